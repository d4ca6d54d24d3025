/** What a brand file may say. A brand file is written by strangers: every text is bounded and every address is https. */
import { z } from 'zod'

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

/** `content/brands/<id>.yml`; the id is the file's name. */
export const brandFile = z.strictObject({
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
  accent: z
    .string({ error: 'must be a colour in quotes, like "#01614d"' })
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour in quotes, like "#01614d"')
    .transform((hex) => hex.toLowerCase())
    .describe('The one colour. Buttons and links take it, darkened or lightened until it can be read.'),
  mark: z
    .string({ error: 'must be SVG path data on a 32 by 32 grid' })
    .max(2000, 'must not be longer than 2000 characters')
    .regex(
      /^\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE\s,.+-]*$/,
      'must be SVG path data: a move, then letters and numbers only',
    )
    .describe('The mark, as the "d" of an SVG path on a 32 by 32 grid.'),
  quizName: text(60).describe('What the check is called. The same as the name: then it is written once.'),
  about: text(400).describe('One or two sentences for the footer.'),
  booking: z
    .strictObject({ label: text(40), text: text(200), url: address })
    .optional()
    .describe('An offer of a talk: a sentence, the words on the button, the address.'),
  email: z.email('must be an email address').max(120).optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9 ()./-]{5,30}$/, 'must be a telephone number in quotes, like "+44 20 7946 0000"')
    .optional(),
  links: z
    .array(z.strictObject({ label: text(60), url: address }))
    .max(6, 'must not hold more than 6 links')
    .optional()
    .describe('Pages of your own for the footer, such as a legal notice.'),
})
