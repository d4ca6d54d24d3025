/** Makes the WordPress plugin of a release: its source, the loader, its words in the site's languages, and its readme. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readLanguages } from '../../content/languages.ts'
import { readWordsFile } from '../../content/read.ts'
import { InputError } from '../../core/model/input-error.ts'
import { buildLoader } from '../embed-loader.ts'
import { DOMAIN, type Translate, moFile, pluginWords, poFile, scriptFile } from './words.ts'

/** The source of the plugin. */
export const PLUGIN = 'integrations/wordpress/responsibility-check'
/** The script of the block, whose words WordPress loads in the browser. */
const SCRIPT = 'editor.js'

/** The version in the header of the plugin's main file. */
export const VERSION_HEADER = /^ \* Version:\s*(\S+)/m

/** Returns the source files of the plugin: name → text. */
export function pluginSource(): Record<string, string> {
  const names = readdirSync(PLUGIN).toSorted()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(PLUGIN, name), 'utf8')]))
}

/**
 * Returns the version in the header of the plugin.
 * @throws {InputError} if it has none.
 */
export function pluginVersion(header = readFileSync(join(PLUGIN, `${DOMAIN}.php`), 'utf8')): string {
  const [, version] = VERSION_HEADER.exec(header) ?? []
  if (version === undefined) throw new InputError([`${PLUGIN}/${DOMAIN}.php: has no "Version:".`])
  return version
}

/** Returns the function that translates the plugin into a language of the site. */
function translatorTo(language: string): Translate {
  const base = readWordsFile('content', readLanguages('content').base, 'wordpress')
  const own = readWordsFile('content', language, 'wordpress')
  const known = new Map(Object.entries(base).map(([id, text]) => [text, own[id]]))
  return (text) => known.get(text)
}

/** Returns the tag of a language as WordPress writes it in the name of a file: "pt_BR" for "pt-BR". */
const localeOf = (language: string): string => language.replaceAll('-', '_')

function languageFiles(source: Readonly<Record<string, string>>): [string, string | Uint8Array][] {
  const version = pluginVersion(source[`${DOMAIN}.php`])
  const words = pluginWords(source)
  const { all, base } = readLanguages('content')
  const translated = all.filter((language) => language !== base)
  return [
    [`${DOMAIN}.pot`, poFile(words, version)],
    ...translated.flatMap((language): [string, string | Uint8Array][] => {
      const translate = translatorTo(language)
      const locale = localeOf(language)
      const script = scriptFile(words, SCRIPT, locale, translate)
      return [
        [`${DOMAIN}-${locale}.po`, poFile(words, version, locale, translate)],
        [`${DOMAIN}-${locale}.mo`, moFile(words, version, locale, translate)],
        [script.name, script.text],
      ]
    }),
  ]
}

/** Adds the line with the user name on WordPress.org, without which the directory refuses the readme. */
const withContributor = (readme: string, user: string | undefined): string =>
  user === undefined ? readme : readme.replace(/^Tags:/m, `Contributors: ${user}\nTags:`)

/** Returns the files of the plugin in a release: the path below its folder → text or bytes. */
export function pluginFiles(user: string | undefined): Record<string, string | Uint8Array> {
  const source = pluginSource()
  return {
    ...source,
    'readme.txt': withContributor(source['readme.txt'] ?? '', user),
    // Plugins of the WordPress directory must not load scripts from elsewhere.
    'loader.js': buildLoader(),
    ...Object.fromEntries(languageFiles(source).map(([name, file]) => [`languages/${name}`, file])),
  }
}
