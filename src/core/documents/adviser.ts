/**
 * The adviser's page: notes for a person who talks to one client about one result. No document for clients contains
 * these notes.
 */
import type { AdviserWords, PointWords, ReportWords } from '../../messages/ui.ts'
import type { Model, Reply, Source, Value } from '../model/model.ts'
import type { Report, ReportControl } from '../report/types.ts'
import { fileStemOf } from './file-name.ts'
import { type PaperBlock, type PaperDocument, plainTable } from './paper.ts'
import { type Gap, gapsOf } from './talking-points.ts'
import { fill, formatList, formatNumber, plural } from '../model/format.ts'
import { must, mustFind } from '../model/must.ts'
import { sourceDates } from '../model/source-dates.ts'

/** The maximum number of unknown controls, and of controls to look at, that the page lists. */
const UNKNOWN = 8
const UNSEEN = 6
/** The number of notes about what people get wrong before the folded ones. */
const MISREAD = 8
/** The number of questions about open jobs, after the page's own questions. */
const ASKED = 2

/** The notes for advisers: `content/model/adviser.yml` with its words. */
export interface AdviserNotes {
  /** Control id → what people often get wrong about it, and the ids of the sources. */
  misread: Readonly<Record<string, { text: string; sources: readonly string[] }>>
  /** Unlikely combinations of values. All conditions of `when` must hold. The ranges include `from` and `to`. */
  contradictions: readonly {
    id: string
    when: Readonly<Record<string, { from?: Value | undefined; to?: Value | undefined }>>
    text: string
  }[]
}

/** The words of the page, from `ui.yml`. */
export interface AdviserPageWords extends ReportWords {
  adviser: AdviserWords
  points: PointWords
}

/** The brand of the adviser: its name and its offers. */
export interface AdviserBrand {
  name: string
  offers: readonly { title: string; text: string; controls: readonly string[] }[]
}

/** What every part of the page needs. */
interface Context {
  model: Model
  words: AdviserPageWords
  notes: AdviserNotes
  report: Report
  brand: AdviserBrand
}

const heading = (text: string, level: 2 | 3 = 2): PaperBlock => ({ kind: 'heading', level, text })
const text = (said: string, muted = false): PaperBlock => ({
  kind: 'text',
  text: said,
  ...(muted && { isMuted: true }),
})
const list = (items: readonly string[], ordered = false): PaperBlock => ({
  kind: 'list',
  items,
  ...(ordered && { isNumbered: true }),
})

/** Returns all controls of a report: the open ones in the order of the plan, then the ones in place. */
const controlsOf = ({ actions, inPlace }: Report): ReportControl[] => [...actions, ...inPlace]

/** Returns true if the client says that a control is fully in place, and no other product covers it. */
const isSaid = ({ value, status }: ReportControl): boolean => value === 1 && status?.kind !== 'covered'

/** Returns two lines about the client: people, plan and IT provider, and the facts that change the advice. */
function factsOf({ words, report }: Context): string[] {
  const { adviser, language, plans } = words
  const { plan, people, data, itProvider, ...flags } = report.context
  const who = fill(itProvider ? adviser.whoProvider : adviser.whoOwn, {
    people: plural(adviser.people, people, language),
    plan: must(plans, plan),
  })
  const matters = [
    ...(data === 'ordinary' ? [] : [adviser[data]]),
    ...(['payments', 'byod', 'copilot', 'regulated', 'outsideAccess'] as const)
      .filter((flag) => flags[flag])
      .map((flag) => adviser[flag]),
  ]
  return [
    who,
    matters.length > 0 ? fill(adviser.matters, { list: formatList(matters, language) }) : adviser.mattersNone,
  ]
}

function pointBlocks({ words }: Context, gaps: readonly Gap[]): PaperBlock[] {
  const { adviser } = words
  return [
    heading(adviser.points),
    ...(gaps.length > 0 ? [] : [text(adviser.pointsNone)]),
    ...gaps.flatMap(({ title, points }) => [
      heading(title, 3),
      list(points.map((point) => fill(adviser.point, { title: point.title, text: point.text }))),
    ]),
  ]
}

