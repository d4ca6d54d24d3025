/** Draws text from right to left: joined letters, the order of words, and the text for people who copy or listen. */
import type { Kit } from '../document.ts'
import { type NamePictures, placeRuns, sayInTag } from '../pictures.ts'
import type { Run, Script, TextStyle } from '../text.ts'
import { fileAt, withoutArabic } from './letters.ts'
import { levelOf, orderFromRight, RTL_LETTER, spansByLevel } from './levels.ts'
import { mirrorPages } from './mirror.ts'
import { SHAPED, shapeText, short } from './shape.ts'

const isRtl = (run: Pick<Run, 'style'>): boolean => levelOf(run) % 2 === 1

function widthOf(kit: Kit, { file, text, style }: Omit<Run, 'width'>): number {
  const { tracking = 0 } = style
  kit.font(file).fontSize(style.size)
  return kit.widthOfString(text, { characterSpacing: tracking }) + tracking
}

/** Splits a text into parts with one font. A picture is a part. */
function splitText(text: string, style: TextStyle, isPicture: (character: string) => boolean) {
  const runs: Omit<Run, 'width'>[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const file = isPicture(character) ? character : fileAt(character, style.face, isRtl({ style }))
    if (last?.file === file && file !== character) last.text += character
    else runs.push({ file, text: character, style })
  }
  return runs
}

/** Draws letters in their font. `x` is the distance of their right end from the right edge of the page. */
function drawLetters(kit: Kit, run: Run, x: number, baseline: number): void {
  const { file, text, style, width } = run
  const letters = Array.from(text)
  // Programs that copy a text turn only letters around. So each of several signs is drawn by itself, in the order of the text.
  if (isRtl(run) && letters.length > 1 && !SHAPED.test(text)) {
    let from = x
    for (const letter of letters) {
      const one = { file, text: letter, style }
      const wide = widthOf(kit, one)
      drawLetters(kit, { ...one, width: wide }, from, baseline)
      from += wide
    }
    return
  }
  // The page is drawn as in a mirror, so that the left end of the text is where it ends.
  const left = x + width
  kit.font(file).fontSize(style.size).fillColor(style.colour)
  const { operators, marks } = shapeText(kit, text, isRtl(run))
  const { tracking = 0 } = style
  kit.addContent(
    `q ${short(tracking)} Tc BT -1 0 0 -1 ${short(left)} ${short(baseline)} Tm ${operators} ET Q`,
  )
  const size = style.size / 1000
  for (const mark of marks) {
    kit
      .save()
      .transform(-1, 0, 0, -1, left - mark.x * size, baseline - mark.y * size)
      .scale(mark.scale * size)
      .path(mark.path)
      .fill(style.colour)
    kit.restore()
  }
}

/** Removes the space at the end of a line: it has no place between the words that stand on both sides of it now (rule L1). */
function trimLine(kit: Kit, runs: readonly Run[]): void {
  const last = runs.at(-1)
  if (!last?.text.endsWith(' ')) return
  last.text = last.text.slice(0, -1)
  last.width -= widthOf(kit, { ...last, text: ' ' })
}

/** Returns the script of a document from right to left. `pictures` shows the names that no font can draw. */
export function rightToLeft(pictures?: NamePictures): Script {
  const isPicture = (character: string): boolean => pictures?.isPicture(character) ?? false
  const plain = (text: string): string => pictures?.plain(text) ?? text
  const mark = (text: string): string => pictures?.mark(text) ?? text
  const drawRun = (kit: Kit, run: Run, x: number, baseline: number): void => {
    if (isPicture(run.file)) {
      kit.save().transform(-1, 0, 0, 1, x + run.width, 0)
      pictures!.drawName(kit, run, 0, baseline)
      kit.restore()
    } else if (run.text !== '') drawLetters(kit, run, x, baseline)
  }
  return {
    mark,
    spans: (spans) =>
      spansByLevel(
        spans.map((span) => ({ ...span, text: mark(span.text) })),
        pictures?.isRtl,
      ),
    open: (kit) => {
      mirrorPages(kit)
      kit.left = withoutArabic
    },
    runs: (kit, text, style) =>
      splitText(text, style, isPicture).flatMap((run) =>
        isPicture(run.file)
          ? pictures!.runs(kit, run.text, style, () => [])
          : { ...run, width: widthOf(kit, run) },
      ),
    drawLine: (kit, runs, start, baseline) => {
      const said = runs.map(({ text }) => text).join('')
      sayInTag(kit, `${plain(said).trimEnd()} `, RTL_LETTER.test(said) || plain(said) !== said)
      trimLine(kit, runs)
      const places = placeRuns(orderFromRight(runs), start)
      // Programs that read the text of a PDF expect it in the order of the words.
      for (const run of runs) drawRun(kit, run, places.get(run)!, baseline)
    },
  }
}
