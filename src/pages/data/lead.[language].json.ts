/**
 * The texts and the endpoint of the contact form below a report, as JSON. Loaded only if the brand has a contact form.
 */
import { link } from '../../components/layout/link.ts'
import type { Site } from '../../content/site.ts'
import type { LeadContent } from '../../islands/lead/lead-content.ts'
import { dataFile } from './_file.ts'

function contentOf({ ui, brand, language }: Site): LeadContent {
  const { legalName, quizName, consent, privacy, email, leads, allowedHosts, nextCheck } = brand
  return {
    language,
    words: ui.lead,
    brand: { legalName, quizName, consent, privacy, email, leads, allowedHosts, nextCheck },
    privacyUrl: link('privacy/'),
  }
}

export const { addressOf: leadAddressOf, getStaticPaths, GET } = dataFile('lead.', contentOf)
