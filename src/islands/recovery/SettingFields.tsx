import { PLANS, type Plan } from '../../core/model/model.ts'
import { fill, formatNumber } from '../../core/model/format.ts'
import { type Settings, clampDays, relevantSettings } from '../../core/recovery/settings.ts'
import type { ClockProps } from './clock-props.ts'

/** The props of the fields for tenant settings. */
export type SettingProps = Pick<ClockProps, 'recovery' | 'words' | 'plans' | 'language' | 'face' | 'clock'>

/** Folded form fields for the tenant settings that change the recovery windows of the data-loss event. */
export function SettingFields({ recovery, words, plans, language, face, clock }: SettingProps) {
  const { settings } = face.choice
  const relevant = relevantSettings(recovery, face.event)
  if (relevant.days.length === 0 && !relevant.hold && !relevant.plan) return null
  const set = (change: Settings): void => clock.say({ settings: { ...settings, ...change } })
  return (
    <details class="clock-more">
      <summary>{words.more}</summary>
      <div class="fields" role="group" aria-label={words.settings}>
        <b aria-hidden="true">{words.settings}</b>
        <p class="small muted">{words.settingsLead}</p>
        {relevant.days.map(({ setting, days }) => (
          <label class="inline" key={setting}>
            <span>
              {words[setting]}{' '}
              <small class="muted">
                {fill(words.range, { min: days.min, max: formatNumber(days.max, language) })}
              </small>
            </span>
            <DaysInput
              value={settings[setting] ?? days.default}
              range={days}
              onDays={(chosen) => set({ [setting]: chosen })}
            />
          </label>
        ))}
        {relevant.hold && (
          <label class="inline">
            <span>{words.hold}</span>
            <select
              value={settings.hold === true ? 'yes' : 'no'}
              onChange={({ currentTarget: { value } }) => set({ hold: value === 'yes' ? true : undefined })}
            >
              <option value="no">{words.no}</option>
              <option value="yes">{words.yes}</option>
            </select>
          </label>
        )}
        {relevant.plan && (
          <label class="inline">
            <span>{words.plan}</span>
            <select
              value={settings.plan ?? ''}
              onChange={({ currentTarget: { value } }) => {
                set({ plan: PLANS.find((plan: Plan) => plan === value) })
              }}
            >
              <option value="">{words.planUnknown}</option>
              {PLANS.map((plan) => (
                <option key={plan} value={plan}>
                  {plans[plan]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </details>
  )
}

interface DaysProps {
  value: number
  range: Parameters<typeof clampDays>[1]
  onDays: (days: number) => void
}

/** A field for a number of days. A number outside the range becomes the nearest number in it. */
export function DaysInput({ value, range, onDays }: DaysProps) {
  return (
    <input
      type="number"
      inputMode="numeric"
      min={range.min}
      max={range.max}
      value={value}
      onChange={({ currentTarget }) => {
        const days = clampDays(currentTarget.valueAsNumber, range)
        currentTarget.value = String(days)
        onDays(days)
      }}
    />
  )
}
