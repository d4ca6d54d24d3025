import { useEffect, useState } from 'preact/hooks'
import type { PresentWords } from '../../messages/ui.ts'

interface Props<Step extends string> {
  words: PresentWords
  steps: readonly Step[]
  step: Step
  /** Rises with each visitor. */
  round: number
  nameOf: (step: Step) => string
  onGo: (step: Step | undefined) => void
  onVisitor: () => void
}

/** The bar below: every step, back and next, the whole screen, and the next visitor. */
export function Steps<Step extends string>({
  words,
  steps,
  step,
  round,
  nameOf,
  onGo,
  onVisitor,
}: Props<Step>) {
  const [isFull, setFull] = useState(false)
  const [mayFill, setMayFill] = useState(false)
  const place = steps.indexOf(step)

  useEffect(() => {
    setMayFill(document.fullscreenEnabled)
    const onChange = (): void => {
      setFull(document.fullscreenElement !== null)
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
    }
  }, [])
  const fillScreen = (): void => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    // A browser may refuse; the window then stays as it is.
    done.catch(() => undefined)
  }

  return (
    <footer class="steps-bar">
      <button
        type="button"
        class="btn btn--line btn--s"
        aria-disabled={place === 0}
        onClick={() => {
          onGo(steps[place - 1])
        }}
      >
        {words.back}
      </button>
      <nav aria-label={words.steps}>
        <ol>
          {steps.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                onClick={() => {
                  onGo(one)
                }}
              >
                {nameOf(one)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <button
        type="button"
        class="btn btn--s"
        aria-disabled={place === steps.length - 1}
        onClick={() => {
          onGo(steps[place + 1])
        }}
      >
        {words.next}
      </button>
      <span class="apart">
        {mayFill && (
          <button type="button" class="btn btn--line btn--s fill" onClick={fillScreen}>
            {isFull ? words.fullLeave : words.full}
          </button>
        )}
        <button type="button" class="btn btn--line btn--s" onClick={onVisitor}>
          {words.visitor}
        </button>
      </span>
      <p class="vh" role="status">
        {round > 0 && step === steps[0] ? words.visitorReady : ''}
      </p>
    </footer>
  )
}
