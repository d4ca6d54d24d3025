import { useEffect, useRef, useState } from 'preact/hooks'
import type { PresentWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Button } from '../../ui/button/Button.tsx'
import { useListener } from '../../ui/use-listener.ts'

interface Props<Step extends string> {
  words: PresentWords
  steps: readonly Step[]
  step: Step
  /** A counter that increases by one for each visitor. */
  round: number
  nameOf: (step: Step) => string
  onGo: (step: Step | undefined) => void
  onVisitor: () => void
  /** The state of the presenter's notes for this screen. `undefined` if the screen has no notes. */
  notes: { isOpen: boolean; onToggle: () => void } | undefined
}

/**
 * The navigation bar of presenter mode. It has a menu of all screens, and the buttons Back and Next. Further
 * buttons open the notes, enter full screen and start the next visitor.
 */
export function Steps<Step extends string>(props: Props<Step>) {
  const { words, steps, step, round, onGo, onVisitor, notes } = props
  const place = steps.indexOf(step)
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
      <StepMenu {...props} place={place} />
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
        {notes && (
          <Button look="line" size="small" aria-expanded={notes.isOpen} onClick={notes.onToggle}>
            {words.notes}
          </Button>
        )}
        <FullScreenButton words={words} />
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

/** The menu of all screens. The button shows the number and the name of the current screen. */
function StepMenu<Step extends string>({
  words,
  steps,
  step,
  place,
  nameOf,
  onGo,
}: Props<Step> & { place: number }) {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
  }
  useEffect(close, [step])
  useListener(
    () => document,
    'pointerdown',
    ({ target }) => {
      if (!menu.current?.contains(target as Node)) close()
    },
  )
  useListener(
    () => document,
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !menu.current?.contains(document.activeElement)) return
      close()
      button.current?.focus()
    },
  )
  return (
    <div class="steps-menu" ref={menu}>
      <Button
        look="line"
        size="small"
        place="steps-now"
        elementRef={button}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {fill(words.stepNow, { n: place + 1, total: steps.length, name: nameOf(step) })}
      </Button>
      <nav aria-label={words.steps} hidden={!isOpen}>
        <ol>
          {steps.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                onClick={() => {
                  close()
                  onGo(one)
                }}
              >
                {nameOf(one)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}

/**
 * The button that enters or leaves full screen. Renders nothing if the browser does not support full screen.
 */
function FullScreenButton({ words }: { words: PresentWords }) {
  const [isFull, setFull] = useState(false)
  const [mayFill, setMayFill] = useState(false)
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
  if (!mayFill) return null
  return (
    <Button look="line" size="small" place="fill" onClick={fillScreen}>
      {isFull ? words.fullLeave : words.full}
    </Button>
  )
}
