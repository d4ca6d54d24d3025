/** The blank checklist for Word, made at build time. */
import type { APIRoute } from 'astro'
import { paperPictures } from '../../build/picture/cover-picture.ts'
import { printedChecklist } from '../../content/printed.ts'
import { readSite } from '../../content/site.ts'
import { makeWord } from '../../paper/word/make-word.ts'
import { WORD_TYPE } from '../../paper/word/word-document.ts'

export const GET: APIRoute = async () => {
  const { document, paper } = printedChecklist(readSite())
  const pictures = await paperPictures(readSite().brand)
  const word = await makeWord(document, { ...paper, ...pictures }, 'a4')
  return new Response(word, { headers: { 'content-type': WORD_TYPE } })
}
