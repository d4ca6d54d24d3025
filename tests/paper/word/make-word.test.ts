import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Checklist, checklistPaper } from '../../support/checklist.ts'
import { contrast } from '../../../src/brand/contrast.ts'
import type { WordFaces } from '../../../src/brand/word-faces.ts'
import { makeWord } from '../../../src/paper/word/make-word.ts'
import { type PaperBlock, type PaperDocument, plainTable } from '../../../src/core/documents/paper.ts'
import type { PaperSize } from '../../../src/core/documents/paper-size.ts'
import type { WordBrand } from '../../../src/paper/word/word-document.ts'
import { aChecklist, aRow, brand, listOf } from '../pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet } from '../../support/documents.ts'
import { parseXml, partsOf, readWord } from './reader.ts'
import { realDocuments, whose } from './real.ts'

/** Makes a Word file, and reads it. */
const read = async (source: PaperDocument, theirs: WordBrand = brand, paper: PaperSize = 'a4') =>
  readWord(await makeWord(source, theirs, paper))
const list = (changes: Partial<Checklist> = {}) =>
  checklistPaper(aChecklist([{ id: 'week', title: 'This week', rows: [aRow('IA-01')] }], changes))
const every: [string, PaperDocument][] = [
  ['checklist', list()],
  ['leave-behind', aLeaveBehind()],
  ['sheet', aSheet()],
  ['generic document', aPaper()],
]

test.each(every)('in the %s every media type and every relationship has its part', async (_, source) => {
  const bytes = await makeWord(source, brand, 'a4')
  const names = Object.keys(unzipSync(bytes))
  expect(names[0]).toBe('[Content_Types].xml')
  const files = partsOf(bytes)
  const types = parseXml(files['[Content_Types].xml'] ?? '')
  const overrides = [...types.querySelectorAll('Override')].map((one) =>
    one.getAttribute('PartName')?.slice(1),
  )
  expect(names).toEqual(expect.arrayContaining(overrides))
  const relations = Object.entries(files).filter(([name]) => name.endsWith('.rels'))
  for (const [name, xml] of relations) {
    const folder = name.replace(/_rels\/.*$/, '')
    for (const one of parseXml(xml).querySelectorAll('Relationship:not([TargetMode])'))
      expect(names).toContain(folder + (one.getAttribute('Target') ?? ''))
  }
})

test.each(Object.entries({ ...Object.fromEntries(every), ...realDocuments }))(
  'the same input gives the same bytes: %s',
  async (_, source) => {
    const first = await makeWord(source, whose, 'a4')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await makeWord(structuredClone(source), { ...whose }, 'a4')).toEqual(first)
  },
)

