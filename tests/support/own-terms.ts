/** Writes the labels of portals in a made-up translation. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A label in a language: its local words, and where someone read them. */
interface LocalTerm {
  local: string
  source?: string
  read?: string
}

/** The address and the day that a label needs. */
export const READ = { source: 'https://learn.microsoft.com/xx/label', read: '2026-11-26' }

type Model = Record<string, string | { english: string; own?: true }>

const modelIn = (content: string): Model =>
  parse(readFileSync(join(content, 'model/terms.yml'), 'utf8')) as Model

/** Returns every label of `content/model/terms.yml` with its English words as local words. */
export function everyTerm(content: string): Record<string, LocalTerm> {
  const labels = Object.entries(modelIn(content)).flatMap(([id, term]) =>
    typeof term === 'string' ? [[id, { local: term, ...READ }] as const] : [],
  )
  return Object.fromEntries(labels)
}

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
