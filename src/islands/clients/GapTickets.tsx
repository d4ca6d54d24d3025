import { useState } from 'preact/hooks'
import { type Client, latestAnswers } from '../../core/clients/client.ts'
import type { GapRow } from '../../core/clients/views.ts'
import type { TicketSystem } from '../../core/exchange/plan-file.ts'
import { fill } from '../../core/model/format.ts'
import { writeReport } from '../../core/report/report.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Field } from '../../ui/field/Field.tsx'
import { loadJson } from '../../ui/load-json.ts'
import type { TakeContent } from '../report/take/use-section.ts'
import type { ClientsProps } from './clients-props.ts'
import type { OpenDesk } from './open-desk.ts'

interface Props extends Pick<ClientsProps, 'words' | 'report' | 'clientWords'> {
  open: OpenDesk
  /** The clients that the filter shows, and their gaps. */
  clients: readonly Client[]
  gaps: readonly GapRow[]
}

/** The id of the choice of a job. */
export const TICKET_JOB = 'desk-ticket-job'

/** The tickets of one job for all clients whose plan has it, as one file for Autotask or Jira. */
export function GapTickets({ words, report, clientWords, open, clients, gaps }: Props) {
  const rows = gaps.filter((gap) => gap.open > 0)
  const [chosen, setChosen] = useState('')
  const [said, setSaid] = useState('')
  const gap = rows.find(({ id }) => id === chosen) ?? rows[0]
  if (!gap) return null
  const save = async (system: TicketSystem): Promise<void> => {
    const { model, words: reportWords } = open.content
    const [{ handoff }, { makeGapTickets }] = await Promise.all([
      loadJson<TakeContent>(report.takeUrl),
      import('./ProgramFiles.tsx'),
    ])
    const ids = new Set(gap.clients.map(({ id }) => id))
    const reports = clients.flatMap((client) => {
      const check = latestAnswers(client)
      const facts = { today: open.today, name: client.name }
      return check && ids.has(client.id) ? [writeReport(model, reportWords, check.answers, facts)] : []
    })
    const pages = new URL(report.checklistUrl, location.href).href
    const ticketWords = { handoff, plans: reportWords.plans }
    const { csv, count } = makeGapTickets(system, gap.id, reports, ticketWords, pages)
    const pattern = system === 'jira' ? 'fileJira' : 'fileTickets'
    const file = fill(clientWords.clients[pattern], { control: gap.id, date: open.today })
    saveFile(`${file}.csv`, csv, 'text/csv;charset=utf-8')
    const counted = fill(words.whoCount, { who: words.tickets, n: count })
    setSaid(`${counted}. ${fill(words.fileSaved, { file: `${file}.csv` })}`)
  }
  return (
    <div class="desk-part">
      <h3 class="like-h4">{words.tickets}</h3>
      <p>
        {words.ticketsHolds} {words.ticketsNote}
      </p>
      <Field id={TICKET_JOB} label={words.ticketsJob}>
        {(control) => (
          <select
            {...control}
            value={gap.id}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {rows.map(({ id, title, open: n }) => (
              <option key={id} value={id}>
                {fill(words.whoCount, { who: title, n })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Actions>
        {(['autotask', 'jira'] as const).map((system) => (
          <Button
            key={system}
            look="line"
            onClick={() => void save(system).catch(() => setSaid(words.fileFailed))}
          >
            {system === 'jira' ? words.ticketsJira : words.ticketsSave}
          </Button>
        ))}
      </Actions>
      <p role="status">{said}</p>
    </div>
  )
}
