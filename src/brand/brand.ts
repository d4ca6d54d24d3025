/** The brand of a site: the data that pages, PDFs and Open Graph pictures show. */
import type { CrmProperties } from '../core/lead/lead.ts'
import type { CheckPeriod } from '../core/model/next-check.ts'
import type { PageId, Standing } from './pages.ts'

/** One of the brand's own links in the footer. */
export interface BrandLink {
  label: string
  url: string
}

/**
 * An offer: a product or service that the brand sells or recommends. Pages and PDFs name the brand beside
 * each offer. An offer never changes a score.
 */
export interface BrandOffer {
  title: string
  text: string
  label: string
  url: string
  /** Ids of the controls that the offer belongs to, such as "DP-01". */
  controls: string[]
}

/** The call to action: a sentence, the words on its button, and its address. */
export interface Booking {
  label: string
  text: string
  url: string
}

/** Some of the fields of a thing. */
export type Changes<Thing> = { [Key in keyof Thing]?: Thing[Key] | undefined }

/** The texts of a brand that a language can replace. Offers and links have the titles and labels of the brand file as keys. */
export interface BrandWords {
  name?: string | undefined
  legalName?: string | undefined
  quizName?: string | undefined
  about?: string | undefined
  consent?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  privacy?: string | undefined
  booking?: Changes<Booking> | undefined
  offers?: Record<string, Changes<Omit<BrandOffer, 'controls'>>> | undefined
  links?: Record<string, Changes<BrandLink>> | undefined
}

/**
 * One file of a logo, and its display size in CSS pixels. The display size is at most 27 high and 180 wide.
 */
export interface LogoFile {
  kind: 'svg' | 'png'
  /** The path of the file below the base path of the site, with a hash of its content: "brand/logo-1f3b9c2a.svg". */
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

/** The receiver of the contact form below a report: an endpoint, or an email address. */
export type Leads =
  | { kind: 'json' | 'form'; endpoint: string }
  | { kind: 'hubspot'; endpoint: string; properties?: CrmProperties | undefined }
  | { kind: 'mailto' }

/** The statistics product that receives event names: its endpoint, and the id of the site there. */
export interface Statistics {
  kind: 'plausible' | 'umami' | 'matomo'
  url: string
  site: string
}

/**
 * The name, colours, links and offers of a site. `read.ts` reads them from a brand file, and `schema.ts`
 * validates them.
 */
export interface Brand {
  /** The id is the file name without `.yml`; `file` is the path of the file. */
  id: string
  file: string
  name: string
  legalName: string
  /**
   * `site` is the origin without a trailing slash. `base` is the path that the site is served under: "/" or "/check/".
   */
  site: string
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
  /**
   * The brand's small symbol as SVG path data on a 32 by 32 grid. Pages draw the symbol in the accent colour.
   * A brand without a logo must have a symbol.
   */
  mark?: string | undefined
  /** The only colour that a brand sets, as #rrggbb; `theme.ts` derives readable colours from it. */
  accent: string
  /** The name of the quiz on buttons and on the covers of PDFs. */
  quizName: string
  /**
   * The name of the quiz with punctuation at its end, such as "Whose job?" or "Our check:". Titles of
   * documents start with this text.
   */
  quizTitle: string
  /** BCP 47 tags of the site's languages. The first language is the default. */
  languages: string[]
  /** The texts of the brand in each language of the site. Languages without an entry show the texts of the brand file. */
  words: Record<string, BrandWords>
  about: string
  booking?: Booking | undefined
  offers: BrandOffer[]
  email?: string | undefined
  phone?: string | undefined
  /** URL of the brand's privacy notice. */
  privacy?: string | undefined
  /** The text that a visitor must accept before the contact form can be sent. */
  consent?: string | undefined
  leads?: Leads | undefined
  /** Where the pages send the names of events. `undefined` sends nothing. */
  statistics?: Statistics | undefined
  /** Host names of the sites that may show the contact form in a frame. `undefined` allows every site. */
  allowedHosts?: string[] | undefined
  /** The time between two checks of one business. */
  nextCheck: CheckPeriod
  /** The brand's own pages for the footer, such as a legal notice or terms. */
  links?: BrandLink[] | undefined
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
