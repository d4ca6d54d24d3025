/** Validates the notes in an answers file and in stored answers. */
import type { FileWords } from '../../messages/ui.ts'
import { isObject } from '../model/is-object.ts'
import type { Checkable } from './answers.ts'
import { noteProblems } from './problems.ts'
import { type Records, readRecord } from './record.ts'
import { readPart, readWith } from './validate.ts'

/** Validates the part `records` of an answers file. `problems` has a sentence for each invalid note. */
export function checkRecords(
  { controls }: Pick<Checkable, 'controls'>,
  words: FileWords,
  given: unknown,
): { records: Records; problems: string[] } {
  const reader = { words, problems: noteProblems(words) }
  const read = readWith(readRecord, 'notRecord')
  const records = readPart(reader, 'records', given, controls, 'notControl', read)
  return { records, problems: reader.problems.sentences() }
}

/** Returns the valid notes of stored data. Drops the others. `undefined` if there are no valid notes. */
export function soundRecords({ controls }: Pick<Checkable, 'controls'>, given: unknown): Records | undefined {
  const entries = Object.entries(isObject(given) ? given : {})
  const sound = entries.flatMap(([id, entry]) => {
    const record = readRecord(entry)
    return record && controls.some((control) => control.id === id) ? [[id, record] as const] : []
  })
  return sound.length > 0 ? Object.fromEntries(sound) : undefined
}
