/** Packs an Office file, with the parts that every one has: the list of media types, and the properties. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { element, xmlFile, xmlText } from './xml.ts'
import { XMLNS } from './xmlns.ts'

/** Returns the media type of the parts whose names have an ending. */
export const defaultType = (Extension: string, ContentType: string): string =>
  element('Default', { Extension, ContentType })

/** Returns the media type of one part. */
export const overrideType = (PartName: string, ContentType: string): string =>
  element('Override', { PartName, ContentType })

/** A relationship of a part to another part, or to the address of a link. */
export interface Relation {
  Id: string
  Type: string
  Target: string
  TargetMode?: 'External' | undefined
}

/** Returns the relationships of a part. */
export function relationships(relations: readonly Relation[]): string {
  return element(
    'Relationships',
    { xmlns: `${XMLNS.pkg}/relationships` },
    ...relations.map((relation) => element('Relationship', { ...relation })),
  )
}

/** What the properties of a file say. */
export interface OfficeAbout {
  title: string
  /** The language of the reader, as a BCP 47 tag. */
  language: string
  /** ISO date of the document. A file contains no other date, so that equal input gives equal bytes. */
  date: string
  /** The name of the brand. */
  maker: string
}

function coreProperties({ title, language, date, maker }: OfficeAbout): string {
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

/**
 * Returns an Office file: the ZIP of its XML parts and its pictures, with the parts that every file has. `types` are the media types
 * of `parts`, and the first part is the main one. The order of the files and their times are fixed.
 */
export function packOffice(
  about: OfficeAbout,
  types: readonly string[],
  parts: readonly (readonly [name: string, xml: string | undefined])[],
  media: readonly (readonly [name: string, bytes: Uint8Array])[] = [],
): Uint8Array<ArrayBuffer> {
  const contentTypes = element(
    'Types',
    { xmlns: `${XMLNS.pkg}/content-types` },
    defaultType('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    defaultType('xml', 'application/xml'),
    overrideType('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...types,
  )
  const properties = `${XMLNS.pkg}/relationships/metadata/core-properties`
  const all: typeof parts = [
    ['[Content_Types].xml', contentTypes],
    [
      '_rels/.rels',
      relationships([
        { Id: 'rId1', Type: `${XMLNS.r}/officeDocument`, Target: parts[0]![0] },
        { Id: 'rId2', Type: properties, Target: 'docProps/core.xml' },
      ]),
    ],
    ['docProps/core.xml', coreProperties(about)],
    ...parts,
  ]
  const files: Zippable = {}
  for (const [name, xml] of all) if (xml !== undefined) files[name] = strToU8(xmlFile(xml))
  for (const [name, bytes] of media) files[name] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: ZIP_TIME, level: 9 })
}
