/** The parts that every Office file has: the list of media types, the properties, and the ZIP. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { element, xmlText } from './xml.ts'
import { XMLNS } from './xmlns.ts'

/** Returns the media type of the parts whose names have an ending. */
export const defaultType = (Extension: string, ContentType: string): string =>
  element('Default', { Extension, ContentType })

/** Returns the media type of one part. */
export const overrideType = (PartName: string, ContentType: string): string =>
  element('Override', { PartName, ContentType })

/** The media types of the parts that every file has. */
export const PACKAGE_TYPES = [
  defaultType('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
  defaultType('xml', 'application/xml'),
  overrideType('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
]

/** Returns the relationships of the file: its main part, and its properties. */
export function packageRelations(mainPart: string): string {
  const relation = (Id: string, Type: string, Target: string): string =>
    element('Relationship', { Id, Type, Target })
  return element(
    'Relationships',
    { xmlns: `${XMLNS.pkg}/relationships` },
    relation('rId1', `${XMLNS.r}/officeDocument`, mainPart),
    relation('rId2', `${XMLNS.pkg}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  )
}

/**
 * Returns the properties of the file. `date` is the ISO date of the document, so that equal input gives equal bytes. `maker`
 * is the name of the brand.
 */
export function coreProperties(
  { title, language, date }: { title: string; language: string; date: string },
  maker: string,
): string {
  const day = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, xmlText(`${date}T00:00:00Z`))
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${XMLNS.pkg}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', xmlText(title)),
    element('dc:creator', xmlText(maker)),
    element('dc:language', xmlText(language)),
    day('created'),
    day('modified'),
  )
}

/** The time of every file in the ZIP: the earliest one that a ZIP can have. */
const ZIP_TIME = new Date(1980, 0, 1)

/** Returns the ZIP of the XML parts and the pictures. The order of the files and their times are fixed. */
export function packParts(
  texts: readonly (readonly [name: string, xml: string | undefined])[],
  media: readonly (readonly [name: string, bytes: Uint8Array])[] = [],
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [name, xml] of texts) if (xml !== undefined) files[name] = strToU8(xml)
  for (const [name, bytes] of media) files[name] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: ZIP_TIME, level: 9 })
}
