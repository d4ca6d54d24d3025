/** A link in the footer. */
export interface BrandLink {
  label: string
  url: string
}

/** Whose name, colours, links and offers the site carries. Read from `content/brands/<id>.yml`, validated by `schema.ts`. */
export interface Brand {
  /** The file's name without `.yml`. */
  id: string
  name: string
  legalName: string
  /** Site address without a trailing slash, and the path it is served under ("/" or "/check/"). */
  site: string
  base: string
  /** SVG path data of the mark on a 32 by 32 grid, drawn in the accent colour. */
  mark: string
  /** The one colour a brand sets, as #rrggbb. */
  accent: string
  /** What the quiz is called on buttons and covers. */
  quizName: string
  about: string
  booking?: { label: string; text: string; url: string } | undefined
  email?: string | undefined
  phone?: string | undefined
  /** Pages of the brand's own, for the footer: a legal notice, terms. */
  links?: BrandLink[] | undefined
}

/** Whether the site carries the product's own name: then the name is written once and the product's own mark is drawn. */
export function isOwnName(brand: Pick<Brand, 'name' | 'quizName'>): boolean {
  return brand.name === brand.quizName
}
