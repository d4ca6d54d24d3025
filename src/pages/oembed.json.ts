/**
 * The oEmbed response for the quiz (https://oembed.com, type "rich"). WordPress and other sites request it for a pasted
 * URL.
 */
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
    // WordPress loads its script for embedded frames only if the HTML contains this blockquote. Visitors
    // without JavaScript see the blockquote.
    html: `<blockquote class="wp-embedded-content"><a href="${page}">${quoted}</a></blockquote><iframe class="wp-embedded-content" src="${address}" title="${quoted}" width="${String(WIDTH)}" height="${String(HEIGHT)}" frameborder="0"></iframe>`,
  })
}
