/** The log of content reviews in `content/changes.yml`, also as an RSS feed. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isoDate } from '../core/model/schema.ts'
import { parseYaml } from './yaml.ts'

const text = z.string().min(1, 'is empty: write the words')

/** The schema of content/changes.yml. */
export const changesLog = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"'),
    z.strictObject({
      date: isoDate,
      title: text,
      text,
      owners: text.optional().describe('For people who run their own site. A branded site does not show it.'),
    }),
  )
  .refine((log) => Object.keys(log).length > 0, 'needs at least one entry')

/** One entry of the log. `id` is the id of its HTML element, for links. */
export type Change = { id: string } & z.infer<typeof changesLog>[string]

/** Parses the log. Returns the newest entry first; entries of the same day stay in the order of the file. */
export function parseChanges(file: string, yaml: string): Change[] {
  return Object.entries(parseYaml(file, yaml, changesLog))
    .map(([id, entry]) => ({ id, ...entry }))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/** Reads the log from `changes.yml` in the folder of the content. */
export function readChanges(folder = 'content'): Change[] {
  return parseChanges('content/changes.yml', readFileSync(`${folder}/changes.yml`, 'utf8'))
}

/** Escapes text for XML and removes characters that XML does not allow. */
export function escapeXml(raw: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return raw
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] as string)
}

/** The metadata of an RSS feed. */
export interface Feed {
  title: string
  description: string
  language: string
  /** The URL of the HTML page that shows the entries of this feed. */
  page: string
  /** The URL of the feed itself. */
  self: string
}

/** Returns the log as an RSS 2.0 feed, the newest entry first. */
export function writeFeed(feed: Feed, changes: readonly Change[]): string {
  const tag = (name: string, content: string, attributes = ''): string =>
    `<${name}${attributes}>${escapeXml(content)}</${name}>`
  const day = (date: string): string => new Date(`${date}T00:00:00Z`).toUTCString()
  const items = changes.map(({ id, date, title, text }) =>
    [
      '<item>',
      tag('title', title),
      tag('link', `${feed.page}#${id}`),
      tag('guid', `${feed.page}#${id}`, ' isPermaLink="true"'),
      tag('pubDate', day(date)),
      tag('description', text),
      '</item>',
    ].join(''),
  )
  const newest = changes[0]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    tag('title', feed.title),
    tag('link', feed.page),
    tag('description', feed.description),
    tag('language', feed.language),
    ...(newest ? [tag('lastBuildDate', day(newest.date))] : []),
    `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel></rss>',
    '',
  ].join('\n')
}
