/** Tests the leave-behind: a PDF of one page that an IT provider leaves with a client. */
import { beforeAll, describe, expect, it } from 'vitest'
import { addNoBreakSpaces } from '../../../src/content/no-break-spaces.ts'
import { fontsFor, namesIn } from '../../../src/paper/pdf/fonts.ts'
import { makePaperPdf } from '../../../src/paper/pdf/make-paper.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'
import { drawPictures } from '../../../src/paper/pdf/pictures.ts'
import { writeLeaveBehind } from '../../../src/core/documents/leave-behind.ts'
import type { PaperBlock, PaperDocument } from '../../../src/core/documents/paper.ts'
import { blankReport, writeReport } from '../../../src/core/report/report.ts'
import { content } from '../../content/content.ts'
import { drawPiece } from './draw-piece.ts'
import { brand, pdfOfPaper, readFonts } from './fixture.ts'
import { lintPdf } from './lint.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { blockOf } from '../../support/documents.ts'
import { tenOf, twoSides } from '../../support/ten-people.ts'
import { linksOn, openPdf, rolesOf, textOfPdf } from './reader.ts'

const { model, ui, example } = addNoBreakSpaces(content)
const today = '2026-11-24'
const contact = [
  'Ana Silva, who looks after small businesses in the whole of the north',
  '+44 20 7946 0000',
  'ana@northgate-it.example',
  'Mondays to Thursdays, 9 to 5',
]
const names = {
  forty: 'Harbour Street Dental Practice & Partner',
  wide: `${'W'.repeat(20)} ${'M'.repeat(39)}`,
  greek: 'Δημοτική Επιχείρηση Ύδρευσης και Αποχέτευσης Θεσσαλονίκης ΑΕ',
  cyrillic: 'Општина Београд, Секретаријат за образовање и дечју заштиту',
}

function page(
  name: string,
  kind: 'blank' | 'filled' | 'unknown',
  lines = contact,
  ten?: PaperBlock,
): PaperDocument {
  const controls: Answers['controls'] = Object.fromEntries(model.controls.map(({ id }) => [id, 'unknown']))
  const given = kind === 'filled' ? example.answers : { ...example.answers, choices: {}, controls }
  const report =
    kind === 'blank' ? blankReport(model, ui, today) : writeReport(model, ui, given, { today, name })
  return writeLeaveBehind(model, ui, ui.leave, report, kind === 'blank' ? 'blank' : 'filled', {
    ...{ today, name, contact: lines, quizUrl: 'https://check.northgate-it.example/quiz/', ten },
    brand: { name: 'Northgate IT', quizTitle: 'Whose job is it?' },
  })
}

describe('the leave-behind PDF', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await pdfOfPaper(page(names.forty, 'filled'))
  })

  it('contains the client name, the date, three jobs and the contact lines', async () => {
    const text = await textOfPdf(bytes)
    for (const part of [names.forty, '24 November 2026', ...contact]) expect(text).toContain(part)
    const actions = blockOf(page(names.forty, 'filled'), 'steps').steps
    expect(actions).toHaveLength(3)
    for (const { title, source } of actions) {
      expect(text).toContain(title)
      // The PDF has plain spaces where the text has no-break spaces.
      expect(text).toContain(source.replaceAll('\u00a0', ' '))
      expect(source).toMatch(/, read \d+ \w+ 2026\.$/)
    }
  })

  it('has one main heading, a list, two drawings and one link', async () => {
    expect(await rolesOf(bytes)).toMatchObject({ H1: 1, H2: 3, L: 1, LI: 3, Lbl: 3, Figure: 2, Link: 1 })
    expect(await linksOn(await openPdf(bytes), 1)).toEqual(['https://check.northgate-it.example/quiz/'])
  })

  it('has lines to fill in by hand: the decision, who does it and by which day', async () => {
    const text = await textOfPdf(bytes)
    const labels = [ui.leave.decision, ui.leave.owner, ui.leave.day]
    expect(labels.map((label) => text.includes(label))).toEqual([true, true, true])
  })

  it('has the same bytes each time and is smaller than 60 KB', async () => {
    expect(Buffer.compare(await pdfOfPaper(page(names.forty, 'filled')), bytes)).toBe(0)
    expect(bytes.length).toBeLessThan(60_000)
  })
})

