import { useState } from 'preact/hooks'
import { writeCalendar } from '../../core/exchange/calendar.ts'
import { writePlace } from '../../core/recovery/place.ts'
import { calendarOf } from '../../core/recovery/text.ts'
import { todayHere } from '../../state/browser.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { copyText } from '../../ui/copy-field/copy-text.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ClockProps } from './clock-props.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'

/** Copies a link with the choices, and saves a calendar with the last day of each recovery window from today on. */
export function TakeClock({ words, face, saying }: Pick<ClockProps, 'words' | 'face' | 'saying'>) {
  const [message, setMessage] = useState('')
  const [link, setLink] = useState('')
  const linkNow = (): string => `${location.origin}${location.pathname}#${writePlace(face.choice)}`

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(linkNow())
    setLink(isCopied ? '' : linkNow())
    setMessage(isCopied ? words.copied : words.copyFailed)
  }
  const save = (): void => {
    const today = todayHere()
    const entries = calendarOf(face.outcomes, saying, today, linkNow())
    if (!face.isExample && entries.length > 0) {
      saveFile(`${words.calendarFile}.ics`, writeCalendar(entries, today), 'text/calendar;charset=utf-8')
    }
    setMessage(
      face.isExample ? words.calendarExample : entries.length > 0 ? words.calendarSaved : words.calendarNone,
    )
  }

  return (
    <section class="take noprint" aria-labelledby="take-title">
      <h3 class="like-h4" id="take-title">
        {words.takeTitle}
      </h3>
      <Actions>
        <Button look="line" size="small" onClick={() => void copy()}>
          <Icon name="link" />
          {words.copyLink}
        </Button>
        <Button look="line" size="small" onClick={save}>
          <Icon name="calendar" />
          {words.calendar}
        </Button>
      </Actions>
      <p role="status">{message}</p>
      {link !== '' && (
        <input
          type="text"
          readOnly
          aria-label={words.linkLabel}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  )
}
