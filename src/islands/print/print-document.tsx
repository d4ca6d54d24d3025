/**
 * Prints a document instead of making its PDF, in a language that runs from right to left. The PDF writer cannot set such a
 * language: docs/decisions/0093-print-from-right-to-left.md. Load this module only with `import()`.
 */
import { type ComponentChild, render } from 'preact'
import { withoutDirectionMarks } from '../../core/documents/without-direction-marks.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import { type Furniture, pageRules } from './furniture.ts'
import { PrintedPaper } from './PrintedPaper.tsx'
import sheet from './printed.css?inline'

interface PrintBrand {
  name: string
  logo?: string | undefined
}

/** What `render` draws, and what the pages show beside it. */
interface Printed {
  language: string
  title: string
  content: ComponentChild
  furniture: Furniture
}

/** Returns the URL of a QR code as a picture. */
async function codeOf(url: string): Promise<string> {
  const { codePng } = await import('../../word/code-png.ts')
  return `data:image/png;base64,${btoa(String.fromCharCode(...codePng(url)))}`
}

async function printedOf(page: PaperDocument): Promise<Printed> {
  const code = page.blocks.find((block) => block.kind === 'code')
  const content = <PrintedPaper page={page} code={code && (await codeOf(code.url))} />
  const { runningHead, runningFact = page.dateText, page: number } = page.labels
  // A handout has one page, whose head is its title.
  const isHandout = page.look === 'handout'
  const furniture = { head: isHandout ? '' : runningHead, fact: isHandout ? '' : runningFact, number }
  return { ...page, content, furniture }
}

/** Waits until every picture of an element is loaded. A picture that fails leaves its alternative text. */
async function loadPictures(element: Element): Promise<void> {
  const pictures = [...element.querySelectorAll('img')]
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

/** Opens the print dialog of the browser with the document alone. Its title is the usual name of a saved PDF. */
export async function printDocument(page: PaperDocument, brand: PrintBrand, paper: PaperSize): Promise<void> {
  const { language, title, content, furniture } = await printedOf(page)
  adoptStyles(sheet)
  const pages = new CSSStyleSheet()
  pages.replaceSync(pageRules(furniture, paper))
  const place = document.createElement('div')
  place.className = 'printed'
  place.lang = new Intl.Locale(language).baseName
  document.body.append(place)
  render(
    <>
      <p class="printed-brand">
        {brand.logo ? <img src={brand.logo} alt={brand.name} /> : <bdi>{brand.name}</bdi>}
      </p>
      {content}
    </>,
    place,
  )
  await loadPictures(place)
  const before = document.title
  // A sign that isolates a name has no place in the name of a file.
  document.title = withoutDirectionMarks(title)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages]
  document.documentElement.dataset['printed'] = 'document'
  addEventListener(
    'afterprint',
    () => {
      delete document.documentElement.dataset['printed']
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== pages)
      document.title = before
      render(null, place)
      place.remove()
    },
    { once: true },
  )
  print()
}
