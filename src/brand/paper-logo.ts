/** The sizes of a logo and of a cover picture in a PDF or a Word file. */

/** The maximum size in points, which is 180 by 27 CSS pixels. */
export const PAPER_LOGO = { width: 135, height: 20.25 }

/** The height of a cover picture as a part of its width. */
export const COVER_RATIO = 0.17

/** Returns the width and the height of a baseline JPEG in pixels, read from its frame header. Returns zeros without one. */
export function jpegSize(jpeg: Uint8Array): [number, number] {
  const numberAt = (place: number): number => ((jpeg[place] ?? 0) << 8) | (jpeg[place + 1] ?? 0)
  let at = 2
  while (at < jpeg.length && numberAt(at) !== 0xffc0) at += 2 + Math.max(2, numberAt(at + 2))
  return [numberAt(at + 7), numberAt(at + 5)]
}

/** Returns the width and the height of a logo in points, as large as `PAPER_LOGO` allows. */
export function fitPaperLogo([width, height]: [number, number]): [number, number] {
  const scale = Math.min(PAPER_LOGO.width / width, PAPER_LOGO.height / height)
  return [width * scale, height * scale]
}
