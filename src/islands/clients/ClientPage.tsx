import { useEffect, useRef, useState } from 'preact/hooks'
import { GROUP_LIMIT, findNamesake } from '../../core/clients/clients.ts'
import { type Client, type ClientCheck, latestAnswers, latestCheck } from '../../core/clients/client.ts'
import { NAME_LIMIT } from '../../core/model/clean-text.ts'
import { fill } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Arrow } from '../../ui/Arrow.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { submitsTo } from '../../ui/use-listener.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { ClientReport } from './ClientReport.tsx'
import { ClientTenCard } from './ClientTen.tsx'
import type { ClientsProps } from './clients-props.ts'
import type { OpenDesk } from './open-desk.ts'

interface Props extends ClientsProps {
  open: OpenDesk
  /** `undefined` if the list does not contain the client. */
  client: Client | undefined
  backHref: string
  onBack: () => void
}

/** The page of one client: its name, group and checks, and its report as everywhere on the site. */
export function ClientPage(props: Props) {
  const { words, client, open, backHref, onBack } = props
  const [removed, setRemoved] = useState<{ name: string; undo: () => void }>()
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  const back = (
    <p class="client-back noprint">
      <a
        href={backHref}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          onBack()
        }}
      >
        <Arrow back />
        {words.back}
      </a>
    </p>
  )
  if (!client) {
    return (
      <div class="wrap desk-client desk-client--gone">
        {back}
        {removed ? (
          <Notice isRow role="status">
            <p tabIndex={-1} ref={heading}>
              {fill(words.removed, { name: removed.name })}
            </p>
            <Button
              look="line"
              size="small"
              onClick={() => {
                removed.undo()
                setRemoved(undefined)
              }}
            >
              {words.undo}
            </Button>
          </Notice>
        ) : (
          <>
            <h1>{words.heading}</h1>
            <p class="lede" tabIndex={-1} ref={heading}>
              {words.clientGone}
            </p>
          </>
        )}
      </div>
    )
  }
  // The heading of the page is that of the report. Without a report, it is the name.
  const Name = client.checks.length > 0 ? 'p' : 'h1'
  return (
    <>
      <div class="wrap desk-client">
        {back}
        <Name class="client-name" tabIndex={-1} ref={heading}>
          {client.name}
        </Name>
        <ClientFacts words={words} client={client} open={open} />
        <ClientTenCard words={words} client={client} open={open} />
        <div class="client-folds noprint">
          <ChangeClient
            words={words}
            client={client}
            open={open}
            onRemove={() => setRemoved({ name: client.name, undo: open.desk.remove(client.id) })}
          />
        </div>
      </div>
      <div class="wrap">
        {client.checks.length > 0 && <p class="small muted noprint">{words.reportFor}</p>}
        {!latestAnswers(client) && (
          <Notice>
            {client.checks.length > 0 ? `${words.summaryOnly} ${words.askAnswers}` : words.tenAlone}
          </Notice>
        )}
      </div>
      {client.checks.length > 0 && <ClientReport {...props} client={client} />}
    </>
  )
}

/** The group of the client, its checks, and what changed since the check before. */
function ClientFacts({ words, client, open }: Pick<Props, 'words' | 'open'> & { client: Client }) {
  const { tables, content } = open
  const { language } = content.words
  const day = (date: string): string => dateInWords(date, language)
  const since = tables.since.of(client)
  const latest = latestCheck(client)
  const shown = latestAnswers(client) ?? latest
  const sourceOf = ({ source }: ClientCheck): string => (source === 'link' ? words.linkSource : source)
  return (
    <div class="client-facts">
      {client.group !== '' && (
        <p>
          {words.group}: <b>{client.group}</b>
        </p>
      )}
      {since && (
        <p>
          {since.controls
            ? fill(words.changes, {
                improved: since.controls.improved.length,
                slipped: since.controls.slipped.length,
                added: since.controls.new.length,
                date: day(since.from),
              })
            : since.scores && fill(words.changesScore, { ...since.scores, date: day(since.from) })}{' '}
          {since.reason}
        </p>
      )}
      {shown && latest && shown !== latest && <p>{fill(words.newerNumbers, { date: day(latest.date) })}</p>}
      {shown && (
        <Disclosure
          summary={fill(shown.kind === 'answers' ? words.asked : words.askedNumbers, {
            date: day(shown.date),
          })}
        >
          <ul class="desk-plain small">
            {client.checks.toReversed().map((check) => (
              <li key={check.digest + check.date}>
                {fill(words.checkFrom, { date: day(check.date), source: sourceOf(check) })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

/** The form for the name and the group, and the button that removes the client. */
function ChangeClient(props: Pick<Props, 'words' | 'open'> & { client: Client; onRemove: () => void }) {
  const { words, client, open, onRemove } = props
  const { desk } = open
  const [name, setName] = useState(client.name)
  const [group, setGroup] = useState(client.group)
  const [said, setSaid] = useState<{ text: string; undo?: () => void }>({ text: '' })
  const [isWrong, setWrong] = useState(false)
  const save = (): void => {
    if (name.trim() === '') {
      setWrong(true)
      document.getElementById('client-name')?.focus()
      return
    }
    setWrong(false)
    const namesake = findNamesake(desk.$clients.get(), { name, group })
    const joins = namesake && namesake.id !== client.id
    const undo = desk.change(client.id, { name, group })
    setSaid({ text: joins ? fill(words.joined, { name: namesake.name }) : words.saved, undo })
  }
  return (
    <Disclosure summary={words.change}>
      <form class="client-change" onSubmit={submitsTo(save)}>
        <TextField
          id="client-name"
          label={words.name}
          error={isWrong ? words.nameEmpty : undefined}
          maxLength={NAME_LIMIT}
          autocomplete="off"
          value={name}
          onInput={setName}
        />
        <TextField
          id="client-group"
          label={words.group}
          hint={words.groupHint}
          maxLength={GROUP_LIMIT}
          autocomplete="off"
          value={group}
          onInput={setGroup}
        />
        <Actions>
          <Button type="submit" look="line">
            {words.save}
          </Button>
          <Button look="quiet" onClick={onRemove}>
            {words.remove}
          </Button>
        </Actions>
        <p role="status" class="actions">
          <span>{said.text}</span>
          {said.undo && (
            <Button
              look="line"
              size="small"
              onClick={() => {
                said.undo?.()
                const before = desk.$clients.get().find(({ id }) => id === client.id)
                setName(before?.name ?? name)
                setGroup(before?.group ?? group)
                setSaid({ text: words.undone })
              }}
            >
              {words.undo}
            </Button>
          )}
        </p>
      </form>
    </Disclosure>
  )
}
