/**
 * The leave-behind: a one-page PDF for a client. The page shows contact details. The page also shows the
 * first actions of a report, or the essential controls. The data is plain JSON. The PDF only renders the
 * data.
 */
import { type Band, areaDrawing } from './area-drawing.ts'
import { fileStemOf } from './file-name.ts'
import { firstRequests } from './first-jobs.ts'
import type { AnyDocument, PaperBlock, PaperDocument, PaperOwner } from './paper.ts'
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

/**
 * One action on the leave-behind: a control to put in place, or a job to find out about unknown controls.
 * A job to find out has an empty `text`, `short`, `first` and `source`.
 */
export interface LeaveAction {
  /** The id of the control, "ask" or "lookUp". */
  id: string
  title: string
  /** The reason for the action. */
  text: string
  /** The first two sentences of the reason, for a page without room for the whole reason. */
  short: string
  /** The first sentence of the reason, for a page with even less room. */
  first: string
  /**
   * Who does the work, the effort and the licence for the action: "Your IT provider · 2 to 4 hours · In every
   * plan".
   */
  terms: string
  /**
   * The title of the action's first source, with the date of its text and the date of our last review. Empty
   * if the action has no source.
   */
  source: string
}

/**
 * What the client, its IT provider and Microsoft's own texts say about the ten jobs, in a column each. It has no names of
 * people.
 */
export interface LeaveTen {
  title: string
  /** The heading of the column of jobs, and of each column of answers. */
  job: string
  columns: string[]
  rows: { id: string; title: string; said: string[]; isEachOther: boolean }[]
}

/** Everything that the leave-behind says. */
export interface LeaveParts extends AnyDocument {
  kind: 'blank' | 'filled'
  heading: string
  /** The sentence with the company name: "Made for Harbour Street Dental". */
  madeFor: string
  lead: string
  /** The score and its explanation. `undefined` on a leave-behind without answers. */
  result?: { figure: string; of: string; sentence: string; weakest: string } | undefined
  /**
   * The data of the drawing: the scores of the areas (`bands`). If too few controls have an answer, the
   * drawing shows `owners` instead: the Microsoft 365 layers of each responsible party.
   */
  drawing: {
    bands: Band[]
    owners: PaperOwner[]
    alt: string
    legend: string
  }
  /** The ten jobs, in place of the drawing. Left out without answers to them. */
  ten?: LeaveTen
  actionsTitle: string
  actions: LeaveAction[]
  /** The labels of the empty lines at the end of the page, to fill in by hand after the talk. */
  agreed: { decision: string; owner: string; day: string }
  contact: { title: string; lines: string[] }
  /**
   * The QR code with its texts. The QR code contains `url`. `address` is `url` without its scheme, for people
   * who type the address. `url` contains no client name: the code would be three times as dense, and anyone who finds
   * the page could read the name.
   */
  code: { url: string; address: string; title: string; text: string; alt: string }
  foot: string
}

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
  brand: { name: string; quizTitle: string; email?: string | undefined; phone?: string | undefined }
  /** The full URL of the brand's quiz. */
  quizUrl: string
  /** The ten jobs, if the page shows them. */
  ten?: LeaveTen | undefined
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

