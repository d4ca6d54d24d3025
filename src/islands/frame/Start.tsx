import type { RefObject } from 'preact'
import type { FrameWords } from '../../content/keys.ts'
import { Arrow } from '../icons.tsx'

interface Props {
  title: string
  words: FrameWords
  facts: string
  /** What the page around will know. */
  shares: string
  button: string
  heading: RefObject<HTMLHeadingElement>
  onStart: () => void
}

/** The first screen of a frame: what this is, who will know what, one button; the drawing takes the room that questions will need. */
export function Start({ title, words, facts, shares, button, heading, onStart }: Props) {
  return (
    <div class="start">
      <div class="start-words">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p class="lede">{words.lead}</p>
        <p>
          <button type="button" class="btn btn--big" onClick={onStart}>
            {button}
            <Arrow />
          </button>
        </p>
        <p class="small muted">{facts}</p>
        <p class="small muted">{shares}</p>
      </div>
      <div class="ground" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {[0, 1, 2, 3, 4].map((band) => (
            <rect key={band} class={`band-${String(band)}`} y={20 * band} width="100" height="20.5" />
          ))}
          <path class="ground-theirs" d="M0 84C34 84 42 30 68 30H100V100H0Z" />
          <path class="ground-line" d="M0 84C34 84 42 30 68 30H100" />
        </svg>
        <span class="ground-word">{words.yours}</span>
        <span class="ground-word ground-word--theirs">{words.theirs}</span>
      </div>
    </div>
  )
}
