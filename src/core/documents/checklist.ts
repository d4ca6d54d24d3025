/** The checklist: all controls as a document, blank or filled in from a report. */
import { areaDrawing } from './area-drawing.ts'
import { type BrandContact, contactOf } from './contact.ts'
import { fileStemOf } from './file-name.ts'
import { firstRequests } from './first-jobs.ts'
import {
  type PaperBlock,
  type PaperCover,
  type PaperDocument,
  type PaperJob,
  type PaperQuestion,
  plainText,
} from './paper.ts'
import { referencesOf } from './references.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import { blankReport } from '../report/report.ts'
import { findOutParts } from '../report/find-out.ts'
import { hasAnyProof, lacksProof, namesInNotes } from '../report/proof-text.ts'
import type { Action, FirstJob, Report, ReportControl } from '../report/types.ts'
import { fill, plural } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { controlsByArea } from '../model/controls-by-area.ts'
import { mustFind } from '../model/must.ts'
import { pageOfJob } from '../model/page-of-job.ts'

/** The brand data that a checklist shows. */
export interface ChecklistBrand extends BrandContact {
  quizName: string
  /**
   * The quiz name for document titles. A colon follows the name unless the name ends with a punctuation mark.
   */
  quizTitle: string
  /**
   * Control id → the brand's commercial offer, which has one line below the control. Offers do not change the
   * order of the controls.
   */
  offerLines?: Record<string, string> | undefined
  /** URL of the page with all service dates. */
  datesUrl?: string | undefined
  /** URL above the how-to pages. A row links to its page. */
  pagesUrl?: string | undefined
}

/**
 * Returns the block with the next service dates of a report, on which Microsoft changes or ends a service. Empty without dates.
 * `url` is the URL of the page with all of them. The text of the link contains `url` without "https://".
 */
function datesOf({ dates }: Report, { nextDates: words }: ReportWords, url?: string): PaperBlock[] {
  if (dates.length === 0) return []
  const address = url?.replace(/^https?:\/\/|\/$/g, '') ?? ''
  return [
    {
      kind: 'events',
      title: dates.some(({ isSure }) => isSure) ? words.title : words.titleCheck,
      lead: words.lead,
      events: dates.map(({ whenText, title, note }) => ({ when: whenText, title, note })),
      more: url ? { text: fill(words.printMore, { address }), url } : undefined,
    },
  ]
}

/**
 * Returns the licence of a control as text. Empty if the visitor's Microsoft 365 plan, or every plan,
 * includes the control without an extra product.
 */
function exceptionOf({ licence }: ReportControl, { report }: ReportWords): string {
  return licence === report.owned || licence === report.anyPlan ? '' : licence
}

/** Returns who does the job and its proof, as texts with their labels. Empty without notes. */
function notesOf({ assignee, proof }: ReportControl, { report }: ReportWords): PaperJob['details'] {
  return [
    ...(assignee ? [{ label: report.assignee, text: assignee }] : []),
    ...(proof ? [{ label: report.proof, text: `${proof.text} · ${proof.where}` }] : []),
  ]
}

function rowOf(
  control: ReportControl | Action,
  reportWords: ReportWords,
  flag: string,
  brand: ChecklistBrand,
): PaperJob {
  const words = reportWords.checklist
  const { id, title, who, effort, where, halfStep, full, said } = control
  const { report } = reportWords
  const isOpen = control.value !== 1 && control.value !== 'unknown'
  const before = (control.before ?? []).map(
    (job) => `${job.isUnknown ? report.findFirst : report.doFirst} ${job.title} (${job.id}).`,
  )
  const free = halfStep ? [fill(report.halfStep, { step: halfStep })] : []
  const why = [control.why, ...(isOpen ? [...before, ...free] : [])].join(' ')
  const exception = exceptionOf(control, reportWords)
  return {
    ...{ id, code: id, title, why, effort },
    flag,
    done: control.value === 1,
    terms: [who, effort],
    details: [
      ...(full && said && said !== control.status?.text ? [{ label: report.youSaid, text: said }] : []),
      ...(full ? [{ label: report.goal, text: full }] : []),
      { label: [exception, words.where].filter(Boolean).join(' · '), text: where },
      ...notesOf(control, reportWords),
    ],
    tick: fill(words.tick, { title, id }),
    page: brand.pagesUrl
      ? { url: pageOfJob(brand.pagesUrl, id), text: fill(words.howToOf, { id }) }
      : undefined,
    offer: brand.offerLines?.[id],
  }
}

