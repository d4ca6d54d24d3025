import { useStore } from '@nanostores/preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { announce } from '../../state/browser.ts'
import { type Framed, framedDevice, instanceOf } from '../../state/framed-device.ts'
import type { UrlPosition } from '../../state/address.ts'
import { useListener } from '../../ui/use-listener.ts'

/** The screen of the frame. */
export type Stage = 'start' | 'quiz' | 'result'

/** Hashes of the quiz and the report inside the frame. They never reach the history of the tab. */
export const QUIZ_LINK = '#quiz'
export const REPORT_LINK = '#report'

/** One visit inside the frame. */
export interface FrameVisit {
  stage: Stage
  device: ReturnType<typeof framedDevice>
  /** The position in the quiz or the report, as a URL hash in memory. */
  place: UrlPosition
  /** A counter that rises each time the host restarts the visit. */
  round: number
  start: () => void
  /** Goes to a hash inside the frame. */
  follow: (hash: string) => void
}

/** Manages one visit inside the frame: switches between start, quiz and result, and restarts on the host's command. */
export function useFrameVisit(framed: Framed | undefined): FrameVisit {
  const [stage, setStage] = useState<Stage>('start')
  const [round, setRound] = useState(0)
  const hasStarted = useRef(false)
  const instance = instanceOf(framed?.options)
  // The instance is part of the storage key. A later change of the instance must not lose the answers.
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
