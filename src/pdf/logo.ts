/** Draws a brand's logo. PDFKit's own code for images is not in the bundle; see `src/build/bundle/pdf.ts`. */
import { figure, type Kit, type Tag } from './document.ts'

/** The maximum size of a logo in points, which is 180 by 27 CSS pixels. */
const ROOM = { width: 135, height: 20.25 }

/** Returns the width and the height of a baseline JPEG in pixels, read from its frame header. */
function sizeOf(jpeg: Uint8Array): [number, number] {
  const numberAt = (place: number): number => (jpeg[place]! << 8) | jpeg[place + 1]!
  let at = 2
  while (at < jpeg.length && numberAt(at) !== 0xffc0) at += 2 + numberAt(at + 2)
  return [numberAt(at + 7), numberAt(at + 5)]
}

/**
 * Draws a baseline RGB JPEG. `name` is its text alternative. A logo that is lower than the maximum is centred
 * vertically.
 */
export function drawLogo(kit: Kit, root: Tag, jpeg: Uint8Array, name: string, x: number, top: number): void {
  const [Width, Height] = sizeOf(jpeg)
  const scale = Math.min(ROOM.width / Width, ROOM.height / Height)
  const [width, height] = [Width * scale, Height * scale]
  const y = top + (ROOM.height - height) / 2
  const picture = kit.ref({
    ...{ Type: 'XObject', Subtype: 'Image', Width, Height },
    ...{ BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' },
  })
  picture.end(jpeg)
  const { xobjects } = kit.page as { xobjects: Record<string, typeof picture> }
  xobjects['Logo'] = picture
  figure(kit, root, name, { x, y, width, height }, () => {
    kit
      .save()
      .transform(width, 0, 0, -height, x, y + height)
      .addContent('/Logo Do')
    kit.restore()
  })
}