test('the file has the title, the language and only the date of the document', async () => {
  const { core, files } = await read(list())
  expect(core).toEqual({
    title: 'Checklist for Tom & Jerry <Ltd>',
    creator: 'Northgate IT',
    language: 'en-GB',
    created: '2026-11-24T00:00:00Z',
    modified: '2026-11-24T00:00:00Z',
  })
  expect(files['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
})

test('the header names the brand and the document, and the footer counts the pages', async () => {
  const { header, footer, files } = await read(list())
  expect(header).toBe('Northgate IT\tChecklist for Tom & Jerry')
  expect(footer).toBe('Score 54, 24 November 2026\tPage 1 of 1')
  expect(files['word/footer.xml']).toMatch(/w:instr=" PAGE ".*w:instr=" NUMPAGES "/)
})

test('a leave-behind has no page number, because it has no words for one', async () => {
  const { footer } = await read(aLeaveBehind())
  expect(footer).toBe('24 November 2026')
})

test('the logo replaces the brand’s name in the header, with a text alternative', async () => {
  // The frame header of a JPEG of 400 by 100 pixels.
  const frame = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 100, 1, 144, 3, 0, 0]
  const bytes = await makeWord(aSheet(), { ...brand, logo: new Uint8Array(frame) }, 'a4')
  const { files, header } = readWord(bytes)
  expect(header).not.toContain(brand.name)
  expect(files['word/header.xml']).toContain(`descr="${brand.name}"`)
  // 81 by 20.25 points, in English Metric Units.
  expect(files['word/header.xml']).toContain('<wp:extent cx="1028700" cy="257175"/>')
  expect(files['word/_rels/header.xml.rels']).toContain('media/image1.jpeg')
  expect(unzipSync(bytes)['word/media/image1.jpeg']).toEqual(new Uint8Array(frame))
})

test('a file names the typefaces of the brand, in text, headings and charts', async () => {
  const facesIn = async (faces?: WordFaces): Promise<string[]> => {
    const { files } = await read(list(), { ...brand, faces })
    const xml = `${files['word/styles.xml'] ?? ''}${files['word/charts/chart1.xml'] ?? ''}`
    return [...new Set([...xml.matchAll(/(?:w:ascii|typeface)="([^"]+)"/g)].map(([, name = '']) => name))]
  }
  expect(await facesIn()).toEqual(['Calibri', 'Georgia'])
  expect(await facesIn({ text: 'Acme & Co', display: 'Acme Display' })).toEqual([
    'Acme &amp; Co',
    'Acme Display',
  ])
})

test('headings are bold if the typeface of headings is', async () => {
  const faces = { text: 'Acme', display: 'Acme', isDisplayBold: true }
  const headingIn = ({ files }: Awaited<ReturnType<typeof read>>): string =>
    /w:styleId="Heading1".*?<\/w:style>/s.exec(files['word/styles.xml'] ?? '')?.[0] ?? ''
  expect(headingIn(await read(list()))).toContain('<w:b w:val="0"/>')
  const xml = await read(list(), { ...brand, faces })
  expect(headingIn(xml)).toContain('<w:b/>')
  expect(/w:styleId="ScoreFigure".*?<\/w:style>/s.exec(xml.files['word/styles.xml'] ?? '')?.[0]).toContain(
    '<w:b/>',
  )
})

test('the cover picture is above the heading of a document with a cover, as decoration', async () => {
  const coverPicture = new Uint8Array([0xff, 0xd8, 0xff])
  const { files, headings } = await read(list(), { ...brand, coverPicture })
  const document = files['word/document.xml'] ?? ''
  expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('w:val="Heading1"'))
  expect(document).toMatch(/descr=""><a:extLst>.*?<adec:decorative [^>]*val="1"\/>/)
  expect(headings[0]?.[0]).toBe(1)
  expect((await read(aSheet(), { ...brand, coverPicture })).files['word/document.xml']).not.toContain('adec:')
})

test('a logo without a frame header gets the usual size', async () => {
  const { files } = await read(aSheet(), { ...brand, logo: new Uint8Array([0xff, 0xd8, 0xff]) })
  expect(files['word/header.xml']).toContain('<wp:extent cx="1714500" cy="257175"/>')
})

test.each([
  ['a4', '11906', '16838'],
  ['letter', '12240', '15840'],
] as const)('paper of the size %s has its width and height', async (paper, width, height) => {
  const { files } = await read(list(), brand, paper)
  expect(files['word/document.xml']).toContain(`<w:pgSz w:w="${width}" w:h="${height}"/>`)
})

test.each(['#ffff00', '#eeeeee', 'red', ''])(
  'the unreadable accent “%s” becomes the colour of text',
  async (accent) => {
    const { files } = await read(list(), { ...brand, accent })
    const colours = [...(files['word/styles.xml'] ?? '').matchAll(/<w:color w:val="(\w+)"/g)].map(
      ([, one]) => one ?? '',
    )
    expect(colours.length).toBeGreaterThan(5)
    for (const colour of colours) expect(contrast(`#${colour}`, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  },
)

test('a readable accent is the colour of links', async () => {
  const { files } = await read(list())
  expect(files['word/styles.xml']).toContain('<w:color w:val="01614D"/><w:u w:val="single"/>')
})

test('a language from right to left turns pages, paragraphs, tables and words round', async () => {
  const lead = 'خطة Microsoft 365 لشركة هاربور'
  const { files } = await read(aPaper({ language: 'ar', lead }))
  const body = files['word/document.xml'] ?? ''
  expect(body).toMatch(/<w:bidi\/><\/w:sectPr>/)
  expect(body).toContain('<w:bidiVisual/>')
  expect(body).toContain('<w:r><w:t xml:space="preserve">Microsoft 365</w:t></w:r>')
  expect(body).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">خطة </w:t></w:r>')
  expect(files['word/styles.xml']).toMatch(/<w:pPrDefault><w:pPr><w:bidi\/>/)
  expect(files['word/styles.xml']).toContain('<w:lang w:val="ar" w:bidi="ar"/>')
})

test('a name from right to left keeps its order in a document from left to right', async () => {
  const { files, text } = await read(aPaper({ lead: 'Made for שלום וברכה 12, today.' }))
  expect(files['word/document.xml']).toContain(
    '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום וברכה</w:t></w:r>',
  )
  expect(files['word/document.xml']).not.toContain('<w:bidi/>')
  expect(text).toContain('Made for שלום וברכה 12, today.')
})

/** A document that contains one link. */
const linkTo = (url: string): PaperDocument =>
  aPaper({ contact: [], blocks: [{ kind: 'links', items: [{ text: 'Proof', url }] }] })

test.each(['javascript:alert(1)', 'no address', 'file:///etc/passwd', ''])(
  'the text of the unusable address “%s” stays without a link',
  async (url) => {
    const { links, text } = await read(linkTo(url))
    expect(links).toEqual([])
    expect(text).toContain('Proof')
  },
)

test('an address with spaces and markup is escaped', async () => {
  const url = 'https://files.example/a b/<c>"?x=1&y=2'
  const { links } = await read(linkTo(url))
  expect(links).toEqual([{ text: 'Proof', url: 'https://files.example/a%20b/%3Cc%3E%22?x=1&y=2' }])
})

test('the title of a box has at most 64 characters, and no half of an emoji', async () => {
  const tick = `IA-01: ${'🙂'.repeat(60)}`
  const checklist = listOf(aRow('IA-01', { tick }))
  const { controls } = await read(checklistPaper(checklist))
  expect(controls[0]?.title).toMatch(/^IA-01: 🙂+…$/u)
  expect(controls[0]?.title.length).toBeLessThanOrEqual(64)
})

test('a table without columns and a list without items leave nothing', async () => {
  const blocks: PaperBlock[] = [
    { kind: 'table', caption: 'Empty', head: undefined, columns: [], rows: [] },
    { kind: 'list', items: [] },
  ]
  const { tables, paragraphs } = await read(aPaper({ facts: [], contact: [], blocks }))
  expect(tables).toEqual([])
  expect(paragraphs.map(({ text }) => text)).toEqual([
    'Evidence',
    '24 November 2026',
    'What is claimed, and what shows it.',
  ])
})

/** Texts with control characters, markup, scripts from right to left, emoji and halves of surrogate pairs. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '&',
      '<',
      ']]>',
      '"',
      "'",
      '\0',
      '\x1f',
      '\n',
      '\t',
      '\r\n',
      '\u00ad',
      '\u2011',
      '\u202e',
    ),
    fc.constantFrom('א', 'ش', 'ِ', '東', '🙂', '\ud83d', '\ude42', '\ufffe', '\uffff', '\u2028'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  ),
  maxLength: 40,
})
/** Returns what a Word file shows of a text. */
const shown = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/\r\n?/g, '\n')

test('any text gives a file that can be read, with that text', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, fc.constantFrom('en-GB', 'ar'), async (text, name, language) => {
      const generic = aPaper({
        ...{ title: text, lead: text, heading: name, language },
        blocks: [
          plainTable(text, [text, name], [[name, text]]),
          { kind: 'links', items: [{ text: name, url: text }] },
          { kind: 'list', items: [text, name], isNumbered: true },
        ],
      })
      const word = await read(generic, { ...brand, name })
      expect(word.text).toContain(shown(text))
      expect(word.core['title']).toBe(shown(text))
      expect(word.header).toContain(shown(name))
    }),
    { numRuns: 60 },
  )
})

test('any company name gives a checklist and a leave-behind that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (name) => {
      const row = aRow('IA-01', {
        title: name,
        tick: name,
        why: name,
        flag: name,
        terms: [name],
        details: [{ label: name, text: name }],
      })
      const checklist = aChecklist([{ id: 'a', title: name, rows: [row] }], { title: name })
      const generic = aLeaveBehind(
        { title: name, madeFor: name },
        { contact: { kind: 'contact', title: name, half: true, lines: [name] } },
      )
      expect((await read(checklistPaper(checklist), { ...brand, name })).text).toContain(shown(name))
      expect((await read(generic, { ...brand, name }, 'letter')).text).toContain(shown(name))
    }),
    { numRuns: 60 },
  )
})
