/**
 * The leave-behind: one page for a named client, with three actions of a report or the blank essentials, and a contact.
 * Plain JSON; the PDF draws it and computes nothing again.
 */
import { fileNameOf } from './file-name.ts'
import type { LeaveWords, ReportWords } from '../../messages/ui.ts'
import type { Control, Model, Owner } from '../model/model.ts'
import { cleanText } from '../model/clean-text.ts'
import type { Action, Report } from '../report/types.ts'
import { dateInWords, fill } from '../model/format.ts'

/** How many essentials a page without answers carries: the gates first, then the critical control of most weight. */
const ESSENTIALS = 5
/** Lines of a contact, and characters of each. */
export const CONTACT = { lines: 4, length: 80 }

/** One job on the page. */
export interface LeaveAction {
  id: string
  title: string
  /** Why, or the question to ask where nobody knows. */
  text: string
  /** "Your IT provider · 2 to 4 hours · In every plan". */
  terms: string
  /** The page that it rests on, with the day it was read; empty where there is none. */
  source: string
}

/** Who has which layers of Microsoft 365. */
export interface LeaveOwner {
  owner: Owner
  name: string
  layers: string
}

/** Everything that the page shows. */
export interface LeaveBehind {
  kind: 'blank' | 'filled'
  /** BCP 47. */
  language: string
  /** PDF title. */
  title: string
  /** ISO date; the only date in the file. */
  date: string
  dateText: string
  heading: string
  /** "Made for Harbour Street Dental". */
  madeFor: string
  lead: string
  /** The score and what keeps it down; a blank page has none. */
  result?: { figure: string; of: string; sentence: string; weakest: string } | undefined
  /** The drawing: areas with their scores, or, where there are none, who has which layers. */
  drawing: {
    bands: { name: string; value: number; text: string }[]
    owners: LeaveOwner[]
    alt: string
    legend: string
  }
  actionsTitle: string
  actions: LeaveAction[]
  contact: { title: string; lines: string[] }
  /** What the code leads to: the whole address, and the same as people write it. */
  code: { url: string; address: string; title: string; text: string; alt: string }
  foot: string
  fileName: string
}

/** What a page is made of beside the model and its words. */
export interface LeaveFacts {
  /** ISO date. */
  today: string
  /** A company name, cleaned; without one it is made for nobody in particular. */
  name?: string | undefined
  /** How to reach the person who hands it over. If empty, the page shows `brand`. */
  contact: readonly string[]
  brand: { name: string; quizTitle: string; email?: string | undefined; phone?: string | undefined }
  /** The whole address of the brand's quiz. */
  quizUrl: string
}

/** The basics that come first for everybody, in order. */
export function essentialControls(model: Model): Control[] {
  const gates = model.gates.flatMap(({ control }) => model.controls.filter(({ id }) => id === control))
  const others = model.controls
    .filter((control) => control.critical && !gates.includes(control))
    .toSorted((a, b) => b.weight - a.weight)
  return [...gates, ...others].slice(0, ESSENTIALS)
}

/** The essentials with all their words, out of a report without answers. */
export function essentials(model: Model, blank: Report): Action[] {
  return essentialControls(model).map(({ id }) => blank.actions.find((action) => action.id === id) as Action)
}

/** Lines of a contact that are safe to show: as many as `CONTACT` allows, each as long as it allows. */
export function contactLines(given: readonly string[]): string[] {
  return given
    .map((line) => cleanText(line, CONTACT.length))
    .filter(Boolean)
    .slice(0, CONTACT.lines)
}

function jobOf(action: Action, leave: LeaveWords, language: string, title: string): LeaveAction {
  const [source] = action.sources
  return {
    id: action.id,
    title,
    text: title === action.title ? action.why : action.ask,
    terms: [action.who, action.effort, action.licence].filter(Boolean).join(' · '),
    source: source
      ? fill(leave.source, { title: source.title, date: dateInWords(source.reviewed, language) })
      : '',
  }
}

function ownersOf(matrix: Report['matrix']): LeaveOwner[] {
  return [...new Set(matrix.map(({ owner }) => owner))].map((owner) => {
    const layers = matrix.filter((layer) => layer.owner === owner)
    return { owner, name: layers[0]!.ownerName, layers: layers.map(({ name }) => name).join(', ') }
  })
}

function drawingOf(
  report: Report,
  leave: LeaveWords,
  words: ReportWords['checklist'],
): LeaveBehind['drawing'] {
  const { known, areas } = report
  if (known === 'tooFew') {
    const owners = ownersOf(report.matrix)
    const list = owners.map(({ name, layers }) => `${name}: ${layers}`).join('. ')
    return { bands: [], owners, alt: fill(leave.altOwners, { list }), legend: leave.legendOwners }
  }
  const list = areas.map(({ name, text }) => `${name} ${text}`).join(', ')
  return {
    bands: areas.map(({ name, score, text }) => ({ name, value: score, text })),
    owners: [],
    alt: known === 'enough' ? fill(words.altFilled, { list }) : words.altUnknown,
    legend: known === 'enough' ? words.legendFilled : words.legendUnknown,
  }
}

/** The page of a report; `blank` is one without answers and gives the essentials. */
export function writeLeaveBehind(
  model: Model,
  words: ReportWords,
  leave: LeaveWords,
  report: Report,
  kind: LeaveBehind['kind'],
  { today, name = '', contact, brand, quizUrl }: LeaveFacts,
): LeaveBehind {
  const { language, head } = report
  const isFilled = kind === 'filled'
  const actions = isFilled
    ? head.first.map(({ id, title }) =>
        jobOf(report.actions.find((action) => action.id === id) as Action, leave, language, title),
      )
    : essentials(model, report).map((action) => jobOf(action, leave, language, action.title))
  const lines = contactLines(contact)
  const numbers = { n: actions.length, name, brand: brand.name, quiz: brand.quizTitle }
  const address = quizUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const dateText = dateInWords(today, language)
  return {
    kind,
    language,
    title: fill(name ? leave.titleFor : leave.title, numbers),
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
    drawing: drawingOf(report, leave, words.checklist),
    actionsTitle: fill(
      isFilled ? (actions.length > 0 ? leave.actions : leave.actionsNone) : leave.essentials,
      numbers,
    ),
    actions,
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
    fileName: fileNameOf(leave.file, name, today),
  }
}
