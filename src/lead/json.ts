/**
 * Sends a lead as JSON to the host's own endpoint. Any 2xx status is a success. An error response can give its reason
 * in `message` or `error`.
 */
import { type Adapter, jsonLines, textAt } from './parcel.ts'

export const json: Adapter = {
  pack: (lead) => ({
    lines: jsonLines(lead),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  }),
  reason: (answer) => textAt(answer, 'message', 'error'),
}
