/** Tests the app package for Microsoft Teams. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readBrand } from '../../src/brand/read.ts'
import { type TeamsApp, type TeamsTexts, teamsFiles, teamsPackage } from '../../src/build/teams-app.ts'

const { legalName, accent, logo } = readBrand('northgate')
const english: TeamsTexts = {
  ...{ language: 'en-gb', name: 'Safety check', short: 'Whose job?', full: 'It asks.' },
  ...{ check: 'The check', ten: 'Ten jobs' },
}
const app: TeamsApp = {
  brand: { legalName, accent, logo, mark: undefined },
  ...{ site: 'https://check.acme.example/m365/', version: '1.2.3' },
  ...{ privacy: 'https://acme.example/privacy', terms: 'https://acme.example/terms' },
  texts: [english],
}
const manifestOf = (given: TeamsApp) =>
  JSON.parse(teamsFiles(given)['manifest.json']!) as Record<string, unknown> & { id: string }

test('the manifest has the frame pages as tabs, and the full pages for the browser', () => {
  expect(manifestOf(app)).toMatchObject({
    manifestVersion: '1.19',
    staticTabs: [
      {
        contentUrl: 'https://check.acme.example/m365/frame/quiz/',
        websiteUrl: 'https://check.acme.example/m365/quiz/',
      },
      { contentUrl: 'https://check.acme.example/m365/frame/whose-job/' },
    ],
    validDomains: ['check.acme.example'],
    developer: { termsOfUseUrl: 'https://acme.example/terms' },
  })
})

test('the id is a GUID of its own for each site, whatever the version', () => {
  const { id } = manifestOf(app)
  expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(manifestOf({ ...app, version: '2.0.0' }).id).toBe(id)
  expect(manifestOf({ ...app, site: 'https://other.example/' }).id).not.toBe(id)
})

test('each further language has a file with its texts', () => {
  const german = { ...english, language: 'de-de', name: 'Sicherheitscheck' }
  const files = teamsFiles({ ...app, texts: [english, german] })
  expect(manifestOf({ ...app, texts: [english, german] })).toMatchObject({
    localizationInfo: {
      defaultLanguageTag: 'en-gb',
      additionalLanguages: [{ languageTag: 'de-de', file: 'de-de.json' }],
    },
  })
  expect(JSON.parse(files['de-de.json']!)).toMatchObject({
    ...{ 'name.short': 'Sicherheitscheck', 'staticTabs[1].name': 'Ten jobs' },
  })
  expect(manifestOf(app)).not.toHaveProperty('localizationInfo')
})

test('everything that Microsoft demands and that is missing is said at once', () => {
  const wrong: TeamsApp = {
    ...{ ...app, site: 'http://acme.example/', privacy: undefined, terms: 'acme.example' },
    texts: [{ ...english, name: 'A name of more than thirty characters', short: 'x'.repeat(81) }],
    brand: { ...app.brand, legalName: 'A company whose legal name is long' },
  }
  expect(() => teamsFiles(wrong)).toThrow(
    expect.objectContaining({
      problems: [
        'site http://acme.example/: Teams shows only pages with https.',
        'privacy: Teams demands the address of a privacy notice. Add `privacy` to the brand file, or use --privacy.',
        'Teams demands the address of your terms of use. Use --terms https://…',
        'legalName “A company whose legal name is long” has 34 characters. Teams allows 32.',
        'quizName (en-gb) “A name of more than thirty characters” has 37 characters. Teams allows 30.',
        expect.stringContaining('has 81 characters. Teams allows 80.') as string,
      ],
    }),
  )
})

const LOGO = { ...app.brand, mark: undefined }
const MARK = { ...app.brand, logo: undefined, mark: 'M3 29V3h26v26z' }

test.each([
  ['a logo', LOGO],
  ['a mark', MARK],
])('the icons of %s have the sizes of Teams, and the outline is white on nothing', async (_, brand) => {
  const files = await teamsPackage({ ...app, brand })
  const colour = await sharp(files['color.png']).metadata()
  expect([colour.width, colour.height]).toEqual([192, 192])
  const { data, info } = await sharp(files['outline.png']).raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 32, height: 32, channels: 4 })
  expect([...data].filter((_value, index) => index % 4 < 3).every((value) => value === 255)).toBe(true)
  const alphas = [...data].filter((_value, index) => index % 4 === 3)
  expect([Math.min(...alphas), Math.max(...alphas)]).toEqual([0, 255])
})

test('a logo without a transparent background is refused with a sentence', async () => {
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  const light = { ...logo!.light, kind: 'png' as const, width: 40, height: 40, bytes: png }
  const brand = { ...LOGO, logo: { ...logo!, light } }
  await expect(teamsPackage({ ...app, brand })).rejects.toThrow('needs a logo with a transparent background')
})
