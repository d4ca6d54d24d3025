/** Checks the checkboxes, text fields, links and fonts of a PDF. */
import type { Element } from './lint-tree.ts'
import { contentOf, itemsOf, nameOf, PDFDict, PDFRawStream, textOf, type Objects } from './objects.ts'

/**
 * Checks that every annotation has a text for screen readers, and every field a unique name. A checkbox has two
 * appearances, a text field has one and a font to type in.
 */
export function lintFields({ pdf, catalog, at, get }: Objects, tree: Element[]): string[] {
  const problems: string[] = []
  const names = new Set<string>()
  let widgets = 0
  for (const page of pdf.getPages()) {
    for (const item of itemsOf(get(page.node, 'Annots'))) {
      const annotation = at(item) as PDFDict
      if (nameOf(get(annotation, 'Subtype')) === 'Link') {
        if (textOf(get(annotation, 'Contents')) === '') problems.push('A link has no description.')
        continue
      }
      widgets++
      const name = textOf(get(annotation, 'T'))
      if (name === '' || name.includes('.') || names.has(name))
        problems.push(`A box has no name of its own: "${name}".`)
      names.add(name)
      if (textOf(get(annotation, 'TU')) === '') problems.push(`The box ${name} has nothing to read aloud.`)
      if (nameOf(get(annotation, 'FT')) === 'Tx') {
        problems.push(...lintTextField({ catalog, get } as Objects, annotation, name))
        continue
      }
      const looks = get(get(annotation, 'AP') as PDFDict, 'N') as PDFDict
      for (const state of ['Yes', 'Off']) {
        const stream = get(looks, state)
        if (!(stream instanceof PDFRawStream)) problems.push(`The box ${name} has no look for ${state}.`)
        else if (/\bT[jJ]\b/.test(contentOf(stream)))
          problems.push(`The box ${name} draws ${state} with a font.`)
      }
      if (nameOf(get(annotation, 'AS')) !== nameOf(get(annotation, 'V')))
        problems.push(`The box ${name} shows another state.`)
    }
  }
  const form = get(catalog, 'AcroForm')
  const fields = form instanceof PDFDict ? itemsOf(get(form, 'Fields')).length : 0
  if (fields !== widgets) problems.push(`The form has ${fields} fields, the pages have ${widgets}.`)
  const forms = tree.filter(({ role }) => role === 'Form').length
  if (forms !== widgets) problems.push(`The tree has ${forms} boxes, the pages have ${widgets}.`)
  return problems
}

/** Checks that a text field has an appearance, and that the form contains the font that it names. */
function lintTextField({ catalog, get }: Objects, annotation: PDFDict, name: string): string[] {
  const problems: string[] = []
  const looks = get(annotation, 'AP')
  if (!(looks instanceof PDFDict && get(looks, 'N') instanceof PDFRawStream)) {
    problems.push(`The field ${name} has no look.`)
  }
  const font = /^\/(\w+) [\d.]+ Tf/.exec(textOf(get(annotation, 'DA')))?.[1] ?? ''
  const fonts = ['AcroForm', 'DR', 'Font'].reduce<unknown>(
    (dict, key) => (dict instanceof PDFDict ? get(dict, key) : undefined),
    catalog,
  )
  if (!(fonts instanceof PDFDict && get(fonts, font) instanceof PDFDict)) {
    problems.push(`The field ${name} has no font to type in.`)
  }
  return problems
}

/** Returns the references of all fonts that a page or the look of a field can draw with. */
function drawingFonts({ pdf, get }: Objects): Set<string> {
  const fonts = new Set<string>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    const resources = dict instanceof PDFDict ? get(dict, 'Resources') : undefined
    const named = resources instanceof PDFDict ? get(resources, 'Font') : undefined
    if (named instanceof PDFDict) for (const font of named.values()) fonts.add(String(font))
  }
  return fonts
}

/**
 * Checks that every font is embedded, maps to Unicode, and has no partial glyph list (PDF/UA-1, 7.21.4.2). A font that the
 * file names only for text that someone types can come from the viewer (7.21.4.1).
 */
export function lintFonts(objects: Objects): string[] {
  const { pdf, get } = objects
  const drawing = drawingFonts(objects)
  const problems: string[] = []
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const type = nameOf(get(object, 'Type'))
    if (type === 'FontDescriptor') {
      if (!get(object, 'FontFile2'))
        problems.push(`A font is not embedded: ${nameOf(get(object, 'FontName'))}.`)
      if (get(object, 'CIDSet')) problems.push('A font lists some of its glyphs.')
    }
    if (type === 'Font' && nameOf(get(object, 'Subtype')) === 'Type0') {
      if (contentOf(get(object, 'ToUnicode')) === '') problems.push('A font cannot be turned back into text.')
    }
    if (
      type === 'Font' &&
      drawing.has(String(ref)) &&
      ['Type1', 'TrueType'].includes(nameOf(get(object, 'Subtype'))) &&
      !(get(object, 'FontDescriptor') instanceof PDFDict)
    ) {
      problems.push('A standard font is used without being embedded.')
    }
  }
  return problems
}
