/** The brand of a site: the data that pages, PDFs and Open Graph pictures show. */
import type { z } from 'zod'
import type { BrandFonts } from './brand-fonts.ts'
import type { PageId, Standing } from './pages.ts'
import type { brandFields } from './schema.ts'

type Fields = z.infer<typeof brandFields>

/**
 * An offer: a product or service that the brand sells or recommends. Pages and PDFs name the brand beside
 * each offer. An offer never changes a score.
 */
export type BrandOffer = Fields['offers'][number]

/**
 * One file of a logo, and its display size in CSS pixels. The display size is at most 27 high and 180 wide.
 */
export interface LogoFile {
  kind: 'svg' | 'png'
  /** The path of the file below the base path of the site, with a hash of its content: "brand/files/logo-1f3b9c2a.svg". */
  path: string
  width: number
  height: number
  bytes: Uint8Array
}

/**
 * The logo for a light background, and optionally a second logo for a dark background. Without a second logo,
 * dark mode shows the first logo on a white background.
 */
export interface Logo {
  light: LogoFile
  dark?: LogoFile | undefined
}

/** A cover picture: an SVG, a PNG or a JPEG. */
export interface CoverPicture {
  /** The path of the JPEG for documents below the base path of the site, with a hash of the file. */
  path: string
  bytes: Uint8Array
}

/** The receiver of the contact form below a report: an endpoint, or an email address. */
export type Leads = NonNullable<Fields['leads']>

/**
 * The name, colours, links and offers of a site. `schema.ts` describes and validates the fields of the brand file, and
 * `read.ts` reads them.
 */
export interface Brand extends Omit<Fields, 'logo' | 'cover' | 'fonts' | 'pages'> {
  /** The id is the file name without `.yml`; `file` is the path of the file. */
  id: string
  file: string
  /**
   * The path of this build's language. In the first language, the path of the whole site. In other languages, a folder
   * below it, such as "/de/".
   */
  base: string
  /** The path of the whole site. All languages of the site share the texts that the browser stores. */
  root: string
  /** The language of this build. `undefined` if the brand file names no language: then the base language. */
  language?: string | undefined
  /**
   * The logo of the brand. It contains the brand's name, so pages show the logo instead of `mark` and `name`.
   */
  logo?: Logo | undefined
  /** The picture on the first page of each checklist. */
  cover?: CoverPicture | undefined
  /** The fonts of the brand. Without them, the site has those of this project. */
  fonts?: BrandFonts | undefined
  /**
   * The name of the quiz with punctuation at its end, such as "Whose job?" or "Our check:". Titles of
   * documents start with this text.
   */
  quizTitle: string
  /** The visibility of each optional page: listed, unlisted or left out. */
  pages: Record<PageId, Standing>
}

/**
 * Returns true if the brand and the quiz have the same name. The header of such a brand shows this name once,
 * beside the default symbol of this project.
 */
export function isOwnName(brand: Pick<Brand, 'name' | 'quizName'>): boolean {
  return brand.name === brand.quizName
}

/** Returns the path of a language of a site: the first language is at `root`, and each other language in its own folder. */
export function pathOf(
  root: string,
  { languages }: Pick<Brand, 'languages'>,
  language: string | undefined,
): string {
  return language === undefined || language === languages[0] ? root : `${root}${language}/`
}
