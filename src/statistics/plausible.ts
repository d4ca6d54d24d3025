/**
 * Plausible's Events API: https://plausible.io/docs/events-api. Plausible's own script also sends the JSON as plain text:
 * https://github.com/plausible/analytics/blob/master/tracker/src/networking.js
 */
import type { CountAdapter } from './counted-event.ts'

export const plausible: CountAdapter = ({ url, site, home }, { name, level }) => ({
  url,
  body: JSON.stringify({ name, domain: site, url: home, ...(level && { props: { level } }) }),
})
