/**
 * Describes attributes, methods and events of `<responsibility-check>` for editors: `custom-elements.json` of the npm package
 * is made of these lists. A test compares them with `options.ts` and with the types.
 */
import type { Options } from './options.ts'
import type {
  QuizEventMap,
  QuizOptions,
  ResponsibilityCheckAttributes,
  ResponsibilityCheckElement,
} from './responsibility-check.d.ts'

/** An attribute, a property, an event or the parameter of a method. */
interface Described {
  /** The TypeScript type, as in `responsibility-check.d.ts`. */
  type: string
  text: string
  /** What holds without the attribute, as it would be written. */
  fallback?: string
}

/** The attributes that the element passes to the frame. `configure()` sets them too. */
export const OPTION_ATTRIBUTES = {
  brand: { type: 'string', text: 'The name of the business that shows the check, up to 60 characters.' },
  accent: {
    type: '`#${string}`',
    text: 'The main colour, such as #0b5fff. The frame makes it lighter or darker until it is readable.',
  },
  logo: { type: 'string', text: 'The https address of a picture.' },
  cta: { type: 'string', text: 'Where the button below the result leads: an https, mailto or tel address.' },
  'cta-label': { type: 'string', text: 'The text of the button below the result, up to 40 characters.' },
  locale: { type: 'string', text: 'The language of the check, if its site has it, such as de.' },
  start: { type: "'whose-job'", text: 'Starts with the ten jobs. Without it, with the check.' },
  scheme: { type: "'auto' | 'light' | 'dark'", text: 'Light or dark colours.', fallback: 'auto' },
  results: {
    type: "'none' | 'summary' | 'answers'",
    text: 'What the event quiz-complete contains. The first screen tells the visitor.',
    fallback: 'summary',
  },
  privacy: {
    type: 'string',
    text: 'The https address of your privacy notice. The contact form links to it.',
  },
  instance: {
    type: 'string',
    text: 'Keeps the answers of two checks on one page apart: a-z, 0-9 and -, up to 32 characters.',
  },
  for: {
    type: 'string',
    text: 'The name of the visitor’s business, for a page that you make for one client.',
  },
  source: {
    type: 'string',
    text: 'Where the visitor comes from: 1 to 40 letters, digits, “-”, “_” and “.”. The visitor sees it before sending.',
  },
  campaign: { type: 'string', text: 'The campaign that led the visitor here, written like source.' },
  lead: { type: "'phone'", text: 'Asks for a telephone number too. Only with lead-endpoint.' },
} satisfies Record<keyof Options | keyof QuizOptions, Described>

/** The attributes that only the element reads. */
export const OWN_ATTRIBUTES = {
  src: {
    type: 'string',
    text: 'The http or https address of the frame, such as https://quiz.example/frame/quiz/.',
  },
  mode: {
    type: "'inline' | 'dialog'",
    text: 'Shows the check in the page, or in a dialog that a link or button inside the element opens.',
    fallback: 'inline',
  },
  'lead-endpoint': {
    type: 'string',
    text: 'Where the element posts what a visitor agreed to send: an https address, or one of your own site.',
  },
  'frame-title': { type: 'string', text: 'The title of the frame for screen readers.', fallback: 'Quiz' },
  'close-label': {
    type: 'string',
    text: 'The name of the button that closes the dialog, for screen readers.',
    fallback: 'Close',
  },
  loading: {
    type: "'lazy' | 'eager'",
    text: 'Loads the frame when the visitor comes near it, or at once.',
    fallback: 'lazy',
  },
} satisfies Record<Exclude<keyof ResponsibilityCheckAttributes, keyof QuizOptions>, Described>

/** The methods. The element also has those of every HTML element. */
export const METHODS = {
  open: { text: 'Opens the dialog. Works only with mode="dialog".' },
  close: { text: 'Closes the dialog.' },
  reset: { text: 'Deletes the answers that the frame stores, and restarts the quiz.' },
  configure: {
    text: 'Changes options at runtime. The other options keep their values.',
    parameters: { options: 'QuizOptions' },
  },
} satisfies Record<
  Exclude<keyof ResponsibilityCheckElement, keyof HTMLElement | 'result'>,
  { text: string; parameters?: Record<string, string> }
>

/** The properties that are not attributes. Scripts can only read them. */
export const PROPERTIES = {
  result: {
    type: 'QuizSummary | Record<string, never> | null',
    text: 'The detail of the last quiz-complete event, or null before the first event.',
  },
} satisfies Record<string, Described>

/** The events, which all bubble. */
export const EVENTS = {
  'quiz-ready': { type: 'CustomEvent<Record<string, never>>', text: 'The check can be used.' },
  'quiz-start': { type: 'CustomEvent<Record<string, never>>', text: 'The visitor has started.' },
  'quiz-progress': {
    type: 'CustomEvent<{ index: number; total: number }>',
    text: 'The visitor is at step index of total.',
  },
  'quiz-complete': {
    type: 'CustomEvent<QuizSummary | Record<string, never>>',
    text: 'The result is shown. The attribute results decides what the detail contains.',
  },
  'quiz-lead': {
    type: 'CustomEvent<QuizLead>',
    text: 'What the visitor agreed to send. If you cancel it, the element posts nothing and your code must send the lead.',
  },
  'quiz-cta': {
    type: 'CustomEvent<{ href: string; label: string }>',
    text: 'The visitor follows your button. The link opens by itself.',
  },
  'quiz-close': { type: 'CustomEvent<Record<string, never>>', text: 'The dialog was closed.' },
  'quiz-error': {
    type: 'CustomEvent<{ code: string }>',
    text: 'The frame cannot work with this element: the code is version.',
  },
} satisfies Record<keyof QuizEventMap, Described>
