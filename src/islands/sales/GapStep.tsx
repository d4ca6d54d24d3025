import type { Gap } from '../../core/documents/talking-points.ts'
import { SlideNotes } from './SlideNotes.tsx'
import { SOURCE_LANGUAGE } from '../source-language.ts'

interface Props {
  gap: Gap
  /** The caption above the heading, such as "Gap 1 of 3". A gap is a control that is not in place in the business. */
  caption: string
  lead: string | undefined
  notes: { label: string; isOpen: boolean }
}

/**
 * The slide for one gap, a control that the business still lacks: what can happen, who does it, and the talking points
 * in the notes.
 */
export function GapStep({ gap, caption, lead, notes }: Props) {
  return (
    <div class="screen stage-gap">
      <div class="wrap gap-slide">
        <div class="gap-day">
          <p class="muted">
            {caption}
            {lead !== undefined && `. ${lead}`}
          </p>
          <h2>{gap.title}</h2>
          <p class="gap-sentence">{gap.sentence}</p>
        </div>
        <dl class="gap-facts">
          {gap.facts.map(({ id, title, text }) => (
            <div key={id} class={`gap-fact gap-fact--${id}`}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <SlideNotes {...notes}>
        <ol class="points">
          {gap.points.map(({ id, title, text }) => (
            <li key={id}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <p class="small muted">
          {gap.sources.map(({ title, url, dates }) => (
            <span key={url}>
              <a href={url} lang={SOURCE_LANGUAGE}>
                {title}
              </a>
              . {dates}{' '}
            </span>
          ))}
        </p>
      </SlideNotes>
    </div>
  )
}
