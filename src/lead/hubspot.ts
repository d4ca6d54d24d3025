/**
 * The adapter for HubSpot's Forms API. Submits to a form of the HubSpot account, from any site and without an API key.
 * HubSpot accepts only the fields of that form, so `message` contains the full text of the lead. The other values
 * are sent as fields only if the brand file names properties for them.
 * https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated
 */
import { PROPERTY_FIELDS } from '../core/lead/lead.ts'
import { type Adapter, jsonLines, textAt, textsIn } from './parcel.ts'

/** HubSpot's object type id of a contact. */
const CONTACT = '0-1'

export const hubspot: Adapter = {
  pack: (lead, text, page, properties = {}) => {
    const { at, contact, crm, consentText } = lead
    const { name, email, phone, company } = contact
    const given = { ...lead, ...crm }
    const own = PROPERTY_FIELDS.flatMap((field) => {
      const [property, value] = [properties[field], given[field]]
      return property === undefined || value === null || value === undefined
        ? []
        : [[property, String(value)] as const]
    })
    const values = { email, firstname: name, phone, company, message: text, ...Object.fromEntries(own) }
    return {
      lines: jsonLines({
        submittedAt: String(Date.parse(at)),
        fields: Object.entries(values).flatMap(([key, value]) =>
          value === undefined ? [] : [{ objectTypeId: CONTACT, name: key, value }],
        ),
        context: { pageUri: page.address, pageName: page.title },
        legalConsentOptions: { consent: { consentToProcess: true, text: consentText, communications: [] } },
      }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    }
  },
  reason: (answer) =>
    textsIn((answer as { errors?: unknown } | null)?.errors, 'message') ?? textAt(answer, 'message'),
}
