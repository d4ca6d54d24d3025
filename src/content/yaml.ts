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
 * Parses a YAML text and checks the data against the schema `shape`.
 * @throws {InputError} if the text is invalid. Each problem names the file, and the field or the line.
 */
export function parseYaml<T extends z.ZodType>(file: string, yaml: string, shape: T): z.infer<T> {
  let data: unknown
  try {
    // A draft of a language has a tag that YAML does not know. `checkTranslation` reports it.
    data = parse(yaml, { logLevel: 'error' })
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
