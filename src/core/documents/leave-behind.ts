/**
 * The leave-behind: one page for a client. It shows contact details, and the first actions of a report or the essential
 * controls.
 */
import { areaDrawing } from './area-drawing.ts'
import { type BrandContact, bookingLine } from './contact.ts'
import { fileStemOf } from './file-name.ts'
import { firstRequests } from './first-jobs.ts'
import type { PaperBlock, PaperDocument, PaperOwner, PaperStep } from './paper.ts'
import type { LeaveWords, ReportWords } from '../../messages/ui.ts'
import type { Control, Model } from '../model/model.ts'
import { cleanText } from '../model/clean-text.ts'
import type { Action, Report } from '../report/types.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { mustFind } from '../model/must.ts'
import { firstSentence } from '../model/sentences.ts'
import { shortSourceDates } from '../model/source-dates.ts'

/** Number of essential controls on a leave-behind without answers. */
const ESSENTIALS = 5
/** Limits of the contact block: number of lines, and characters in a line. */
export const CONTACT = { lines: 4, length: 80 }

/** The inputs of a leave-behind besides the report: date, client, contact and brand. */
export interface LeaveFacts {
  /** ISO date of the page. */
  today: string
  /** The client's company name, already cleaned. If empty, the page names no company. */
  name?: string | undefined
  /**
   * Contact lines of the person who gives the page to the client. If empty, the page shows the contact details of
   * `brand`.
   */
  contact: readonly string[]
  brand: BrandContact & { name: string; quizTitle: string }
  /** The full URL of the brand's quiz. */
  quizUrl: string
  /** The URL in the QR code, if it is another one: the quiz with the client's name. */
  codeUrl?: string | undefined
  /** The table of the ten jobs, if the page shows them. It has no names of people. */
  ten?: PaperBlock | undefined
}

/**
 * Returns at most five essential controls: the controls with a gate, then the critical controls with the
 * highest weights.
 */
export function essentialControls(model: Model): Control[] {
  const gates = model.gates.flatMap(({ control }) => model.controls.filter(({ id }) => id === control))
  const others = model.controls
    .filter((control) => control.critical && !gates.includes(control))
    .toSorted((a, b) => b.weight - a.weight)
  return [...gates, ...others].slice(0, ESSENTIALS)
}

/** Returns the actions of the essential controls. `blank` is a report without answers. */
export function essentials(model: Model, blank: Report): Action[] {
  return essentialControls(model).map(({ id }) => blank.actions.find((action) => action.id === id) as Action)
}

/** Cleans contact lines, drops empty lines, and applies the limits in `CONTACT`. */
export function contactLines(given: readonly string[]): string[] {
  return given
    .map((line) => cleanText(line, CONTACT.length))
    .filter(Boolean)
    .slice(0, CONTACT.lines)
}

/** Returns the first two sentences of a text. */
function firstTwoSentences(text: string, language: string): string {
  const first = firstSentence(text, language)
  return `${first} ${firstSentence(text.slice(first.length), language)}`.trim()
}

/** Returns a job with its reason: the whole of it, its first two sentences, and its first one. */
function stepOf(action: Action, leave: LeaveWords, words: ReportWords): PaperStep {
  const { language } = words
  const { id, title, why, who, effort, licence } = action
  const [source] = action.sources
  return {
    ...{ id, title, reasons: [why, firstTwoSentences(why, language), firstSentence(why, language)] },
    terms: [who, effort, licence].filter(Boolean).join(' · '),
    source: source
      ? fill(leave.source, {
          title: source.title,
          dates: shortSourceDates(source, words.sourceDates, language),
        })
      : '',
  }
}

function ownersOf(matrix: Report['matrix']): PaperOwner[] {
  return [...new Set(matrix.map(({ owner }) => owner))].map((owner) => {
    const layers = matrix.filter((layer) => layer.owner === owner)
    return { owner, name: layers[0]!.ownerName, layers: layers.map(({ name }) => name).join(', ') }
  })
}