/** Returns true if a known value is between `from` and `to`. */
function isWithin(
  value: Reply | undefined,
  { from = 0, to = 1 }: { from?: Value | undefined; to?: Value | undefined },
): boolean {
  return typeof value === 'number' && value >= from && value <= to
}

/** Returns a sentence for each unlikely combination of values. */
function contradictionsIn({ notes, report }: Context): string[] {
  const values = new Map(controlsOf(report).map(({ id, value }) => [id, value]))
  return notes.contradictions
    .filter(({ when }) => Object.entries(when).every(([id, range]) => isWithin(values.get(id), range)))
    .map((one) => one.text)
}

/** Returns a sentence for each unusual combination: of a control with the plan, with an earlier control, or of all. */
function unusualIn({ model, words, report }: Context): string[] {
  const { adviser, language, plans } = words
  const controls = controlsOf(report)
  const { plan, people } = report.context
  const lacking = controls
    .filter((control) => isSaid(control) && control.owned === false)
    .map(({ title }) => fill(adviser.unusualPlan, { title, plan: must(plans, plan) }))
  const early = controls.flatMap((control) => {
    if (!isWithin(control.value, { from: 0.5 })) return []
    const { prerequisites } = mustFind(model.controls, control.id)
    const open = controls.filter(({ id, value }) => prerequisites.includes(id) && value === 0)
    return open.map(({ title: before }) => fill(adviser.unusualBefore, { title: control.title, before }))
  })
  // A report calls the plan "other" if the business has too many people for the Business plan in the answers.
  const isTooMany = plan === 'other' && people > model.constants.businessPlanPeople
  const { full, total } = report.critical
  return [
    ...(isTooMany ? [fill(adviser.unusualPeople, { n: formatNumber(people, language) })] : []),
    ...(full === total ? [adviser.unusualAll] : []),
    ...lacking,
    ...early,
  ]
}

/** Returns the critical controls that are said to be in place and that no scanner report shows, the heaviest first. */
function unseenIn({ model, report }: Context): ReportControl[] {
  const weightOf = ({ id }: ReportControl): number => mustFind(model.controls, id).weight
  return controlsOf(report)
    .filter((control) => control.critical && isSaid(control) && !control.mark && !control.proof)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, UNSEEN)
}

function checkBlocks(context: Context): PaperBlock[] {
  const { words, report } = context
  const { adviser, language } = words
  const part = (title: string, items: readonly string[]): PaperBlock[] =>
    items.length > 0 ? [heading(title, 3), list(items)] : []
  const nobodyKnew = report.actions.filter(({ value }) => value === 'unknown')
  const more = nobodyKnew.length - UNKNOWN
  const unknown = [
    ...nobodyKnew.slice(0, UNKNOWN).map(({ title }) => title),
    ...(more > 0 ? [plural(adviser.unknownMore, more, language)] : []),
  ]
  const unseen = unseenIn(context)
  const blocks = [
    ...part(adviser.contradictory, contradictionsIn(context)),
    ...part(adviser.unusual, unusualIn(context)),
    ...part(adviser.unknown, unknown),
    ...(unseen.length > 0
      ? [
          heading(adviser.unseen, 3),
          text(adviser.unseenLead),
          plainTable(
            adviser.unseen,
            [adviser.columnControl, adviser.columnSee],
            unseen.map(({ title, done }) => [title, done]),
          ),
        ]
      : []),
  ]
  return [heading(adviser.check), ...(blocks.length > 0 ? blocks : [text(adviser.checkNone)])]
}

/** Returns the controls with a note about what people get wrong: the open ones first. Unknown ones have no state. */
function misreadIn({ notes, report }: Context): ReportControl[] {
  return controlsOf(report).filter(({ id, value }) => value !== 'unknown' && Object.hasOwn(notes.misread, id))
}

