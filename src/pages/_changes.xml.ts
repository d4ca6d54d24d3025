/** The log of content reviews as an RSS feed. */
import type { APIRoute } from 'astro'
import { link } from '../components/layout/link.ts'
import { readChanges, writeFeed } from '../content/changes.ts'
import { readSite } from '../content/site.ts'

export const GET: APIRoute = ({ site }) => {
  const { brand, ui } = readSite()
  const address = (path: string): string => new URL(link(path), site).href
  const feed = {
    title: `${ui.site.changes} · ${brand.name}`,
    description: ui.changes.description,
    language: ui.language,
    page: address('changes/'),
    self: address('changes.xml'),
  }
  return new Response(writeFeed(feed, readChanges()), { headers: { 'content-type': 'application/rss+xml' } })
}
