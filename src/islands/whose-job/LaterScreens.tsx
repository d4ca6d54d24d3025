import { useEffect } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import type { Refused } from '../../core/exchange/link-envelope.ts'
import { comparePeople } from '../../core/whose-job/compare.ts'
import { hostCounts } from '../../core/whose-job/host-counts.ts'
import { decodeTen, encodeTen } from '../../core/whose-job/link.ts'
import { type Person, hasAnsweredAll, unpackSaid } from '../../core/whose-job/people.ts'
import { keepOffline } from '../../state/offline.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { loadJson } from '../../ui/load-json.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { LaterContent } from './later-content.ts'
import sheet from './later.css?inline'
import { TenLead } from './TenLead.tsx'
import { TenResult } from './TenResult.tsx'
import type { LoadedProps, ScreenProps } from './screen-props.ts'
import { START, type Turn, firstTurn } from './turn.ts'

/** Returns all people whose answers the screen may show, or the sentences about a link that cannot be opened. */
function peopleOf(turn: Turn, content: LaterContent): { ok: true; people: Person[] } | Refused {
  const { role, all, before } = turn
  const payload = all ?? before
  const opened = payload === undefined ? undefined : decodeTen(content.linkWords, payload)
  if (opened && !opened.ok) return opened
  const said = unpackSaid(turn.said) ?? []
  const own = all === undefined && hasAnsweredAll(said) ? [{ role, said }] : []
  return { ok: true, people: [...(opened?.shared.people ?? []), ...own] }
}

/** Loads the content of the screens before the visitor needs it, and keeps this page for a visit without a connection. */
export function prepare(contentUrl: string): void {
  loadJson(contentUrl).then(
    () => keepOffline('page'),
    // A screen that needs the content loads it again, and says so if that fails.
    () => undefined,
  )
}

/** The screens after the jobs: the picture, the request of someone else, and the curtain between two people. */
export function LaterScreens(props: ScreenProps) {
  adoptStyles(sheet)
  const { contentUrl, words, turn, heading, onGo } = props
  const data = useLazy(() => loadJson<LaterContent>(contentUrl))
  const content = data.part
  const { frame } = props.place
  const framed = useLazy(frame && (() => import('./FramedResult.tsx')))
  const failed = data.retry ? data : framed.retry ? framed : undefined
  useEffect(() => {
    if (content && props.hasMoved) heading.current?.focus({ preventScroll: true })
  }, [content, framed.part])
  if (!content || (frame && !framed.part))
    return failed ? (
      <LoadFailed of={failed} words={{ partFailed: words.failed, retry: words.retry }} isSection />
    ) : (
      <p class="wrap ten-page">{words.loading}</p>
    )
  const given = peopleOf(turn, content)
  if (!given.ok) return <RefusedLink {...props} content={content} problems={given.problems} />
  const show = (shown: Turn) => {
    const result = { ...props, content, turn: shown, people: given.people }
    const summary = hostCounts(comparePeople(content.jobs, given.people), content.language)
    const lead = (target: LeadTarget | undefined) => <TenLead {...{ content, target, summary }} />
    if (!framed.part || !frame)
      return (
        <>
          <TenResult {...result} />
          {/* Only the counts of one's own answers, and never those of a second person. */}
          {content.lead.isOwn && !shown.isGuest && shown.all === undefined && lead({ url: content.lead.url })}
        </>
      )
    return (
      <framed.part.FramedResult
        {...result}
        frame={frame}
        payload={encodeTen({ people: given.people })}
        {...{ summary, lead }}
      >
        {(ways) => <TenResult {...result} ways={ways} />}
      </framed.part.FramedResult>
    )
  }
  if (turn.screen === 'result') return show(turn)
  const [first] = given.people
  const asks = askedRole(turn, content)
  if (turn.screen === 'invited' && !asks) return show({ ...turn, all: turn.before! })
  const said = content.words
  const stopPassing = (): void => {
    const kept = { ...props.place.kept(), passed: undefined }
    props.place.keep(kept)
    const own = firstTurn(kept, props.titles.length)
    // Someone whose answers came in a link has none on this device.
    const all = encodeTen({ people: given.people })
    onGo(own.screen === 'result' ? own : { ...START, screen: 'result', all, isGuest: true })
  }
  const isCurtain = turn.screen === 'curtain'
  return (
    <div class="wrap ten-page">
      <h1 tabIndex={-1} ref={heading}>
        {isCurtain ? said.curtain : first?.name ? fill(said.invitedBy, { name: first.name }) : said.invited}
      </h1>
      <p class="lede">{isCurtain ? said.curtainLead : said.invitedLead}</p>
      <p>{asks === 'it' ? said.asIt : said.asBusiness}</p>
      {!isCurtain && <p class="small muted">{said.invitedPrivate}</p>}
      <Button
        size="big"
        onClick={() => onGo({ ...turn, role: asks ?? turn.role, said: '', screen: 0, isGuest: true })}
      >
        {said.start}
      </Button>
      {/* The second person has only one way, which leads on. The first person's way back takes two presses and says what it does. */}
      {isCurtain && (
        <Disclosure summary={said.curtainStop}>
          <div class="stack">
            <p class="measure">{said.curtainStopLead}</p>
            <Button look="line" onClick={stopPassing}>
              {said.curtainBack}
            </Button>
          </div>
        </Disclosure>
      )}
    </div>
  )
}

/** Returns the role that the next person has. */
function askedRole({ before = '' }: Turn, { linkWords }: LaterContent): Person['role'] | undefined {
  const opened = decodeTen(linkWords, before)
  return opened.ok ? opened.shared.asks : undefined
}

/** The screen for a link that cannot be opened. Nothing on the device has changed. */
function RefusedLink({
  content: { words },
  problems,
  heading,
  titles,
  place,
  onGo,
}: LoadedProps & { problems: readonly string[] }) {
  return (
    <div class="wrap ten-page">
      <h1 tabIndex={-1} ref={heading}>
        {words.refused}
      </h1>
      <Notice isBad role="alert">
        {problems.join(' ')}
      </Notice>
      <Button onClick={() => onGo(firstTurn(place.kept(), titles.length))}>{words.heading}</Button>
    </div>
  )
}
