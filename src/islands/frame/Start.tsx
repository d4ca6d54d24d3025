import type { RefObject } from 'preact'
import type { FrameWords } from '../../messages/ui.ts'
import { Arrow } from '../../ui/icons.tsx'

/** A layer of Microsoft 365 and whose job it is. */
export interface StartLayer {
  name: string
  owner: 'you' | 'shared' | 'provider'
  text: string
}

interface Props {
  layers: readonly StartLayer[]
  title: string
  words: FrameWords
  facts: string
  /** What the page around will know. */
  shares: string
  button: string
  heading: RefObject<HTMLHeadingElement>
  onStart: () => void
}

/** The first screen of a frame: what this is, who will know what, one button; the layers take the room that questions will need. */
export function Start({ layers, title, words, facts, shares, button, heading, onStart }: Props) {
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
      <div class="ground">
        <h2 class="h4">{words.layers}</h2>
        <ol>
          {layers.map(({ name, owner, text }) => (
            <li key={name} data-own={owner}>
              <span>{name}</span>
              <b>{text}</b>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}
