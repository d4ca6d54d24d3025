/** Whose site it is: what pages, PDF and pictures know about a brand. */
import type { PageId, Standing } from './pages.ts'

/** A link in the footer. */
export interface BrandLink {
  label: string
  url: string
}

/** Something that the brand sells or recommends. It is shown as the brand's own and never reaches a score. */
export interface BrandOffer {
  title: string
  text: string
  /** The words on its button. */
  label: string
  url: string
  /** Ids of the controls that it belongs to, such as "DP-01". */
  controls: string[]
}

/** One file of a logo, and the size it is shown at in CSS pixels: at most 27 high and 180 wide. */
export interface LogoFile {
  kind: 'svg' | 'png'
  /** Its address below the base, with a hash of its content: "brand/logo-1f3b9c2a.svg". */
  path: string
  width: number
  height: number
  bytes: Uint8Array
}

/** The logo for light ground, and one for dark ground; without it the light one is on a white plate. */
export interface Logo {
  light: LogoFile
  dark?: LogoFile | undefined
}

/** Where the form after a report sends what a visitor chose to send. */
export type Leads = { kind: 'json' | 'hubspot' | 'form'; endpoint: string } | { kind: 'mailto' }

/** Whose name, colours, links and offers the site carries. Read from a brand file, validated by `schema.ts`. */
export interface Brand {
  /** The file's name without `.yml`, and the path it was read from. */
  id: string
  file: string
  name: string
  legalName: string
  /** Site address without a trailing slash, and the path it is served under ("/" or "/check/"). */
  site: string
  base: string
  /** The logo with the name in it; it replaces mark and name. */
  logo?: Logo | undefined
  /** SVG path data of the mark on a 32 by 32 grid, drawn in the accent colour. There without a logo. */
  mark?: string | undefined
  /** The one colour a brand sets, as #rrggbb; `theme.ts` makes readable ones of it. */
  accent: string
  /** What the quiz is called on buttons and covers. */
  quizName: string
  /** The same before another title: with a colon, unless it ends in a mark of its own. */
  quizTitle: string
  /** Languages of the site, the first one for every page that has no other. */
  languages: string[]
  about: string
  booking?: { label: string; text: string; url: string } | undefined
  offers: BrandOffer[]
  email?: string | undefined
  phone?: string | undefined
  /** The brand's own privacy notice. */
  privacy?: string | undefined
  /** What a visitor agrees to before the form sends anything. */
  consent?: string | undefined
  leads?: Leads | undefined
  /** Names of the sites that may show that form in a frame; without it, any. */
  allowedHosts?: string[] | undefined
  /** Pages of the brand's own, for the footer: a legal notice, terms. */
  links?: BrandLink[] | undefined
  /** Whether each optional page is listed, unlisted or left out. */
  pages: Record<PageId, Standing>
}

/** Whether the site carries the product's own name: then the name is written once and the product's own mark is drawn. */
export function isOwnName(brand: Pick<Brand, 'name' | 'quizName'>): boolean {
  return brand.name === brand.quizName
}