describe.each(['a4', 'letter'] as const)('a leave-behind on %s paper', (paper) => {
  it.each(Object.entries(names))(
    'has a single page, blank or filled, for a long client name: %s',
    async (_, name) => {
      const kinds = ['blank', 'filled', 'unknown'] as const
      const tens = [undefined, tenOf(content), tenOf(content, twoSides.slice(1))]
      for (const [kind, ten] of kinds.flatMap((one) => tens.map((jobs) => [one, jobs] as const))) {
        const bytes = await pdfOfPaper(page(name, kind, contact, ten), paper)
        const pdf = await openPdf(bytes)
        expect(pdf.numPages, kind).toBe(1)
        expect(await lintPdf(bytes), kind).toEqual([])
        const { items } = await (await pdf.getPage(1)).getTextContent()
        // No text is drawn below the bottom edge of the page.
        for (const item of items)
          if ('transform' in item) expect(item.transform[5] as number).toBeGreaterThan(20)
      }
    },
  )
})

describe('a leave-behind with the ten jobs', () => {
  it('has a table with a column for each side in place of the drawing', async () => {
    const bytes = await pdfOfPaper(page(names.forty, 'filled', contact, tenOf(content)))
    // The names of the people in the link are left out.
    const text = await textOfPdf(bytes)
    const { tenYou, tenProvider } = ui.leave
    for (const part of [tenYou, tenProvider, ui.whoseJob.texts, content.whoseJob[0]!.short])
      expect(text).toContain(part)
    expect(text).not.toMatch(/Anna|Bob/)
    expect(await rolesOf(bytes)).toMatchObject({ H1: 1, H2: 4, Table: 1, TR: 11, TH: 14, TD: 30, Figure: 1 })
  })
})

it('a leave-behind shows a client and a contact in scripts that the fonts lack', async () => {
  const given = page('東京', 'blank', ['محمد النور', '+44 20 7946 0000'])
  const pictures = await drawPictures(namesIn(given, brand.name), drawPiece)
  const fonts = readFonts(fontsFor(paperText(given, brand.name)))
  const bytes = await makePaperPdf(given, brand, fonts, { paper: 'a4', script: pictures })
  const text = await textOfPdf(bytes)
  for (const part of ['Made for 東京', 'محمد النور', '+44 20 7946 0000']) expect(text).toContain(part)
  expect(await lintPdf(bytes)).toEqual([])
})

it('a page without room for whole reasons shows their start', async () => {
  const given = page(names.wide, 'blank')
  const spaced = (text: string): string => text.replace(/\s/g, ' ')
  const text = spaced(await textOfPdf(await pdfOfPaper(given, 'letter')))
  const { steps } = blockOf(given, 'steps')
  const [whole, short] = steps[0]!.reasons as [string, string]
  expect(text).toContain(spaced(short).slice(0, 30))
  expect(text).not.toContain(spaced(whole).slice(-30))
  for (const { title } of steps) expect(text).toContain(spaced(title))
})

it('a leave-behind rejects a text that is too long or that no font can draw', async () => {
  const long = page(names.forty, 'blank')
  long.lead = 'Far too much to say. '.repeat(300)
  await expect(pdfOfPaper(long)).rejects.toThrow('too long for its pages')
  const fonts = readFonts(['public-sans-400'])
  await expect(makePaperPdf(page('日本', 'blank'), brand, fonts, { paper: 'a4' })).rejects.toThrow(
    'no letters for 日 本',
  )
})
