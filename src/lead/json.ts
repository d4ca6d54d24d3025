/** The lead as it is, as JSON: for an endpoint of one's own. Answers with any 2xx; a refusal may say why in `message` or `error`. */
import { type Adapter, jsonLines, textAt } from './parcel.ts'

export const json: Adapter = {
  pack: (lead) => ({
    lines: jsonLines(lead),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  }),
  reason: (answer) => textAt(answer, 'message', 'error'),
}
