import type { Brand } from '../../brand/brand.ts'
import type { LeadWords } from '../../messages/ui.ts'

/** The content of `/data/lead.<language>.json`: the texts of the contact form, and the brand that receives leads. */
export interface LeadContent {
  /** BCP 47 language tag, such as `en`. */
  language: string
  words: LeadWords
  brand: Pick<
    Brand,
    'legalName' | 'quizName' | 'consent' | 'privacy' | 'email' | 'leads' | 'allowedHosts' | 'nextCheck'
  >
  privacyUrl: string
}

/** The host's site around the frame with the contact form. */
export interface HostSite {
  host: string
  /** The URL of the host's own privacy notice. */
  privacy?: string | undefined
  /** The host's email address. */
  mail?: string | undefined
  /** Where the visitor came from, as the host says. Not validated. */
  given?: { source?: string | undefined; campaign?: string | undefined }
  /** The host's name of the visitor's business. */
  name?: string | undefined
  /** The host wants the form to ask for a telephone number. */
  asksPhone?: boolean
}

/** The URL of the contact form's texts, and the host's site if the form is in a frame. */
export interface LeadTarget {
  /** The URL of the `LeadContent` JSON. */
  url: string
  around?: HostSite | undefined
}
