/** Checks the content of PDF pages: everything painted must be in an element or marked as an artifact. */
import type { Element } from './lint-tree.ts'
import { contentOf, itemsOf, type Objects } from './objects.ts'

const paints = new Set(`S s f F f* B B* b b* Tj TJ ' " Do sh EI`.split(' '))

/** Checks the operators of each page, and that pages and structure tree contain the same content ids. */
export function lintContent({ pdf, at, get }: Objects, tree: Element[]): string[] {
  const problems: string[] = []
  const held = tree.flatMap(({ marks }) => marks)
  if (new Set(held).size !== held.length) problems.push('Two elements hold the same content.')
  const used = new Set<string>()
  for (const [index, page] of pdf.getPages().entries()) {
    const content = itemsOf(get(page.node, 'Contents'))
      .map((part) => contentOf(at(part)))
      .join('\n')
    const open: string[] = []
    let bare = 0
    // Matches whole strings, dictionaries and arrays, so that no text inside them counts as an operator.
    for (const [token] of content.matchAll(
      /\((?:\\.|[^\\)])*\)|<<[^]*?>>|<[0-9a-fA-F\s]*>|\[[^\]]*\]|\/?[^\s<>[\]()/]+/g,
    )) {
      if (token.startsWith('<<')) {
        const mark = /\/MCID (\d+)/.exec(token)?.[1]
        if (mark !== undefined) {
          used.add(`${String(page.ref)}:${mark}`)
          if (open.length > 0) problems.push(`Page ${index + 1} marks content inside marked content.`)
        }
      } else if (token.startsWith('[') && drawsNothing(token)) {
        problems.push(`Page ${index + 1} draws a letter that its font does not have.`)
      } else if (token === 'BDC' || token === 'BMC') open.push(token)
      else if (token === 'EMC') open.pop()
      else if (paints.has(token) && open.length === 0) bare++
    }
    if (open.length > 0) problems.push(`Page ${index + 1} leaves marked content open.`)
    if (bare > 0) problems.push(`Page ${index + 1} paints ${bare} things outside the structure.`)
  }
  for (const mark of held)
    if (!used.has(mark)) problems.push(`The tree names content that is on no page: ${mark}.`)
  for (const mark of used) if (!held.includes(mark)) problems.push(`Content stands in no element: ${mark}.`)
  return problems
}

/** Returns true if a text uses glyph 0, the empty box for a missing character (PDF/UA-1, 7.21.8). */
function drawsNothing(array: string): boolean {
  const glyphs = [...array.matchAll(/<([0-9a-fA-F]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
  return glyphs.includes('0000')
}
