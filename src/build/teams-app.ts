/** Writes the app package with which the check and the ten jobs are tabs in Microsoft Teams: a manifest, texts and two icons. */
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import type { Brand } from '../brand/brand.ts'
import { InputError } from '../core/model/input-error.ts'

/** The version of Microsoft's schema. Later clients still read it. */
const MANIFEST = '1.19'
/** The sides of the icons, in pixels. */
const COLOUR = 192
const OUTLINE = 32
/** The part of the colour icon that the logo fills. */
const FILLED = 0.6

/** The texts of the app in one language. */
export interface TeamsTexts {
  /** BCP 47 tag. */
  language: string
  /** At most 30 characters. */
  name: string
  /** At most 80 characters. */
  short: string
  full: string
  /** The names of the tabs. */
  check: string
  ten: string
}

/** What the app needs to know. */
export interface TeamsApp {
  brand: Pick<Brand, 'legalName' | 'accent' | 'logo' | 'mark'>
  /** The full URL of the site in the first language, with a slash at its end. */
  site: string
  version: string
  privacy: string | undefined
  terms: string | undefined
  /** The texts, in the first language of the site first. */
  texts: readonly [TeamsTexts, ...TeamsTexts[]]
}

/** Returns the same GUID for the same site, so that a new version of the app replaces the old one. */
function guidOf(site: string): string {
  const hex = createHash('sha256').update(`teams ${site}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/**
 * Checks what Microsoft demands.
 * @throws {InputError} with everything that is missing or too long.
 */
function refuseIncomplete({ site, privacy, terms, texts, brand }: TeamsApp): void {
  const isWeb = (url: string | undefined): boolean => url !== undefined && /^https:\/\//.test(url)
  const tooLong = (what: string, text: string, most: number) =>
    text.length > most &&
    `${what} “${text}” has ${String(text.length)} characters. Teams allows ${String(most)}.`
  const problems = [
    !isWeb(site) && `site ${site}: Teams shows only pages with https.`,
    !isWeb(privacy) &&
      'privacy: Teams demands the address of a privacy notice. Add `privacy` to the brand file, or use --privacy.',
    !isWeb(terms) && 'Teams demands the address of your terms of use. Use --terms https://…',
    tooLong('legalName', brand.legalName, 32),
    ...texts.flatMap(({ name, short, language }) => [
      tooLong(`quizName (${language})`, name, 30),
      tooLong(`description (${language})`, short, 80),
    ]),
  ].filter((problem) => typeof problem === 'string')
  if (problems.length > 0) throw new InputError(problems)
}

/**
 * Returns the files of a package that are text: name → text.
 * @throws {InputError} with everything that Microsoft demands and that is missing or too long.
 */
export function teamsFiles(app: TeamsApp): Record<string, string> {
  refuseIncomplete(app)
  const { brand, site, version, privacy, terms, texts } = app
  const [first, ...others] = texts
  const schema = (name: string): string =>
    `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST}/${name}.schema.json`
  const tab = (entityId: string, name: string, path: string) => ({
    ...{ entityId, name, scopes: ['personal'] },
    ...{ contentUrl: `${site}frame/${path}/`, websiteUrl: `${site}${path}/` },
  })
  const manifest = {
    $schema: schema('MicrosoftTeams'),
    manifestVersion: MANIFEST,
    ...{ version, id: guidOf(site) },
    developer: { name: brand.legalName, websiteUrl: site, privacyUrl: privacy, termsOfUseUrl: terms },
    ...(others.length > 0 && {
      localizationInfo: {
        defaultLanguageTag: first.language,
        additionalLanguages: others.map(({ language }) => ({
          languageTag: language,
          file: `${language}.json`,
        })),
      },
    }),
    name: { short: first.name, full: first.name },
    description: { short: first.short, full: first.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: brand.accent,
    staticTabs: [tab('check', first.check, 'quiz'), tab('ten-jobs', first.ten, 'whose-job')],
    validDomains: [new URL(site).host],
  }
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
  return {
    'manifest.json': json(manifest),
    ...Object.fromEntries(
      others.map(({ language, name, short, full, check, ten }) => [
        `${language}.json`,
        json({
          $schema: schema('MicrosoftTeams.Localization'),
          'name.short': name,
          'description.short': short,
          'description.full': full,
          'staticTabs[0].name': check,
          'staticTabs[1].name': ten,
        }),
      ]),
    ),
  }
}

/** Returns the brand's sign, within a square. */
function sign({ logo, mark }: TeamsApp['brand'], side: number): Sharp {
  const file = mark
    ? Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#fff" fill-rule="evenodd" d="${mark}"/></svg>`,
      )
    : Buffer.from(logo!.light.bytes)
  return sharp(file, { density: 600 }).resize({
    ...{ width: side, height: side, fit: 'contain' },
    background: { r: 0, g: 0, b: 0, alpha: 0 },
  })
}

/** Returns the two icons: the sign on the accent or on white, and the sign in white alone. */
async function icons({ brand }: TeamsApp): Promise<Record<string, Uint8Array>> {
  const inner = Math.round(COLOUR * FILLED)
  const colour = await sharp({
    create: { width: COLOUR, height: COLOUR, channels: 4, background: brand.mark ? brand.accent : '#ffffff' },
  })
    .composite([{ input: await sign(brand, inner).png().toBuffer() }])
    .png()
    .toBuffer()
  const alpha = await sign(brand, OUTLINE).ensureAlpha().extractChannel('alpha').toBuffer()
  const { channels } = await sharp(alpha).stats()
  if (!brand.mark && channels[0]!.min === 255)
    throw new InputError([
      'logo: the outline icon of Teams needs a logo with a transparent background. Or add a `mark` to the brand file.',
    ])
  const outline = await sharp({
    create: { width: OUTLINE, height: OUTLINE, channels: 3, background: '#ffffff' },
  })
    .joinChannel(alpha)
    .png()
    .toBuffer()
  return { 'color.png': new Uint8Array(colour), 'outline.png': new Uint8Array(outline) }
}

/**
 * Returns the files of the package: name → bytes.
 * @throws {InputError} with everything that Microsoft demands and that is missing or too long.
 */
export async function teamsPackage(app: TeamsApp): Promise<Record<string, Uint8Array>> {
  const texts = Object.entries(teamsFiles(app)).map(([name, text]) => [name, new TextEncoder().encode(text)])
  return { ...(Object.fromEntries(texts) as Record<string, Uint8Array>), ...(await icons(app)) }
}
