import { PDFTextField } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { contrast } from '../../../src/brand/contrast.ts'
import { LIGHT } from '../../../src/brand/palette.ts'
import { checklistPaper } from '../../support/checklist.ts'
import { makePaperPdf } from '../../../src/paper/pdf/make-paper.ts'
import { shrinkPdf } from '../../../src/paper/pdf/shrink.ts'
import { aChecklist, aRow, brand, fullChecklist, listOf, pdfOf, readFonts } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { readTree } from './lint-tree.ts'
import { contentOf, itemsOf, numberOf, type PDFDict, readObjects, textOf } from './objects.ts'
import { boxesOf, headingsOf, linksOn, openPdf, pagesOf, rolesOf, textOfPage, textOfPdf } from './reader.ts'

const rows = 36
let bytes: Uint8Array

/** A text field as a PDF viewer shows it. */
interface Field {
  id: string
  fieldType: string
  fieldName: string
  alternativeText: string
  fieldValue: string
}

/** Returns all text fields in reading order. */
async function textFieldsOf(file: Uint8Array): Promise<Field[]> {
  const pages = await pagesOf(await openPdf(file))
  const annotations = await Promise.all(pages.map((page) => page.getAnnotations()))
  return (annotations.flat() as Field[]).filter(({ fieldType }) => fieldType === 'Tx')
}

/** Returns the name of each text field, and its text for screen readers. */
const namesOfFields = async (file: Uint8Array): Promise<string[][]> =>
  (await textFieldsOf(file)).map(({ fieldName, alternativeText }) => [fieldName, alternativeText])

/** The edges of a text on its page, in points. */
type Place = Record<'left' | 'right' | 'low' | 'high', number>
const doOverlap = (one: Place, two: Place): boolean =>
  one.left < two.right - 1 && two.left < one.right - 1 && one.low < two.high - 0.5 && two.low < one.high - 0.5

beforeAll(async () => {
  bytes = await pdfOf(fullChecklist())
})

