import type { Client } from '../../core/clients/client.ts'
import { unpackPerson } from '../../core/whose-job/people.ts'
import { addDays } from '../../core/model/dates.ts'
import type { ClientsProps } from './clients-props.ts'

/** The number of days before today on which the made-up clients were checked: the earlier and the later check. */
const DAYS_AGO = [196, 14] as const

/** What both sides of the first made-up client say about the ten jobs: on three, each thinks that the other does it. */
const TEN = ['biibiminbin', 'ibbbiminbbb'].flatMap((text) => unpackPerson(text) ?? [])

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
    ...(index === 0 && { ten: { people: TEN, date: addDays(today, -DAYS_AGO[1]), source } }),
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
