/**
 * Serves the files of the brand's logo: for light and dark backgrounds, and for the PDF. A brand without a logo has no
 * such files.
 */
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import { paperLogo, paperPath } from '../../build/picture/logo.ts'

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' }
const nameOf = (path: string): string => path.replace('brand/', '')

export const getStaticPaths = async () => {
  const { brand } = readSite()
  const { logo } = brand
  if (!logo) return []
  const files = [logo.light, ...(logo.dark ? [logo.dark] : [])].map(({ path, bytes }) => ({ path, bytes }))
  const paper = await paperLogo(brand)
  if (paper) files.push({ path: paperPath(logo), bytes: paper })
  return files.map(({ path, bytes }) => ({ params: { file: nameOf(path) }, props: { bytes } }))
}

export const GET: APIRoute = ({ params, props }) => {
  const { bytes } = props as { bytes: Uint8Array<ArrayBuffer> }
  const type = TYPES[params['file']?.split('.').at(-1) ?? ''] ?? ''
  return new Response(bytes, { headers: { 'content-type': type } })
}
