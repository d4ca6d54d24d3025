import { useEffect, useState } from 'preact/hooks'
import type { PresentWords } from '../../messages/ui.ts'
import { Button } from '../../ui/button/Button.tsx'

interface Props<Step extends string> {
  words: PresentWords
  steps: readonly Step[]
  step: Step
  /** A counter that increases by one for each visitor. */
  round: number
  nameOf: (step: Step) => string
  onGo: (step: Step | undefined) => void
  onVisitor: () => void
}

/**
 * The navigation bar of presenter mode: a list of all screens, and buttons for Back, Next, full screen and the next
 * visitor.
 */
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
    // If the browser refuses to show the page in full screen, change nothing.
    done.catch(() => undefined)
  }

  return (
    <footer class="steps-bar">
      <Button
        look="line"
        size="small"
        aria-disabled={place === 0}
        onClick={() => {
          onGo(steps[place - 1])
        }}
      >
        {words.back}
      </Button>
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
      <Button
        size="small"
        aria-disabled={place === steps.length - 1}
        onClick={() => {
          onGo(steps[place + 1])
        }}
      >
        {words.next}
      </Button>
      <span class="apart">
        {mayFill && (
          <Button look="line" size="small" place="fill" onClick={fillScreen}>
            {isFull ? words.fullLeave : words.full}
          </Button>
        )}
        <Button look="line" size="small" onClick={onVisitor}>
          {words.visitor}
        </Button>
      </span>
      <p class="visually-hidden" role="status">
        {round > 0 && step === steps[0] ? words.visitorReady : ''}
      </p>
    </footer>
  )
}
