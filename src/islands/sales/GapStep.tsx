import type { Gap } from '../../core/documents/talking-points.ts'
import { fill } from '../../core/model/format.ts'
import type { PointWords, PresentWords } from '../../messages/ui.ts'
import { GapPoints } from './Notes.tsx'
import { type NotesState, SlideNotes } from './SlideNotes.tsx'
import { SOURCE_LANGUAGE } from '../source-language.ts'
import type { TalkingPoints } from './use-talking-points.ts'

interface Props {
  gap: Gap
  words: PresentWords
  /** The number of the gap, counted from 1, and the number of gaps. */
  n: number
  total: number
  gapsFrom: TalkingPoints['gapsFrom']
  pointWords: PointWords
  /** What to ask about a gap. */
  ask: string
  notes: NotesState
}

/**
 * The slide for one gap, a control that the business still lacks: what can happen, who does it, and the talking points
 * in the notes.
 */
export function GapStep({ gap, words, n, total, gapsFrom, pointWords, ask, notes }: Props) {
  const caption = fill(gapsFrom === 'essentials' ? words.essential : words.gapOf, { n, total })
  const lead = leadOf(gapsFrom, words)
  return (
    <div class="screen stage-gap">
      <div class="wrap gap-slide">
        <div class="gap-day">
          <p class="muted">
            {caption}
            {lead !== undefined && `. ${lead}`}
          </p>
          {gap.isLater && <p class="muted">{words.helped}</p>}
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
        <GapPoints gap={gap} words={pointWords} ask={ask} />
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

/** Returns a sentence that says whose gaps they are. `undefined` for the visitor's own. */
export function leadOf(gapsFrom: TalkingPoints['gapsFrom'], words: PresentWords): string | undefined {
  return { answers: undefined, example: words.example, essentials: words.essentialsLead }[gapsFrom]
}
