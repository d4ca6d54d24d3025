/** Builds the blank documents that the site offers as files: checklists and sheets, in the site's own brand. */
import { type PaperBrand, paperBrand } from './brand.ts'
import type { Site } from './site.ts'
import { citedBy } from './uses.ts'
import { blankChecklist } from '../core/documents/checklist.ts'
import { everydayChecklist } from '../core/documents/everyday.ts'
import { type CountryHelp, sheetFileOf, withHelp } from '../core/documents/help.ts'
import { PAPER_PAGES } from '../core/documents/paper-pages.ts'
import type { PaperBlock, PaperDocument } from '../core/documents/paper.ts'
import { blankSheet, sheetOnPage } from '../core/documents/sheet.ts'
import { markEnglish } from '../core/model/bilingual.ts'
import { mustFind } from '../core/model/must.ts'

/**
 * A document with the brand that it shows. Its date is the day of the newest review, so that equal content gives equal
 * bytes.
 */
interface Printed<Document> {
  document: Document
  paper: PaperBrand
}

/** Returns the blank checklist of all controls. */
export function printedChecklist({ model, ui, brand }: Site): Printed<PaperDocument> {
  const paper = paperBrand(brand, ui)
  const { read } = citedBy(model.controls, model.sources)
  return { document: blankChecklist(model, ui, paper, read), paper }
}

/** Returns the blank checklist of the everyday jobs. */
export function printedEveryday({ everyday, model, ui, brand }: Site): Printed<PaperDocument> {
  const paper = paperBrand(brand, ui)
  const actions = everyday.groups.flatMap((group) => group.actions)
  const document = everydayChecklist(everyday, ui, paper, {
    printed: model.constants.printedFrameworks,
    date: citedBy(actions, model.sources).read,
    controls: model.controls,
  })
  return { document, paper }
}

/** A document in the list of sheets. */
export interface ListedSheet {
  id: string
  /** The controls that it belongs to, the main one first. */
  controls: readonly string[]
  title: string
  description: string
}

/** Returns the documents that have a page in the list of sheets: the sheets, and the documents of `PAPER_PAGES`. */
export function listedSheets({ sheets, ui }: Pick<Site, 'sheets' | 'ui'>): ListedSheet[] {
  return [...sheets, ...PAPER_PAGES.map(({ id, controls, about }) => ({ id, controls, ...about(ui) }))]
}

/** What the page of a listed sheet shows. */
interface SheetPage {
  lead: string
  blocks: readonly PaperBlock[]
  /** True if the blocks show an example. Otherwise they are to be filled in. */
  isExample: boolean
  /** The last line, with isolates around the English title of its source in a translation. */
  foot?: string
  /** There is also a version for each country. */
  hasHelp?: boolean | undefined
}

/** Returns what the page of a listed sheet shows. `urlOf` returns the page about a control. */
export function sheetPage(site: Site, id: string, urlOf: (control: string) => string): SheetPage {
  const own = PAPER_PAGES.find((page) => page.id === id)
  if (!own) {
    const sheet = mustFind(site.sheets, id)
    const blocks = sheetOnPage(sheet, site.ui.sheets, urlOf)
    return { lead: sheet.lead, blocks, isExample: true, hasHelp: sheet.hasHelp }
  }
  const { lead, blocks, foot = '' } = printedSheet(site, id).document
  const { title } = mustFind(site.model.sources, own.source(site))
  const marked = site.isTranslation ? foot.replace(title, () => markEnglish(title)) : foot
  return { lead, blocks, isExample: false, foot: marked }
}

/** A sheet as a file, and the country whose contacts it has. */
interface SheetFile {
  /** The name of the file without its ending. */
  file: string
  id: string
  country?: CountryHelp | undefined
}

/** Returns the listed sheets that the site offers as files: each of them, and those with contacts for each country. */
export function sheetFiles({ sheets, help }: Pick<Site, 'sheets' | 'help'>): SheetFile[] {
  return [...sheets, ...PAPER_PAGES].flatMap((one) => [
    { file: one.id, id: one.id },
    ...('hasHelp' in one && one.hasHelp ? help : []).map((country) => ({
      ...{ file: sheetFileOf(one.id, country.country), id: one.id, country },
    })),
  ])
}

/** Returns the day of the newest review of the sources of some controls, their how-to pages, and others. */
function reviewOf({ model, howTos }: Site, controls: readonly string[], others: readonly string[]): string {
  const cited = [
    ...model.controls.filter(({ id }) => controls.includes(id)),
    ...howTos.filter(({ control }) => controls.includes(control)),
    { sources: others },
  ]
  return citedBy(cited, model.sources).read
}

/** Returns a blank sheet. `file` is the name of its file without its ending. */
export function printedSheet(site: Site, file: string): Printed<PaperDocument> {
  const { sheets, ui, brand } = site
  const paper = paperBrand(brand, ui)
  const own = PAPER_PAGES.find(({ id }) => id === file)
  if (own) {
    const read = reviewOf(site, own.controls, [own.source(site)])
    return { document: own.write(site, paper, read), paper }
  }
  const { id, country } = sheetFiles(site).find((one) => one.file === file)!
  const sheet = mustFind(sheets, id)
  const read = reviewOf(site, sheet.controls, [])
  if (!country) return { document: blankSheet(sheet, ui, paper, read), paper }
  const newest = [read, ...country.contacts.map((contact) => contact.read)].toSorted().at(-1)!
  const blank = blankSheet(withHelp(sheet, country, ui), ui, paper, newest)
  return { document: { ...blank, fileName: file }, paper }
}
