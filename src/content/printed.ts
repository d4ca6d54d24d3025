/** Builds the blank documents that the site offers as files: checklists and sheets, in the site's own brand. */
import { type PaperBrand, paperBrand } from './brand.ts'
import type { Site } from './site.ts'
import { citedBy } from './uses.ts'
import { blankChecklist } from '../core/documents/checklist.ts'
import { everydayChecklist } from '../core/documents/everyday.ts'
import { type CountryHelp, sheetFileOf, withHelp } from '../core/documents/help.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import { blankSheet } from '../core/documents/sheet.ts'
import { withoutDirectionMarks } from '../core/documents/without-direction-marks.ts'
import { mustFind } from '../core/model/must.ts'

/**
 * A document with the brand that it shows. Its date is the day of the newest review, so that equal content gives equal
 * bytes.
 */
interface Printed<Document> {
  document: Document
  paper: PaperBrand
}

/** Returns a document for a file. In a language from right to left, the only files are for Word. */
const fileOf = <Document>(document: Document, { direction }: Site['ui']): Document =>
  direction === 'rtl' ? withoutDirectionMarks(document) : document

/** Returns the blank checklist of all controls. */
export function printedChecklist({ model, ui, brand }: Site): Printed<PaperDocument> {
  const paper = paperBrand(brand, ui)
  const { read } = citedBy(model.controls, model.sources)
  return { document: fileOf(blankChecklist(model, ui, paper, read), ui), paper }
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
  return { document: fileOf(document, ui), paper }
}

/** A sheet as a file, and the country whose contacts it has. */
interface SheetFile {
  /** The name of the file without its ending. */
  file: string
  id: string
  country?: CountryHelp | undefined
}

/** Returns the sheets that the site offers as files: each sheet, and those with contacts for each country. */
export function sheetFiles({ sheets, help }: Pick<Site, 'sheets' | 'help'>): SheetFile[] {
  return sheets.flatMap(({ id, hasHelp }) => [
    { file: id, id },
    ...(hasHelp ? help : []).map((country) => ({ file: sheetFileOf(id, country.country), id, country })),
  ])
}

/** Returns a blank sheet. `file` is the name of its file without its ending. */
export function printedSheet(site: Site, file: string): Printed<PaperDocument> {
  const { sheets, model, howTos, ui, brand } = site
  const paper = paperBrand(brand, ui)
  const { id, country } = sheetFiles(site).find((one) => one.file === file)!
  const sheet = mustFind(sheets, id)
  const { read } = citedBy(
    [
      ...model.controls.filter((control) => sheet.controls.includes(control.id)),
      ...howTos.filter(({ control }) => sheet.controls.includes(control)),
    ],
    model.sources,
  )
  if (!country) return { document: fileOf(blankSheet(sheet, ui, paper, read), ui), paper }
  const newest = [read, ...country.contacts.map((contact) => contact.read)].toSorted().at(-1)!
  const blank = blankSheet(withHelp(sheet, country, ui), ui, paper, newest)
  return { document: fileOf({ ...blank, fileName: file }, ui), paper }
}
