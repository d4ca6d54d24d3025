/**
 * Serves the pictures of the brand: the logo for light and dark backgrounds and for documents, and the cover picture for
 * documents. A brand without pictures has no such files.
 */
import type { APIRoute } from 'astro'
import { readSite } from '../../../content/site.ts'
import { paperPictures } from '../../../build/picture/cover-picture.ts'
import { paperPath } from '../../../build/picture/logo.ts'

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' }
const nameOf = (path: string): string => path.replace('brand/files/', '')

export const getStaticPaths = async () => {
  const { brand } = readSite()
  const { logo } = brand
  const { logo: paper, coverPicture } = await paperPictures(brand)
  const files = [logo?.light, logo?.dark].flatMap((file) =>
    file ? [{ path: file.path, bytes: file.bytes }] : [],
  )
  if (logo && paper) files.push({ path: paperPath(logo), bytes: paper })
  if (brand.cover && coverPicture) files.push({ path: brand.cover.path, bytes: coverPicture })
  return files.map(({ path, bytes }) => ({ params: { file: nameOf(path) }, props: { bytes } }))
}

export const GET: APIRoute = ({ params, props }) => {
  const { bytes } = props as { bytes: Uint8Array<ArrayBuffer> }
  const type = TYPES[params['file']?.split('.').at(-1) ?? ''] ?? ''
  return new Response(bytes, { headers: { 'content-type': type } })
}
