/**
 * Draws the icon and the banner of the plugin's page in the directory of WordPress.
 * https://developer.wordpress.org/plugins/wordpress-org/how-your-plugin-assets-work/
 */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import type { Brand } from '../../brand/brand.ts'
import { iconOf, markShapes } from '../../brand/logo-svg.ts'
import { LIGHT } from '../../brand/palette.ts'
import { chooseBrand } from '../../brand/read.ts'
import { readLanguages } from '../../content/languages.ts'
import { readContent, readWordsFile } from '../../content/read.ts'
import { drawSocialPictures } from '../picture/build.ts'
import { drawStrata, layerOwners } from '../picture/strata.ts'
import type { Picture } from '../picture/text.ts'

const WIDTH = 1544
const HEIGHT = 500
/** The left edge of the mark, its side, and the y coordinate of its centre. */
const MARK = { x: 72, side: 88, middle: 112 }
/** The top of the drawing below the name. */
const DRAWING = 224

function banner(brand: Brand): Picture {
  const { base } = readLanguages('content')
  const { matrix } = readContent('content', base)
  const { name } = readWordsFile('content', base, 'wordpress')
  const strata = drawStrata(layerOwners(matrix), { top: DRAWING, width: WIDTH, height: HEIGHT - DRAWING })
  const x = MARK.x + MARK.side + 28
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${LIGHT.paper}"/>`,
    `<g transform="translate(${MARK.x} ${MARK.middle - MARK.side / 2}) scale(${MARK.side / 32})">${markShapes(brand, brand.accent)}</g>`,
    strata.svg,
    '</svg>',
  ].join('')
  const title = {
    choices: [
      [{ text: name ?? '', face: 'display', size: 92, tracking: -0.022, colour: LIGHT.ink } as const],
    ],
    side: 'left' as const,
    ...{ x, middle: MARK.middle, width: WIDTH - x - MARK.x, height: 140, lines: 1 },
  }
  return { svg, texts: [title, ...strata.words] }
}

/** Returns the pictures of the neutral brand: the name that the directory demands → the bytes. */
export async function directoryPictures(): Promise<Record<string, Uint8Array>> {
  const brand = chooseBrand({ BRAND: 'default' })
  const icon = Buffer.from(iconOf(brand))
  const large = readFileSync((await drawSocialPictures([banner(brand)]))[0]!)
  const iconOfSide = (side: number): Promise<Buffer> =>
    sharp(icon, { density: (72 * side) / 32 })
      .resize(side, side)
      .png({ compressionLevel: 9 })
      .toBuffer()
  return {
    'icon.svg': icon,
    'icon-128x128.png': await iconOfSide(128),
    'icon-256x256.png': await iconOfSide(256),
    'banner-1544x500.png': large,
    'banner-772x250.png': await sharp(large)
      .resize(WIDTH / 2, HEIGHT / 2)
      .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
      .toBuffer(),
  }
}
