import type { Source } from '../../core/model/model.ts'
import type { Recovery } from '../../core/recovery/model.ts'
import type { Saying } from '../../core/recovery/text.ts'
import type { ClockWords } from '../../messages/ui.ts'
import type { Address } from '../../state/address.ts'
import type { Clock, Face } from '../../state/clock.ts'

/** The props of the recovery clock. */
export interface RecoveryProps {
  recovery: Recovery
  words: ClockWords
  /** Microsoft 365 plan id → name of the plan. */
  plans: Record<string, string>
  /** BCP 47 language tag, such as `en`. */
  language: string
  quizUrl: string
  /** Source id → the source of a recovery window. `dates` is the text that `sourceDates` returns. */
  sources: Record<string, Pick<Source, 'title' | 'url'> & { dates: string }>
  /** The sentence that says when we read most sources. */
  sourcesRead?: string
  /**
   * Replaces the URL of the page. Set if the clock is part of another page. The clock then offers
   * no link and no calendar file.
   */
  address?: Address
  /** The URL of the list of sources, if the list is on another page. */
  sourcesUrl?: string
  /**
   * Makes the clock a slide of presenter mode: the table of dates is then a panel of notes, which `isOpen` shows.
   * `label` is its name for screen readers.
   */
  notes?: { label: string; isOpen: boolean }
}

/**
 * The props of the parts of the recovery clock: the props of the whole clock, and its current state. Each part uses
 * some of these props.
 */
export interface ClockProps extends RecoveryProps {
  clock: Clock
  face: Face
  saying: Saying
}
