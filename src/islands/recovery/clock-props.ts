import type { ComponentChildren } from 'preact'
import type { Source } from '../../core/model/model.ts'
import type { Recovery } from '../../core/recovery/model.ts'
import type { SentenceContext } from '../../core/recovery/text.ts'
import type { ClockWords } from '../../messages/ui.ts'
import type { Address } from '../../state/address.ts'
import type { Clock, ClockState } from '../../state/clock.ts'

/** The props of the recovery clock. */
export interface RecoveryProps {
  recovery: Recovery
  words: ClockWords
  /** Microsoft 365 plan id → name of the plan. */
  plans: Record<string, string>
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
  quizUrl: string
  /** Source id → the source of a recovery window. The function `sourceDates` creates the text `dates`. */
  sources: Record<string, Pick<Source, 'title' | 'url'> & { dates: string }>
  /** The sentence with the date on which the editors read most of the sources. */
  sourcesRead?: string
  /** Replaces the browser's address bar on another page. The clock then has no button for a link or a calendar file. */
  address?: Address
  /** The URL of the list of sources. `undefined` if the list is on the same page as the clock. */
  sourcesUrl?: string
  /** Makes the clock a slide of presenter mode, whose notes contain the table of dates. `label` names the notes, and
   * `head` is their start. */
  notes?: { label: string; isOpen: boolean; head: ComponentChildren }
  /** The texts of `recovery` with English parts, with isolates around these parts. */
  bilingual?: readonly string[]
}

/** The props of the parts of the recovery clock: the props of the whole clock, and its current state. */
export interface ClockProps extends RecoveryProps {
  clock: Clock
  face: ClockState
  saying: SentenceContext
}
