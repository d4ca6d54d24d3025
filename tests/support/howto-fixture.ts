/** Reads the how-to page of the fixtures. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { refuseProblems } from '../../src/core/model/join-ids.ts'
import { must } from '../../src/core/model/must.ts'
import { checkHowTos } from '../../src/content/files.ts'
import { type HowTo, joinHowTos } from '../../src/content/howto.ts'
import { type HowToParts, howToModel, howToWords } from '../../src/content/howto-schema.ts'
import { readParts } from '../../src/content/read.ts'
import { termWriter } from '../../src/content/terms.ts'
import { termsModel } from '../../src/content/terms-schema.ts'
import { parseYaml } from '../../src/content/yaml.ts'

/** Returns the labels of the fixture. */
function fixtureTerms(): z.infer<typeof termsModel> {
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
  return termsModel.parse(
    Object.fromEntries(labels.map((label) => [label.toLowerCase().replace(' ', '-'), label])),
  )
}

/** Returns the text of one of the two files of the fixture. */
export function howToFixture(name: 'model' | 'words'): string {
  return readFileSync(`tests/fixtures/howto/${name}.yml`, 'utf8')
}

/**
 * Checks and joins how-to pages for some controls of the content.
 * @throws {InputError} with the problems of the pages.
 */
export function joinFixturePages(howTos: HowToParts, ids: readonly string[]): HowTo[] {
  const { model } = readParts('content', 'en')
  const controls = Object.fromEntries(ids.map((id) => [id, must(model.controls, id)]))
  const labels = fixtureTerms()
  const terms = termWriter(labels, undefined)
  refuseProblems((note) => {
    checkHowTos({ model: { ...model, controls, terms: labels }, howTos, terms }, 'en', note)
  }, Object.values(howTos.invalid).flat())
  return joinHowTos(howTos, ids, terms, 'en')
}

/** Joins the fixture, or changed texts of it, as the page of the control IA-01. */
export function joinHowToFixture(numbers = howToFixture('model'), words = howToFixture('words')): HowTo {
  const parts = {
    numbers: { 'IA-01': parseYaml('content/model/howto/IA-01.yml', numbers, howToModel) },
    words: { 'IA-01': parseYaml('content/en/howto/IA-01.yml', words, howToWords) },
    languages: {},
    invalid: {},
  }
  return joinFixturePages(parts, ['IA-01'])[0]!
}
