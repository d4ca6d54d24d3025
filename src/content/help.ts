/**
 * Reads `content/<language>/help.yml`: who helps a business after an attack, in the countries where the language is
 * spoken. Emergency numbers and duties to report belong to a country, so this file is not a translation.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isoDate } from '../core/model/schema.ts'
import { text } from './text-schema.ts'
import { parseYaml, readContentFile } from './yaml.ts'

const FILE = 'help.yml'

/** The schema of content/<language>/help.yml. */
export const helpWords = z
  .array(
    z.strictObject({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, 'must be the code of a country, like DE')
        .describe('The code of the country in ISO 3166-1.'),
      contacts: z
        .array(
          z.strictObject({
            name: text.describe('Who it is, in the language of the folder.'),
            does: text.describe('What they do for a business, and when to call or write.'),
            url: z.url({ protocol: /^https$/, error: 'must be a whole address that starts with https://' }),
            published: isoDate.optional().describe('The page’s own date, if it has one.'),
            read: isoDate.describe('When we last read the page.'),
          }),
        )
        .min(1, 'must name at least one contact'),
    }),
  )
  .min(1, 'must name at least one country')

/** The contacts of one country. `country` is its code in ISO 3166-1. */
export type CountryHelp = z.infer<typeof helpWords>[number]

/**
 * Reads the contacts of one language. Empty if the language has no file.
 * @throws {InputError} if the file is invalid.
 */
export function readHelp(folder: string, language: string): CountryHelp[] {
  const path = `${language}/${FILE}`
  if (!existsSync(join(folder, path))) return []
  return parseYaml(`content/${path}`, readContentFile(folder, path), helpWords)
}