/** Returns the ten jobs as a table. Without them, returns a drawing of the areas, or of the layers if too few answers are known. */
function pictureOf(report: Report, leave: LeaveWords, words: ReportWords, ten?: PaperBlock): PaperBlock {
  if (ten) return ten
  if (report.known === 'tooFew') {
    const owners = ownersOf(report.matrix)
    const list = owners.map(({ name, layers }) => `${name}: ${layers}`).join('. ')
    return { kind: 'owners', owners, alt: fill(leave.altOwners, { list }), legend: leave.legendOwners }
  }
  return { kind: 'bands', ...areaDrawing(report, words) }
}

/** Returns the empty lines at the end of the page, to fill in by hand after the talk. */
function linesOf(leave: LeaveWords): PaperBlock {
  return {
    kind: 'lines',
    lines: [
      { id: 'agreed-1', label: leave.decision, kind: 'text', share: 0.52 },
      { id: 'agreed-2', label: leave.owner, kind: 'text', share: 0.28 },
      { id: 'agreed-3', label: leave.day, kind: 'date', share: 0.2 },
    ],
  }
}

/**
 * Writes the leave-behind. For the kind `blank`, `report` must be a report without answers, and the page shows the essential
 * controls. The QR code contains the client's name only with `codeUrl`: such a code is three times as dense.
 */
export function writeLeaveBehind(
  model: Model,
  words: ReportWords,
  leave: LeaveWords,
  report: Report,
  kind: 'blank' | 'filled',
  { today, name = '', contact, brand, quizUrl, codeUrl = quizUrl, ten }: LeaveFacts,
): PaperDocument {
  const { language, head, scopeText } = report
  const isFilled = kind === 'filled'
  const steps = isFilled
    ? [
        ...firstRequests(report, words).map((one): PaperStep => ({ ...one, reasons: [], source: '' })),
        ...head.first.map(({ id }) => stepOf(mustFind(report.actions, id), leave, words)),
      ]
    : essentials(model, report).map((action) => stepOf(action, leave, words))
  const given = contactLines(contact)
  // A longer booking address would lose its end.
  const booking = bookingLine(brand, words.checklist).filter(({ text }) => text.length <= CONTACT.length)
  const own = contactLines([
    brand.name,
    brand.phone ?? '',
    brand.email ?? '',
    ...booking.map(({ text }) => text),
  ])
  const numbers = { n: steps.length, name, brand: brand.name, quiz: brand.quizTitle }
  const address = quizUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const title = fill(name ? leave.titleFor : leave.title, numbers)
  const { figure, of, sentence, weakest: note = '' } = head
  const score = { figure, of: figure ? `${of} ${scopeText}` : scopeText, sentence, note }
  const filledTitle = steps.length > 0 ? leave.actions : leave.actionsNone
  return {
    ...{ language, title, names: [...(name ? [name] : []), ...given] },
    ...{ date: today, dateText: dateInWords(today, language), fileName: fileStemOf(leave.file, name, today) },
    ...{ look: 'handout', pages: 1, labels: { page: '', runningHead: title }, facts: [], contact: [] },
    ...{ heading: leave.heading, lead: leave.lead, foot: leave.foot },
    madeFor: fill(name ? leave.madeFor : leave.madeForAll, numbers),
    blocks: [
      ...(isFilled ? [{ kind: 'score' as const, ...score }] : []),
      pictureOf(report, leave, words, ten),
      { kind: 'steps', title: fill(isFilled ? filledTitle : leave.essentials, numbers), steps },
      linesOf(leave),
      { kind: 'contact', title: leave.contact, half: true, lines: given.length > 0 ? given : own },
      {
        ...{ kind: 'code', title: isFilled ? leave.codeAgain : leave.code, half: true },
        ...{ text: leave.codeText, url: codeUrl, address, alt: fill(leave.codeAlt, { address }) },
      },
    ],
  }
}
