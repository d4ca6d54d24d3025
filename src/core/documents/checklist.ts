/**
 * The checklist: all controls as a document, blank or filled in from a report. The data is plain JSON. The PDF and the
 * HTML page only render the data.
 */
import { type AreaDrawing, areaDrawing } from './area-drawing.ts'
import { type BrandContact, type ContactLine, contactOf } from './contact.ts'
import { fileStemOf } from './file-name.ts'
import { firstRequests } from './first-jobs.ts'
import type { AnyDocument, PaperBlock, PaperDocument, PaperJob, PaperQuestion } from './paper.ts'
import { type References, referencesOf } from './references.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import { blankReport } from '../report/report.ts'
import { findOutParts } from '../report/find-out.ts'
import { hasAnyProof, lacksProof, namesInNotes } from '../report/proof-text.ts'
import type { Action, FirstJob, Report, ReportControl } from '../report/types.ts'
import { fill, plural } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { mustFind } from '../model/must.ts'
import { pageOfJob } from '../model/page-of-job.ts'

export interface ChecklistSection {
  id: string
  title: string
  lead?: string | undefined
  rows: PaperJob[]
  /** The questions about unknown controls. A section with questions has no rows. */
  questions?: PaperQuestion[] | undefined
}

/** The section with the next service dates, on which Microsoft changes or ends a service. */
export interface ChecklistDates {
  title: string
  lead: string
  items: { when: string; title: string; note: string }[]
  /** The link to the page with all service dates. */
  more?: { text: string; url: string } | undefined
}

export interface Checklist extends AnyDocument {
  kind: 'blank' | 'filled'
  cover: {
    heading: string
    /** The introduction: "Your Microsoft 365 checklist, made for Harbour Street Dental. It covers …" */
    lead: string
    /**
     * The large text on the cover: the score, such as "54" or "5 to 17". On a blank checklist, the total number of
     * controls.
     */
    figure: string
    /** The explanation of `figure`: "out of 100. Higher is safer." */
    of: string
    sentence: string
    /**
     * The jobs to do first, each with the person who does the job and the effort. `undefined` if there are
     * none.
     */
    first?: { title: string; items: { title: string; terms: string }[] } | undefined
    /** The privacy statement, at the bottom right of the cover: "Made in your browser. …" */
    promise: string
    /** The contact details of the brand, at the top right of the cover. */
    contact: ContactLine[]
    /** The drawing of the area scores has one band for each area. On a blank checklist every score is 0. */
  } & AreaDrawing
  /**
   * The section with Microsoft's next service dates, before all other sections. `undefined` if the report has no
   * service dates.
   */
  dates?: ChecklistDates | undefined
  sections: ChecklistSection[]
  /**
   * The appendix with references, after all other sections. `undefined` if no row matches a requirement of a
   * framework.
   */
  references?: References | undefined
  labels: {
    doneBy: string
    /** The labels of the two empty lines after a question. */
    answer: string
    answeredBy: string
    /** The template of a page number: "Page {page} of {pages}". */
    page: string
    runningHead: string
    runningFact: string
  }
}

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
 * Returns the section with the next service dates of a report. `url` is the URL of the page with all service
 * dates. The text of the link to this page contains `url` without "https://".
 */
