import { useStore } from '../use-store.ts'
import { useMemo, useRef, useState } from 'preact/hooks'
import { announce } from '../../state/browser.ts'
import { instanceOf } from '../../state/frame-instance.ts'
import { type Framed, framedDevice } from '../../state/framed-device.ts'
import type { UrlPosition } from '../../state/address.ts'
import { onDocument, useListener } from '../../ui/use-listener.ts'

/** The three screens of the frame. */
export type Stage = 'start' | 'quiz' | 'result'

/** The URL hashes that open the quiz and the report inside the frame. They never appear in the tab's history. */
export const QUIZ_LINK = '#quiz'
export const REPORT_LINK = '#report'

/** The state of one visit inside the frame. */
export interface FrameVisit {
  stage: Stage
  device: ReturnType<typeof framedDevice>
  /** The position in the quiz or the report: a URL hash that is stored only in memory. */
  place: UrlPosition
  /** A counter that increases each time the host restarts the visit. */
  round: number
  start: () => void
  /** Opens the screen that a URL hash names, inside the frame. */
  follow: (hash: string) => void
}

/** Manages one visit inside the frame: switches between start, quiz and result. Restarts on the host's command. */
export function useFrameVisit(framed: Framed | undefined): FrameVisit {
  const [stage, setStage] = useState<Stage>('start')
  const [round, setRound] = useState(0)
  const hasStarted = useRef(false)
  const instance = instanceOf(framed?.options)
  // The storage key of the answers contains the instance name. Keep the first instance name, because the frame cannot
  // find stored answers under another key.
  const fixed = useRef(instance)
  if (stage === 'start') fixed.current = instance
  const device = useMemo(() => framedDevice(fixed.current), [fixed.current, round])

  useListener(onDocument, 'quiz-command', ({ detail: { name } }) => {
    if (name !== 'reset') return
    device.makeStorage(() => undefined, '').clear()
    hasStarted.current = false
    setRound(round + 1)
    setStage('start')
  })
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
