import './when.css'
import { fill } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import { isDateThisCentury } from '../../core/model/dates.ts'
import { BACKUP_DAYS } from '../../core/recovery/settings.ts'
import { Happened } from './Happened.tsx'
import { DaysInput, type SettingProps, SettingFields } from './SettingFields.tsx'

interface Props extends SettingProps {
  /** True if the date field contains a date that the clock cannot use. */
  isWrong: boolean
  onWrong: (isWrong: boolean) => void
}

/** The row of form fields above the drawing: the data-loss event, its date, a separate backup, and more settings. */
export function When(props: Props) {
  const { words, face, isWrong } = props
  const { on, isExample, today, day } = face
  const isLater = !isExample && on !== undefined && today === undefined
  const help = isExample ? fill(words.exampleNote, { n: day }) : isLater ? words.dateLater : words.dateNote

  return (
    <div class="given">
      <Happened {...props} />
      <DateField {...props} />
      <BackupFields {...props} />
      <SettingFields {...props} />
      <p
        class={isExample || isLater || isWrong ? 'given-note small muted' : 'visually-hidden'}
        id="clock-date-help"
      >
        {isWrong ? <span class="error">{words.dateWrong}</span> : help}
      </p>
    </div>
  )
}

/** The field for the date of the event. Until the field has the focus, it shows the date in words. */
function DateField({ language, face, clock, isWrong, onWrong }: Props) {
  const { event, on, isExample } = face
  return (
    <div class="clock-field clock-date">
      <label for="clock-date">{event.when}</label>
      <span class="clock-date-box">
        <input
          id="clock-date"
          type="date"
          class={on === undefined ? 'unset' : undefined}
          min="2000-01-01"
          max="2099-12-31"
          // Keep a wrong date in the field, so that the visitor can correct it.
          value={isWrong ? undefined : (on ?? '')}
          aria-describedby="clock-date-help"
          aria-invalid={isWrong}
          onInput={({ currentTarget: { value } }) => {
            // A half-typed date is not an error yet. The error message appears when the field loses focus.
            if (!isDateThisCentury(value)) return
            onWrong(false)
            if (value !== on || isExample) clock.say({ on: value })
          }}
          onBlur={({ currentTarget: { value, validity } }) => {
            // The value of a date with missing parts is empty.
            onWrong(validity.badInput || (value !== '' && !isDateThisCentury(value)))
          }}
        />
        {on !== undefined && !isWrong && (
          // Screen readers read the value of the date field, so hide the date in words from them.
          <span class="clock-date-words" aria-hidden="true">
            {dateInWords(on, language)}
          </span>
        )}
      </span>
    </div>
  )
}

/** The switch for a separate backup, and the field for the number of days that the backup keeps data. */
function BackupFields({ words, face, clock }: SettingProps) {
  const { choice } = face
  return (
    <div class="clock-backup">
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
          <DaysInput value={choice.backup} range={BACKUP_DAYS} onDays={(backup) => clock.say({ backup })} />
        </label>
      )}
    </div>
  )
}
