import '../islands.css'
import './recovery.css'
import { useStore } from '../use-store.ts'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { placeBefore } from '../../core/recovery/model.ts'
import { followAddress, todayHere } from '../../state/browser.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'
import { keepOffline } from '../../state/offline.ts'
import { startClock } from '../../state/clock.ts'
import { rememberBilingual } from '../Bilingual.tsx'
import type { ClockProps, RecoveryProps } from './clock-props.ts'
// The order of these imports is also the order of the stylesheets.
import { When } from './When.tsx'
import { RecoveryQuestion } from './RecoveryQuestion.tsx'
import { DayVerdict, verdictOf } from './DayVerdict.tsx'
import { Drawing } from './Drawing.tsx'
import { Dates } from './Dates.tsx'
import { TakeClock } from './TakeClock.tsx'
import { ClockAnnouncement } from './ClockAnnouncement.tsx'

/** The recovery clock: which recovery windows are open on which day after a data-loss event. */
export function RecoveryApp(props: RecoveryProps) {
  const { recovery, words, language } = props
  if (import.meta.env.SITE_TRANSLATED) rememberBilingual(props.bilingual)
  const clock = useMemo(() => startClock(recovery, props.address ?? followAddress(), todayHere), [])
  const face = useStore(clock.$face)
  const { event, day, on } = face
  const shared: ClockProps = { ...props, clock, face, saying: { words, language, day, on } }
  const before = placeBefore(recovery, event)
  const verdict = verdictOf(shared, before?.words.first)
  const [isWrong, setWrong] = useState(false)
  const { notes } = props

  useEffect(() => {
    const stop = clock.open()
    // Store this page for offline use, because a visitor may need the clock again without a connection.
    const keepPage = (): void => keepOffline('page')
    if (!props.address) {
      addEventListener('change', keepPage)
      document.documentElement.dataset['ready'] = 'recovery'
    }
    return () => {
      removeEventListener('change', keepPage)
      stop()
    }
  }, [])

  return (
    <div class={notes ? 'wrap clock clock--slide' : 'wrap clock'}>
      <section class="panel" aria-labelledby="clock-title">
        <h2 class="visually-hidden" id="clock-title">
          {words.panel}
        </h2>
        <When {...shared} isWrong={isWrong} onWrong={setWrong} />
        {before?.words.first && <RecoveryQuestion {...shared} first={before.words.first} />}
        <DayVerdict {...shared} verdict={verdict} />
        <Drawing {...shared} />
        <ClockAnnouncement
          text={isWrong ? words.dateWrong : [verdict.answer, ...verdict.lines].join(' ')}
          isReady={on !== undefined}
        />
      </section>
      <div
        class={notes ? 'under stage-notes' : 'under'}
        // The panel with the presenter's notes can scroll. With `tabIndex`, the presenter can focus the panel and
        // scroll it with the keyboard.
        {...(notes && { role: 'region', 'aria-label': notes.label, tabIndex: 0, hidden: !notes.isOpen })}
      >
        {notes?.head}
        <div class="stack">
          <Dates {...shared} />
          {!props.address && <TakeClock {...shared} />}
        </div>
        <Aside {...shared} />
      </div>
    </div>
  )
}

/** Notes about backups and about ways to get more time for a recovery, with a link to the quiz. */
function Aside({ words, quizUrl }: Pick<ClockProps, 'words' | 'quizUrl'>) {
  return (
    <div class="advice">
      <p>{words.backupText}</p>
      <p class="small muted">{words.backupCheck}</p>
      <h2 class="like-h3">{words.buyTitle}</h2>
      <ul>
        <li>{words.buyMail}</li>
        <li>{words.buyLeaver}</li>
        <li>{words.buyBackup}</li>
      </ul>
      <p>
        <ButtonLink href={quizUrl}>{words.check}</ButtonLink>
      </p>
    </div>
  )
}
