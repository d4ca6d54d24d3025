import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast } from '../../src/brand/contrast.ts'
import { LIGHT } from '../../src/brand/palette.ts'
import { readBrand } from '../../src/brand/read.ts'
import { untranslated } from '../../src/brand/words.ts'
import { offerRules, offersFor } from '../../src/components/checklist/offers.ts'
import { readLanguages } from '../../src/content/languages.ts'
import { checkLanguages, checkOffers, paperBrand } from '../../src/content/brand.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { blankChecklist } from '../../src/core/documents/checklist.ts'
import { textOfPdf } from '../paper/pdf/reader.ts'
import { run } from '../cli/run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { model, ui } from './content.ts'

const { folder } = temporaryFolder()
const northgate = readBrand('northgate')
const offers = [
  { title: 'Backup', text: 'A copy.', label: 'See', url: 'https://a.example/b/', controls: ['DP-01'] },
]

test('the service offers of each brand in the repository refer to existing controls', () => {
  for (const id of ['default', 'all-languages', 'northgate', 'brightside']) {
    expect(() => {
      checkLanguages(readBrand(id), readLanguages('content').all)
      checkOffers(readBrand(id), { model })
    }).not.toThrow()
  }
})

test('the brand in all languages is the neutral brand, with words for each language', () => {
  const { base, all } = readLanguages('content')
  const brand = readBrand('all-languages')
  expect(brand.languages).toEqual(all)
  for (const language of all) if (language !== base) expect(untranslated(brand, language)).toEqual([])
  const { id, file, language, languages, words } = brand
  expect(brand).toEqual({ ...readBrand('default'), id, file, language, languages, words })
})

test('the error for an unknown control in a service offer names the YAML field', () => {
  const wrong = { ...northgate, offers: [{ ...offers[0]!, controls: ['ZZ-99'] }] }
  expect(() => {
    checkOffers(wrong, { model })
  }).toThrow('content/brands/northgate.yml › offers.0.controls: there is no control ZZ-99')
})

test('a brand with a language that languages.yml does not list is rejected', () => {
  expect(() => {
    checkLanguages({ ...northgate, languages: ['en', 'tlh'] }, ['en'])
  }).toThrow(
    'content/brands/northgate.yml › languages: content/languages.yml does not list tlh. It lists: en.',
  )
})

test('paperBrand returns one service offer line for each control that has an offer', () => {
  const two = [...offers, { ...offers[0]!, title: 'Another', controls: ['DP-01', 'DP-02'] }]
  expect(paperBrand({ ...northgate, offers: two }, ui).offerLines).toEqual({
    'DP-01': 'From Northgate IT: Backup, a.example/b',
    'DP-02': 'From Northgate IT: Another, a.example/b',
  })
})

test('a guide page shows only service offers for the controls that the page explains', () => {
  const shown = offersFor({ brand: { offers }, model }, ['IA-01', 'DP-01'])
  expect(shown.map(({ belongs, place }) => [place, belongs.map(({ id }) => id)])).toEqual([[0, ['DP-01']]])
  expect(offersFor({ brand: { offers }, model }, ['IA-01'])).toEqual([])
  expect(offersFor({ brand: { offers }, model })).toHaveLength(1)
})

test('the report page shows a service offer if a control of the offer is not in place', () => {
  expect(offerRules({ offers })).toContain(':is(main:has(li#DP-01)) [data-offer="0"]{display:grid}')
})

test('the JSON report is identical with and without service offers of the brand', async () => {
  const fileOf = (id: string): string => join(folder, `${id}.pdf`)
  const day = ['--today', '2026-11-24']
  const reportFor = (id: string) =>
    run('report', 'tests/fixtures/answers.v1.json', ...day, '--brand', id, '--pdf', fileOf(id))
  const plain = await reportFor('default')
  const offered = await reportFor('northgate')
  expect(plain.code).toBe(0)
  expect(offered.out).toBe(plain.out)
  const text = (id: string): Promise<string> => textOfPdf(new Uint8Array(readFileSync(fileOf(id))))
  expect(await text('default')).not.toContain('From Northgate IT')
  expect(await text('northgate')).toContain('From Northgate IT: Managed backup, northgate-it.example/backup')
})

test.each(['#ffff66', '#0a0a23', '#ffffff', '#000000', '#ff0000'])(
  'the brand colour %s has a contrast of at least 4.5 in the PDF',
  async (accent) => {
    const brand = { ...northgate, logo: undefined, accent }
    const paper = paperBrand(brand, ui)
    expect(contrast(paper.accent, LIGHT.surface)).toBeGreaterThanOrEqual(4.5)
    const list = blankChecklist(model, ui, paper, '2026-11-24')
    const bytes = await makePdfInNode(list, paper, 'a4', 'src/brand/fonts')
    expect(await textOfPdf(bytes)).toContain('Northgate IT')
  },
)
