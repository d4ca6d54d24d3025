import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PresentWords, StoreWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { DeleteAnswers } from '../quiz/DeleteAnswers.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { onDocument, useListener } from '../../ui/use-listener.ts'
import { type Step, stepName } from './presenter-steps.ts'

interface Props {
  words: PresentWords
  storeWords: Pick<StoreWords, 'deleteYes' | 'deleteNo'>
  steps: readonly Step[]
  step: Step
  /** True for each visitor but the first. */
  isNext: boolean
  onGo: (step: Step | undefined) => void
  onVisitor: () => void
  /** The state of the presenter's notes for this screen. */
  notes: { isOpen: boolean; onToggle: () => void }
}

/** The navigation bar of presenter mode: the screens, the notes, full screen, and the next visitor. */
export function Steps(props: Props) {
  const { words, storeWords, steps, step, isNext, onGo, onVisitor, notes } = props
  const place = steps.indexOf(step)
  const bar = useRef<HTMLElement>(null)
  useBarHeight(bar)
  return (
    <footer class="steps-bar" ref={bar}>
      <Button look="line" size="small" aria-disabled={place === 0} onClick={() => onGo(steps[place - 1])}>
        {words.back}
      </Button>
      <StepMenu {...props} place={place} />
      {/* A question has a main button of its own. */}
      <Button
        look={step === 'questions' ? 'line' : undefined}
        size="small"
        aria-disabled={place === steps.length - 1}
        onClick={() => onGo(steps[place + 1])}
      >
        {step === 'questions' ? words.nextScreen : words.next}
      </Button>
      <div class="apart">
        <Button look="line" size="small" aria-expanded={notes.isOpen} onClick={notes.onToggle}>
          {words.notes}
        </Button>
        <FullScreenButton words={words} />
        <DeleteAnswers
          words={{ ...storeWords, delete: words.visitor, deleteAsk: words.visitorAsk }}
          look="line"
          onDelete={onVisitor}
        />
      </div>
      <p class="visually-hidden" role="status">
        {isNext && step === steps[0] ? words.visitorReady : ''}
      </p>
    </footer>
  )
}

/** Keeps the height of the bar in the style of the page, so that nothing on a slide is behind the bar: words can wrap in it. */
function useBarHeight(bar: RefObject<HTMLElement>): void {
  useEffect(() => {
    const { style } = document.documentElement
    const watch = new ResizeObserver(() =>
      style.setProperty('--bar', `${String(bar.current?.offsetHeight)}px`),
    )
    watch.observe(bar.current!)
    return () => watch.disconnect()
  }, [])
}

/** The menu of all screens. The button shows the number and the name of the current screen. */
function StepMenu({ words, steps, step, place, onGo }: Props & { place: number }) {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => setOpen(false)
  useEffect(close, [step])
  useListener(onDocument, 'pointerdown', ({ target }) => {
    if (!menu.current?.contains(target as Node)) close()
  })
  // An open menu would cover what the keyboard reaches on the slide.
  useListener(onDocument, 'focusin', ({ target }) => {
    if (!menu.current?.contains(target as Node)) close()
  })
  useListener(onDocument, 'keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.current?.contains(document.activeElement)) return
    close()
    button.current?.focus()
  })
  return (
    <div class="steps-menu" ref={menu}>
      <Button
        look="line"
        size="small"
        class="steps-now"
        elementRef={button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {fill(words.stepNow, { n: place + 1, total: steps.length, name: stepName(step, words) })}
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
                {stepName(one, words)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}

/** The button that enters or leaves full screen. Renders nothing if the browser does not support it. */
function FullScreenButton({ words }: { words: PresentWords }) {
  const [isFull, setFull] = useState(false)
  const [mayFill, setMayFill] = useState(false)
  useEffect(() => {
    setMayFill(document.fullscreenEnabled)
  }, [])
  useListener(onDocument, 'fullscreenchange', () => setFull(document.fullscreenElement !== null))
  const fillScreen = (): void => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    // If the browser refuses to show the page in full screen, change nothing.
    done.catch(() => undefined)
  }
  if (!mayFill) return null
  return (
    <Button look="line" size="small" class="fill" onClick={fillScreen}>
      {isFull ? words.fullLeave : words.full}
    </Button>
  )
}
