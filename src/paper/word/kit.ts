/** What the parts of a Word file share while it is written: relationships, ids, lists and media. */
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { USUAL_FACES, type WordFaces } from '../../brand/word-faces.ts'
import { openLinks, type PartLinks } from './part.ts'
import { isRtlLanguage } from '../ooxml/rtl-language.ts'
import { type TextPart, writeRuns } from './runs.ts'

/** The width and the height of a page, in twentieths of a point. */
const SHEETS: Readonly<Record<PaperSize, readonly [number, number]>> = {
  a4: [11906, 16838],
  letter: [12240, 15840],
}
/** The margin on the left and on the right: 20 mm, in twentieths of a point. */
const SIDE = 1134

/** A file in the package that is not text, such as a picture. */
export interface WordMedia {
  name: string
  bytes: Uint8Array
}

/** A Word file while it is written. */
export interface WordKit {
  /** The language of the document as a BCP 47 tag. */
  language: string
  isRtl: boolean
  faces: WordFaces
  /** The width and the height of a page, and the width of the text, in twentieths of a point. */
  width: number
  height: number
  room: number
  links: PartLinks
  /** Returns text as runs. */
  runs: (...parts: readonly TextPart[]) => string
  /** Returns a number that no other drawing, box or field of the file has. */
  nextId: () => number
  /** Starts a list with numbers. Returns the id of its numbering. */
  openNumbers: () => number
  /** The number of lists with numbers so far. */
  countNumbers: () => number
  /** Adds a picture. Returns its relationship in `links`. */
  addPicture: (bytes: Uint8Array, ending: 'jpeg' | 'png', links: PartLinks) => string
  media: WordMedia[]
  /** Adds the XML of a chart. Returns its relationship. */
  addChart: (xml: string) => string
  charts: string[]
  /** Returns a QR code as a PNG. Only for a document with a code. */
  codePng?: ((url: string) => Uint8Array) | undefined
}

/** The id of the numbering of lists with bullets. Lists with numbers have the ids after it. */
export const BULLETS = 1

/** Opens an empty Word file. */
export function openKit(language: string, paper: PaperSize, faces = USUAL_FACES): WordKit {
  const isRtl = isRtlLanguage(language)
  const links = openLinks()
  const [width, height] = SHEETS[paper]
  const media: WordMedia[] = []
  const charts: string[] = []
  let ids = 0
  let lists = 0
  return {
    ...{ language, isRtl, faces, width, height, room: width - 2 * SIDE, links, media, charts },
    runs: (...parts) => writeRuns(parts, isRtl),
    nextId: () => (ids += 1),
    openNumbers: () => BULLETS + (lists += 1),
    countNumbers: () => lists,
    addPicture: (bytes, ending, from) => {
      const name = `media/image${String(media.length + 1)}.${ending}`
      media.push({ name, bytes })
      return from.add('image', name)
    },
    addChart: (xml) => {
      charts.push(xml)
      return links.add('chart', `charts/chart${String(charts.length)}.xml`)
    },
  }
}
