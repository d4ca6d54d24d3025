import type { RefObject } from 'preact'
import type { FrameWords } from '../../messages/ui.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { Button } from '../../ui/button/Button.tsx'

/** A layer of Microsoft 365, and who is responsible for the layer. */
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
  /** The sentence that tells the visitor which data the host receives. */
  shares: string
  button: string
  heading: RefObject<HTMLHeadingElement>
  onStart: () => void
}

/** The first screen of a frame: an introduction, what the host receives, the layers, and the start button. */
export function Start({ layers, title, words, facts, shares, button, heading, onStart }: Props) {
  return (
    <div class="start">
      <div class="start-words">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p class="lede">{words.lead}</p>
        <p>
          <Button size="big" onClick={onStart}>
            {button}
            <Arrow />
          </Button>
        </p>
        <p class="small muted">{facts}</p>
        <p class="small muted">{shares}</p>
      </div>
      <div class="ground">
        <h2 class="like-h4">{words.layers}</h2>
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
