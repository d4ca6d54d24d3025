/** Draws a brand's logo. PDFKit's own code for images is not in the bundle; see `src/build/pdf-worker/pruned.ts`. */
import { fitPaperLogo, jpegSize, PAPER_LOGO } from '../brand/paper-logo.ts'
import { figure, type Kit, type Tag } from './document.ts'

/**
 * Draws a baseline RGB JPEG. `name` is its text alternative. A logo that is lower than the maximum is centred
 * vertically.
 */
export function drawLogo(kit: Kit, root: Tag, jpeg: Uint8Array, name: string, x: number, top: number): void {
  const [Width, Height] = jpegSize(jpeg)
  const [width, height] = fitPaperLogo([Width, Height])
  const y = top + (PAPER_LOGO.height - height) / 2
  const picture = kit.ref({
    ...{ Type: 'XObject', Subtype: 'Image', Width, Height },
    ...{ BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' },
  })
  picture.end(jpeg)
  const { xobjects } = kit.page as { xobjects: Record<string, typeof picture> }
  xobjects['Logo'] = picture
  figure(kit, root, name, { x, y, width, height }, () => {
    kit.save()
    kit.upright?.(x, x + width)
    kit.transform(width, 0, 0, -height, x, y + height).addContent('/Logo Do')
    kit.restore()
  })
}
