import type { Brand } from '../../brand/brand.ts'
import type { LeadWords } from '../../messages/ui.ts'

/** The content of `/data/lead.<language>.json`: the texts of the contact form, and the brand that receives leads. */
export interface LeadContent {
  /** BCP 47 tag. */
  language: string
  words: LeadWords
  brand: Pick<Brand, 'legalName' | 'quizName' | 'consent' | 'privacy' | 'email' | 'leads' | 'allowedHosts'>
  /** URL of the privacy page of this site. */
  privacyUrl: string
}

/** The site that embeds the frame with the contact form. */
export interface HostSite {
  /** Host name of the embedding site. */
  host: string
  /** URL of the site's own privacy notice, and its email address, if set. */
  privacy?: string | undefined
  mail?: string | undefined
}

/** The source of the form's content, and the embedding site if the form is in a frame. */
export interface LeadTarget {
  /** URL of `LeadContent` as JSON. */
  url: string
  around?: HostSite | undefined
}
