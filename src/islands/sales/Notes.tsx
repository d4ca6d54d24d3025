import './notes.css'
import type { ComponentChildren } from 'preact'
import { readableAddress } from '../../core/documents/contact.ts'
import type { Gap } from '../../core/documents/talking-points.ts'
import { fill } from '../../core/model/format.ts'
import type { PointWords, PresentWords, SayWords } from '../../messages/ui.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { OfferList } from './OfferStep.tsx'
import { type HostOffer, type Step, gapNumber, saidOn, stepName } from './presenter-steps.ts'

interface HeadProps {
  words: PresentWords
  /** What the presenter says on the current screen. */
  said: string | undefined
  /** True if the browser has refused to open the second window. */
  isBlocked: boolean
  onWindow: () => void
  onPrint: () => void
}

/** The start of each panel with notes: what to say, and where else the notes can be. */
export function NotesHead({ words, said, isBlocked, onWindow, onPrint }: HeadProps) {
  return (
    <div class="notes-head">
      {said !== undefined && <p class="notes-say">{said}</p>}
      <Actions>
        <Button look="line" size="small" class="notes-second" onClick={onWindow}>
          {words.notesWindow}
        </Button>
        <Button look="line" size="small" onClick={onPrint}>
          {words.notesPrint}
        </Button>
      </Actions>
      <p role="status" class={isBlocked ? 'notes-blocked' : undefined}>
        {isBlocked && words.notesBlocked}
      </p>
    </div>
  )
}

interface WindowProps {
  words: PresentWords
  sayWords: SayWords
  steps: readonly Step[]
  step: Step
  gap: Gap | undefined
  onGo: (step: Step | undefined) => void
}

/** What the second window shows: the notes of the current screen, the name of the next one, and the buttons of the talk. */
export function NotesPane({ words, sayWords, steps, step, gap, onGo }: WindowProps) {
  const place = steps.indexOf(step)
  const next = steps[place + 1]
  const previous = steps[place - 1]
  return (
    <main class="notes-window">
      <div class="wrap">
        <div role="status">
          <p class="muted">
            {fill(words.stepNow, { n: place + 1, total: steps.length, name: stepName(step, words) })}
          </p>
          <h1>{gap?.title ?? stepName(step, words)}</h1>
        </div>
        {!gap && <p class="notes-say">{saidOn(step, sayWords)}</p>}
        <div class="notes-details" />
      </div>
      <footer class="notes-bar">
        <Button look="line" size="small" aria-disabled={!previous} onClick={() => onGo(previous)}>
          {words.back}
        </Button>
        <Button size="small" aria-disabled={!next} onClick={() => onGo(next)}>
          {words.next}
        </Button>
        <p>{next ? fill(words.notesNext, { name: stepName(next, words) }) : words.notesLast}</p>
      </footer>
    </main>
  )
}

interface PointsProps {
  gap: Gap
  words: PointWords
  /** What to ask about a gap. */
  ask: string
}

/** What to say about a gap: the reason, the effort, and a question. */
export function GapPoints({ gap, words, ask }: PointsProps) {
  return (
    <ol class="points">
      {[...gap.points, { id: 'ask', title: words.ask, text: ask }].map(({ id, title, text }) => (
        <li key={id}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}

interface PaperProps extends Pick<WindowProps, 'words' | 'sayWords' | 'steps'> {
  pointWords: PointWords
  gaps: readonly Gap[]
  /** Whose gaps they are, if they are not the visitor's. */
  lead: ComponentChildren
  offer: HostOffer
}

/** The notes of all screens in their order, to print. The screen never shows them. */
export function NotesPaper({ words, sayWords, pointWords, steps, gaps, lead, offer }: PaperProps) {
  const { offers, booking } = offer
  return (
    <article class="notes-paper">
      <h1>{words.notesTitle}</h1>
      {lead && <p>{lead}</p>}
      {steps.map((step, index) => {
        const gap = gaps[(gapNumber(step) ?? 0) - 1]
        return (
          <section key={step}>
            <h2>
              {index + 1}. {stepName(step, words)}
              {gap && `: ${gap.title}`}
            </h2>
            {gap ? (
              <GapPoints gap={gap} words={pointWords} ask={saidOn(step, sayWords)} />
            ) : (
              <p>{saidOn(step, sayWords)}</p>
            )}
            {step === 'offer' && (
              <>
                <OfferList {...{ words, gaps, offers }} />
                {booking && (
                  <p>
                    {booking.text} {booking.label}: {readableAddress(booking.url)}
                  </p>
                )}
              </>
            )}
          </section>
        )
      })}
    </article>
  )
}
