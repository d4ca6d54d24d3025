/** Writes the blocks besides texts, lists, fields and tables: a score, drawings, steps, lines to write on, and a QR code. */
import type {
  BlockOf,
  FigureBlock,
  PaperCover,
  PaperDocument,
  PaperJob,
  PaperOwner,
  PaperQuestion,
  PaperStep,
} from '../../core/documents/paper.ts'
import { areaChart } from './area-chart.ts'
import {
  boxControl,
  bulletList,
  entryField,
  fieldLine,
  hyperlink,
  numberList,
  paragraph,
  scoreBlock,
  textBlock,
} from './blocks.ts'
import type { TextPart } from './runs.ts'
import type { WordKit } from './kit.ts'
import { writeSection } from './page-parts.ts'
import { inlinePicture } from './pictures.ts'
import type { BlockStyle } from './styles.ts'
import { writeTable } from './table.ts'

/** The width and the height of the QR code, and the height of a band of the drawing on one page, in points. */
const CODE = 50
const BAND = 12

/** Continues the text in the next column. */
const COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>'

const BANDS: Readonly<Record<PaperOwner['owner'], BlockStyle>> = {
  you: 'YoursBand',
  shared: 'SharedBand',
  provider: 'ProviderBand',
}

/** Returns true if a document has a table, which leaves less room on one page. */
export const hasTable = ({ blocks }: PaperDocument): boolean => blocks.some(({ kind }) => kind === 'table')

function stepOf(kit: WordKit, { title, reasons, terms, source }: PaperStep, isShort: boolean): string {
  const reason = reasons.at(isShort ? -1 : 0) ?? ''
  return kit.runs({ text: title, style: 'Strong' }, reason === '' ? '' : `\n${reason}`, {
    text: `\n${[terms, source].filter(Boolean).join(' · ')}`,
    style: 'FinePrint',
  })
}

/** Returns a table with an empty row, to fill in by hand or in Word. */
function linesTable(kit: WordKit, { lines }: BlockOf<'lines'>): string {
  return writeTable(kit, {
    caption: lines.map(({ label }) => label).join(' · '),
    columns: lines.map(({ label, share }) => ({ name: label, share: 100 * share })),
    rows: [lines.map(({ id, label, kind }) => paragraph('Cell', entryField(kit, label, id, kind, 'blank')))],
    hasRowHeads: false,
  })
}

/** Returns the contact details, and the last line of a handout below. They are in the first of two columns. */
function contactBlock(kit: WordKit, { title = '', lines }: BlockOf<'contact'>, foot = ''): string {
  return [
    // The section ends here, and its last paragraph has its properties. The next section has two columns.
    paragraph('Spacer', '', writeSection(kit, 'one')),
    textBlock(kit, 'Heading3', title),
    textBlock(kit, 'Normal', lines.join('\n')),
    textBlock(kit, 'Small', foot),
  ].join('')
}

function codeBlock(kit: WordKit, { title = '', text, url, address, alt }: BlockOf<'code'>): string {
  const picture = { bytes: kit.codePng!(url), ending: 'png', alt, size: [CODE, CODE] } as const
  return [
    paragraph('Heading3', COLUMN_BREAK + kit.runs(title)),
    paragraph('Normal', kit.runs(`${text} `) + hyperlink(kit, address, url)),
    paragraph('Drawing', inlinePicture(kit, kit.links, picture)),
  ].join('')
}

/** Returns the layers of each party. They are text in this drawing, so they need no text alternative. */
function ownersBlock(kit: WordKit, { owners, legend }: BlockOf<'owners'>): string {
  const bands = owners.map(({ owner, name, layers }) =>
    textBlock(kit, BANDS[owner], { text: name, style: 'Strong' }, ` · ${layers}`),
  )
  return bands.join('') + textBlock(kit, 'Small', legend)
}

/** Returns parts of a line with a dot between them. Leaves out empty parts. */
function dotted(parts: readonly TextPart[]): TextPart[] {
  return parts
    .filter((part) => (typeof part === 'string' ? part : part.text) !== '')
    .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))
}

