import { useMemo, useState } from 'preact/hooks'
import type { Client, ClientTen } from '../../core/clients/client.ts'
import { fill, plural } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import { comparePeople, haveBothAnswered } from '../../core/whose-job/compare.ts'
import { namePeople } from '../../core/whose-job/say.ts'
import type { DeskWords } from '../../messages/ui.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import sheet from '../whose-job/later.css?inline'
import { PasteTen } from '../whose-job/PasteTen.tsx'
import { TenPicture } from '../whose-job/TenPicture.tsx'
import type { OpenDesk } from './open-desk.ts'

interface Props {
  words: DeskWords
  open: OpenDesk
  client: Client
}

/** What people say about the ten jobs of a client, and the ways to add, replace and remove it. */
export function ClientTenCard({ words, open, client }: Props) {
  adoptStyles(sheet)
  const { desk, ten: content, today } = open
  const [undo, setUndo] = useState<() => void>()
  const change = (ten: ClientTen | undefined): void => {
    const back = desk.change(client.id, { ten })
    setUndo(() => back)
  }
  return (
    <section class="client-ten" aria-labelledby="client-ten">
      <h2 id="client-ten" class="like-h3">
        {words.tenTitle}
      </h2>
      {client.ten && <Answered words={words} open={open} ten={client.ten} />}
      <div class="client-ten-ways noprint">
        <PasteTen
          content={content}
          summary={content.words.openLink}
          onOpen={({ people }) => change({ people, date: today, source: 'link' })}
        />
        <p class="actions">
          {client.ten && (
            <Button look="quiet" size="small" onClick={() => change(undefined)}>
              {words.tenRemove}
            </Button>
          )}
          <span role="status">{undo && words.saved}</span>
          {undo && (
            <Button
              look="line"
              size="small"
              onClick={() => {
                undo()
                setUndo(undefined)
              }}
            >
              {words.undo}
            </Button>
          )}
        </p>
      </div>
    </section>
  )
}

function Answered({ words, open, ten }: Omit<Props, 'client'> & { ten: ClientTen }) {
  const { jobs, words: tenWords, language } = open.ten
  const { people, date, source } = ten
  const rows = useMemo(() => comparePeople(jobs, people), [people])
  const eachOther = rows.filter(({ verdict }) => verdict === 'each-other')
  const from = source === 'link' ? words.linkSource : source
  return (
    <>
      {eachOther.length > 0 ? (
        <>
          <p class="client-ten-count">{plural(words.tenJobs, eachOther.length, language)}</p>
          <ul>
            {eachOther.map(({ job }) => (
              <li key={job.id}>{job.short}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{haveBothAnswered(people) ? words.tenNone : words.tenOne}</p>
      )}
      <p class="small muted">{fill(words.tenFrom, { date: dateInWords(date, language), source: from })}</p>
      <Disclosure summary={tenWords.picture}>
        <TenPicture rows={rows} names={namePeople(people, tenWords)} words={tenWords} />
      </Disclosure>
    </>
  )
}
