import { useStore } from '@nanostores/preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { announce } from '../../state/browser.ts'
import { type Framed, framedDevice, instanceOf } from '../../state/framed-device.ts'
import type { UrlPosition } from '../../state/address.ts'
import { useListener } from '../../ui/use-listener.ts'

/** The screen of the frame. */
export type Stage = 'start' | 'quiz' | 'result'

/** Addresses of quiz and report inside the frame. They never reach the history of the tab. */
export const QUIZ_LINK = '#quiz'
export const REPORT_LINK = '#report'

/** One visit inside the frame. */
export interface FrameVisit {
  stage: Stage
  device: ReturnType<typeof framedDevice>
  /** Where the quiz or the report is. */
  place: UrlPosition
  /** Rises when the host starts the visit again. */
  round: number
  start: () => void
  /** Follows an address inside the frame. */
  follow: (hash: string) => void
}

/** Moves between start, quiz and result, and starts again when the host asks for it. */
export function useFrameVisit(framed: Framed | undefined): FrameVisit {
  const [stage, setStage] = useState<Stage>('start')
  const [round, setRound] = useState(0)
  const hasStarted = useRef(false)
  const instance = instanceOf(framed?.options)
  // The instance names the storage. A name that changes after the start must not take the answers away.
  const fixed = useRef(instance)
  if (stage === 'start') fixed.current = instance
  const device = useMemo(() => framedDevice(fixed.current), [fixed.current, round])

  useListener(
    () => document,
    'quiz-command',
    ({ detail: { name } }) => {
      if (name !== 'reset') return
      device.makeStorage(() => undefined, '').clear()
      hasStarted.current = false
      setRound(round + 1)
      setStage('start')
    },
  )
  return {
    stage,
    device,
    round,
    place: useStore(device.address.$position),
    start: () => {
      if (!hasStarted.current) announce('start')
      hasStarted.current = true
      setStage('quiz')
    },
    follow: (hash) => {
      if (hash === REPORT_LINK) setStage('result')
      else if (hash.startsWith(QUIZ_LINK)) {
        device.address.go(hash.slice(QUIZ_LINK.length + 1))
        setStage('quiz')
      } else if (stage === 'quiz') device.address.go(hash.slice(1))
      else {
        if (stage === 'result') device.address.go(hash.slice(1))
        document.getElementById(hash.slice(1))?.scrollIntoView()
      }
    },
  }
}
