/** The accessibility conformance report for Word, made at build time. */
import type { APIRoute } from 'astro'
import { paperPictures } from '../../build/picture/cover-picture.ts'
import { readSite } from '../../content/site.ts'
import { makeWord } from '../../paper/word/make-word.ts'
import { WORD_TYPE } from '../../paper/word/word-document.ts'
import { printedReport } from './_conformance.ts'

export const GET: APIRoute = async () => {
  const { document, paper } = printedReport()
  const word = await makeWord(document, { ...paper, ...(await paperPictures(readSite().brand)) }, 'a4')
  return new Response(word, { headers: { 'content-type': WORD_TYPE } })
}
