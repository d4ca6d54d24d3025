/**
 * Checks the text of a brand file, in the build and on the page that writes one. Both say the same words about the same
 * mistake.
 */
import { parse } from 'yaml'
import type { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import { brandFile } from './schema.ts'

/** The maximum size of a brand file, in bytes. */
const MOST_BYTES = 32_768

/** Maps an expected type to the error message for a value of another type. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'must be a list, like [one, two]',
  object: 'must be fields with values: "field: value", each on a line of its own',
  string: 'must be text',
}

/** A mistake in a brand file: the path of the field, such as "booking.url", and the end of a sentence about it. */
export interface FieldProblem {
  path: string
  text: string
}

/** @throws {InputError} if a brand file of `size` bytes is too large. */
export function checkSize(file: string, size: number): void {
  if (size > MOST_BYTES) throw new InputError([`${file}: is larger than ${String(MOST_BYTES / 1024)} KB.`])
}

/**
 * Decodes a text file in UTF-8. Without this check, the name "Müller" from an editor with another encoding would become
 * "M�ller" on every page.
 * @throws {InputError} if the file has another encoding.
 */
export function decodeFile(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError([
      `${file}: is not in UTF-8. Open it in an editor, choose "Save as" and the encoding "UTF-8", and save it again.`,
    ])
  }
}

/** @throws {InputError} if the text is not valid YAML. */
export function parseBrandYaml(file: string, yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' }) as unknown
  } catch (error) {
    throw new InputError([
      `${file}: is not valid YAML. ${(error as Error).message.trimEnd()}\nWrite a text that contains a colon, a # or a quote in quotes.`,
    ])
  }
}

/** Checks the content of a brand file. Returns its fields, or what is wrong with each of them. */
export function checkFields(
  data: unknown,
): { fields: z.infer<typeof brandFile> } | { problems: FieldProblem[] } {
  const result = brandFile.safeParse(data)
  if (result.success) return { fields: result.data }
  return {
    problems: result.error.issues.map(({ path, code, message, ...issue }) => {
      if (code === 'unrecognized_keys') {
        const keys = (issue as { keys: string[] }).keys.map((key) => [...path, key].join('.'))
        const where =
          path[0] === 'words' ? 'not a text that a language can replace' : 'not a field of a brand'
        return { path: keys.join(', '), text: `is ${where}: remove it or fix its name` }
      }
      // For an invalid key of a record, the issue of zod contains another issue with the exact message.
      const inner =
        code === 'invalid_key' ? (issue as { issues?: { message: string }[] }).issues?.[0] : undefined
      const isMissing = code !== 'custom' && code !== 'invalid_key' && valueAt(data, path) === undefined
      // Replaces a default message of zod, which would contain the name of a JavaScript type.
      const { expected = '' } = issue as { expected?: string }
      const must =
        inner?.message ?? (message.startsWith('Invalid input') ? (KINDS[expected] ?? message) : message)
      return { path: path.join('.'), text: `${isMissing ? 'is missing, it ' : ''}${must}` }
    }),
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Partial<Record<PropertyKey, unknown>> | null)?.[key],
    data,
  )
}
