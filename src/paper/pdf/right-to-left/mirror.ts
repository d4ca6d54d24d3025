/** Turns the pages of a document around: what a layout puts on the left is on the right. Text is drawn as it is read. */
import type { Kit } from '../document.ts'

/** Matches the signs that isolate a text from the direction around it. Programs that show a name of a field draw some as boxes. */
const ISOLATES = /[\u2066-\u2069]/g

const withoutIsolates = (text: string): string => text.replace(ISOLATES, '')

type Box = [left: number, top: number, right: number, foot: number]

/** The members of PDFKit that this file changes. */
interface Inside {
  annotate: (x: number, y: number, width: number, height: number, options: Record<string, unknown>) => Kit
  struct: (role: string, options?: Record<string, unknown>) => unknown
  outline: { addItem: (title: string, options: object) => unknown }
  _convertRect: (x: number, y: number, width: number, height: number) => number[]
  _root: { data: { ViewerPreferences: { data: Record<string, unknown> } } }
}

const plainWords = (value: unknown): unknown =>
  value instanceof String ? new String(withoutIsolates(value.toString())) : value

/** Mirrors every page of a document, its links and its fields. Call it before the first page. */
export function mirrorPages(kit: Kit): void {
  const inside = kit as unknown as Inside
  const { annotate, struct, _convertRect, outline } = inside
  const addItem = outline.addItem.bind(outline)
  kit.on('pageAdded', () => kit.transform(-1, 0, 0, 1, kit.page.width, 0))
  inside._root.data.ViewerPreferences.data['Direction'] = 'R2L'
  const { Title = '', Author = '' } = kit.info
  Object.assign(kit.info, { Title: withoutIsolates(Title), Author: withoutIsolates(Author) })
  kit.upright = (left, right) => kit.transform(-1, 0, 0, 1, left + right, 0)
  inside._convertRect = (...box) => {
    const [x1, y1, x2, y2] = _convertRect.apply(kit, box)
    return [x2!, y1!, x1!, y2!]
  }
  inside.annotate = (x, y, width, height, { TU, Contents, ...options }) =>
    annotate.call(kit, x, y, width, height, {
      ...options,
      ...(TU !== undefined && { TU: plainWords(TU) }),
      ...(Contents !== undefined && { Contents: plainWords(Contents) }),
      // What someone types begins at the right.
      ...(options['FT'] === 'Tx' && { Q: 2 }),
    })
  inside.struct = (role, options = {}) => {
    const { alt, bbox, ...rest } = options as { alt?: string; bbox?: Box }
    const mirrorBox = ([left, top, right, foot]: Box): Box => {
      const { width } = kit.page
      return [width - right, top, width - left, foot]
    }
    return struct.call(kit, role, {
      ...rest,
      ...(alt !== undefined && { alt: withoutIsolates(alt) }),
      ...(bbox && { bbox: mirrorBox(bbox) }),
    })
  }
  outline.addItem = (title, options) => addItem(withoutIsolates(title), options)
}
