/** Compares a language with the base language: its files, keys, plural forms, and what each sentence must keep. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../core/model/input-error.ts'
import { type Languages, readLanguages } from '../languages.ts'
import { pluralProblem } from '../plural-forms.ts'
import { type TextComparison, type TextDifference, differences, keptNames } from './aspects.ts'
import { type Entry, filesOfLanguage, entryPlace, readEntries } from './entries.ts'
import { type KnownLabel, englishLabels, readLabels } from './labels.ts'
import { readNumberLanguage } from './numbers.ts'
import {
  type TranslationExceptions,
  type TranslationRules,
  readExceptions,
  readNumerals,
  readRules,
} from './settings.ts'

/** A problem of a translation: the file and the key, and the end of a sentence about them. */
export interface Finding {
  /** The path below the folder of the language, such as "howto/IA-01.yml". */
  file: string
  /** The key in the file. Empty for a problem of the whole file. */
  key: string
  text: string
  /** True if the sentence is not translated yet. */
  isOpen: boolean
}

/** Returns a problem of a sentence that is translated. */
const finding = (file: string, key: string, text: string): Finding => ({ file, key, text, isOpen: false })

/** The entries of one file in a language and in the base language. */
export interface FilePair {
  file: string
  own: readonly Entry[]
  base: readonly Entry[]
}

/** The files of a language beside those of the base language. */
export interface LanguageFiles {
  language: string
  /** The files that both languages have. */
  pairs: FilePair[]
  /** Files of the report path that the language does not have. */
  missing: string[]
  /** Pages that show the base language, because the language does not have them yet. */
  untranslated: string[]
  /** Pages that the base language does not have. */
  strange: string[]
}

/** Reads the files of a language and the same files of the base language. */
export function readPairs(folder: string, language: string, rules = readRules(folder)): LanguageFiles {
  const { base } = readLanguages(folder)
  const theirs = filesOfLanguage(folder, base, rules)
  const ours = filesOfLanguage(folder, language, rules)
  const own = [...ours.report, ...ours.pages]
  const both = [...theirs.report, ...theirs.pages].filter((file) => own.includes(file))
  return {
    language,
    pairs: both.map((file) => ({
      file,
      own: readEntries(folder, language, file),
      base: readEntries(folder, base, file),
    })),
    missing: theirs.report.filter((file) => !own.includes(file)),
    untranslated: theirs.pages.filter((file) => !own.includes(file)),
    strange: ours.pages.filter((file) => !theirs.pages.includes(file)),
  }
}

/**
 * Compares the texts of a sentence. Of a plural, only the form `other` must have everything that the base language has:
 * another form may say its number in words.
 */
function textDifferences(own: Entry, base: Entry, comparison: TextComparison): TextDifference[] {
  if (!own.forms || !base.forms) return differences(own.text, base.text, comparison)
  const { forms } = base
  const found = Object.entries(own.forms).flatMap(([category, text]) => {
    const all = differences(text, forms[category] ?? forms['other'] ?? '', comparison)
    return category === 'other'
      ? all
      : all.filter(({ aspect }) => !['placeholders', 'numbers', 'language'].includes(aspect))
  })
  return found.filter(({ text }, index) => found.findIndex((one) => one.text === text) === index)
}

type Numerals = Readonly<Record<string, readonly string[]>>
type LanguageComparison = TextComparison & { categories: readonly string[]; labels: readonly KnownLabel[] }

/** Reports the labels that a text has in English although the language has a name for them. */
const labelDifferences = ({ text }: Entry, { labels, isPage }: LanguageComparison): TextDifference[] =>
  englishLabels(text, labels, isPage).map(({ english, local }) => ({
    aspect: 'english' as const,
    text: `has the label "${english}" in English. Write "${local}", as in terms.yml, or "${local} (${english})"`,
  }))

