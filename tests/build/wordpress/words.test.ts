import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readLanguages } from '../../../src/content/languages.ts'
import { readWordsFile } from '../../../src/content/read.ts'
import { pluginFiles, pluginSource } from '../../../src/build/wordpress/plugin.ts'
import { type PluginWord, moFile, pluginWords, poFile } from '../../../src/build/wordpress/words.ts'

const { base, all } = readLanguages('content')
const others = all.filter((language) => language !== base)
const english = readWordsFile('content', base, 'wordpress')
const text = (file: string | Uint8Array | undefined): string => Buffer.from(file ?? '').toString()

test('content has the words of the plugin, each once, and no others', () => {
  const used = new Set(pluginWords(pluginSource()).map((word) => word.text))
  const known = Object.values(english)
  expect(known.toSorted()).toEqual([...used].toSorted())
})

test.each(others)('%s keeps the placeholders of the plugin', (language) => {
  const own = readWordsFile('content', language, 'wordpress')
  const placeholders = (sentence = ''): string[] => (sentence.match(/%(?:\d\$)?[a-z%]/g) ?? []).toSorted()
  for (const [id, sentence] of Object.entries(english))
    expect(placeholders(own[id]), id).toEqual(placeholders(sentence))
})

/** Reads a file in the format MO: context and text → translation. */
function readMo(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const [magic, , count, ids, translations] = Array.from({ length: 5 }, (_, at) => file.readUInt32LE(4 * at))
  expect(magic).toBe(0x950412de)
  const read = (table: number, index: number): string => {
    const [length, start] = [0, 4].map((at) => file.readUInt32LE(table + 8 * index + at))
    return file.toString('utf8', start, start! + length!)
  }
  return new Map(
    Array.from({ length: count! }, (_, index) => [read(ids!, index), read(translations!, index)]),
  )
}

test.each(others)('a release has all words in %s for PHP, for the script and for translators', (language) => {
  const files = pluginFiles(undefined)
  const words = pluginWords(pluginSource())
  const own = readWordsFile('content', language, 'wordpress')
  const translated = new Map(Object.entries(english).map(([id, sentence]) => [sentence, own[id]]))
  const path = `languages/responsibility-check-${language}`
  const mo = readMo(files[`${path}.mo`] as Uint8Array)
  expect(mo.size).toBe(words.length + 1)
  expect(mo.get('')).toContain(`Language: ${language}\n`)
  // The name that WordPress looks for: https://developer.wordpress.org/plugins/internationalization/how-to-internationalize-your-plugin/
  const script = files[`${path}-${createHash('md5').update('editor.js').digest('hex')}.json`]
  const { locale_data: data } = JSON.parse(text(script)) as {
    locale_data: { messages: Record<string, string[]> }
  }
  for (const word of words) {
    const id = word.context === undefined ? word.text : `${word.context}\u0004${word.text}`
    expect(mo.get(id), id).toBe(translated.get(word.text))
    const inScript = word.files.includes('editor.js') ? [translated.get(word.text)] : undefined
    expect(data.messages[id], id).toEqual(inScript)
  }
  expect(text(files[`${path}.po`]).match(/^msgstr ""$/gm)).toHaveLength(1)
  expect(text(files['languages/responsibility-check.pot']).match(/^msgstr ""$/gm)).toHaveLength(
    words.length + 1,
  )
})

test('the ids of an MO file are in the order of their bytes', () => {
  const words: PluginWord[] = ['é', 'a', 'Z', 'ab'].map((sentence) => ({ text: sentence, files: [] }))
  const mo = readMo(moFile(words, '1.0.0', 'xx', (sentence) => sentence.toUpperCase()))
  expect([...mo].slice(1)).toEqual([
    ...[
      ['Z', 'Z'],
      ['a', 'A'],
      ['ab', 'AB'],
    ], //
    ['é', 'É'],
  ])
})

test('a text without a translation is left to WordPress, which shows the original', () => {
  const mo = readMo(moFile([{ text: 'a', files: [] }], '1.0.0', 'xx', () => undefined))
  expect([...mo.keys()]).toEqual([''])
})

test('a file for translators escapes quotes, and names the files of a word', () => {
  const word = { text: 'Say "%s"\n', context: 'button', files: ['a.php', 'b.js'] }
  expect(poFile([word], '1.0.0', 'de', () => 'Sag "%s"\n')).toContain(
    [
      ...['', '#: a.php b.js', '#, php-format', 'msgctxt "button"'],
      ...[String.raw`msgid "Say \"%s\"\n"`, String.raw`msgstr "Sag \"%s\"\n"`, ''],
    ].join('\n'),
  )
})

test('a text that is no literal, and a text of another plugin, are mistakes', () => {
  expect(() => pluginWords({ 'a.php': "<?php __( $text, 'responsibility-check' );" })).toThrow(
    'a.php: has a text to translate that is not a literal.',
  )
  expect(() => pluginWords({ 'a.js': "__('Yes', 'other-plugin')" })).toThrow(
    "a.js: __('Yes', 'other-plugin') has another text domain than \"responsibility-check\".",
  )
})

test('a literal may have quotes of both kinds', () => {
  const source = `<?php esc_html__( 'It\\'s', 'responsibility-check' ); esc_attr__( "a 'b'", 'responsibility-check' );`
  expect(pluginWords({ 'a.php': source }).map((word) => word.text)).toEqual(["It's", "a 'b'"])
})

test('the readme names the person who publishes it, and a caption for each screenshot', () => {
  const readme = text(pluginFiles('acme-it')['readme.txt'])
  expect(readme).toContain('=== Responsibility Check ===\nContributors: acme-it\nTags:')
  expect(text(pluginFiles(undefined)['readme.txt'])).not.toContain('Contributors')
  const [, captions = ''] = /== Screenshots ==\n([^]*?)\n==/.exec(readme) ?? []
  expect(captions.match(/^\d+\. /gm)).toEqual(['1. ', '2. ', '3. '])
})
