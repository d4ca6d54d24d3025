import type { Client } from '../../core/clients/client.ts'
import { addDays } from '../../core/model/dates.ts'
import type { ClientsProps } from './clients-props.ts'

/** The number of days before today on which the made-up clients were checked: the earlier and the later check. */
const DAYS_AGO = [196, 14] as const

/** Returns the made-up clients of the example. `today` is an ISO date, `source` the word for where a check came from. */
export function exampleClients(
  example: ClientsProps['example'],
  versions: { quiz: string; model: number },
  today: string,
  source: string,
): Client[] {
  return example.map(({ name, group, checks }, index) => ({
    id: `example-${String(index + 1)}`,
    ...{ name, group },
    checks: checks.map((answers, at) => ({
      kind: 'answers',
      ...{ source, answers, ...versions },
      // The last check is the recent one.
      date: addDays(today, -DAYS_AGO[checks.length - at === 1 ? 1 : 0]),
      isDated: true,
      digest: `${String(index)}-${String(at)}`,
    })),
  }))
}