/** Compares an entry with the same entry of the base language. */
function entryDifferences(
  own: Entry,
  base: Entry,
  comparison: LanguageComparison,
): (TextDifference | { aspect: 'draft' | undefined; text: string })[] {
  const problem = (text: string) => [{ aspect: undefined, text }]
  if (own.isDraft) return [{ aspect: 'draft', text: 'is not translated yet' }]
  if (base.kind === 'own') return []
  if (base.kind === 'id')
    return own.text === base.text ? [] : problem(`must be "${base.text}", as in the base language`)
  const form = pluralProblem(own.forms, base.forms, comparison.categories)
  if (form !== undefined) return problem(form)
  return [...textDifferences(own, base, comparison), ...labelDifferences(own, comparison)]
}

/** Joins the blocks of each section of a page whose blocks differ in kind or number from the base language. */
function alignPage({ file, own, base }: FilePair): { pair: FilePair; findings: Finding[] } {
  const sectionOf = ({ key }: Entry): string => /^text\.\d+/.exec(key)?.[0] ?? key
  const shapesOf = (entries: readonly Entry[], section: string): string =>
    entries.flatMap((entry) => (sectionOf(entry) === section ? [entry.shape ?? 'field'] : [])).join(', ')
  const broken = [...new Set([...own, ...base].map(sectionOf))].filter(
    (section) => shapesOf(own, section) !== shapesOf(base, section),
  )
  const findings = broken.map((section) => {
    const shown = (entries: readonly Entry[]): string => shapesOf(entries, section) || 'nothing'
    return finding(file, section, `has ${shown(own)}, but the base language has ${shown(base)}`)
  })
  const whole = (entry: Entry): boolean => !broken.includes(sectionOf(entry))
  return { pair: { file, own: own.filter(whole), base: base.filter(whole) }, findings }
}

const MISSING = 'is missing. Translate it from the base language'
const STRANGE = 'is not in the base language. Remove it'

/** Compares the keys of a file with those of the base language. */
function keyFindings({ file, own, base }: FilePair): Finding[] {
  const [given, expected] = [own, base].map((entries) => new Set(entries.map(({ key }) => key)))
  return [
    ...base
      .filter(({ key }) => !given!.has(key))
      .map(({ key }) => ({ file, key, text: MISSING, isOpen: true })),
    ...own.filter(({ key }) => !expected!.has(key)).map(({ key }) => finding(file, key, STRANGE)),
  ]
}

/** Returns true if an exception applies to an entry. */
const applies = (at: string, entry: Entry): boolean => {
  const place = entryPlace(entry)
  return entry.file === at || place === at || place.startsWith(`${at}.`)
}

/** Compares a file with the same file of the base language. Adds each exception that it uses to `used`. */
function fileFindings(
  pair: FilePair,
  comparison: LanguageComparison,
  exceptions: TranslationExceptions,
  used: Set<TranslationExceptions[number]>,
): Finding[] {
  const isPage = pair.file.endsWith('.mdx')
  const aligned = isPage ? alignPage(pair) : { pair, findings: [] }
  const bases = new Map(aligned.pair.base.map((entry) => [entry.key, entry]))
  const inTexts = aligned.pair.own.flatMap((own) => {
    const base = bases.get(own.key)
    if (!base) return []
    return entryDifferences(own, base, { ...comparison, isPage }).flatMap(({ aspect, text }) => {
      const exception = exceptions.find(
        ({ may, at }) => may.some((one) => one === aspect) && applies(at, own),
      )
      if (exception) used.add(exception)
      const isOpen = aspect === 'draft' || aspect === 'language'
      return exception ? [] : [{ file: pair.file, key: own.key, text, isOpen }]
    })
  })
  return [...aligned.findings, ...keyFindings(aligned.pair), ...inTexts]
}

/** Returns the BCP 47 tag of a language from its `ui.yml`, or the name of its folder. */
function tagOf(folder: string, language: string): string {
  if (!existsSync(join(folder, language, 'ui.yml'))) return language
  const tag = readEntries(folder, language, 'ui.yml').find(({ key }) => key === 'language')?.text ?? language
  return Intl.NumberFormat.supportedLocalesOf([tag]).length > 0 ? tag : language
}

