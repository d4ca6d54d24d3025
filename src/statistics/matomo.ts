/**
 * Matomo's Tracking HTTP API: https://developer.matomo.org/api-reference/tracking-api. `ca=1` says that the request is not
 * a page view. `send_image=0` asks for an empty response. The visitor ids `_id`, `uid` and `cid` are not sent.
 */
import type { CountAdapter } from './counted-event.ts'

export const matomo: CountAdapter = ({ url, site, home }, { name, level }) => {
  const address = new URL(url)
  const query = { idsite: site, rec: '1', apiv: '1', ca: '1', send_image: '0', url: home }
  const event = { e_c: 'check', e_a: name, ...(level && { e_n: level }) }
  for (const [key, value] of Object.entries({ ...query, ...event })) address.searchParams.set(key, value)
  return { url: address.href, body: '' }
}
