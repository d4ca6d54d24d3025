/** Converts the cover picture of a brand to a JPEG for documents. */
import sharp from 'sharp'
import type { Brand } from '../../brand/brand.ts'
import { COVER_RATIO } from '../../brand/paper-logo.ts'
import { paperLogo } from './logo.ts'

/** The width in pixels. In print, this gives about 220 dpi. */
const WIDTH = 1560

/**
 * Returns the middle of the cover picture as a baseline JPEG in the shape of a band. Returns `undefined` for a brand without a
 * cover picture.
 */
export async function paperCover({ cover }: Pick<Brand, 'cover'>): Promise<Uint8Array | undefined> {
  if (!cover) return undefined
  const jpeg = sharp(cover.bytes, { density: 300 })
    .resize({ width: WIDTH, height: Math.round(WIDTH * COVER_RATIO), fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 80, optimiseCoding: true })
  return new Uint8Array(await jpeg.toBuffer())
}

/** Returns the pictures of a brand for a document with a cover. */
export async function paperPictures(brand: Pick<Brand, 'logo' | 'cover'>) {
  return { logo: await paperLogo(brand), coverPicture: await paperCover(brand) }
}