function jobOf(action: Action, leave: LeaveWords, words: ReportWords): LeaveAction {
  const [source] = action.sources
  return {
    id: action.id,
    title: action.title,
    text: action.why,
    short: firstTwoSentences(action.why, words.language),
    first: firstSentence(action.why, words.language),
    terms: [action.who, action.effort, action.licence].filter(Boolean).join(' · '),
    source: source
      ? fill(leave.source, {
          title: source.title,
          dates: shortSourceDates(source, words.sourceDates, words.language),
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

function drawingOf(report: Report, leave: LeaveWords, words: ReportWords): LeaveParts['drawing'] {
  const { known } = report
  if (known === 'tooFew') {
    const owners = ownersOf(report.matrix)
    const list = owners.map(({ name, layers }) => `${name}: ${layers}`).join('. ')
    return { bands: [], owners, alt: fill(leave.altOwners, { list }), legend: leave.legendOwners }
  }
  return { ...areaDrawing(report, words), owners: [] }
}

/**
 * Returns what the leave-behind says. For the kind `blank`, `report` must be a report without answers, and the page shows the
 * essential controls.
 */
export function leaveParts(
  model: Model,
  words: ReportWords,
  leave: LeaveWords,
  report: Report,
  kind: LeaveParts['kind'],
  { today, name = '', contact, brand, quizUrl, ten }: LeaveFacts,
): LeaveParts {
  const { language, head } = report
  const isFilled = kind === 'filled'
  const actions = isFilled
    ? [
        ...firstRequests(report, words).map((one) => ({
          ...one,
          text: '',
          short: '',
          first: '',
          source: '',
        })),
        ...head.first.map(({ id }) => jobOf(mustFind(report.actions, id), leave, words)),
      ]
    : essentials(model, report).map((action) => jobOf(action, leave, words))
  const lines = contactLines(contact)
  const numbers = { n: actions.length, name, brand: brand.name, quiz: brand.quizTitle }
  const address = quizUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const dateText = dateInWords(today, language)
  return {
    kind,
    language,
    title: fill(name ? leave.titleFor : leave.title, numbers),
    names: [...(name ? [name] : []), ...lines],
    date: today,
    dateText,
    heading: leave.heading,
    madeFor: fill(name ? leave.madeFor : leave.madeForAll, numbers),
    lead: leave.lead,
    result: isFilled
      ? {
          figure: head.figure,
          of: head.figure ? `${head.of} ${report.scopeText}` : report.scopeText,
          sentence: head.sentence,
          weakest: head.weakest ?? '',
        }
      : undefined,
    drawing: drawingOf(report, leave, words),
    ...(ten && { ten }),
    actionsTitle: fill(
      isFilled ? (actions.length > 0 ? leave.actions : leave.actionsNone) : leave.essentials,
      numbers,
    ),
    actions,
    agreed: { decision: leave.decision, owner: leave.owner, day: leave.day },
    contact: {
      title: leave.contact,
      lines: lines.length > 0 ? lines : contactLines([brand.name, brand.phone ?? '', brand.email ?? '']),
    },
    code: {
      url: quizUrl,
      address,
      title: isFilled ? leave.codeAgain : leave.code,
      text: leave.codeText,
      alt: fill(leave.codeAlt, { address }),
    },
    foot: leave.foot,
    fileName: fileStemOf(leave.file, name, today),
  }
}

/** Returns the ten jobs as a table, the areas or the layers as a drawing. */
function pictureOf({ ten, drawing }: LeaveParts): PaperBlock {
  const { bands, owners, alt, legend } = drawing
  if (!ten)
    return bands.length > 0 ? { kind: 'bands', bands, alt, legend } : { kind: 'owners', owners, alt, legend }
  return {
    ...{ kind: 'table', title: ten.title, caption: ten.title, head: ten.job },
    columns: ten.columns.map((name) => ({ name, kind: 'text' })),
    rows: ten.rows.map(({ id, title, said, isEachOther }) => ({
      ...{ id, title, isStrong: isEachOther },
      cells: said.map((fixed) => ({ fixed })),
    })),
  }
}

/** Returns the leave-behind as a document of one page. */
export function leavePaper(parts: LeaveParts): PaperDocument {
  const { language, title, names, date, dateText, fileName, heading, madeFor, lead, foot } = parts
  const { result, actions, actionsTitle, agreed, contact, code } = parts
  const steps = actions.map(({ id, title, text, short, first, terms, source }) => ({
    ...{ id, title, terms, source },
    // The table of the ten jobs leaves room for the first sentence of each reason.
    reasons: text === '' ? [] : [text, short, first],
  }))
  return {
    ...{ language, title, names, date, dateText, fileName, heading, madeFor, lead, foot },
    ...{ facts: [], contact: [], look: 'handout', pages: 1, labels: { page: '', runningHead: title } },
    blocks: [
      ...(result ? [{ kind: 'score' as const, ...result, note: result.weakest }] : []),
      pictureOf(parts),
      { kind: 'steps', title: actionsTitle, steps },
      {
        kind: 'lines',
        lines: [
          { id: 'agreed-1', label: agreed.decision, kind: 'text', share: 0.52 },
          { id: 'agreed-2', label: agreed.owner, kind: 'text', share: 0.28 },
          { id: 'agreed-3', label: agreed.day, kind: 'date', share: 0.2 },
        ],
      },
      { kind: 'contact', title: contact.title, half: true, lines: contact.lines },
      { kind: 'code', half: true, ...code },
    ],
  }
}

/** Writes the leave-behind, with the same arguments as `leaveParts`. */
export const writeLeaveBehind = (...given: Parameters<typeof leaveParts>): PaperDocument =>
  leavePaper(leaveParts(...given))
