import './when.css'
import { useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import { isDateThisCentury } from '../../core/model/dates.ts'
import { BACKUP_DAYS, clampDays } from '../../core/recovery/settings.ts'
import { type SettingProps, SettingFields } from './SettingFields.tsx'

/** The form fields for the date of the data-loss event, the tenant settings and a separate backup. */
export function When(props: SettingProps) {
  const { words, face, clock } = props
  const { choice, event, on, isExample, today, day } = face
  const [isWrong, setWrong] = useState(false)
  const isLater = !isExample && on !== undefined && today === undefined
  const help = isExample ? fill(words.exampleNote, { n: day }) : isLater ? words.dateLater : words.dateNote

  return (
    <div class="given">
      <div class="field when">
        <label for="clock-date">{event.when}</label>
        <input
          id="clock-date"
          type="date"
          class={on === undefined ? 'unset' : undefined}
          min="2000-01-01"
          max="2099-12-31"
          value={on ?? ''}
          aria-describedby="clock-date-help"
          aria-invalid={isWrong}
          onInput={({ currentTarget: { value } }) => {
            // A half-typed date is not an error yet. The error message appears when the field loses focus.
            if (!isDateThisCentury(value)) return
            setWrong(false)
            if (value !== on || isExample) clock.say({ on: value })
          }}
          onBlur={({ currentTarget: { value } }) => {
            setWrong(value !== '' && !isDateThisCentury(value))
          }}
        />
        <p class="small muted" id="clock-date-help">
          {isWrong ? <span class="error">{words.dateWrong}</span> : help}
        </p>
      </div>
      <div class="field copy">
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={choice.backup !== undefined}
            onChange={({ currentTarget: { checked } }) => {
              clock.say({ backup: checked ? BACKUP_DAYS.default : undefined })
            }}
          />
          {words.backupSwitch}
        </label>
        {choice.backup !== undefined && (
          <label class="inline">
            <span>{words.backupDays}</span>
            <input
              type="number"
              inputMode="numeric"
              min={BACKUP_DAYS.min}
              max={BACKUP_DAYS.max}
              value={choice.backup}
              onChange={({ currentTarget }) => {
                const days = clampDays(currentTarget.valueAsNumber, BACKUP_DAYS)
                currentTarget.value = String(days)
                clock.say({ backup: days })
              }}
            />
          </label>
        )}
      </div>
      <SettingFields {...props} />
    </div>
  )
}
