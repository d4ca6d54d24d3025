/** Reads and parses the YAML files under `content/`. */
import { InputError } from '../core/model/input-error.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type YAMLParseError, parse } from 'yaml'
import type { z } from 'zod'

/** Returns an error message for a YAML syntax error. A duplicate id gets a message in plain words. */
function yamlMistake(file: string, yaml: string, { code, message, pos, linePos }: YAMLParseError): string {
  if (code !== 'DUPLICATE_KEY') return `${file}: is not valid YAML. ${message}`
  const id = /^[^:]*/.exec(yaml.slice(pos[0]))?.[0] ?? ''
  return `${file} › ${id}: is in the file twice, the second time in line ${linePos?.[0].line}. Remove or rename one of them.`
}

/**
 * Parses a YAML text and checks it against a schema.
 * @throws {InputError} with file, entry and field, or with the line of a YAML syntax error.
 */
export function parseYaml<T extends z.ZodType>(file: string, yaml: string, shape: T): z.infer<T> {
  let data: unknown
  try {
    data = parse(yaml)
  } catch (error) {
    throw new InputError([yamlMistake(file, yaml, error as YAMLParseError)])
  }
  const result = shape.safeParse(data)
  if (result.success) return result.data
  throw new InputError(
    result.error.issues.map((issue) => {
      // zod reports an invalid key as an issue inside the issue of the record.
      const message =
        issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
      return `${file} › ${issue.path.join('.')}: ${message}.`
    }),
  )
}

/**
 * Returns the text of a file below a folder like `content/`.
 * @throws {InputError} if it is missing.
 */
export function readContentFile(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    throw new InputError([`content/${path}: is missing. Add the file.`])
  }
}
