/** Writes the labels of portals in a made-up translation. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A label in a language: its local words, and where someone read them. */
interface LocalTerm {
  local: string
  source?: string
  published?: string
  read?: string
}

/** The address and the days that a label needs. */
export const READ = {
  source: 'https://learn.microsoft.com/xx/label',
  published: '2025-11-21',
  read: '2026-11-26',
}

type Model = Record<string, string | { english: string; own?: true }>

const modelIn = (content: string): Model =>
  parse(readFileSync(join(content, 'model/terms.yml'), 'utf8')) as Model

/** Writes `terms.yml` of a language in a folder like `content/`: the labels of `terms`, and our own words in English. */
export function writeTerms(
  content: string,
  language: string,
  terms: Readonly<Record<string, LocalTerm>> = {},
): void {
  const own = Object.entries(modelIn(content)).flatMap(([id, term]) =>
    typeof term !== 'string' && term.own ? [[id, { local: term.english }] as const] : [],
  )
  writeFileSync(
    join(content, language, 'terms.yml'),
    JSON.stringify({ ...Object.fromEntries(own), ...terms }),
  )
}
