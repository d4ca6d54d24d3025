/** The checklist of all controls and the everyday checklist as PDFs with boxes to tick, made at build time. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { pdfFontFolder } from '../../build/fonts/folder.ts'
import { paperPictures } from '../../build/picture/cover-picture.ts'
import { printedChecklist, printedEveryday } from '../../content/printed.ts'
import { readSite } from '../../content/site.ts'
import { makePdfInNode } from '../../paper/pdf/node.ts'
import { shrinkPdf } from '../../paper/pdf/shrink.ts'

const LISTS = { 'microsoft-365': printedChecklist, everyday: printedEveryday }

export const getStaticPaths: GetStaticPaths = () => Object.keys(LISTS).map((list) => ({ params: { list } }))

export const GET: APIRoute = async ({ params }) => {
  const { document, paper } = LISTS[params['list'] as keyof typeof LISTS](readSite())
  const { logo, coverPicture } = await paperPictures(readSite().brand)
  const pdf = await shrinkPdf(
    await makePdfInNode(document, { ...paper, coverPicture }, 'a4', pdfFontFolder(readSite().brand), logo),
  )
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
