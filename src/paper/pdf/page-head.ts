/** The head of a first page: the brand and the date. */
import type { Brand } from '../../brand/brand.ts'
import { addWebLink, artifact, branch, leaf, type Kit, type Tag } from './document.ts'
import { drawLogo } from './logo.ts'
import { margin, styles } from './styles.ts'
import { drawText, setShort, setText } from './text.ts'

/** The data of a brand that the PDF shows. The PDF uses the accent colour only for the brand's symbol (the mark). */
export type CoverBrand = Pick<Brand, 'name' | 'mark' | 'accent'>

/**
 * The data of a brand, and its logo and its cover picture as the bytes of JPEGs. The logo replaces the symbol and the name.
 */
export type PageBrand = CoverBrand & Partial<Record<'logo' | 'coverPicture', Uint8Array | undefined>>

/** The distance between the edge of the page and the head, in points. */
const headTop = 30

/** Draws the contact details of the brand under the date. */
export function drawContact(
  kit: Kit,
  root: Tag,
  lines: readonly { text: string; url: string }[],
  room: number,
): void {
  let y = headTop + 17
  for (const { text, url } of lines) {
    const line = setShort(kit, text, room, styles.coverFoot, 1)
    const box = { x: margin + room - line.width, y, width: line.width, height: line.height }
    const paragraph = branch(kit, root, 'P')
    addWebLink(kit, paragraph, box, url, text, () => drawText(kit, line, box.x, box.y))
    paragraph.end()
    y += line.height
  }
}

/** Draws the head of a page: the brand on the left, the date on the right. */
export function drawHead(
  kit: Kit,
  root: Tag,
  { name: whose, mark, accent, logo }: PageBrand,
  date: string,
  room: number,
): void {
  const dateBlock = setText(kit, date, room / 3, styles.date)
  const name = setText(kit, whose, room - 26 - dateBlock.width - 20, styles.brand)
  if (logo) {
    drawLogo(kit, root, logo, whose, margin, headTop - 1)
  } else {
    artifact(kit, 'Layout', () => {
      kit
        .save()
        .translate(margin, headTop)
        .scale(18 / 32)
      kit.upright?.(0, 32)
      kit.path(mark ?? '').fill(accent)
      kit.restore()
    })
    leaf(kit, root, 'P', () => drawText(kit, name, margin + 26, headTop + 9 - styles.brand.lead / 2))
  }
  leaf(kit, root, 'P', () =>
    drawText(kit, dateBlock, margin + room, headTop + 9 - styles.date.lead / 2, 'right'),
  )
}