describe('the checklist PDF', () => {
  it('passes the automatic checks of PDF/UA-1', async () => {
    expect(await lintPdf(bytes)).toEqual([])
  })

  it('has a title, a language and the marker of a tagged PDF', async () => {
    const pdf = await openPdf(bytes)
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Checklist for Tom & Jerry <Ltd>', Language: 'en-GB' })
    expect(metadata.get('dc:title')).toBe('Checklist for Tom & Jerry <Ltd>')
    expect(metadata.get('pdfuaid:part')).toBe('1')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  it('has one main heading, a heading for each section and an item for each control', async () => {
    expect(await rolesOf(bytes)).toMatchObject({
      H1: 1,
      H2: 8,
      H3: rows,
      LI: rows,
      LBody: rows,
      // A checkbox and a text field for each control.
      Form: 2 * rows,
      Figure: 1,
      // The two contact links of the brand.
      Link: 2,
    })
    const lists = readTree(await readObjects(bytes)).filter(({ role }) => role === 'L')
    expect(lists.map(({ children }) => children.length)).toEqual(
      fullChecklist().sections.map(({ rows }) => rows.length),
    )
  })

  it('has a heading for each job below the heading of its section', async () => {
    const sections = fullChecklist().sections.flatMap(({ title, rows }) => [
      ['H2', title],
      ...rows.map((row) => ['H3', [row.code, row.title, row.flag].filter(Boolean).join(' ')]),
    ])
    expect(await headingsOf(bytes)).toEqual([['H1', 'Whose job is it?'], ...sections])
  })

  it.each(['Verantwortlichkeitsprüfung Microsoft 365', 'Informationssicherheitsverantwortlichkeitsprüfung'])(
    'breaks the line of the title %s between words only',
    async (heading) => {
      const { cover } = fullChecklist()
      const pdf = await pdfOf({ ...fullChecklist(), cover: { ...cover, heading } })
      expect(await textOfPage(await openPdf(pdf), 1)).toContain(heading.split(' ')[0])
    },
  )

  it('has a heading with the link to the page of a job', async () => {
    const page = { url: 'https://northgate-it.example/IA-01/', text: 'How to do IA-01' }
    const pdf = await pdfOf(listOf(aRow('IA-01', { page })))
    const link = readTree(await readObjects(pdf)).find(
      ({ role, parent }) => role === 'Link' && parent?.role === 'H3',
    )
    expect(link?.annotations).toHaveLength(1)
    expect(await lintPdf(pdf)).toEqual([])
  })

  it('lists its sections as bookmarks', async () => {
    const pdf = await openPdf(bytes)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(fullChecklist().sections.map(({ title }) => title))
  })

  it('numbers its pages', async () => {
    const pdf = await openPdf(bytes)
    expect(await textOfPage(pdf, 2)).toContain(`Page 2 of ${pdf.numPages}`)
    expect(await textOfPage(pdf, 1)).toContain(`Page 1 of ${pdf.numPages}`)
  })

  it('shows the titles of all sections and the texts of all rows', async () => {
    const text = await textOfPdf(bytes)
    for (const { title, rows } of fullChecklist().sections) {
      expect(text).toContain(title)
      for (const row of rows) {
        for (const part of [row.title, row.why, row.details[0]!.text]) expect(text).toContain(part)
      }
    }
    expect(text).toContain('Your IT provider 2 hours to write, 15 minutes each')
  })

  it('has contact links on the first page and shortens a long contact line', async () => {
    expect(await linksOn(await openPdf(bytes), 1)).toEqual([
      'https://northgate-it.example/call',
      'tel:+442079460000',
    ])
    expect(await textOfPage(await openPdf(bytes), 1)).toContain('Book a call: northgate-it.example/call')
    const long = fullChecklist()
    long.cover.contact = [{ text: `Call: ${'long/'.repeat(80)}`, url: 'https://northgate-it.example/' }]
    const file = await pdfOf(long)
    expect(await lintPdf(file)).toEqual([])
    expect(await textOfPage(await openPdf(file), 1)).toMatch(/Call: (?:long\/)+.{0,4}…/)
    const nobody = fullChecklist()
    nobody.cover.contact = []
    expect(await linksOn(await openPdf(await pdfOf(nobody)), 1)).toEqual([])
  })

  it('has the same bytes each time the checklist is made', async () => {
    expect(Buffer.compare(await pdfOf(fullChecklist()), bytes)).toBe(0)
  })

  it('has at most 120 KB if filled, and at most 60 KB if blank', async () => {
    expect(bytes.length).toBeLessThanOrEqual(120_000)
    const small = await shrinkPdf(await pdfOf(fullChecklist({ kind: 'blank' })))
    expect(small.length).toBeLessThanOrEqual(60_000)
    expect(await lintPdf(small)).toEqual([])
    expect(await rolesOf(small)).toMatchObject({ LI: rows, Form: 2 * rows })
  })
})

describe('the questions in a checklist PDF', () => {
  const questions = [
    {
      id: 'administrators',
      title: 'Administrator accounts',
      asks: ['How many?', 'Whose keys?'],
      places: ['Portal > Accounts'],
      offers: ['From Acme: Advice'],
      tick: 'Answered',
    },
    {
      id: 'backup',
      title: 'Separate backup',
      asks: ['What backs it up?'],
      places: [],
      offers: [],
      tick: 'Answered, too',
    },
  ]

  it('have one row and one checkbox for each topic, also for two questions on a topic', async () => {
    const pdf = await pdfOf(aChecklist([{ id: 'findOut', title: 'Find out', rows: [], questions }]))
    expect(await lintPdf(pdf)).toEqual([])
    expect((await boxesOf(pdf)).map(({ name, tip }) => [name, tip])).toEqual([
      ['administrators', 'Answered'],
      ['backup', 'Answered, too'],
    ])
    expect(await rolesOf(pdf)).toMatchObject({ LI: 2, H3: 2, Form: 6 })
    expect(await namesOfFields(pdf)).toEqual([
      ['administrators-answer', 'Administrator accounts: Answer'],
      ['administrators-by', 'Administrator accounts: Answered by, date'],
      ['backup-answer', 'Separate backup: Answer'],
      ['backup-by', 'Separate backup: Answered by, date'],
    ])
    const text = await textOfPage(await openPdf(pdf), 2)
    for (const part of ['How many?', 'Whose keys?', 'From Acme: Advice', 'Answer', 'Answered by, date'])
      expect(text).toContain(part)
  })
})

describe('the references to standards in a checklist PDF', () => {
  const references = (count: number) => ({
    title: 'References',
    lead: 'For your auditor.',
    items: Array.from({ length: count }, (_, index) => ({
      id: `A-${index + 1}`,
      text: `CIS ${index + 1}.1, ${index + 1}.2 · NIST PR.AA-0${index % 10}`,
    })),
  })

  it('are on one page and have the reading order of the list', async () => {
    const pdf = await pdfOf(fullChecklist({ references: references(40) }))
    expect(await lintPdf(pdf)).toEqual([])
    expect(await rolesOf(pdf)).toMatchObject({ H2: 9, LI: rows + 40 })
    const opened = await openPdf(pdf)
    const last = await textOfPage(opened, opened.numPages)
    const places = references(40).items.map(({ id, text }) => last.indexOf(`${id} ${text}`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('continue on the next page if they are taller than a page', async () => {
    const pdf = await pdfOf(fullChecklist({ references: references(301) }))
    expect(await lintPdf(pdf)).toEqual([])
    expect(await rolesOf(pdf)).toMatchObject({ LI: rows + 301 })
  })
})

describe('the cover of a checklist PDF', () => {
  it('lists the first jobs, each with who does it and how long it takes', async () => {
    const list = fullChecklist()
    list.cover.first = {
      title: 'Start with these',
      items: [
        { title: 'Ask your IT provider 5 questions', terms: 'You · 2 minutes to send' },
        { title: 'Ring back before you pay', terms: 'You · 1 hour' },
      ],
    }
    const pdf = await pdfOf(list)
    expect(await lintPdf(pdf)).toEqual([])
    expect(await textOfPage(await openPdf(pdf), 1)).toContain(
      'Start with these 1 Ask your IT provider 5 questions You · 2 minutes to send 2 Ring back',
    )
    expect(await rolesOf(pdf)).toMatchObject({ H2: 9, LI: rows + 2 })
  })
})

describe('the checkboxes of the PDF', () => {
  it('have a unique name and a text for screen readers, one checkbox per control', async () => {
    const boxes = await boxesOf(bytes)
    expect(boxes).toHaveLength(rows)
    expect(new Set(boxes.map(({ name }) => name)).size).toBe(rows)
    const tips = fullChecklist().sections.flatMap((section) => section.rows.map((row) => row.tick))
    expect(boxes.map(({ tip }) => tip)).toEqual(tips)
  })

  it('are ticked if the control is in place', async () => {
    const done = fullChecklist().sections.flatMap((section) => section.rows.map((row) => row.done))
    expect((await boxesOf(bytes)).map(({ ticked }) => ticked)).toEqual(done)
  })

  it('stay ticked when the file is saved', async () => {
    const pdf = await openPdf(bytes)
    const [first] = await boxesOf(bytes)
    expect(first!.ticked).toBe(false)
    pdf.annotationStorage.setValue(first!.id, { value: true })
    const again = await boxesOf(await pdf.saveDocument())
    expect(again[0]!.ticked).toBe(true)
    expect(again.filter(({ ticked }) => ticked)).toHaveLength(9)
  })
})

describe('the fields of the PDF for who did a job, and when', () => {
  const jobs = fullChecklist().sections.flatMap((section) => section.rows)

  it('have a unique name, and a text for screen readers that names the job', async () => {
    expect(await namesOfFields(bytes)).toEqual(jobs.map(({ id }) => [`${id}-done`, `${id}: Done by, date`]))
  })

  it('follow the checkbox of their job in the tab order', async () => {
    const objects = await readObjects(bytes)
    const names = readTree(objects)
      .flatMap(({ role, annotations }) => (role === 'Form' ? annotations : []))
      .map(({ ref }) => textOf(objects.get(objects.at(ref) as PDFDict, 'T')))
    expect(names).toEqual(jobs.flatMap(({ id }) => [id, `${id}-done`]))
  })

  it('have a border with a contrast of at least 3, before and after someone types', async () => {
    const { pdf, get } = await readObjects(bytes)
    const fields = pdf
      .getForm()
      .getFields()
      .filter((field) => field instanceof PDFTextField)
    expect(fields).toHaveLength(rows)
    for (const { acroField } of fields) {
      const { dict } = acroField
      const colour = itemsOf(get(get(dict, 'MK') as PDFDict, 'BC')).map(numberOf)
      const hex = `#${Buffer.from(colour.map((part) => Math.round(part * 255))).toString('hex')}`
      expect(contrast(hex, LIGHT.surface)).toBeGreaterThanOrEqual(3)
      expect(numberOf(get(get(dict, 'BS') as PDFDict, 'W'))).toBe(1)
      const look = contentOf(get(get(dict, 'AP') as PDFDict, 'N'))
      expect(look).toMatch(new RegExp(`^${colour.map((part) => part.toFixed(3)).join(' ')} RG .* re S`))
    }
  })

  it('keep what someone types when the file is saved', async () => {
    const pdf = await openPdf(bytes)
    const [first] = await textFieldsOf(bytes)
    pdf.annotationStorage.setValue(first!.id, { value: 'Zoë, 30 November' })
    const [saved] = await textFieldsOf(await pdf.saveDocument())
    expect(saved!.fieldValue).toBe('Zoë, 30 November')
  })
})

describe('a page of the PDF', () => {
  it('has the size of US Letter paper if the paper option is “letter”', async () => {
    const letter = await pdfOf(fullChecklist(), 'letter')
    const page = await (await openPdf(letter)).getPage(1)
    expect(page.view).toEqual([0, 0, 612, 792])
    expect(await lintPdf(letter)).toEqual([])
    expect((await boxesOf(letter)).length).toBe(rows)
  })

  it('shows every checkbox and every line of text at any text length', async () => {
    const long = 'Überlange Überschrift über Zuständigkeiten/Verantwortlichkeiten '.repeat(5).slice(0, 300)
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(5)
    const company = 'W'.repeat(60)
    const checklist = aChecklist([
      {
        id: 'a',
        title: long.slice(0, 120),
        lead: long,
        rows: [
          aRow('A-1', {
            title: long,
            why: long,
            details: [{ label: long, text: word }],
            terms: [word, long],
          }),
          aRow('A-2'),
        ],
      },
      {
        id: 'b',
        title: 'Short',
        rows: [aRow('B-1', { flag: long, offer: long })],
        questions: [
          { id: 'q', title: long, asks: [long, word], places: [long], offers: [long], tick: 'Answered' },
        ],
      },
    ])
    checklist.cover.lead = `Your checklist, made for ${company}. It covers the part that is yours.`
    checklist.cover.sentence = long.slice(0, 140)
    checklist.cover.figure = '5 to 17'
    checklist.labels.runningHead = `Checklist for ${company}`
    for (const paper of ['a4', 'letter'] as const) {
      for (const page of await pagesOf(await openPdf(await pdfOf(checklist, paper)))) {
        const [, , width, height] = page.view as [number, number, number, number]
        const boxes: (Place & { text: string })[] = []
        for (const item of (await page.getTextContent()).items) {
          if (!('str' in item) || item.str.trim() === '') continue
          const [left, low] = [item.transform[4] as number, item.transform[5] as number]
          // Subtracts the width of trailing spaces, which may extend beyond the end of the line.
          const hanging = (item.str.length - item.str.trimEnd().length) * 4
          const [right, high] = [left + item.width - hanging, low + item.height * 0.5]
          boxes.push({ left, right, low, high, text: item.str })
        }
        for (const box of boxes) {
          expect(box.left, box.text).toBeGreaterThanOrEqual(37)
          expect(box.right, box.text).toBeLessThanOrEqual(width - 37)
          expect(box.low, box.text).toBeGreaterThan(15)
          expect(box.high, box.text).toBeLessThan(height - 15)
        }
        const overlaps = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter((two) => doOverlap(one, two))
            .map((two) => `${one.text} | ${two.text}`),
        )
        expect(overlaps).toEqual([])
      }
    }
  })

  it('is valid if a row has only a title and a reason', async () => {
    const bare = aRow('A-1', { code: '', flag: '', details: [], terms: [] })
    const pdf = await pdfOf(listOf(bare))
    expect(await lintPdf(pdf)).toEqual([])
    expect(await rolesOf(pdf)).toMatchObject({ LI: 1, Form: 2 })
  })

  it('throws an error if a row is taller than the page', async () => {
    const endless = aRow('A-1', { why: 'word '.repeat(3000) })
    await expect(pdfOf(listOf(endless))).rejects.toThrow(/taller than a page/)
  })
})

describe('characters in the PDF', () => {
  const names = 'Łódź Café Größe Ελλάδα Киев Nguyễn'

  it('Greek, Cyrillic and Vietnamese names are drawn and can be extracted as text', async () => {
    const checklist = aChecklist([{ id: 'a', title: 'Καλημέρα', rows: [aRow('A-1', { title: names })] }])
    checklist.cover.lead = `Made for ${names}.`
    const pdf = await pdfOf(checklist)
    expect(await lintPdf(pdf)).toEqual([])
    const text = await textOfPdf(pdf)
    expect(text).toContain(`Made for ${names}.`)
    expect(text.split(names)).toHaveLength(3)
  })

  it('the error names the characters that no font contains', async () => {
    const checklist = listOf(aRow('A-1', { title: 'مرحبا 漢字' }))
    const fonts = readFonts(['public-sans-400', 'public-sans-650', 'newsreader-500'])
    await expect(makePaperPdf(checklistPaper(checklist), brand, fonts, { paper: 'a4' })).rejects.toThrow(/漢/)
  })

  it('a missing font file throws an error instead of drawing empty boxes', async () => {
    const checklist = listOf(aRow('A-1', { title: 'Łódź' }))
    const fonts = readFonts(['public-sans-400', 'public-sans-650', 'newsreader-500'])
    await expect(makePaperPdf(checklistPaper(checklist), brand, fonts, { paper: 'a4' })).rejects.toThrow(
      /public-sans-650-ext/,
    )
  })
})
