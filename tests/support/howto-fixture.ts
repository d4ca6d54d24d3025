/** Reads the how-to page of the fixtures. */
import { readFileSync } from 'node:fs'
import type { Model } from '../../src/core/model/model.ts'
import { type HowTo, joinHowTos } from '../../src/content/howto.ts'
import { howToModel, howToWords } from '../../src/content/howto-schema.ts'
import { type TermWriter, termWriter } from '../../src/content/terms.ts'
import { termsModel } from '../../src/content/terms-schema.ts'
import { parseYaml } from '../../src/content/yaml.ts'

/** Returns the labels of the fixture. */
export function fixtureTerms(): TermWriter {
  const labels = [
    'Entra ID',
    'Overview',
    'Properties',
    'Enabled',
    'Disabled',
    'On',
    'Save',
    'Security Administrator',
  ]
  const ids = labels.map((label) => [label.toLowerCase().replace(' ', '-'), label])
  return termWriter(termsModel.parse(Object.fromEntries(ids)), undefined, 'en')
}

/** Returns the text of one of the two files of the fixture. */
export function howToFixture(name: 'model' | 'words'): string {
  return readFileSync(`tests/fixtures/howto/${name}.yml`, 'utf8')
}

/** Joins the fixture, or changed texts of it, as the page of the control IA-01. */
export function joinHowToFixture(
  model: Pick<Model, 'controls' | 'sources'>,
  numbers = howToFixture('model'),
  words = howToFixture('words'),
): HowTo {
  const parts = {
    numbers: { 'IA-01': parseYaml('content/model/howto/IA-01.yml', numbers, howToModel) },
    words: { 'IA-01': parseYaml('content/en/howto/IA-01.yml', words, howToWords) },
    languages: {},
    invalid: {},
  }
  const controls = model.controls.filter(({ id }) => id === 'IA-01')
  return joinHowTos(parts, { ...model, controls }, fixtureTerms(), 'en')[0]!
}
