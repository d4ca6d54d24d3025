/** What sites such as WordPress ask for when the address of the quiz is pasted into them (oembed.com, type "rich"). */
import type { APIRoute } from 'astro'
import { link } from '../components/layout/link.ts'
import { readSite } from '../content/site.ts'

const WIDTH = 720
const HEIGHT = 820

export const GET: APIRoute = ({ site }) => {
  const { brand } = readSite()
  const title = brand.quizName
  const address = new URL(link('frame/quiz/'), site).href
  const page = new URL(link('quiz/'), site).href
  const quoted = title.replace(/[&"<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
  return Response.json({
    version: '1.0',
    type: 'rich',
    provider_name: brand.name,
    provider_url: new URL(link(), site).href,
    title,
    width: WIDTH,
    height: HEIGHT,
    // WordPress loads the script that hears the frame only where there is such a quote, and shows the quote without it.
    html: `<blockquote class="wp-embedded-content"><a href="${page}">${quoted}</a></blockquote><iframe class="wp-embedded-content" src="${address}" title="${quoted}" width="${String(WIDTH)}" height="${String(HEIGHT)}" frameborder="0"></iframe>`,
  })
}
