/** Types of `<responsibility-check>`, protocol v1. Add `/// <reference path="responsibility-check.d.ts" />` or import it. */

/** What a host may know of a result. Level, scores and areas are there only where `known` is "enough". */
export interface QuizSummary {
  v: 1
  scope: 'quick' | 'full'
  known: 'enough' | 'few' | 'tooFew'
  /** Questions answered, of those asked. */
  answered: number
  total: number
  /** BCP 47. */
  locale: string
  level?: string
  /** 0 to 100, rounded down; the second if everything unknown were in place. */
  score?: number
  scoreIfUnknownsAreFine?: number
  areas?: { id: string; score: number }[]
  /** Question id to option ids; only with results="answers". */
  answers?: Record<string, string[]>
}

/** What a visitor agreed to send. */
export interface QuizLead {
  id: string
  /** ISO 8601. */
  at: string
  locale: string
  contact: { name: string; email: string; company?: string; message?: string }
  summary: QuizSummary
  answers?: Record<string, string[]>
  consent: true
  consentText: string
  consentVersion: string
  host: string
}

/** Attributes of the element by name; each may also be given to `configure()` but `src`, `mode` and `lead-endpoint`. */
export interface QuizOptions {
  brand?: string
  accent?: `#${string}`
  logo?: string
  cta?: string
  'cta-label'?: string
  locale?: string
  start?: string
  scheme?: 'auto' | 'light' | 'dark'
  results?: 'none' | 'summary' | 'answers'
  privacy?: string
  instance?: string
}

/** Events by name; all bubble. `quiz-lead` can be cancelled: then nothing is posted and your code answers for it. */
export interface QuizEventMap {
  'quiz-ready': CustomEvent<Record<string, never>>
  'quiz-start': CustomEvent<Record<string, never>>
  'quiz-progress': CustomEvent<{ index: number; total: number }>
  'quiz-complete': CustomEvent<QuizSummary | Record<string, never>>
  'quiz-lead': CustomEvent<QuizLead>
  'quiz-cta': CustomEvent<{ href: string; label: string }>
  'quiz-close': CustomEvent<Record<string, never>>
  'quiz-error': CustomEvent<{ code: string }>
}

/** `<responsibility-check>`. */
export interface ResponsibilityCheckElement extends HTMLElement {
  /** What the last `quiz-complete` carried. */
  readonly result: QuizSummary | Record<string, never> | null
  /** Opens and closes the dialog, with mode="dialog". */
  open(): void
  close(): void
  /** Deletes the answers kept in the frame and begins anew. */
  reset(): void
  /** Sets options while the page runs. */
  configure(options: QuizOptions): void
}

/** The element's attributes in JSX. */
export interface ResponsibilityCheckAttributes extends QuizOptions {
  src?: string
  mode?: 'inline' | 'dialog'
  'lead-endpoint'?: string
  'frame-title'?: string
  'close-label'?: string
  loading?: 'lazy' | 'eager'
}

declare global {
  interface HTMLElementTagNameMap {
    'responsibility-check': ResponsibilityCheckElement
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface of the platform grows only this way
  interface HTMLElementEventMap extends QuizEventMap {}
  namespace JSX {
    interface IntrinsicElements {
      'responsibility-check': ResponsibilityCheckAttributes & Record<string, unknown>
    }
  }
}
