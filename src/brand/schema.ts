/** The schema of a brand file. Brand files are untrusted: every text has a maximum length and every URL is https. */
import { z } from 'zod'
import { PROPERTY_FIELDS, type PropertyField } from '../core/lead/lead.ts'
import { isObject } from '../core/model/is-object.ts'
import { CHECK_PERIODS } from '../core/model/next-check.ts'
import { OPTIONAL_PAGES, PAGE_IDS, type PageId, STANDINGS } from './pages.ts'

// Matches a text without control characters and direction marks. Soft hyphens are allowed, because existing brand
// files contain them.
const HIDDEN = /^[^\p{Cc}\p{Bidi_Control}]*$/u

const text = (most: number): z.ZodString =>
  z
    .string({ error: 'must be text' })
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must not be longer than ${String(most)} characters`)
    .regex(HIDDEN, 'must not hold line breaks or hidden direction marks')

const address = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: 'must be a whole address that starts with https://',
  })
  .max(300, 'must not be longer than 300 characters')

const logoFile = z
  .string({ error: 'must be the name of a file beside the brand file, like "logo.svg"' })
  .regex(
    /^(?!.*\.\.)[\w][\w ./-]*\.(?:svg|png|SVG|PNG)$/,
    'must be the name of an SVG or PNG file beside the brand file, like "logo.svg"',
  )

const pictureFile = z
  .string({ error: 'must be the name of a file beside the brand file, like "cover.jpg"' })
  .regex(
    /^(?!.*\.\.)[\w][\w ./-]*\.(?:svg|png|jpe?g|SVG|PNG|JPE?G)$/,
    'must be the name of an SVG, PNG or JPEG file beside the brand file, like "cover.jpg"',
  )

const fontFile = z
  .string({ error: 'must be the name of a font file beside the brand file, like "acme-regular.ttf"' })
  .regex(
    /^(?!.*\.\.)[\w][\w ./-]*\.(?:ttf|otf|TTF|OTF)$/,
    'must be the name of a TrueType file beside the brand file, like "acme-regular.ttf"',
  )

/** Returns the schema of a text that matches a pattern. */
const shaped = (pattern: RegExp, message: string): z.ZodString =>
  z.string({ error: message }).regex(pattern, message)

/** Returns the schema of a statistics endpoint. `site` is the id of the site in that product. */
const counter = <Kind extends string>(kind: Kind, site: z.ZodString) =>
  z.strictObject({
    kind: z.literal(kind),
    url: address.describe('The endpoint that receives the events. The page may connect to its host.'),
    site: site.describe('The id of this site in the product.'),
  })

const asksPhone = z
  .boolean({ error: 'must be true or false' })
  .optional()
  .describe('Asks for a telephone number too. The visitor may leave it empty.')

const endpoint = address.describe('Where it is sent. The page may connect to this address and no other.')

const property = shaped(
  /^[a-z][a-z0-9_]{0,99}$/,
  'must be the internal name of a HubSpot property, like cloud_score',
).optional()

const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be the name of a folder in content, like en')

const email = z
  .email('must be an email address')
  .max(120, 'must not be longer than 120 characters')
  .optional()

const phone = shaped(
  /^\+?[0-9 ()./-]{5,30}$/,
  'must be a telephone number in quotes, like "+44 20 7946 0000"',
).optional()

const booking = z.strictObject({ label: text(40), text: text(200), url: address })

const offerWords = z.strictObject({
  title: text(60).describe('What it is, such as "Managed backup".'),
  text: text(240).describe('What it does for a reader, in a sentence or two.'),
  price: text(60).optional().describe('What it costs, such as "from £4 per person a month".'),
  label: text(40).describe('The words on the button.'),
  url: address,
})

const ownLink = z.strictObject({ label: text(60), url: address })

/** The schema of the texts of a brand in one language. Each field is optional. */
const languageWords = z
  .strictObject({
    ...{ name: text(60), legalName: text(120), quizName: text(60), about: text(400), consent: text(600) },
    ...{ email, phone, privacy: address, booking: booking.partial() },
    offers: z
      .record(text(60), offerWords.partial())
      .describe('The title of each offer in this file, with its texts in this language.'),
    links: z
      .record(text(60), ownLink.partial())
      .describe('The label of each link in this file, with its label and address in this language.'),
  })
  .partial()

const page = z.enum(STANDINGS, { error: 'must be "listed", "unlisted" or "left out"' }).optional()

/**
 * The schema of each field of a brand file. The rules about several fields are not here: `brandFile` adds
 * them.
 */
export const brandFields = z.strictObject({
  name: text(60).describe('The name in the header, the footer and on the checklist.'),
  legalName: text(120).describe('Who is behind the site, as in a contract.'),
  site: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of the site, for example https://check.example.com',
    })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).pathname === '/',
      'must have no path: put the path into "base"',
    )
    .transform((url) => url.replace(/\/$/, ''))
    .describe('Where the site will be served, without a path.'),
  base: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'must begin and end with "/", for example / or /check/')
    .default('/')
    .describe('The path that the site is served under.'),
  accent: shaped(/^#[0-9a-fA-F]{6}$/, 'must be a colour in quotes, like "#01614d"')
    .transform((hex) => hex.toLowerCase())
    .describe('The one colour. Buttons and links take it, darkened or lightened until it can be read.'),
  logo: z
    .union([logoFile, z.strictObject({ light: logoFile, dark: logoFile.optional() })], {
      error:
        'must be the name of an SVG or PNG file beside the brand file, or "light" and "dark" with one each',
    })
    .transform((logo) => (typeof logo === 'string' ? { light: logo } : logo))
    .optional()
    .describe(
      'The logo with your name in it, as an SVG or PNG file beside this file, and one for dark ground. Shown 27 pixels high, at most 180 wide. Without a dark one it gets a white background.',
    ),
  cover: pictureFile
    .optional()
    .describe(
      'A picture for the first page of each checklist, as an SVG, PNG or JPEG file beside this file. Its middle is shown, six times as wide as high.',
    ),
  fonts: z
    .strictObject({
      text: z
        .union([fontFile, z.strictObject({ regular: fontFile, bold: fontFile })], {
          error:
            'must be "regular" and "bold" with a TrueType file each, or one variable font, like "acme-variable.ttf"',
        })
        .transform((text) => (typeof text === 'string' ? { regular: text, bold: text } : text))
        .describe(
          'The typeface of text: a regular and a bold file, or one variable font with the axis wght.',
        ),
      display: fontFile
        .optional()
        .describe('The typeface of headings and large figures. Without it, they are in the bold text.'),
    })
    .optional()
    .describe(
      'Your own typefaces, as TrueType files beside this file. Pages, PDFs and Word files have them. You need a licence for the web and for embedding.',
    ),
  mark: z
    .string({ error: 'must be SVG path data on a 32 by 32 grid' })
    .max(2000, 'must not be longer than 2000 characters')
    .regex(
      /^\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE\s,.+-]*$/,
      'must be SVG path data: a move, then letters and numbers only',
    )
    .optional()
    .describe(
      'A sign drawn in your colour, as the "d" of an SVG path on a 32 by 32 grid: beside the name where there is no logo, and in the tab of the browser.',
    ),
  quizName: text(60).describe('What the check is called. The same as the name: then it is written once.'),
  languages: z
    .array(language)
    .min(1, 'must name at least one language')
    .max(20, 'must not name more than 20 languages')
    .default([])
    .describe(
      'The languages of the site: names from content/languages.yml. The first one is at the address of the site, each other one in its own folder. Without any, the site is in the base language.',
    ),
  words: z
    .record(language, languageWords)
    .default({})
    .describe(
      'Your texts in the other languages of the site: a language, then the fields of this file that it replaces.',
    ),
  about: text(400).describe('One or two sentences for the footer.'),
  booking: booking
    .optional()
    .describe('An offer of a talk: a sentence, the words on the button, the address.'),
  offers: z
    .array(
      offerWords.extend({
        controls: z
          .array(z.string().regex(/^[A-Z]{2}-\d{2}$/, 'must be the id of a control, like DP-01'))
          .min(1, 'must name at least one control, like DP-01')
          .max(12, 'must not name more than 12 controls')
          .describe('Ids of the controls that it helps with. It is shown where they are.'),
      }),
    )
    .max(6, 'must not hold more than 6 offers')
    .default([])
    .describe('What you sell or recommend. It is labelled as yours and never moves a score.'),
  email: email.describe(
    'For the footer, the privacy and the accessibility page, and the top of a checklist where a line is left.',
  ),
  replyDays: z
    .number('must be a number of working days, from 1 to 60')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(60, 'must be 60 or less')
    .optional()
    .describe(
      'Working days in which you answer an email about accessibility. The accessibility page promises it. Needs email.',
    ),
  phone: phone.describe('For the footer and the top of a checklist.'),
  privacy: address.optional().describe('Your own privacy notice.'),
  consent: text(600)
    .optional()
    .describe(
      'What a visitor agrees to before anything is sent to you. Name yourself and what you will do with it.',
    ),
  leads: z
    .discriminatedUnion(
      'kind',
      [
        z.strictObject({ kind: z.enum(['json', 'form']), endpoint, phone: asksPhone }),
        z.strictObject({
          kind: z.literal('hubspot'),
          endpoint,
          phone: asksPhone,
          properties: z
            .strictObject(
              Object.fromEntries(PROPERTY_FIELDS.map((field) => [field, property])) as Record<
                PropertyField,
                typeof property
              >,
            )
            .optional()
            .describe(
              'Names of your own HubSpot properties for the score, the level, the day of the next check, the link to the result, the source and the campaign.',
            ),
        }),
        z.strictObject({ kind: z.literal('mailto'), phone: asksPhone }),
      ],
      { error: 'must be "json", "hubspot" or "form" with an endpoint, or "mailto"' },
    )
    .optional()
    .describe('Switches the contact form after a report on, and says where it sends. Off without it.'),
  statistics: z
    .discriminatedUnion(
      'kind',
      [
        counter(
          'plausible',
          shaped(/^[\w./-]{1,120}$/, 'must be the domain of the site in Plausible, like check.acme.example'),
        ),
        counter(
          'umami',
          shaped(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'must be the website id of Umami, in quotes'),
        ),
        counter(
          'matomo',
          shaped(/^[1-9]\d{0,8}$/, 'must be the number of the site in Matomo, in quotes, like "3"'),
        ),
      ],
      { error: 'must be "plausible", "umami" or "matomo", with a url and a site' },
    )
    .optional()
    .describe(
      'Where the pages send the names of events and the level of a result, never an answer. Off without it.',
    ),
  allowedHosts: z
    .array(
      z
        .string({ error: 'must be the name of a site, like www.acme.example' })
        .regex(
          /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/,
          'must be the name of a site in small letters, like www.acme.example, without https:// and without a path',
        ),
    )
    .min(1, 'must name at least one site, or be left out')
    .max(50, 'must not name more than 50 sites')
    .optional()
    .describe(
      'Sites that may show the contact form in a frame. Elsewhere the check works and the form stays away. Without it, any site with an endpoint of its own may.',
    ),
  nextCheck: z
    .enum(CHECK_PERIODS, { error: 'must be "quarter", "half-year" or "year"' })
    .default('year')
    .describe(
      'When a business should check again: quarter, half-year or year. The calendar file repeats after it, and a lead names the day.',
    ),
  links: z
    .array(ownLink)
    .max(6, 'must not hold more than 6 links')
    .optional()
    .describe('Pages of your own for the footer, such as a legal notice.'),
  pages: z
    .strictObject(Object.fromEntries(PAGE_IDS.map((id) => [id, page])) as Record<PageId, typeof page>)
    .default({})
    .describe(
      `Pages that you may leave out: listed (linked and found by search engines), unlisted (built, reached by its address only) or left out. Without a word: ${PAGE_IDS.map((id) => `${id} ${OPTIONAL_PAGES[id].standing}`).join(', ')}.`,
    ),
})

/** Adds a problem of the brand file at a field. */
type Refuse = (path: readonly string[], message: string) => void

/** Refuses texts of a language that the site does not have, and texts for fields, offers and links that the brand lacks. */
function checkWords(brand: z.infer<typeof brandFields>, refuse: Refuse): void {
  const checkKeys = (
    path: readonly string[],
    given: object | undefined,
    what: string,
    has: string[],
  ): void => {
    for (const key of Object.keys(given ?? {})) {
      if (has.includes(key)) continue
      const known = has.length > 0 ? `Yours: ${has.map((one) => `"${one}"`).join(', ')}` : 'You have none'
      refuse([...path, key], `is not the ${what} in this file. ${known}`)
    }
  }
  const titles = brand.offers.map(({ title }) => title)
  const labels = (brand.links ?? []).map(({ label }) => label)
  for (const [code, words] of Object.entries(brand.words)) {
    const path = ['words', code]
    if (!brand.languages.includes(code)) {
      const known = brand.languages.length > 0 ? brand.languages.join(', ') : 'none'
      refuse(path, `is not a language of this site. The field languages names: ${known}`)
      continue
    }
    checkKeys([...path, 'offers'], words.offers, 'title of an offer', titles)
    checkKeys([...path, 'links'], words.links, 'label of a link', labels)
    for (const field of ['booking', 'consent', 'email', 'phone', 'privacy'] as const) {
      if (words[field] !== undefined && brand[field] === undefined)
        refuse([...path, field], `replaces nothing: write ${field} in the brand first, or remove it here`)
    }
  }
}

type Given = Partial<z.infer<typeof brandFields>>

/** What a field needs beside its own rules: the field, what is wrong without it, and whether it is there. */
const NEEDS: readonly (readonly [field: string, message: string, isMet: (brand: Given) => boolean])[] = [
  ['logo', 'is missing: give a logo, or a mark', ({ logo, mark }) => Boolean(logo ?? mark)],
  [
    'email',
    'is missing: replyDays promises an answer to an email',
    ({ replyDays, email: mail }) => replyDays === undefined || Boolean(mail),
  ],
  [
    'consent',
    'is missing: with leads a visitor has to agree to something',
    ({ leads, consent }) => !leads || Boolean(consent),
  ],
  [
    'privacy',
    'is missing: with leads a visitor has to be able to read your notice',
    ({ leads, privacy }) => !leads || Boolean(privacy),
  ],
  [
    'email',
    'is missing: leads of the kind mailto go there',
    ({ leads, email: mail }) => leads?.kind !== 'mailto' || Boolean(mail),
  ],
]

/**
 * The schema of a brand file, `content/brands/<id>.yml`. It contains the schema of each field, and the rules
 * about several fields. A field that another one needs is missing at once, also while fields have mistakes of their own.
 */
export const brandFile = NEEDS.reduce(
  (schema, [field, error, isMet]) =>
    schema.refine((value) => isMet(value), { path: [field], error, when: ({ value }) => isObject(value) }),
  brandFields,
).check(({ value, issues }) => {
  checkWords(value, (path, message) => {
    issues.push({ code: 'custom', input: value, path: [...path], message })
  })
})