/** Reports the numbers whose words the base language has and the language does not. */
function numeralFindings(numerals: Numerals, base: Numerals): Finding[] {
  return Object.keys(base)
    .filter((number) => (numerals[number] ?? []).length === 0)
    .map((number) => finding('numerals.yml', number, 'has no words. Write how the language says this number'))
}

/**
 * Compares the files that a language has with the base language. A file that the language does not have is no finding.
 * @throws {InputError} if a file is not valid YAML, or if the data of the comparison is invalid.
 */
export function findingsIn(
  folder: string,
  { language, pairs }: Pick<LanguageFiles, 'language' | 'pairs'>,
  rules: TranslationRules = readRules(folder),
): Finding[] {
  const { base } = readLanguages(folder)
  const [ours, theirs] = [readNumerals(folder, language), readNumerals(folder, base)]
  const exceptions = readExceptions(folder, language)
  const used = new Set<TranslationExceptions[number]>()
  const tag = tagOf(folder, language)
  const comparison = {
    own: readNumberLanguage(tag, ours),
    base: readNumberLanguage(tagOf(folder, base), theirs),
    names: keptNames(rules.names),
    categories: new Intl.PluralRules(tag).resolvedOptions().pluralCategories,
    labels: readLabels(folder, language),
    isPage: false,
  }
  const found = pairs.flatMap((pair) => fileFindings(pair, comparison, exceptions, used))
  const unused = exceptions
    .filter((exception) => !used.has(exception))
    .map(({ at }) => finding('exceptions.yml', at, 'is no difference any more. Remove it'))
  return [...numeralFindings(ours, theirs), ...found, ...unused]
}

/** Returns a finding as a sentence: "content/de/quiz.yml › levels.Basic.name: is missing. Translate it …" */
export const findingText = (
  language: string,
  { file, key, text }: Pick<Finding, 'file' | 'key' | 'text'>,
): string => `content/${language}/${file}${key === '' ? '' : ` › ${key}`}: ${text}.`

/**
 * Returns a finding for each key of `ui.yml` that translations have and the base language lacks. No schema lists these
 * keys, so this is how a build notices that one was renamed or removed by mistake.
 */
function lostKeys(folder: string, { base, all }: Languages): Finding[] {
  const file = 'ui.yml'
  const keysOf = (language: string): string[] => readEntries(folder, language, file).map(({ key }) => key)
  const known = new Set(keysOf(base))
  const owners = new Map<string, string[]>()
  for (const language of all.filter((one) => one !== base && existsSync(join(folder, one, file))))
    for (const key of keysOf(language))
      if (!known.has(key)) owners.set(key, [...(owners.get(key) ?? []), language])
  return [...owners].map(([key, languages]) => {
    const where = `translations have it (${languages.join(', ')})`
    return finding(file, key, `is missing, but ${where}. Write it again, or remove it there`)
  })
}

/**
 * Checks that a language has its whole report path, and that what it has agrees with the base language. Of the base
 * language, checks that it has every key of the translations.
 * @throws {InputError} with one sentence for each missing file, missing sentence and difference.
 */
export function checkTranslation(folder: string, language: string): void {
  const languages = readLanguages(folder)
  if (language === languages.base) {
    const lost = lostKeys(folder, languages)
    if (lost.length > 0) throw new InputError(lost.map((one) => findingText(language, one)))
    return
  }
  const rules = readRules(folder)
  const files = readPairs(folder, language, rules)
  const problems = [
    ...files.missing.map((file) =>
      finding(file, '', 'is missing. No site can offer the language without it'),
    ),
    ...files.strange.map((file) => finding(file, '', STRANGE)),
    ...findingsIn(folder, files, rules),
  ]
  if (problems.length > 0) throw new InputError(problems.map((problem) => findingText(language, problem)))
}
