/** The blank sheets as PDFs with fields to fill in, made at build time. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { pdfFontFolder } from '../../../build/fonts/folder.ts'
import { paperLogo } from '../../../build/picture/logo.ts'
import { printedSheet, sheetFiles } from '../../../content/printed.ts'
import { readSite } from '../../../content/site.ts'
import { makePdfInNode } from '../../../paper/pdf/node.ts'
import { shrinkPdf } from '../../../paper/pdf/shrink.ts'

export const getStaticPaths: GetStaticPaths = () =>
  sheetFiles(readSite()).map(({ file }) => ({ params: { id: file } }))

export const GET: APIRoute = async ({ params }) => {
  const { document, paper } = printedSheet(readSite(), params['id'] ?? '')
  const logo = await paperLogo(readSite().brand)
  const pdf = await shrinkPdf(
    await makePdfInNode(document, paper, 'a4', pdfFontFolder(readSite().brand), logo),
  )
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
