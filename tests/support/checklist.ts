/** Fictional checklists, and what a checklist says, in the order of its sections. */
import type { AreaDrawing } from '../../src/core/documents/area-drawing.ts'
import { blankChecklist, filledChecklist } from '../../src/core/documents/checklist.ts'
import type { ContactLine } from '../../src/core/documents/contact.ts'
import { everydayChecklist } from '../../src/core/documents/everyday.ts'
import type {
  PaperBlock,
  PaperDocument,
  PaperJob,
  PaperQuestion,
  PaperReference,
} from '../../src/core/documents/paper.ts'

/** A section of a fictional checklist: its jobs, and its questions. */
export interface ChecklistSection {
  id: string
  title: string
  lead?: string | undefined
  rows: PaperJob[]
  questions?: PaperQuestion[] | undefined
}
interface ChecklistDates {
  title: string
  lead: string
  items: { when: string; title: string; note: string }[]
  more?: { text: string; url: string } | undefined
}

/** What a checklist says. */
export interface Checklist extends Pick<
  PaperDocument,
  'language' | 'title' | 'names' | 'date' | 'dateText' | 'fileName'
> {
  kind: 'blank' | 'filled'
  cover: {
    heading: string
    lead: string
    figure: string
    of: string
    sentence: string
    first?: { title: string; items: { title: string; terms: string }[] } | undefined
    promise: string
    contact: ContactLine[]
  } & AreaDrawing
  dates?: ChecklistDates | undefined
  sections: ChecklistSection[]
  references?: { title: string; lead: string; items: PaperReference[] } | undefined
  labels: {
    doneBy: string
    answer: string
    answeredBy: string
    page: string
    runningHead: string
    runningFact: string
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

/** Returns what a checklist says. */
export function saysOf(page: PaperDocument): Checklist {
  const { heading, lead, contact, cover, blocks, labels } = page
  const { score, boxes, ...drawing } = cover!
  const of = <Kind extends PaperBlock['kind']>(kind: Kind) =>
    blocks.filter((block): block is Extract<PaperBlock, { kind: Kind }> => block.kind === kind)
  const [dates] = of('events')
  const [references] = of('appendix')
  const [jobs] = of('jobs')
  const [asked] = of('questions')
  const sections = blocks.flatMap((block): ChecklistSection[] => {
    const { id = '', title = '', lead: said } = block
    const head = { id, title, lead: said as string | undefined }
    if (block.kind === 'jobs') return [{ ...head, rows: [...block.jobs] }]
    return block.kind === 'questions' ? [{ ...head, rows: [], questions: [...block.questions] }] : []
  })
  return {
    ...page,
    kind: boxes ? 'blank' : 'filled',
    cover: { ...drawing, heading, lead, contact: [...contact], ...score },
    dates: dates && {
      title: dates.title!,
      lead: dates.lead as string,
      items: [...dates.events],
      more: dates.more,
    },
    sections,
    references: references && {
      title: references.title!,
      lead: references.lead as string,
      items: [...references.items],
    },
    labels: {
      ...labels,
      doneBy: jobs?.doneBy ?? '',
      answer: asked?.answer ?? '',
      answeredBy: asked?.answeredBy ?? '',
      runningFact: labels.runningFact!,
    },
  }
}

type Said<Write extends (...given: never[]) => PaperDocument> = (...given: Parameters<Write>) => Checklist

/** What the checklists of the core say. */
export const filledSays: Said<typeof filledChecklist> = (...given) => saysOf(filledChecklist(...given))
export const blankSays: Said<typeof blankChecklist> = (...given) => saysOf(blankChecklist(...given))
export const everydaySays: Said<typeof everydayChecklist> = (...given) => saysOf(everydayChecklist(...given))
