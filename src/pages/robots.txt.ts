/** Allows all crawlers on every page, and names the sitemap with the site's own URL. */
import type { APIRoute } from 'astro'
import { link } from '../components/layout/link.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('sitemap-index.xml'), site).href}\n`)
