/** The blank sheets for Word with fields to fill in, made at build time. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { paperLogo } from '../../../build/picture/logo.ts'
import { printedSheet, sheetFiles } from '../../../content/printed.ts'
import { readSite } from '../../../content/site.ts'
import { makeWord } from '../../../paper/word/make-word.ts'
import { WORD_TYPE } from '../../../paper/word/word-document.ts'

export const getStaticPaths: GetStaticPaths = () =>
  sheetFiles(readSite()).map(({ file }) => ({ params: { id: file } }))

export const GET: APIRoute = async ({ params }) => {
  const { document, paper } = printedSheet(readSite(), params['id'] ?? '')
  const logo = await paperLogo(readSite().brand)
  const word = await makeWord(document, { ...paper, logo }, 'a4')
  return new Response(word, { headers: { 'content-type': WORD_TYPE } })
}
