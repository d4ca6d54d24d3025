/** Types of `<responsibility-check>`, protocol v1. Add `/// <reference path="responsibility-check.d.ts" />` or import it. */

/** The part of a result that a host receives. Level, scores and areas exist only if `known` is "enough". */
export interface QuizSummary {
  v: 1
  scope: 'quick' | 'full'
  known: 'enough' | 'few' | 'tooFew'
  /** The number of answered questions. `total` is the number of asked questions. */
  answered: number
  total: number
  /** BCP 47 tag. */
  locale: string
  level?: string
  /** The score, 0 to 100, rounded down. `scoreIfUnknownsAreFine` is the score if all unknown controls were in place. */
  score?: number
  scoreIfUnknownsAreFine?: number
  areas?: { id: string; score: number }[]
  /** Question id to option ids; only with results="answers". */
  answers?: Record<string, string[]>
}

/** The data that a visitor agreed to send. */
export interface QuizLead {
  id: string
  /** ISO 8601 time. */
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

/** Options by the names of the element's attributes. `configure()` accepts the same options. */
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

/** Events by name. All bubble. If you cancel `quiz-lead`, the element posts nothing and your code must send the lead. */
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
  /** The detail of the last `quiz-complete` event. */
  readonly result: QuizSummary | Record<string, never> | null
  /** Opens and closes the dialog, with mode="dialog". */
  open(): void
  close(): void
  /** Deletes the answers that the frame stores, and restarts the quiz. */
  reset(): void
  /** Sets options at runtime. */
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
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can extend the platform's interface
  interface HTMLElementEventMap extends QuizEventMap {}
  namespace JSX {
    interface IntrinsicElements {
      'responsibility-check': ResponsibilityCheckAttributes & Record<string, unknown>
    }
  }
}