/**
 * Returns blocks that say once where the how-to pages are: after the lead of the first block of jobs. The example
 * is the URL of its first job, without "https://".
 * Titles are links. An address or a QR code in each row would add a page or 12 KB, and the limit of the blank PDF is 60 KB.
 */
function withAddress(blocks: PaperBlock[], words: ReportWords['checklist']): PaperBlock[] {
  const urlOf = (block: PaperBlock): string | undefined =>
    block.kind === 'jobs' ? block.jobs[0]?.page?.url : undefined
  const first = blocks.find(urlOf)
  const said = fill(words.howTo, { example: (first && urlOf(first))?.replace(/^https?:\/\//, '') ?? '' })
  return blocks.map((block) =>
    block === first
      ? { ...block, lead: [plainText(block.lead ?? ''), said].filter(Boolean).join(' ') }
      : block,
  )
}

function questionsOf(
  asks: Report['asks'],
  { actions }: Report,
  words: ReportWords['checklist'],
  { offerLines = {} }: ChecklistBrand,
): PaperQuestion[] {
  return asks.map(({ id, title, controls, parts }) => ({
    ...{ id, title, tick: fill(words.tickAnswer, { title }) },
    asks: parts.map(({ text }) => text),
    places: [...new Set(controls.map((control) => mustFind(actions, control).where))],
    offers: controls.flatMap((control) => offerLines[control] ?? []),
  }))
}

/**
 * Returns the controls in the order of their ids. Keeps only the frameworks whose requirement ids the PDF
 * shows.
 */
function printedOf(controls: readonly ReportControl[]): Pick<ReportControl, 'id' | 'frameworks'>[] {
  return controls
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, frameworks }) => ({ id, frameworks: frameworks.filter(({ printed }) => printed) }))
}

/** Returns the labels of a checklist. `title` and `fact` are at the top of each page. */
export function labelsOf(
  words: ReportWords['checklist'],
  title: string,
  fact: string,
): PaperDocument['labels'] {
  return { page: words.page, runningHead: title, runningFact: fact }
}

/** The number of jobs to do first on the cover. */
const FIRST_ROWS = 3

/**
 * Returns the jobs to do first, for the cover. If too many controls are unknown, the first of these jobs is
 * to find out about these controls.
 */
function firstOf(report: Report, words: ReportWords): PaperCover['first'] {
  const { first, backup } = report.head
  const firstRow = ({ title, who, effort }: FirstJob): { title: string; terms: string } => ({
    title,
    terms: `${who} · ${effort}`,
  })
  const requests = firstRequests(report, words).map(({ title, terms }) => ({ title, terms }))
  const items = [...requests, ...first.map(firstRow)].slice(0, FIRST_ROWS)
  if (backup) items.push(firstRow(backup))
  return items.length > 0 ? { title: words.checklist.first, items } : undefined
}

/**
 * Builds the checklist of a report: first the groups of the action plan, then the controls that are in place.
 * `madeIn` selects the privacy statement. For "sender", a page that may send the answers, the statement is
 * empty.
 */
