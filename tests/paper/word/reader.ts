/** Reads a Word file: its parts, and what a person or a screen reader finds in it. */
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'

const { DOMParser } = new JSDOM('').window

/** Parses an XML file. Throws if it is not well-formed. */
export function parseXml(xml: string): Document {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  const problem = parsed.querySelector('parsererror')
  if (problem) throw new Error(problem.textContent)
  return parsed
}

const inside = (scope: Document | Element, name: string): Element[] => [
  ...scope.getElementsByTagNameNS(W, name),
]
const valueOf = (scope: Element, name: string): string | undefined =>
  inside(scope, name)[0]?.getAttributeNS(W, 'val') ?? undefined

const SIGNS = new Map([
  ['br', '\n'],
  ['tab', '\t'],
  ['softHyphen', '\u00AD'],
  ['noBreakHyphen', '\u2011'],
])

/** Returns the text of a paragraph. A line break is "\n". */
function textOf(scope: Element): string {
  return [...scope.getElementsByTagNameNS(W, '*')]
    .map((one) => {
      if (one.localName === 't') return one.textContent
      // A break between columns is not part of the text.
      return one.hasAttributeNS(W, 'type') ? '' : (SIGNS.get(one.localName) ?? '')
    })
    .join('')
}

/** A box to tick or a field to fill in. */
export interface WordControl {
  title: string
  tag: string
  kind: string
  ticked: boolean
}

/** What a Word file contains. */
export interface WordContents {
  files: Record<string, string>
  /** Each paragraph of the text, with the id of its style. */
  paragraphs: { style: string; text: string; list: string | undefined }[]
  text: string
  headings: [level: number, text: string][]
  controls: WordControl[]
  links: { text: string; url: string }[]
  tables: { caption: string; header: string[]; rows: string[][]; isRepeated: boolean }[]
  pictures: string[]
  core: Record<string, string>
  header: string
  footer: string
}

/** Returns the parts of a Word file that contain XML. Every one of them is well-formed. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  return Object.fromEntries(files.map(([name, file]) => [name, strFromU8(file)]))
}

function controlsIn(body: Document): WordControl[] {
  return inside(body, 'sdt').map((control) => {
    const box = control.getElementsByTagNameNS(W14, 'checkbox')[0]
    const ticked = box?.getElementsByTagNameNS(W14, 'checked')[0]?.getAttributeNS(W14, 'val')
    return {
      title: valueOf(control, 'alias') ?? '',
      tag: valueOf(control, 'tag') ?? '',
      kind: box ? 'box' : inside(control, 'date').length > 0 ? 'date' : 'text',
      ticked: ticked === '1',
    }
  })
}

function tablesIn(body: Document): WordContents['tables'] {
  return inside(body, 'tbl').map((table) => {
    const rows = inside(table, 'tr').map((row) =>
      inside(row, 'tc').map((cell) => inside(cell, 'p').map(textOf).join('\n')),
    )
    return {
      caption: valueOf(table, 'tblCaption') ?? '',
      header: rows[0] ?? [],
      rows: rows.slice(1),
      isRepeated: inside(inside(table, 'tr')[0]!, 'tblHeader').length === 1,
    }
  })
}

/** Reads a Word file. */
export function readWord(bytes: Uint8Array): WordContents {
  const files = partsOf(bytes)
  const body = parseXml(files['word/document.xml'] ?? '')
  const relations = parseXml(files['word/_rels/document.xml.rels'] ?? '<none/>')
  const targets = new Map(
    [...relations.getElementsByTagName('Relationship')].map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target') ?? '',
    ]),
  )
  const paragraphs = inside(body, 'p').map((one) => ({
    style: valueOf(one, 'pStyle') ?? 'Normal',
    text: textOf(one),
    list: valueOf(one, 'numId'),
  }))
  const lines = (name: string): string =>
    inside(parseXml(files[name] ?? ''), 'p')
      .map(textOf)
      .join('\n')
  const core = parseXml(files['docProps/core.xml'] ?? '')
  return {
    files,
    paragraphs,
    text: paragraphs.map(({ text }) => text).join('\n'),
    headings: paragraphs.flatMap(({ style, text }): [number, string][] => {
      const level = /^Heading(\d)$/.exec(style)?.[1]
      return level === undefined ? [] : [[Number(level), text]]
    }),
    controls: controlsIn(body),
    links: inside(body, 'hyperlink').map((link) => ({
      text: textOf(link),
      url:
        targets.get(
          link.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id'),
        ) ?? '',
    })),
    tables: tablesIn(body),
    pictures: [...body.getElementsByTagName('wp:docPr')].map((one) => one.getAttribute('descr') ?? ''),
    core: Object.fromEntries(
      [...core.documentElement.children].map((one) => [one.localName, one.textContent]),
    ),
    header: lines('word/header.xml'),
    footer: lines('word/footer.xml'),
  }
}
