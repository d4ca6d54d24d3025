/** Reads and parses the YAML files under `content/`. */
import { InputError } from '../core/model/input-error.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type YAMLParseError, parse } from 'yaml'
import type { z } from 'zod'

/**
 * Returns an error message for a YAML syntax error. For a duplicate id, a plain sentence replaces the message
 * of the YAML parser.
 */
function yamlMistake(file: string, yaml: string, { code, message, pos, linePos }: YAMLParseError): string {
  if (code !== 'DUPLICATE_KEY') return `${file}: is not valid YAML. ${message}`
  const id = /^[^:]*/.exec(yaml.slice(pos[0]))?.[0] ?? ''
  return `${file} › ${id}: is in the file twice, the second time in line ${linePos?.[0].line}. Remove or rename one of them.`
}

/**
 * Returns a function that calls `make` only if the text of the file differs from the last one. Commands read the model and
 * the base language again for each language, and parsing takes most of their time. Callers must not change the result.
 */
export function onceForText<T>(make: (file: string, text: string) => T): (file: string, text: string) => T {
  const last = new Map<string, { text: string; made: T }>()
  return (file, text) => {
    const known = last.get(file)
    if (known?.text === text) return known.made
    const made = make(file, text)
    last.set(file, { text, made })
    return made
  }
}

// A draft of a language has a tag that YAML does not know. `checkTranslation` reports it.
const parseOnce = onceForText((_, yaml): unknown => parse(yaml, { logLevel: 'error' }))

/**
 * Parses a YAML text and checks the data against the schema `shape`.
 * @throws {InputError} if the text is invalid. Each problem names the file, and the field or the line.
 */
export function parseYaml<T extends z.ZodType>(file: string, yaml: string, shape: T): z.infer<T> {
  let data: unknown
  try {
    data = parseOnce(file, yaml)
  } catch (error) {
    throw new InputError([yamlMistake(file, yaml, error as YAMLParseError)])
  }
  const result = shape.safeParse(data)
  if (result.success) return result.data
  throw new InputError(
    result.error.issues.map((issue) => {
      // For an invalid key of a record, the issue of zod contains another issue with the exact message.
      const message =
        issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
      return `${file} › ${issue.path.join('.')}: ${message}.`
    }),
  )
}

/**
 * Returns the text of a file in a content folder such as `content/`.
 * @throws {InputError} if the file is missing.
 */
export function readContentFile(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    throw new InputError([`content/${path}: is missing. Add the file.`])
  }
}

/**
 * Reads a YAML file in a content folder such as `content/`, and checks it against the schema `shape`.
 * @throws {InputError} if the file is missing or invalid. Each problem names the file, and the field or the line.
 */
export function readYaml<T extends z.ZodType>(folder: string, path: string, shape: T): z.infer<T> {
  return parseYaml(`content/${path}`, readContentFile(folder, path), shape)
}
