/**
 * `npm run language`: lists the languages and their state. `npm run language -- pt-BR`: writes the files of a new language,
 * or says what is missing. Also records which sentences someone has compared with the base language.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { type Languages, readLanguages } from '../content/languages.ts'
import { findingText, readPairs } from '../content/translation/compare.ts'
import { addPages, checkTag, englishNameOf, writeNewLanguage } from '../content/translation/new-language.ts'
import { type FileProgress, type TranslationProgress, progressOf } from '../content/translation/progress.ts'
import {
  RECORD_FILE,
  type Translated,
  readTranslationRecord,
  recordState,
  translatedIn,
  writeTranslationRecord,
} from '../content/translation/record.ts'
import { CONTENT, type Io, command, runInTerminal, switchOption } from './command.ts'

/** How many keys a line of the progress names. */
const FIRST_KEYS = 3

const sum = (files: readonly FileProgress[], field: 'done' | 'total'): number =>
  files.reduce((total, file) => total + file[field], 0)

const isDone = ({ files, missing, differences, strange, record }: TranslationProgress): boolean =>
  missing.length + strange.length + differences.length + record.fresh.length === 0 &&
  sum(files, 'done') === sum(files, 'total')

/** Returns the names of all languages that have a folder: those of the list, then the drafts. */
function allLanguages(folder: string, { all }: Languages): string[] {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && existsSync(join(folder, one.name, 'ui.yml')))
    .map(({ name }) => name)
    .toSorted()
  return [...all, ...folders.filter((name) => !all.includes(name))]
}

/** Returns a line about each language. */
function overview(folder: string, languages: Languages): string[] {
  const names = allLanguages(folder, languages)
  return names.map((name) => {
    const label = `${name.padEnd(7)} ${(englishNameOf(name) ?? '').padEnd(22)}`
    if (name === languages.base) return `${label} the base language`
    const progress = progressOf(folder, name)
    const { files, untranslated, differences, record } = progress
    return [
      `${label} ${languages.all.includes(name) ? 'offered' : 'draft'}`,
      `${String(sum(files, 'done'))} of ${String(sum(files, 'total'))} sentences`,
      `${String(untranslated.length)} pages in ${languages.base}`,
      `${String(differences.length)} differences`,
      `${String(record.stale.length)} stale`,
    ].join(', ')
  })
}

/** Returns a line for each file with open sentences: how many are done, and the first keys that are open. */
function openFiles(files: readonly FileProgress[]): string[] {
  const left = files.filter(({ open }) => open.length > 0)
  const width = Math.max(0, ...left.map(({ file }) => file.length))
  return left.map(({ file, done, total, open }) => {
    const first = open.slice(0, FIRST_KEYS).join(', ')
    const count = `${String(done)} of ${String(total)}`
    return `  ${file.padEnd(width)}  ${count.padEnd(13)}  ${first}${open.length > FIRST_KEYS ? ', …' : ''}`
  })
}

