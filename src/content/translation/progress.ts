/** Counts what a language has translated, and lists what is missing, stale or different. */
import { readLanguages } from '../languages.ts'
import { type Finding, type LanguageFiles, findingsIn, readPairs } from './compare.ts'
import { type Entry, readEntries } from './entries.ts'
import { type RecordState, readTranslationRecord, recordState, translatedIn } from './record.ts'

/** How much of a file is translated. */
export interface FileProgress {
  file: string
  /** The number of sentences that are translated. */
  done: number
  total: number
  /** The keys of the sentences that are not translated yet, in the order of the base language. */
  open: string[]
}

/** What a language has. */
export interface TranslationProgress extends Pick<LanguageFiles, 'missing' | 'untranslated' | 'strange'> {
  /** The files of the report path, then the pages that the language has. */
  files: FileProgress[]
  /** The differences between translated sentences and the base language. */
  differences: Finding[]
  record: RecordState
}

/** Returns how much of a file is translated. `isOpen` tells whether the sentence with a key is not translated yet. */
function progressIn(file: string, base: readonly Entry[], isOpen: (key: string) => boolean): FileProgress {
  const keys = base.filter(({ kind }) => kind === 'text').map(({ key }) => key)
  const open = keys.filter(isOpen)
  return { file, done: keys.length - open.length, total: keys.length, open }
}

/**
 * Returns the progress of a language.
 * @throws {InputError} if a file is not valid YAML, or if the data of the comparison is invalid.
 */
export function progressOf(folder: string, language: string): TranslationProgress {
  const { base } = readLanguages(folder)
  const files = readPairs(folder, language)
  const findings = findingsIn(folder, files)
  const open = new Map<string, Set<string>>()
  for (const { file, key, isOpen } of findings)
    if (isOpen) open.set(file, (open.get(file) ?? new Set()).add(key))
  return {
    missing: files.missing,
    untranslated: files.untranslated,
    strange: files.strange,
    files: [
      ...files.missing.map((file) => progressIn(file, readEntries(folder, base, file), () => true)),
      ...files.pairs.map((pair) =>
        progressIn(pair.file, pair.base, (key) => open.get(pair.file)?.has(key) ?? false),
      ),
    ],
    differences: findings.filter(({ isOpen }) => !isOpen),
    record: recordState(translatedIn(files.pairs), readTranslationRecord(folder, language)),
  }
}