export function filledChecklist(
  report: Report,
  reportWords: ReportWords,
  brand: ChecklistBrand,
  madeIn: 'browser' | 'sender' | 'file',
): PaperDocument {
  const words = reportWords.checklist
  const title = fill(report.name ? words.titleFor : words.title, {
    quiz: brand.quizTitle,
    name: report.name ?? '',
  })
  const byId = new Map([...report.actions, ...report.inPlace].map((control) => [control.id, control]))
  const isProven = hasAnyProof(report)
  const flagOf = (control: ReportControl | Action): string =>
    [
      (control as Action).deadline,
      control.status?.text,
      'gain' in control ? control.gain : '',
      control.value === 1 || control.value === 'unknown' ? '' : control.state,
      control.mark?.text,
      isProven && lacksProof(control) ? reportWords.report.noProof : '',
    ]
      .filter(Boolean)
      .join(' · ')
  const blocks = report.groups
    .filter(({ ids }) => ids.length > 0)
    .flatMap(({ id: group, title: heading, lead, ids }): PaperBlock | PaperBlock[] => {
      const also = group === 'thisWeek' ? report.head.backup : undefined
      const { doneBy, answer, answeredBy } = words
      if (group === 'findOut')
        return findOutParts(report).map(({ asks, ...head }) => ({
          ...{ ...head, kind: 'questions', answer, answeredBy },
          questions: questionsOf(asks, report, words, brand),
        }))
      const jobs = ids.map((id) => {
        const control = byId.get(id) as ReportControl | Action
        return rowOf(control, reportWords, flagOf(control), brand)
      })
      const said = also ? `${lead} ${also.title}. ${also.effort}.` : lead
      return { kind: 'jobs', id: group, title: heading, lead: said, jobs, doneBy }
    })
  const { figure: known, of: counts, sentence } = report.head
  const figure = report.known === 'tooFew' ? '' : known
  const of = figure ? `${counts} ${report.scopeText}` : report.scopeText
  const { date, dateText } = report
  return {
    ...{ language: report.language, title, date, dateText, facts: [] },
    names: [...(report.name ? [report.name] : []), ...namesInNotes(report)],
    heading: brand.quizName,
    lead: fill(report.name ? words.leadFor : words.lead, { name: report.name ?? '' }),
    contact: contactOf(brand, words),
    cover: {
      score: { figure, of, sentence },
      first: firstOf(report, reportWords),
      ...areaDrawing(report, reportWords),
      promise: { browser: words.promise, sender: '', file: words.promiseFile }[madeIn],
    },
    blocks: [
      ...datesOf(report, reportWords, brand.datesUrl),
      ...withAddress(blocks, words),
      ...referencesOf(printedOf([...byId.values()]), words),
    ],
    labels: labelsOf(words, title, figure ? fill(words.runningScore, { figure, date: dateText }) : dateText),
    fileName: fileStemOf(words.fileFilled, report.name ?? '', date),
  }
}

/**
 * Builds the blank checklist: all controls by area, critical controls first. `date` is an ISO date. `name` is a company
 * name, or empty.
 */
export function blankChecklist(
  model: Model,
  reportWords: ReportWords,
  brand: ChecklistBrand,
  date: string,
  name = '',
): PaperDocument {
  const words = reportWords.checklist
  const { actions } = blankReport(model, reportWords, date)
  const title = fill(name ? words.titleFor : words.title, { quiz: brand.quizTitle, name })
  const areas = controlsByArea(model).map(({ area: { id, name: heading }, controls }) => {
    const jobs = controls.map((control) => {
      const action = mustFind(actions, control.id)
      return rowOf(action, reportWords, control.critical ? words.critical : '', brand)
    })
    return { kind: 'jobs' as const, id, title: heading, jobs, doneBy: words.doneBy }
  })
  const critical = model.controls.filter((control) => control.critical).length
  const numbers = { n: model.controls.length, critical, name }
  const dateText = dateInWords(date, reportWords.language)
  return {
    ...{ language: reportWords.language, title, names: name ? [name] : [], date, dateText, facts: [] },
    heading: brand.quizName,
    lead: fill(name ? words.leadBlankFor : words.leadBlank, numbers),
    contact: contactOf(brand, words),
    cover: {
      score: {
        figure: String(numbers.n),
        of: fill(words.blankOf, numbers),
        sentence: fill(words.blankSentence, numbers),
      },
      ...blankBands(areas, (jobs) => plural(words.blankBand, jobs.length, reportWords.language)),
      alt: fill(words.altBlank, {
        list: areas.map(({ title: area, jobs }) => `${area} ${String(jobs.length)}`).join(', '),
      }),
      legend: words.legendBlank,
      promise: words.promiseBlank,
    },
    blocks: [...withAddress(areas, words), ...referencesOf(printedOf(actions), words)],
    labels: labelsOf(words, title, fill(words.runningBlank, { ...numbers, date: dateText })),
    fileName: fileStemOf(name ? words.fileFilled : words.fileBlank, name, date),
  }
}

/** Returns empty bands with a box for each job. `textOf` returns the text of a band. */
export function blankBands<Job>(
  areas: readonly { title: string; jobs: readonly Job[] }[],
  textOf: (jobs: readonly Job[], index: number) => string,
): Pick<PaperCover, 'bands' | 'boxes'> {
  return {
    bands: areas.map(({ title, jobs }, index) => ({
      name: title,
      value: 0,
      high: 0,
      text: textOf(jobs, index),
    })),
    boxes: areas.map(({ jobs }) => jobs.length),
  }
}
