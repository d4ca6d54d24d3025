import { expect, test, vi } from 'vitest'
import { chooseBrand, readBrand } from '../../src/brand/read.ts'
import { brandIntegration } from '../../src/build/brand-integration.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { file } = temporaryFolder()

type Brand = ReturnType<typeof readBrand>

/** Returns what a build of a brand prints at its end. */
async function printedFor(brand: Brand): Promise<Record<'info' | 'warn', string[]>> {
  const logger = { info: vi.fn<(text: string) => void>(), warn: vi.fn<(text: string) => void>() }
  const { hooks } = brandIntegration(brand)
  await hooks['astro:build:done']?.({ logger } as never)
  const textsOf = (kind: 'info' | 'warn'): string[] => logger[kind].mock.calls.map(([text]) => text)
  return { info: textsOf('info'), warn: textsOf('warn') }
}
/** Returns the warnings at the end of a build of a brand. */
const warningsFor = async (changes: Partial<Brand>): Promise<string[]> =>
  (await printedFor({ ...readBrand('northgate'), ...changes })).warn

test('a brand without an email address gets a warning that says what to write', async () => {
  expect(await warningsFor({})).toEqual([])
  const [warning = ''] = await warningsFor({ email: undefined })
  expect(warning).toContain('northgate')
  expect(warning).toContain('email: hello@example.com')
})

/** Returns what the build of the second language of a brand says about its texts. */
async function lackFor(english: object): Promise<string[]> {
  const url = 'https://acme.example/'
  const path = file('site.yml', {
    ...{ name: 'Acme', legalName: 'Acme GmbH', quizName: 'Acme', site: 'https://check.acme.example' },
    ...{ accent: '#aa0000', mark: 'M0 0h32v32H0z', about: 'Wir helfen.', languages: ['de', 'en'] },
    offers: [{ title: 'Sicherung', text: 'Gut.', label: 'Mehr', url, controls: ['DP-01'] }],
    links: [{ label: 'Impressum', url }],
    words: { en: english },
  })
  const { info } = await printedFor(chooseBrand({ BRAND: path, SITE_LANGUAGE: 'en' }))
  return info.filter((text) => text.includes('lacks')).map((text) => text.replace(`${path} › `, ''))
}

test('a language with its own title of an offer and label of a link lacks none of them', async () => {
  const offers = { Sicherung: { title: 'Backup' } }
  const links = { Impressum: { label: 'Legal notice' } }
  expect(await lackFor({ about: 'We help.', offers, links })).toEqual([])
  expect(await lackFor({ about: 'We help.', links })).toEqual([
    'words.en lacks offers.Sicherung. These texts are not translated.',
  ])
})
