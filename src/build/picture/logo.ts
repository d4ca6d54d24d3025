/** A brand's logo as pixels, for what cannot draw an SVG: the PDF and the picture of a page. */
import sharp, { type Sharp } from 'sharp'
import type { Brand, Logo, LogoFile } from '../../brand/brand.ts'

/** Pixels for each CSS pixel: about 380 dots an inch on paper. */
const SHARPNESS = 4

/** The path of the logo for the PDF, below the base. */
export function paperPath({ light }: Logo): string {
  return light.path.replace('logo-', 'logo-paper-').replace(/\.\w+$/, '.jpg')
}

function draw({ kind, width, height, bytes }: LogoFile, scale: number): Sharp {
  // An SVG is drawn large and made smaller, whatever units it is written in.
  return sharp(bytes, kind === 'svg' ? { density: 300 } : {}).resize({
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    fit: 'fill',
  })
}

/** The logo on white as a JPEG, which is what the PDF maker in the browser reads; nothing for a brand without one. */
export async function paperLogo({ logo }: Pick<Brand, 'logo'>): Promise<Uint8Array | undefined> {
  if (!logo) return undefined
  const jpeg = draw(logo.light, SHARPNESS)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4', optimiseCoding: true })
  return new Uint8Array(await jpeg.toBuffer())
}

/** The logo as a data address of a PNG, `height` pixels high or less, with the size it takes. */
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
