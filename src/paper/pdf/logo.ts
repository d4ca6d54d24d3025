/** Draws the pictures of a brand. PDFKit's own code for images is not in the bundle; see `src/build/pdf-worker/pruned.ts`. */
import { fitPaperLogo, jpegSize, PAPER_LOGO } from '../../brand/paper-logo.ts'
import { figure, type Box, type Kit, type Tag } from './document.ts'

/**
 * Draws a baseline RGB JPEG. `name` is its text alternative. A logo that is lower than the maximum is centred
 * vertically.
 */
export function drawLogo(kit: Kit, root: Tag, jpeg: Uint8Array, name: string, x: number, top: number): void {
  const [width, height] = fitPaperLogo(jpegSize(jpeg))
  const box = { x, y: top + (PAPER_LOGO.height - height) / 2, width, height }
  figure(kit, root, name, box, () => {
    drawJpeg(kit, 'Logo', jpeg, box)
  })
}

/** Draws a baseline RGB JPEG in a box. Each picture of a page has another `name`. */
export function drawJpeg(kit: Kit, name: string, jpeg: Uint8Array, { x, y, width, height }: Box): void {
  const [Width, Height] = jpegSize(jpeg)
  const picture = kit.ref({
    ...{ Type: 'XObject', Subtype: 'Image', Width, Height },
    ...{ BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' },
  })
  picture.end(jpeg)
  const { xobjects } = kit.page as { xobjects: Record<string, typeof picture> }
  xobjects[name] = picture
  kit.save()
  kit.upright?.(x, x + width)
  kit.transform(width, 0, 0, -height, x, y + height).addContent(`/${name} Do`)
  kit.restore()
}
