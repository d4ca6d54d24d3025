/** Writes the checklist: a score, the first jobs, a drawing, and a heading with a box to tick for each job. */
import type { Checklist, ChecklistQuestion, ChecklistRow } from '../core/documents/checklist.ts'
import type { References } from '../core/documents/references.ts'
import { areaChart } from './area-chart.ts'
import {
  boxControl,
  bulletList,
  detailsLine,
  fieldLine,
  hyperlink,
  mainHeading,
  numberList,
  paragraph,
  scoreBlock,
  textBlock,
} from './blocks.ts'
import type { WordKit } from './kit.ts'
import type { TextPart } from './runs.ts'

function coverBlocks(kit: WordKit, { kind, cover, dateText }: Checklist): string {
  const { heading, lead, first, bands, promise, contact } = cover
  const jobs = first?.items.map(({ title, terms }) =>
    kit.runs({ text: title, style: 'Strong' }, '\n', { text: terms, style: 'Muted' }),
  )
  // The bands of a blank checklist are empty, so their names and numbers say everything.
  const areas = (): string =>
    bulletList(bands.map(({ name, text }) => kit.runs({ text: name, style: 'Strong' }, ` · ${text}`)))
  return [
    mainHeading(kit, heading),
    detailsLine(kit, dateText, contact),
    textBlock(kit, 'Subtitle', lead),
    scoreBlock(kit, cover),
    first && jobs ? textBlock(kit, 'Heading2', first.title) + numberList(kit, jobs) : '',
    kind === 'blank' ? areas() : areaChart(kit, cover),
    textBlock(kit, 'Small', promise),
  ].join('')
}

function datesBlocks(kit: WordKit, { title, lead, items, more }: NonNullable<Checklist['dates']>): string {
  const list = items.map((item) =>
    kit.runs({ text: item.when, style: 'Strong' }, ` · ${item.title}\n`, { text: item.note, style: 'Muted' }),
  )
  return [
    textBlock(kit, 'Heading2', title),
    textBlock(kit, 'Normal', lead),
    bulletList(list),
    more ? paragraph('Normal', hyperlink(kit, more.text, more.url)) : '',
  ].join('')
}

/** Returns parts of a line with a dot between them. Leaves out empty parts. */
function dotted(parts: readonly TextPart[]): TextPart[] {
  return parts
    .filter((part) => (typeof part === 'string' ? part : part.text) !== '')
    .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))
}

function rowBlocks(kit: WordKit, row: ChecklistRow, { doneBy }: Checklist['labels']): string {
  const { id, code, title, why, flag, terms, details, tick, page, offer, done } = row
  const facts = kit.runs(...dotted([code, { text: flag, style: 'Flag' }, ...terms]))
  const link = page ? hyperlink(kit, page.text, page.url) : ''
  return [
    paragraph('Heading3', boxControl(kit, tick, id, done) + kit.runs(` ${title}`)),
    facts + link === '' ? '' : paragraph('Terms', facts + (facts && link && kit.runs(' · ')) + link),
    textBlock(kit, 'Normal', why),
    ...details.map(({ label, text }) =>
      textBlock(kit, 'Small', { text: label, style: 'Strong' }, text === '' ? '' : ` ${text}`),
    ),
    offer ? textBlock(kit, 'Small', offer) : '',
    fieldLine(kit, doneBy, `${tick} · ${doneBy}`, `${id}-done`, 'text'),
  ].join('')
}

function questionBlocks(
  kit: WordKit,
  { id, title, asks, places, offers, tick }: ChecklistQuestion,
  { answer, answeredBy }: Checklist['labels'],
): string {
  return [
    paragraph('Heading3', boxControl(kit, tick, id) + kit.runs(` ${title}`)),
    bulletList(asks.map((ask) => kit.runs(ask))),
    ...[...places, ...offers].map((text) => textBlock(kit, 'Small', text)),
    fieldLine(kit, answer, `${title} · ${answer}`, `${id}-answer`, 'text'),
    fieldLine(kit, answeredBy, `${title} · ${answeredBy}`, `${id}-by`, 'text'),
  ].join('')
}

function referenceBlocks(kit: WordKit, { title, lead, items }: References): string {
  const list = items.map(({ id, text }) =>
    paragraph('Reference', kit.runs({ text: id, style: 'Strong' }, `\t${text}`)),
  )
  return [textBlock(kit, 'Heading2', title), textBlock(kit, 'Normal', lead), ...list].join('')
}

/** Returns the body of a checklist. */
export function checklistBody(kit: WordKit, checklist: Checklist): string {
  const { dates, sections, references, labels } = checklist
  return [
    coverBlocks(kit, checklist),
    dates ? datesBlocks(kit, dates) : '',
    ...sections.flatMap(({ title, lead = '', rows, questions = [] }) => [
      textBlock(kit, 'Heading2', title),
      textBlock(kit, 'Normal', lead),
      ...rows.map((row) => rowBlocks(kit, row, labels)),
      ...questions.map((question) => questionBlocks(kit, question, labels)),
    ]),
    references ? referenceBlocks(kit, references) : '',
  ].join('')
}
