/** Sends the lead as JSON to the host's own endpoint. Any 2xx is a success. An error can contain a `message` or `error`. */
import { type Adapter, jsonLines, textAt } from './parcel.ts'

export const json: Adapter = {
  pack: (lead) => ({
    lines: jsonLines(lead),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  }),
  reason: (answer) => textAt(answer, 'message', 'error'),
}