/** Returns the notes about what people get wrong: the first ones, and the folded rest. Each part is empty without notes. */
function misreadBlocks(context: Context): { first: PaperBlock[]; rest: PaperBlock[] } {
  const { adviser } = context.words
  const rows = misreadIn(context).map(({ id, title, value }) => [
    title,
    value === 1 ? adviser.stateInPlace : adviser.stateOpen,
    must(context.notes.misread, id).text,
  ])
  const columns = [adviser.columnControl, adviser.columnState, adviser.columnMisread]
  const rest = rows.slice(MISREAD)
  return {
    first:
      rows.length > 0
        ? [heading(adviser.misread), plainTable(adviser.misread, columns, rows.slice(0, MISREAD))]
        : [],
    rest:
      rest.length > 0
        ? [{ ...plainTable(adviser.misreadMore, columns, rest), title: adviser.misreadMore, isFolded: true }]
        : [],
  }
}

/** Lists the offers beside the open jobs, in the order of the plan. Empty for a brand without offers. */
function offerBlocks({ words, report, brand }: Context): PaperBlock[] {
  const { adviser } = words
  if (brand.offers.length === 0) return []
  const rows = report.actions.flatMap(({ id, title }) =>
    brand.offers
      .filter(({ controls }) => controls.includes(id))
      .map((offer) => [title, offer.title, offer.text]),
  )
  const title = fill(adviser.offers, { brand: brand.name })
  const columns = [adviser.columnJob, adviser.columnOffer, adviser.columnDoes]
  return [
    heading(title),
    ...(rows.length > 0
      ? [text(adviser.offersNote, true), plainTable(title, columns, rows)]
      : [text(adviser.offersNone)]),
  ]
}

function questionBlocks({ words, report }: Context, gaps: readonly Gap[]): PaperBlock[] {
  const { adviser } = words
  const asked = gaps.slice(0, ASKED).map(({ id }) => mustFind(report.actions, id).ask)
  const own = [adviser.questionWorry, adviser.questionDecide, adviser.questionStop, adviser.questionTried]
  const never = [
    adviser.neverSafe,
    adviser.neverPaper,
    adviser.neverTrue,
    adviser.neverPrice,
    adviser.neverBack,
    adviser.neverDate,
  ]
  return [heading(adviser.questions), list([...own, ...asked], true), heading(adviser.never), list(never)]
}

/** Lists the sources of the talking points and of the misunderstandings, each once. */
function sourceBlocks(context: Context, gaps: readonly Gap[]): PaperBlock[] {
  const { model, words, notes } = context
  const ids = misreadIn(context).flatMap(({ id }) => must(notes.misread, id).sources)
  const cited = [...new Set(ids)].map((id): Source => mustFind(model.sources, id))
  const links = [
    ...gaps.flatMap(({ sources }) => sources),
    ...cited.map((source) => ({ ...source, dates: sourceDates(source, words.sourceDates, words.language) })),
  ].map(({ title, url, dates }) => ({ text: `${title}. ${dates}`, url }))
  const items = links.filter(({ url }, index) => links.findIndex((one) => one.url === url) === index)
  return items.length > 0 ? [{ kind: 'links', items, title: words.adviser.sources, isFolded: true }] : []
}

/**
 * Writes the adviser's page of one result. `brand` is the adviser's own. Its offers are shown beside open jobs, and never
 * change the order of anything.
 */
export function writeAdviser(
  model: Model,
  words: AdviserPageWords,
  notes: AdviserNotes,
  report: Report,
  brand: AdviserBrand,
): PaperDocument {
  const { adviser, checklist, language } = words
  const context = { model, words, notes, report, brand }
  const { name = '', date, dateText, head } = report
  const gaps = gapsOf(report, words.points, words)
  const misread = misreadBlocks(context)
  const values = { name, date: dateText, brand: brand.name }
  return {
    language,
    title: fill(name ? adviser.titleFor : adviser.title, values),
    names: name ? [name] : [],
    date,
    dateText,
    heading: fill(name ? adviser.headingFor : adviser.heading, values),
    lead: adviser.lead,
    facts: factsOf(context),
    blocks: [
      text(head.sentence),
      ...pointBlocks(context, gaps),
      ...checkBlocks(context),
      ...misread.first,
      ...offerBlocks(context),
      ...questionBlocks(context, gaps),
      ...misread.rest,
      ...sourceBlocks(context, gaps),
    ],
    fileName: fileStemOf(adviser.file, name, date),
    contact: [],
    labels: { page: checklist.page, runningHead: fill(adviser.runningHead, values) },
  }
}
