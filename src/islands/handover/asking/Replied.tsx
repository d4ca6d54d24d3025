import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isEmpty } from '../../../core/answers/answers.ts'
import { compareReply, takeReply } from '../../../core/handover/compare-reply.ts'
import { type OpenedReply, decodeReply } from '../../../core/handover/reply.ts'
import { countsOfReply, scoreEffect } from '../../../core/handover/reply-effect.ts'
import { fill } from '../../../core/model/format.ts'
import { todayHere } from '../../../state/browser.ts'
import { namesOf } from '../../quiz/DroppedAnswers.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { type HandoverContent, useHandoverContent, withContext } from '../handover-content.ts'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { Clashes } from './Clashes.tsx'
import sheet from './replied.css?inline'
import { ReplyRows } from './ReplyRows.tsx'
import { ReplyTaken, type TakenReply } from './ReplyTaken.tsx'
import { ScoreStatus } from './ScoreStatus.tsx'
import type { OwnAnswers, ReportProps } from '../../report/report-props.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props extends OwnAnswers, Pick<ReportProps, 'moreUrl' | 'storeWords'> {
  /** The payload of the reply. `undefined` after the visitor accepted or rejected the reply. */
  payload: string | undefined
}

/** The IT person's reply beside the visitor's own answers. The answers change only after the visitor accepts the reply. */
export function Replied(props: Props) {
  const { payload, session, content, visit } = props
  adoptStyles(sheet)
  const later = useHandoverContent(props.moreUrl)
  const more = later.part
  const [taken, setTaken] = useState<TakenReply>()
  const opened = useMemo(() => {
    if (!more || payload === undefined) return undefined
    return decodeReply(content.model, { file: content.fileWords, ask: more.words.ask }, payload)
  }, [more, payload])
  useEffect(() => {
    if (payload !== undefined) setTaken(undefined)
  }, [payload])

  if (!more) return <LoadFailed of={later} words={props.storeWords} isSection />
  const words = more.words.replied
  if (taken)
    return (
      <ReplyTaken
        taken={taken}
        visit={visit}
        words={words}
        language={more.language}
        memoryOnly={props.storeWords.memoryOnly}
      />
    )
  if (!opened) return null
  if (!opened.ok) {
    return (
      <section class="wrap replied" role="alert">
        {opened.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        <Button look="line" size="small" onClick={session.leaveReply}>
          {words.close}
        </Button>
      </section>
    )
  }
  return <OpenReply key={payload} {...props} opened={opened} more={more} onTaken={setTaken} />
}

interface OpenProps extends OwnAnswers {
  opened: Extract<OpenedReply, { ok: true }>
  more: HandoverContent
  onTaken: (taken: TakenReply) => void
}

/** A reply that the visitor has not decided on: its effect, where the two differ, all other rows, and the buttons. */
function OpenReply({ opened, more, session, content, visit, onTaken }: OpenProps) {
  const words = more.words.replied
  const { dropped } = opened
  const own = visit.$answers.get()
  const heading = useRef<HTMLHeadingElement>(null)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(
    () => compareReply(withContext(content.model, more), own, opened.reply),
    [more, own, opened],
  )
  const after = useMemo(() => takeReply(own, rows, kept), [own, rows, kept])
  const score = useMemo(
    () => scoreEffect(content.model, { report: content.words, replied: words }, [own, after], todayHere()),
    [own, after],
  )
  useEffect(() => {
    // Move the focus to a pasted reply. A visitor who opens a reply by a link instead reads from the top of the page.
    if (document.activeElement !== document.body) heading.current?.focus()
  }, [])
  const [filled, differing, same, unknown] = (['new', 'differs', 'same', 'unknown'] as const).map((state) =>
    rows.filter((row) => row.state === state),
  ) as [typeof rows, typeof rows, typeof rows, typeof rows]
  const isNew = filled.length > 0 || differing.length > 0
  const left = [...(dropped?.removed ?? []), ...(dropped?.changed ?? [])]
  const take = (): void => {
    onTaken({ before: own, n: filled.length + differing.filter(({ key }) => !kept.has(key)).length })
    session.leaveReply()
    visit.replace(after)
  }
  return (
    <section class="wrap replied" aria-labelledby="replied">
      <h2 id="replied" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p class="lede">{isNew ? words.lead : words.nothing}</p>
      {isEmpty(own) && <Notice>{words.noOwn}</Notice>}
      {isNew && (
        <div class="reply-effect">
          <p class="reply-score">{score}</p>
          <ul>
            {countsOfReply(rows, words, more.language).map((count) => (
              <li key={count}>{count}</li>
            ))}
          </ul>
          <ScoreStatus score={score} />
        </div>
      )}
      {differing.length > 0 && <Clashes words={words} rows={differing} kept={kept} onKept={setKept} />}
      {filled.length > 0 && (
        <>
          <h3>{words.filled}</h3>
          <ReplyRows rows={filled} words={words} />
        </>
      )}
      {unknown.length > 0 && (
        <>
          <h3>{words.unknown}</h3>
          <ReplyRows rows={unknown} words={words} />
        </>
      )}
      {same.length > 0 && (
        <Disclosure summary={words.same}>
          <ReplyRows rows={same} words={words} />
        </Disclosure>
      )}
      {left.length > 0 && <Notice>{fill(words.left, { list: namesOf(more, left) })}</Notice>}
      <div class={isNew ? 'reply-bar' : undefined}>
        {isNew && <p class="small">{score}</p>}
        <Actions>
          {isNew && <Button onClick={take}>{isEmpty(own) ? words.begin : words.take}</Button>}
          <Button look="line" size="small" onClick={session.leaveReply}>
            {isNew ? words.leave : words.close}
          </Button>
        </Actions>
      </div>
    </section>
  )
}
