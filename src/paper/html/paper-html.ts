/** Writes a document as one HTML file to read and to print. It loads nothing, and needs no script. */
import { isRtlLanguage } from '../ooxml/rtl-language.ts'
import {
  type BlockOf,
  type FigureBlock,
  type PaperBlock,
  type PaperDocument,
  plainText,
} from '../../core/documents/paper.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
const wrap = (tag: string, texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${safe(text)}</${tag}>`).join('')

const STYLE = [
  'body{font:11pt/1.45 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{border-bottom:1px solid;padding:.3rem .6rem .3rem 0;text-align:start;vertical-align:top}',
  'h1,h2,h3{line-height:1.2;break-after:avoid}tr,li{break-inside:avoid}a{overflow-wrap:anywhere}',
  'summary{font-weight:700;margin:1rem 0}',
  '@media print{details::details-content{content-visibility:visible;block-size:auto}}',
  '@page{margin:14mm}',
].join('')

function blockHtml(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return wrap(`h${String(block.level)}`, [block.text])
    case 'text':
      return wrap('p', [plainText(block.text)])
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul'
      return `<${tag}>${wrap('li', block.items.map(plainText))}</${tag}>`
    }
    case 'links': {
      const links = block.items.map(({ text, url }) => `<li><a href="${safe(url)}">${safe(text)}</a></li>`)
      return `<ul>${links.join('')}</ul>`
    }
    case 'table': {
      const rows = block.rows.map(({ title, cells }) => {
        const texts = cells.map((cell) => ('fixed' in cell ? cell.fixed : ''))
        return `<tr><th scope="row">${safe(plainText(title))}</th>${wrap('td', texts)}</tr>`
      })
      const names = [block.head ?? '', ...block.columns.map(({ name }) => name)]
      const head = names.map((name) => `<th scope="col">${safe(name)}</th>`).join('')
      return `<table><caption>${safe(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    default: {
      const { kind } = block satisfies FigureBlock | BlockOf<'fields'>
      throw new Error(`A file of the command line has no block of the kind ${kind}.`)
    }
  }
}

/** Returns a block with its title, which folds it if the block is folded on pages. */
function titledHtml(block: PaperBlock): string {
  const { title, lead, isFolded } = block
  if (title === undefined) return blockHtml(block)
  const html = (lead === undefined ? '' : wrap('p', [plainText(lead)])) + blockHtml(block)
  return isFolded ? `<details>${wrap('summary', [title])}${html}</details>` : wrap('h2', [title]) + html
}

/** Returns a document as HTML. */
export function paperHtml(paper: PaperDocument): string {
  const { language, title, labels, heading, lead, facts, blocks } = paper
  return `${[
    '<!doctype html>',
    `<html lang="${safe(language)}"${isRtlLanguage(language) ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><meta name="robots" content="noindex">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${safe(title)}</title><style>${STYLE}</style></head><body>`,
    `${wrap('p', [labels.runningHead])}${wrap('h1', [heading])}${wrap('p', [lead])}<ul>${wrap('li', facts)}</ul>`,
    ...blocks.map(titledHtml),
    '</body></html>',
  ].join('\n')}\n`
}
