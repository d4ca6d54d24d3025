/**
 * Finds the pages that a language has not translated. Such a page shows the text of the base language. Pages of the guide and
 * how-to pages can lack a translation, and the conformance report is in the base language only.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readLanguages } from './languages.ts'

/** The folders of a language with one file for each page, and the ending of their files. */
const ENDINGS = { learn: '.mdx', howto: '.yml' } as const

/** The path of the accessibility conformance report. */
const CONFORMANCE = 'accessibility/report/'

/** The file of a page, and the folder of the language that it is in. */
export interface PageFile {
  /** The name of the file without its ending: "backup", "IA-01". */
  id: string
  /** The language, or the base language for a page that is not translated yet. */
  language: string
}

/** Returns the ids of the pages that a language has itself. */
function ownPages(folder: string, language: string, part: keyof typeof ENDINGS): string[] {
  const own = join(folder, language, part)
  if (!existsSync(own)) return []
  const ending = ENDINGS[part]
  return readdirSync(own)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
}

/** Returns the file of each page in a language, sorted by id. */
export function pageFiles(folder: string, language: string, part: keyof typeof ENDINGS): PageFile[] {
  const { base } = readLanguages(folder)
  const own = ownPages(folder, language, part)
  const others = language === base ? [] : ownPages(folder, base, part).filter((id) => !own.includes(id))
  return [...own.map((id) => ({ id, language })), ...others.map((id) => ({ id, language: base }))].toSorted(
    (a, b) => (a.id < b.id ? -1 : 1),
  )
}

/**
 * Returns true if the page at a path, such as "learn/backup/", shows the base language because `language` has no translation
 * of it. Every other page exists in each language.
 */
export function isUntranslated(folder: string, language: string | undefined, path: string): boolean {
  if (path === CONFORMANCE) return language !== undefined && language !== readLanguages(folder).base
  const [, part = '', id = ''] = /^(learn|checklist)\/([^/]+)\/$/.exec(path) ?? []
  const { base } = readLanguages(folder)
  if (part === '' || language === undefined || language === base) return false
  const file = part === 'learn' ? `learn/${id}.mdx` : `howto/${id}.yml`
  return existsSync(join(folder, base, file)) && !existsSync(join(folder, language, file))
}
