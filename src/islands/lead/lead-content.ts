import type { Brand } from '../../brand/brand.ts'
import type { LeadWords } from '../../messages/ui.ts'

/** The content of `/data/lead.<language>.json`: the words of the contact form, and who receives it. */
export interface LeadContent {
  /** BCP 47 tag. */
  language: string
  words: LeadWords
  brand: Pick<Brand, 'legalName' | 'quizName' | 'consent' | 'privacy' | 'email' | 'leads' | 'allowedHosts'>
  /** Address of the page that explains what this site does with answers. */
  privacyUrl: string
}

/** The site around the frame that contains the form. */
export interface HostSite {
  /** Host name of the site around the frame. */
  host: string
  /** Address of the site's own privacy notice, and its email address, if it gave them. */
  privacy?: string | undefined
  mail?: string | undefined
}

/** Where the form gets its content, and the site around it if it is in a frame. */
export interface LeadTarget {
  /** Address of `LeadContent` as JSON. */
  url: string
  around?: HostSite | undefined
}
