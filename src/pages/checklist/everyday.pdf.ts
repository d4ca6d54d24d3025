/** The everyday checklist as a PDF with boxes to tick, made at build time. */
import type { APIRoute } from 'astro'
import { paperLogo } from '../../build/picture/logo.ts'
import { printedEveryday } from '../../content/printed.ts'
import { readSite } from '../../content/site.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'

export const GET: APIRoute = async () => {
  const { document, paper } = printedEveryday(readSite())
  const logo = await paperLogo(readSite().brand)
  const pdf = await shrinkPdf(await makePdfInNode(document, paper, 'a4', 'src/brand/fonts', logo))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
