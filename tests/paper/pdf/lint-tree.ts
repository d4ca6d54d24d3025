/** Checks the structure tree of a PDF: roles, nesting, headings, and references. */
import { itemsOf, nameOf, numberOf, PDFDict, PDFRef, textOf, type Objects } from './objects.ts'

/** An element of the structure tree. */
export interface Element {
  ref: PDFRef
  role: string
  alt: string
  /** The cells that a heading of a table is about: "Row" or "Column". */
  scope: string
  parent: Element | undefined
  children: Element[]
  /** One key "<page reference>:<content id>" for each piece of content in the element. */
  marks: string[]
  /** The annotations that the element refers to, each with its page. */
  annotations: { ref: PDFRef; page: PDFRef | undefined }[]
}

/** Returns all elements in reading order, starting with the root's children. */
export function readTree({ catalog, at, get }: Objects): Element[] {
  const elements: Element[] = []
  const root = get(catalog, 'StructTreeRoot')
  if (!(root instanceof PDFDict)) return elements
  const visit = (ref: PDFRef, parent: Element | undefined): Element => {
    const dict = at(ref) as PDFDict
    const role = nameOf(get(dict, 'S'))
    const attributes = get(dict, 'A')
    const element: Element = {
      ref,
      role,
      alt: textOf(get(dict, 'Alt')),
      scope: attributes instanceof PDFDict ? nameOf(get(attributes, 'Scope')) : '',
      parent,
      children: [],
      marks: [],
      annotations: [],
    }
    elements.push(element)
    const page = raw(dict, 'Pg')
    for (const kid of itemsOf(get(dict, 'K'))) {
      const target = at(kid)
      if (!(target instanceof PDFDict)) element.marks.push(`${String(page)}:${numberOf(target)}`)
      else if (nameOf(get(target, 'Type')) === 'OBJR') {
        element.annotations.push({ ref: raw(target, 'Obj') as PDFRef, page: raw(target, 'Pg') ?? page })
      } else if (nameOf(get(target, 'Type')) === 'MCR') {
        element.marks.push(`${String(raw(target, 'Pg') ?? page)}:${numberOf(get(target, 'MCID'))}`)
      } else element.children.push(visit(kid as PDFRef, element))
    }
    return element
  }
  for (const kid of itemsOf(get(root, 'K'))) visit(kid as PDFRef, undefined)
  return elements
}

function raw(dict: PDFDict, key: string): PDFRef | undefined {
  const [, value] = dict.entries().find(([name]) => name.decodeText() === key) ?? []
  return value instanceof PDFRef ? value : undefined
}

const parents: Record<string, string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI'],
  TOCI: ['TOC'],
  Reference: ['TOCI'],
  TR: ['Table'],
  Caption: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
}
const kids: Record<string, string[]> = {
  L: ['LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC'],
  Table: ['Caption', 'TR'],
  TR: ['TH', 'TD'],
}

/** Checks the structure tree, and compares it with the parent tree of the PDF. */
export function lintTree(objects: Objects, tree: Element[]): string[] {
  const problems: string[] = []
  let level = 0
  for (const { role, parent, children, alt, scope, marks } of tree) {
    if (!parent && role !== 'Document') problems.push(`The tree begins with ${role}.`)
    if (parents[role] && !parents[role].includes(parent?.role ?? ''))
      problems.push(`${role} stands in ${parent?.role}.`)
    for (const child of children) {
      if (kids[role] && !kids[role].includes(child.role)) problems.push(`${role} holds ${child.role}.`)
    }
    if (role === 'L' && children.length === 0) problems.push('A list is empty.')
    if (role === 'Figure' && alt === '') problems.push('A figure has no text for those who cannot see it.')
    if (role === 'TH' && !['Row', 'Column'].includes(scope))
      problems.push('A heading of a table has no scope.')
    const heading = /^H([1-6])$/.exec(role)
    if (heading) {
      if (Number(heading[1]) > level + 1) problems.push(`${role} follows a heading of level ${level}.`)
      level = Number(heading[1])
    }
    if (marks.some((mark) => mark.startsWith('undefined'))) problems.push(`${role} has content on no page.`)
  }
  const titles = tree.filter(({ role }) => role === 'H1').length
  if (titles !== 1) problems.push(`There are ${titles} main headings.`)
  return [...problems, ...lintParents(objects, tree)]
}

/** Checks that the parent tree names the right element for every content id and annotation of a page. */
function lintParents(objects: Objects, tree: Element[]): string[] {
  const { pdf, catalog, at, get } = objects
  const problems: string[] = []
  const numbers = get(get(catalog, 'StructTreeRoot') as PDFDict, 'ParentTree')
  const flat = numbers instanceof PDFDict ? itemsOf(get(numbers, 'Nums')) : []
  const byKey = new Map(
    flat.flatMap((key, index) => (index % 2 === 0 ? [[numberOf(key), flat[index + 1]]] : [])) as [
      number,
      PDFRef,
    ][],
  )
  const byMark = new Map(tree.flatMap(({ ref, marks }) => marks.map((mark) => [mark, String(ref)] as const)))
  for (const page of pdf.getPages()) {
    itemsOf(at(byKey.get(numberOf(get(page.node, 'StructParents'))))).forEach((owner, mark) => {
      if (byMark.get(`${String(page.ref)}:${mark}`) !== String(owner))
        problems.push(`Content ${mark} of a page is lost.`)
    })
    for (const annotation of itemsOf(get(page.node, 'Annots'))) {
      const dict = at(annotation) as PDFDict
      const owner = tree.find(({ annotations }) =>
        annotations.some(({ ref }) => String(ref) === String(annotation)),
      )
      const role = nameOf(get(dict, 'Subtype')) === 'Widget' ? 'Form' : 'Link'
      if (owner?.role !== role)
        problems.push(`A ${role} annotation stands in ${owner?.role ?? 'no element'}.`)
      if (String(byKey.get(numberOf(get(dict, 'StructParent')))) !== String(owner?.ref))
        problems.push('An annotation leads to another element.')
      const said = owner?.annotations.find(({ ref }) => String(ref) === String(annotation))?.page
      if (said !== page.ref) problems.push('An annotation is said to be on another page.')
    }
  }
  return problems
}
