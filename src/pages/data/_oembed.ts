/** The oEmbed responses (https://oembed.com, type "rich"). WordPress and other sites request one for a pasted URL. */
import type { APIRoute } from 'astro'
import { link } from '../../components/layout/link.ts'
import { type Site, readSite } from '../../content/site.ts'

const WIDTH = 720
const HEIGHT = 820

interface Embedded {
  /** The path of the page below the site's base path. Its frame has the same path below "frame/". */
  path: string
  titleOf: (site: Site) => string
  /**
   * The frame tells WordPress its height. WordPress loads its script for embedded frames only if the HTML contains a blockquote, and
   * hides the frame until the frame has sent its height. Visitors without JavaScript see the blockquote.
   */
  hasHeight: boolean
}

/** Returns the route of an oEmbed response. */
export function oembedOf({ path, titleOf, hasHeight }: Embedded): APIRoute {
  return ({ site: origin }) => {
    const site = readSite()
    const title = titleOf(site)
    const address = new URL(link(`frame/${path}`), origin).href
    const page = new URL(link(path), origin).href
    const quoted = title.replace(/[&"<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
    const quote = `<blockquote class="wp-embedded-content"><a href="${page}">${quoted}</a></blockquote>`
    const size = `width="${String(WIDTH)}" height="${String(HEIGHT)}" frameborder="0"`
    return Response.json({
      version: '1.0',
      type: 'rich',
      provider_name: site.brand.name,
      provider_url: new URL(link(), origin).href,
      title,
      width: WIDTH,
      height: HEIGHT,
      html: hasHeight
        ? `${quote}<iframe class="wp-embedded-content" src="${address}" title="${quoted}" ${size}></iframe>`
        : `<iframe src="${address}" title="${quoted}" ${size}></iframe>`,
    })
  }
}
