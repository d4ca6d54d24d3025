/**
 * The TypeScript types of `<responsibility-check>`, protocol v1.
 * Import this file, or add `/// <reference path="responsibility-check.d.ts" />`.
 */

/** The part of a result that a host receives. `level`, `score` and `areas` exist only if `known` is "enough". */
export interface QuizSummary {
  v: 1
  scope: 'quick' | 'full'
  known: 'enough' | 'few' | 'tooFew'
  /** The number of questions that the visitor answered. */
  answered: number
  /** The number of questions that apply to the visitor's business. */
  total: number
  /** BCP 47 language tag, such as `en`. */
  locale: string
  level?: string
  /** The score from 0 to 100, rounded down. */
  score?: number
  /** The score from 0 to 100 if every control with an unknown state were in place. */
  scoreIfUnknownsAreFine?: number
  areas?: { id: string; score: number }[]
  /** Present for the ten jobs, which have no score: `known` is then "tooFew", and `answered` and `total` count jobs. */
  start?: 'whose-job'
  /** The number of the ten jobs that came out each way. */
  jobs?: {
    /** The visitor leaves them to Microsoft, whose texts leave them to the business. */
    microsoft: number
    nobody: number
    /** Someone does them, although Microsoft does them already. */
    theirs: number
    agreed: number
  }
  /** Question id → chosen option ids. Present only if the option `results` is "answers". */
  answers?: Record<string, string[]>
}

/** The data that a visitor agreed to send. */
export interface QuizLead {
  id: string
  /** The time of the visitor's last change to the form, in ISO 8601 format. */
  at: string
  locale: string
  contact: { name: string; email: string; phone?: string; company?: string; message?: string }
  summary: QuizSummary
  /** Named values for a customer database. `score` and `level` are `null` if too little is known for a score. */
  crm: { score: number | null; level: string | null; nextCheckDue: string }
  answers?: Record<string, string[]>
  /** Opens the result: with the answers if the lead has them, otherwise with numbers only. */
  link?: string
  source?: string
  campaign?: string
  consent: true
  consentText: string
  consentVersion: string
  host: string
}

/** The options of the element, keyed by attribute name. `configure()` accepts the same options. */
export interface QuizOptions {
  brand?: string
  accent?: `#${string}`
  logo?: string
  cta?: string
  'cta-label'?: string
  locale?: string
  /** Starts with the ten jobs. Without it, with the check. */
  start?: 'whose-job'
  scheme?: 'auto' | 'light' | 'dark'
  results?: 'none' | 'summary' | 'answers'
  privacy?: string
  instance?: string
  /** The name of the visitor's business, for a page that you make for one client. */
  for?: string
  /** Where the visitor comes from: 1 to 40 letters, digits and `-_.`. The visitor sees it before sending. */
  source?: string
  campaign?: string
  /** Asks for a telephone number too. Only with `lead-endpoint`. */
  lead?: 'phone'
}

/**
 * The events by name. All events bubble. If you cancel `quiz-lead`, the element posts nothing, and your code must send
 * the lead.
 */
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

/** The DOM element `<responsibility-check>`. */
export interface ResponsibilityCheckElement extends HTMLElement {
  /** The `detail` of the last `quiz-complete` event, or `null` before the first event. */
  readonly result: QuizSummary | Record<string, never> | null
  /** Opens the dialog. Works only with mode="dialog". */
  open(): void
  close(): void
  /** Deletes the answers that the frame stores, and restarts the quiz. */
  reset(): void
  /** Changes options at runtime. The other options keep their values. */
  configure(options: QuizOptions): void
}

/** The attributes of the element in JSX. */
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
