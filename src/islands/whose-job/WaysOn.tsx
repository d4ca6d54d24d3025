import { useState } from 'preact/hooks'
import { writeCalendar } from '../../core/exchange/calendar.ts'
import { paperOf } from '../../core/documents/paper-size.ts'
import { addDays } from '../../core/model/dates.ts'
import { fill, plural } from '../../core/model/format.ts'
import { type ComparedJob, areAllOfBusiness } from '../../core/whose-job/compare.ts'
import type { Person } from '../../core/whose-job/people.ts'
import { agreedSheet } from '../../core/whose-job/sheet.ts'
import { deviceStorage, todayHere } from '../../state/browser.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { loadJson } from '../../ui/load-json.ts'
import type { TakeContent } from '../report/take/use-section.ts'
import { carry, fitting } from './carry.ts'
import type { LoadedProps } from './screen-props.ts'
import { START } from './turn.ts'
import { saySaid } from '../../core/whose-job/say.ts'

interface Props extends LoadedProps {
  people: readonly Person[]
  rows: readonly ComparedJob[]
  names: readonly string[]
  /** The first answers are those that this device keeps. */
  isOwn: boolean
}

/** What else the answers become: the sheet to sign, the check, a reminder, or a new start. */
export function WaysOn(props: Props) {
  const { content, quizUrl, turn, people, rows, ways, onGo, place, isOwn } = props
  const { words, language, report } = content
  const [saved, setSaved] = useState('')
  const isMany = people.length > 1
  const isUs = areAllOfBusiness(people)
  const keeps = place.kept().said !== ''
  // The check is about the business of the person on this device.
  const makeStorage = ways ? ways.makeStorage : deviceStorage
  const options = turn.isGuest || ways?.canCarry === false ? {} : fitting(rows)
  const count = Object.keys(options).length
  const remind = (): void => {
    const today = todayHere()
    const link = `${location.origin}${ways?.pageUrl ?? location.pathname}`
    const entry = {
      ...{ id: 'whose-job', date: addDays(today, 365), title: words.calendarTitle },
      text: fill(words.calendarText, { link }),
    }
    const file = `${words.calendarFile}.ics`
    saveFile(file, writeCalendar([entry], today), 'text/calendar;charset=utf-8')
    setSaved(fill(content.saveWords.saved, { file }))
  }
  return (
    <section class="ten-ways noprint">
      {(ways?.canSave ?? true) && (
        <>
          <h2>{words.sheet}</h2>
          <p>{isUs ? words.sheetLeadUs : words.sheetLead}</p>
          <Actions>
            {(['pdf', 'word'] as const).map((as) => (
              <Button
                key={as}
                look={isMany && turn.all !== undefined && as === 'pdf' ? 'primary' : 'line'}
                onClick={() => {
                  setSaved(content.saveWords.sheetMaking)
                  void saveAgreement(props, as).then(setSaved)
                }}
              >
                <Icon name="download" />
                {as === 'pdf' ? words.sheetPdf : words.sheetWord}
              </Button>
            ))}
            <Button look="line" onClick={remind}>
              <Icon name="calendar" />
              {words.calendar}
            </Button>
          </Actions>
          <p role="status">{saved}</p>
        </>
      )}
      <h2>{words.check}</h2>
      <p>
        {words.checkLead} {count > 0 && plural(words.checkFilled, count, language)}
      </p>
      <ButtonLink
        look="line"
        href={quizUrl}
        onClick={(event) => {
          if (count === 0 && !ways) return
          event.preventDefault()
          const go = (): void => (ways ? ways.onCheck(options) : location.assign(quizUrl))
          if (count === 0 || !makeStorage) go()
          else carry(report.contentUrl, options, makeStorage).then(go, go)
        }}
      >
        {words.check}
      </ButtonLink>
      {/* Someone else's answers in a link must not delete those that the device keeps. */}
      {(isOwn || !keeps) && (
        <p class="small muted">
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              place.keep({ said: '' })
              onGo(START)
            }}
          >
            {words.again}
          </Button>
          {keeps && words.againNote}
        </p>
      )}
    </section>
  )
}

/** Saves the sheet "who does what" with these answers. Resolves with the text of the status message. */
async function saveAgreement({ content, people, rows, names }: Props, as: 'pdf' | 'word'): Promise<string> {
  const { words, report, saveWords } = content
  try {
    const [{ sheet }, { saveSheetPage }] = await Promise.all([
      loadJson<TakeContent>(report.takeUrl),
      import('../report/take/late-parts.ts'),
    ])
    const page = agreedSheet(sheet.sheet, sheet.words, report.brand, {
      ...{ title: words.sheetJobs, microsoft: words.cellMicrosoft, rows, date: todayHere() },
      said: (row) => saySaid(row, names, words),
      names: people.flatMap(({ name }) => name ?? []),
      us: areAllOfBusiness(people)
        ? {
            ...{ title: words.usTitle, lead: words.usLead, outside: words.usOutside, it: words.cellIt },
            signs: [names[0]!, names[1]!],
          }
        : undefined,
    })
    return await saveSheetPage(page, {
      ...{ words: saveWords, brand: report.brand, as },
      paper: paperOf(navigator.language),
    })
  } catch {
    return saveWords.fileFailed
  }
}
