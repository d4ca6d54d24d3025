/** Converts a brand's logo to a JPEG for the PDF and to a PNG for the Open Graph picture. */
import sharp, { type Sharp } from 'sharp'
import type { Brand, Logo, LogoFile } from '../../brand/brand.ts'

/** The number of pixels in the converted logo for each CSS pixel. In print, this gives about 380 dpi. */
const SHARPNESS = 4

/** Returns the path of the logo file for the PDF, below the site's base path. */
export function paperPath({ light }: Logo): string {
  return light.path.replace('logo-', 'logo-paper-').replace(/\.\w+$/, '.jpg')
}

function draw({ kind, width, height, bytes }: LogoFile, scale: number): Sharp {
  // An SVG of unknown size is rendered large and scaled down, so that it is sharp.
  return sharp(bytes, kind === 'svg' ? { density: 300 } : {}).resize({
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    fit: 'fill',
  })
}

/**
 * Returns the logo on a white background as a JPEG for the PDF. Returns `undefined` for a brand without a
 * logo. A PDF stores a baseline JPEG unchanged, so the PDF worker needs no code that decodes images.
 */
export async function paperLogo({ logo }: Pick<Brand, 'logo'>): Promise<Uint8Array | undefined> {
  if (!logo) return undefined
  const jpeg = draw(logo.light, SHARPNESS)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4', optimiseCoding: true })
  return new Uint8Array(await jpeg.toBuffer())
}

/** Returns the logo as the data URL of a PNG, at most `height` pixels high, with its width and height. */
export async function logoForPicture(
  { light }: Logo,
  height: number,
): Promise<{ address: string; width: number; height: number }> {
  const scale = height / 27
  const png = await draw(light, scale).png().toBuffer()
  return {
    address: `data:image/png;base64,${png.toString('base64')}`,
    width: light.width * scale,
    height: light.height * scale,
  }
}