function jobBlock(kit: WordKit, row: PaperJob, doneBy: string): string {
  const { id, code, title, why, flag, terms, details, tick, page, offer, done } = row
  const facts = kit.runs(...dotted([code, { text: flag, style: 'Flag' }, ...terms]))
  const link = page ? hyperlink(kit, page.text, page.url) : ''
  return [
    paragraph('Heading3', boxControl(kit, tick, id, done) + kit.runs(` ${title}`)),
    facts + link === '' ? '' : paragraph('Terms', facts + (facts && link && kit.runs(' · ')) + link),
    textBlock(kit, 'Reason', why),
    ...details.map(({ label, text }) =>
      textBlock(kit, 'Small', { text: label, style: 'Strong' }, text === '' ? '' : ` ${text}`),
    ),
    offer ? textBlock(kit, 'Small', offer) : '',
    fieldLine(kit, doneBy, `${tick} · ${doneBy}`, `${id}-done`, 'text'),
  ].join('')
}

function questionBlock(
  kit: WordKit,
  { id, title, asks, places, offers, tick }: PaperQuestion,
  { answer, answeredBy }: BlockOf<'questions'>,
): string {
  return [
    paragraph('Heading3', boxControl(kit, tick, id) + kit.runs(` ${title}`)),
    bulletList(asks.map((ask) => kit.runs(ask))),
    ...[...places, ...offers].map((text) => textBlock(kit, 'Small', text)),
    fieldLine(kit, answer, `${title} · ${answer}`, `${id}-answer`, 'text'),
    fieldLine(kit, answeredBy, `${title} · ${answeredBy}`, `${id}-by`, 'text'),
  ].join('')
}

function appendixBlock(kit: WordKit, { items }: BlockOf<'appendix'>): string {
  const list = items.map(({ id, text }) =>
    paragraph('Reference', kit.runs({ text: id, style: 'Strong' }, `\t${text}`)),
  )
  return list.join('')
}

function eventsBlock(kit: WordKit, { events, more }: BlockOf<'events'>): string {
  const list = events.map(({ when, title, note }) =>
    kit.runs({ text: when, style: 'Strong' }, ` · ${title}\n`, { text: note, style: 'Muted' }),
  )
  return bulletList(list) + (more ? paragraph('Normal', hyperlink(kit, more.text, more.url)) : '')
}

/** Returns what a cover shows. The bands of a blank one are empty, so their names and numbers say everything. */
export function coverBlock(kit: WordKit, cover: PaperCover): string {
  const { score, first, bands, boxes, promise } = cover
  const jobs = first?.items.map(({ title, terms }) =>
    kit.runs({ text: title, style: 'Strong' }, '\n', { text: terms, style: 'Muted' }),
  )
  const areas = (): string =>
    bulletList(bands.map(({ name, text }) => kit.runs({ text: name, style: 'Strong' }, ` · ${text}`)))
  return [
    scoreBlock(kit, score),
    first && jobs ? textBlock(kit, 'Heading2', first.title) + numberList(kit, jobs) : '',
    boxes ? areas() : areaChart(kit, cover),
    textBlock(kit, 'Small', promise),
  ].join('')
}

/** Returns a block that is no text, list or table. */
export function figureBlock(kit: WordKit, block: FigureBlock, page: PaperDocument): string {
  const isHandout = page.look === 'handout'
  switch (block.kind) {
    case 'score':
      return (
        scoreBlock(kit, block, isHandout ? 'PageFigure' : undefined) +
        textBlock(kit, 'Small', block.note ?? '')
      )
    case 'bands':
      return areaChart(kit, block, isHandout ? BAND : undefined)
    case 'owners':
      return ownersBlock(kit, block)
    case 'steps': {
      // A table leaves room for the shortest reason.
      const isShort = hasTable(page)
      const steps = block.steps.map((step) => stepOf(kit, step, isShort))
      return numberList(kit, steps, 'PageItem')
    }
    case 'lines':
      return linesTable(kit, block)
    case 'contact':
      return contactBlock(kit, block, page.foot)
    case 'code':
      return codeBlock(kit, block)
    case 'events':
      return eventsBlock(kit, block)
    case 'jobs':
      return block.jobs.map((job) => jobBlock(kit, job, block.doneBy)).join('')
    case 'questions':
      return block.questions.map((question) => questionBlock(kit, question, block)).join('')
    case 'appendix':
      return appendixBlock(kit, block)
  }
}
