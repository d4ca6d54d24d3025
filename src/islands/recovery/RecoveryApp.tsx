import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { ClockWords } from '../../messages/ui.ts'
import type { Source } from '../../core/model/model.ts'
import { type Recovery, placeBefore } from '../../core/recovery/model.ts'
import type { Saying } from '../../core/recovery/text.ts'
import { followAddress, todayHere } from '../../state/browser.ts'
import type { Address } from '../../state/address.ts'
import { keepOffline } from '../../state/offline.ts'
import { type Clock, type Face, startClock } from '../../state/clock.ts'
import { Aside } from './Aside.tsx'
import { Dates } from './Dates.tsx'
import { Drawing } from './Drawing.tsx'
import { Happened } from './Happened.tsx'
import { RecoveryQuestion } from './RecoveryQuestion.tsx'
import { Reading } from './Reading.tsx'
import { TakeClock } from './TakeClock.tsx'
import { When } from './When.tsx'

export interface RecoveryProps {
  recovery: Recovery
  words: ClockWords
  /** Plan id → name. */
  plans: Record<string, string>
  /** BCP 47 tag. */
  language: string
  quizUrl: string
  /** What the time limits rest on, by id. */
  sources: Record<string, Pick<Source, 'title' | 'url' | 'reviewed'>>
  /** In place of the address bar, where the clock is part of another page; its link is left out then. */
  address?: Address
  /** Where the sources are listed, if not on this page. */
  sourcesUrl?: string
}

/** What every part of the clock is given. */
export interface ClockProps extends RecoveryProps {
  clock: Clock
  face: Face
  saying: Saying
}

/** The recovery clock: say what happened and when, see which ways back are open on which day. */
export function RecoveryApp(props: RecoveryProps) {
  const { recovery, words, language } = props
  const clock = useMemo(() => startClock(recovery, props.address ?? followAddress(), todayHere), [])
  const face = useStore(clock.$face)
  const { event, day, on } = face
  const shared: ClockProps = { ...props, clock, face, saying: { words, language, day, on } }
  const before = placeBefore(recovery, event)

  useEffect(() => {
    const stop = clock.open()
    // Whoever asks for a date may need the answer where there is no connection.
    if (!props.address) {
      addEventListener('change', keepOffline)
      document.documentElement.dataset['ready'] = 'recovery'
    }
    return () => {
      removeEventListener('change', keepOffline)
      stop()
    }
  }, [])

  return (
    <div class="wrap clock">
      <Happened {...shared} />
      <section class="panel" aria-labelledby="clock-title">
        <h2 class="vh" id="clock-title">
          {words.panel}
        </h2>
        <When {...shared} />
        {before?.words.first && <RecoveryQuestion {...shared} first={before.words.first} />}
        <Reading {...shared} first={before?.words.first} />
        <Drawing {...shared} />
      </section>
      <div class="under">
        <div class="stack">
          <Dates {...shared} />
          {!props.address && <TakeClock {...shared} />}
        </div>
        <Aside {...shared} />
      </div>
    </div>
  )
}