function datesOf(
  { dates }: Report,
  { nextDates: words }: ReportWords,
  url?: string,
): ChecklistDates | undefined {
  if (dates.length === 0) return undefined
  return {
    title: dates.some(({ isSure }) => isSure) ? words.title : words.titleCheck,
    lead: words.lead,
    items: dates.map(({ whenText, title, note }) => ({ when: whenText, title, note })),
    more: url
      ? { text: fill(words.printMore, { address: url.replace(/^https?:\/\/|\/$/g, '') }), url }
      : undefined,
  }
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
  const before = (control.before ?? []).map((job) => `${report.doFirst} ${job.title} (${job.id}).`)
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
 * Returns sections that say once where the how-to pages are: after the lead of the first section with rows. The example
 * is the URL of its first row, without "https://".
 * Titles are links. An address or a QR code in each row would add a page or 12 KB, and the limit of the blank PDF is 60 KB.
 */
function withAddress(sections: ChecklistSection[], words: ReportWords['checklist']): ChecklistSection[] {
  const first = sections.find(({ rows }) => rows[0]?.page)
  const example = first?.rows[0]?.page?.url.replace(/^https?:\/\//, '') ?? ''
  return sections.map((section) =>
    section === first
      ? { ...section, lead: [section.lead, fill(words.howTo, { example })].filter(Boolean).join(' ') }
      : section,
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
export function labelsOf(words: ReportWords['checklist'], title: string, fact: string): Checklist['labels'] {
  const { doneBy, answer, answeredBy, page } = words
  return { doneBy, answer, answeredBy, page, runningHead: title, runningFact: fact }
}

/** The number of jobs to do first on the cover. */
const FIRST_ROWS = 3

/**
 * Returns the jobs to do first, for the cover. If too many controls are unknown, the first of these jobs is
 * to find out about these controls.
 */
function firstOf(report: Report, words: ReportWords): Checklist['cover']['first'] {
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
): Checklist {
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
  const sections = report.groups
    .filter(({ ids }) => ids.length > 0)
    .flatMap(({ id: group, title: heading, lead, ids }): ChecklistSection | ChecklistSection[] => {
      const also = group === 'thisWeek' ? report.head.backup : undefined
      const head = { id: group, title: heading, lead: also ? `${lead} ${also.title}. ${also.effort}.` : lead }
      if (group === 'findOut')
        return findOutParts(report).map(({ id, title, lead, asks }) => ({
          ...{ id, title, lead, rows: [] },
          questions: questionsOf(asks, report, words, brand),
        }))
      const rows = ids.map((id) => {
        const control = byId.get(id) as ReportControl | Action
        return rowOf(control, reportWords, flagOf(control), brand)
      })
      return { ...head, rows }
    })
  const figure = report.known === 'tooFew' ? '' : report.head.figure
  return {
    kind: 'filled',
    language: report.language,
    title,
    names: [...(report.name ? [report.name] : []), ...namesInNotes(report)],
    date: report.date,
    dateText: report.dateText,
    cover: {
      heading: brand.quizName,
      lead: fill(report.name ? words.leadFor : words.lead, { name: report.name ?? '' }),
      figure,
      of: figure ? `${report.head.of} ${report.scopeText}` : report.scopeText,
      sentence: report.head.sentence,
      first: firstOf(report, reportWords),
      ...areaDrawing(report, reportWords),
      promise: { browser: words.promise, sender: '', file: words.promiseFile }[madeIn],
      contact: contactOf(brand, words),
    },
    dates: datesOf(report, reportWords, brand.datesUrl),
    sections: withAddress(sections, words),
    references: referencesOf(printedOf([...byId.values()]), words),
    labels: labelsOf(
      words,
      title,
      figure ? fill(words.runningScore, { figure, date: report.dateText }) : report.dateText,
    ),
    fileName: fileStemOf(words.fileFilled, report.name ?? '', report.date),
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
): Checklist {
  const words = reportWords.checklist
  const { actions } = blankReport(model, reportWords, date)
  const title = fill(name ? words.titleFor : words.title, { quiz: brand.quizTitle, name })
  const sections = model.areas.map(({ id, name }): ChecklistSection => {
    const controls = model.controls
      .filter(({ area }) => area === id)
      .toSorted((a, b) => Number(b.critical) - Number(a.critical))
      .map((control) => mustFind(actions, control.id))
    return {
      id,
      title: name,
      lead: undefined,
      rows: controls.map((control) =>
        rowOf(control, reportWords, control.critical ? words.critical : '', brand),
      ),
    }
  })
  const critical = model.controls.filter((control) => control.critical).length
  const numbers = { n: model.controls.length, critical, name }
  const dateText = dateInWords(date, reportWords.language)
  return {
    kind: 'blank',
    language: reportWords.language,
    title,
    names: name ? [name] : [],
    date,
    dateText,
    cover: {
      heading: brand.quizName,
      lead: fill(name ? words.leadBlankFor : words.leadBlank, numbers),
      figure: String(numbers.n),
      of: fill(words.blankOf, numbers),
      sentence: fill(words.blankSentence, numbers),
      bands: sections.map(({ title: name, rows }) => ({
        name,
        value: 0,
        high: 0,
        text: plural(words.blankBand, rows.length, reportWords.language),
      })),
      alt: fill(words.altBlank, {
        list: sections.map(({ title: name, rows }) => `${name} ${String(rows.length)}`).join(', '),
      }),
      legend: words.legendBlank,
      promise: words.promiseBlank,
      contact: contactOf(brand, words),
    },
    sections: withAddress(sections, words),
    references: referencesOf(printedOf(actions), words),
    labels: labelsOf(words, title, fill(words.runningBlank, { ...numbers, date: dateText })),
    fileName: fileStemOf(name ? words.fileFilled : words.fileBlank, name, date),
  }
}

/** Returns the blocks of a section. A section has jobs or questions. */
function sectionBlocks(
  { title, lead, rows, questions = [] }: ChecklistSection,
  { doneBy, answer, answeredBy }: Checklist['labels'],
): PaperBlock[] {
  const head = { title, ...(lead !== undefined && { lead }) }
  const asked: PaperBlock = { kind: 'questions', questions, answer, answeredBy }
  if (rows.length === 0 && questions.length > 0) return [{ ...head, ...asked }]
  return [{ ...head, kind: 'jobs', jobs: rows, doneBy }, ...(questions.length > 0 ? [asked] : [])]
}

/** Returns a checklist as a document of blocks, with a cover. */
export function checklistPaper(list: Checklist): PaperDocument {
  const { kind, language, title, names, date, dateText, fileName, cover, dates, sections, references } = list
  const { heading, lead, figure, of, sentence, contact, ...drawing } = cover
  const { page, runningHead, runningFact } = list.labels
  // A band of a blank checklist has the title of its section.
  const boxes = cover.bands.map(({ name }) => sections.find((one) => one.title === name)?.rows.length ?? 0)
  return {
    ...{ language, title, names, date, dateText, fileName, heading, lead, facts: [], contact },
    cover: { ...drawing, score: { figure, of, sentence }, ...(kind === 'blank' && { boxes }) },
    blocks: [
      ...(dates
        ? [
            {
              kind: 'events' as const,
              title: dates.title,
              lead: dates.lead,
              events: dates.items,
              more: dates.more,
            },
          ]
        : []),
      ...sections.flatMap((section) => sectionBlocks(section, list.labels)),
      ...(references ? [{ kind: 'appendix' as const, ...references }] : []),
    ],
    labels: { page, runningHead, runningFact },
  }
}
