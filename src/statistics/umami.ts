/**
 * Umami's API for sending statistics: https://docs.umami.is/docs/api/sending-stats. Screen, language, referrer, title and
 * id are optional, and this adapter sends none of them.
 */
import type { CountAdapter } from './counted-event.ts'

export const umami: CountAdapter = ({ url, site, home }, { name, level }) => {
  const { hostname, pathname } = new URL(home)
  const payload = { website: site, hostname, url: pathname, name, ...(level && { data: { level } }) }
  return { url, body: JSON.stringify({ type: 'event', payload }) }
}
