/**
 * Writes the leave-behind. In the usual size it fits one page, but Word decides where a page ends. Loaded with `import()`,
 * because few visitors need it.
 */
import type { LeaveAction, LeaveBehind, LeaveOwner, LeaveTen } from '../core/documents/leave-behind.ts'
import { areaChart } from './area-chart.ts'
import { entryField, hyperlink, mainHeading, numberList, paragraph, scoreBlock, textBlock } from './blocks.ts'
import type { WordKit } from './kit.ts'
import { codePng } from './code-png.ts'
import { inlinePicture } from './pictures.ts'
import { writeSection } from './page-parts.ts'
import { writeTable } from './table.ts'
import type { TextPart } from './runs.ts'
import type { BlockStyle } from './styles.ts'

/** The width and the height of the QR code, and the height of a band of the drawing, in points. */
const CODE = 50
const BAND = 12

/** Continues the text in the next column. */
const COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>'

const BANDS: Readonly<Record<LeaveOwner['owner'], BlockStyle>> = {
  you: 'YoursBand',
  shared: 'SharedBand',
  provider: 'ProviderBand',
}

function drawingBlocks(kit: WordKit, { drawing }: LeaveBehind): string {
  if (drawing.bands.length > 0) return areaChart(kit, drawing, BAND)
  // The layers of each party are text in this drawing, so they need no text alternative.
  const owners = drawing.owners.map(({ owner, name, layers }) =>
    textBlock(kit, BANDS[owner], { text: name, style: 'Strong' }, ` · ${layers}`),
  )
  return owners.join('') + textBlock(kit, 'Small', drawing.legend)
}

/** Returns the ten jobs as a table with a column for each side. */
function tenBlocks(kit: WordKit, { title, job, columns, rows }: LeaveTen): string {
  const cell = (text: string, isStrong: boolean): string =>
    paragraph('PageItem', kit.runs(isStrong ? { text, style: 'Strong' } : text))
  const titleShare = columns.length > 2 ? 37 : 44
  const table = writeTable(kit, {
    caption: title,
    columns: [
      { name: job, share: titleShare },
      ...columns.map((name) => ({ name, share: (100 - titleShare) / columns.length })),
    ],
    rows: rows.map(({ title: name, said, isEachOther }) =>
      [name, ...said].map((text) => cell(text, isEachOther)),
    ),
    hasRowHeads: true,
    style: 'PageItem',
  })
  return textBlock(kit, 'Heading2', title) + table
}

function actionItem(kit: WordKit, { title, text, terms, source }: LeaveAction): string {
  const lines: TextPart[] = [
    { text: title, style: 'Strong' },
    ...(text === '' ? [] : [`\n${text}`]),
    { text: `\n${[terms, source].filter(Boolean).join(' · ')}`, style: 'FinePrint' },
  ]
  return kit.runs(...lines)
}

/** Returns a table with an empty row for what was agreed, to fill in after the talk. */
function agreedTable(kit: WordKit, { agreed }: LeaveBehind): string {
  const { decision, owner, day } = agreed
  const fields = [
    { name: decision, share: 52, entry: 'text' },
    { name: owner, share: 28, entry: 'text' },
    { name: day, share: 20, entry: 'date' },
  ] as const
  const cells = fields.map(({ name, entry }, index) =>
    paragraph('Cell', entryField(kit, name, `agreed-${String(index + 1)}`, entry, 'blank')),
  )
  return writeTable(kit, {
    caption: fields.map(({ name }) => name).join(' · '),
    columns: fields,
    rows: [cells],
    hasRowHeads: false,
  })
}

/** Returns the body of a leave-behind. */
export function leaveBehindBody(kit: WordKit, page: LeaveBehind): string {
  const { heading, madeFor, lead, result, actionsTitle, actions, contact, code, foot, dateText } = page
  const picture = inlinePicture(kit, kit.links, {
    ...{ bytes: codePng(code.url), ending: 'png', alt: code.alt },
    size: [CODE, CODE],
  })
  return [
    mainHeading(kit, heading),
    textBlock(kit, 'Meta', { text: madeFor, style: 'Strong' }, ` · ${dateText}`),
    textBlock(kit, page.ten ? 'Small' : 'Normal', lead),
    result ? scoreBlock(kit, result, 'PageFigure') + textBlock(kit, 'Small', result.weakest) : '',
    page.ten ? tenBlocks(kit, page.ten) : drawingBlocks(kit, page),
    textBlock(kit, 'Heading2', actionsTitle),
    numberList(
      kit,
      // The table of the ten jobs leaves room for the first sentence of each reason.
      actions.map((action) => actionItem(kit, page.ten ? { ...action, text: action.first } : action)),
      'PageItem',
    ),
    agreedTable(kit, page),
    // The section ends here, and its last paragraph has its properties. The next section has two columns.
    paragraph('Spacer', '', writeSection(kit, 'one')),
    textBlock(kit, 'Heading3', contact.title),
    textBlock(kit, 'Normal', contact.lines.join('\n')),
    textBlock(kit, 'Small', foot),
    paragraph('Heading3', COLUMN_BREAK + kit.runs(code.title)),
    paragraph('Normal', kit.runs(`${code.text} `) + hyperlink(kit, code.address, code.url)),
    paragraph('Drawing', picture),
  ].join('')
}