/** Returns a heading with the number of lines, and the lines. Nothing without lines. */
const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${heading} (${String(lines.length)}):`, ...lines.map((line) => `  ${line}`)] : []

const staleText = ({ place, base }: Translated): string => `${place}: ${base.replaceAll('\n', ' | ')}`

/** Returns the progress of a language as lines of text. */
function progressLines(language: string, languages: Languages, progress: TranslationProgress): string[] {
  const { base, all } = languages
  const { files, missing, untranslated, strange, differences, record } = progress
  const isOffered = all.includes(language)
  const recorded = `npm run language -- ${language} --accept-changed`
  return [
    `content/${language}: ${englishNameOf(language) ?? language}, ${isOffered ? 'offered' : 'a draft'}. ` +
      `${String(sum(files, 'done'))} of ${String(sum(files, 'total'))} sentences are translated.`,
    ...listed('Files that are missing', missing),
    ...listed(`Files that ${base} does not have`, strange),
    ...openFiles(files),
    ...listed(
      `Sentences that differ from ${base}`,
      differences.map((one) => findingText(language, one)),
    ),
    ...listed(`Stale: ${base} has changed since`, record.stale.map(staleText)),
    ...(record.stale.length > 0
      ? [
          `Translate them again, then run ${recorded}. If a translation is still right, name it: ` +
            `npm run language -- ${language} --accept "${record.stale[0]!.place}"`,
        ]
      : []),
    ...(record.fresh.length + record.redone.length + record.reworded.length > 0
      ? [
          `Not in ${RECORD_FILE}: ${String(record.fresh.length)} new, ${String(record.redone.length)} translated again, ` +
            `${String(record.reworded.length)} reworded. Compare them with ${base}, then run ${recorded}.`,
        ]
      : []),
    ...(untranslated.length > 0
      ? [
          `Pages that show ${base} until they are translated: ${String(untranslated.length)}. To copy one: ` +
            `npm run language -- ${language} --add ${untranslated[0]!}`,
        ]
      : []),
    ...(isDone(progress) && !isOffered
      ? [`Everything is there. Add "- ${language}" to content/languages.yml.`]
      : []),
  ]
}

/** Returns the place that a person means: without the folder, and with ":" in place of "›". */
const placeMeant = (given: string, language: string): string =>
  given
    .replace(/^content\//, '')
    .replace(new RegExp(`^${language}/`), '')
    .replace(/\s*[›:]\s*/, ' › ')
    .replace(/ › $/, '')

/**
 * Returns the sentences that someone names: a file, or a file and a key.
 * @throws {InputError} if a name is no translated sentence.
 */
function namedSentences(
  sentences: readonly Translated[],
  names: readonly string[],
  language: string,
): Translated[] {
  return names.flatMap((name) => {
    const meant = placeMeant(name, language)
    const found = sentences.filter(({ place, file }) => place === meant || file === meant)
    if (found.length === 0)
      throw new InputError([
        `--accept ${name}: is no translated sentence of content/${language}. Write it like "ui.yml › quiz.next".`,
      ])
    return found
  })
}

/** Records sentences as compared with the base language, and prints each of them. */
function accept(
  folder: string,
  language: string,
  { names, isChanged }: { names: readonly string[]; isChanged: boolean },
  io: Io,
): void {
  const sentences = translatedIn(readPairs(folder, language).pairs)
  const { fresh, redone, reworded } = recordState(sentences, readTranslationRecord(folder, language))
  const named = namedSentences(sentences, names, language)
  const changed = isChanged ? [...fresh, ...redone, ...reworded] : []
  const accepted = [...new Set([...named, ...changed])]
  writeTranslationRecord(folder, language, sentences, accepted)
  for (const { place } of accepted) io.out(`${place}\n`)
  io.out(`Recorded in content/${language}/${RECORD_FILE}: ${String(accepted.length)}.\n`)
}

export const main = command(
  {
    uses: [
      'npm run language',
      'npm run language -- pt-BR',
      'npm run language -- pt-BR --add learn/backup.mdx',
      'npm run language -- pt-BR --accept "ui.yml › quiz.next"',
      'npm run language -- pt-BR --accept-changed',
    ],
    about:
      'Lists the languages. With the tag of a language, writes its files, or says what is missing, different or stale.',
    options: {
      add: {
        type: 'string',
        multiple: true,
        default: [],
        value: '<page>',
        help: 'Copy a page of the guide or a how-to page to translate it. "learn" or "howto" copies all.',
      },
      accept: {
        type: 'string',
        multiple: true,
        default: [],
        value: '<key>',
        help: 'Record that a sentence agrees with the base language as it is now. A file means all its sentences.',
      },
      'accept-changed': switchOption(
        'Record this for every sentence whose translation is new or has changed.',
      ),
      content: { ...CONTENT, help: 'Use this folder instead of content/.' },
    },
    allowPositionals: true,
  },
  ({ values: { add, accept: names, 'accept-changed': isChanged, content }, positionals }, io) => {
    const [language, ...more] = positionals
    const languages = readLanguages(content)
    if (more.length > 0) throw new InputError([`${more.join(' ')}: name one language at a time.`])
    if (language === undefined) {
      if (add.length + names.length > 0 || isChanged)
        throw new InputError(['Name a language: npm run language -- pt-BR.'])
      io.out(`${overview(content, languages).join('\n')}\n`)
      return 0
    }
    checkTag(language, languages)
    const isRecording = names.length > 0 || isChanged
    const written = [
      ...(isRecording || languages.all.includes(language) ? [] : writeNewLanguage(content, language)),
      ...addPages(content, language, add),
    ]
    for (const file of written) io.out(`Written: content/${language}/${file}\n`)
    if (isRecording) accept(content, language, { names, isChanged }, io)
    io.out(`${progressLines(language, languages, progressOf(content, language)).join('\n')}\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
