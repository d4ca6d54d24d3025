import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isEmpty } from '../../../core/answers/answers.ts'
import { RUNG_IDS } from '../../../core/handover/ask.ts'
import type { Reply } from '../../../core/model/model.ts'
import { type Clash, decodeReply, mergeReply, takeTheirs } from '../../../core/handover/reply.ts'
import { fill } from '../../../core/model/format.ts'
import type { ReportSession } from '../../../state/report-session.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import type { Visit } from '../../../state/visit.ts'
import { namesOf } from '../../quiz/DroppedAnswers.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { type MoreContent, useMore } from '../handover-content.ts'
import { wear } from '../../../ui/adopt-styles.ts'
import { Clashes } from './Clashes.tsx'
import sheet from './replied.css?inline'
import { Taken, type TakenReply } from './Taken.tsx'
import type { ReportProps } from '../../report/ReportApp.tsx'

interface Props extends ReportProps {
  session: ReportSession
  /** Nothing once it was taken over or left out. */
  payload: string | undefined
  content: ReportContent
  visit: Visit
}

/** What an answer says in words: the options of a question, or the rung of a control. */
export type Say = (id: string, answer: readonly string[] | Reply) => string

/** What an id asks, and what answers to it say, in words. */
function speak({ questions, controls, words }: MoreContent): { titleOf: (id: string) => string; say: Say } {
  const questionOf = (id: string) => questions.find((one) => one.id === id)
  const controlOf = (id: string) => controls.find((one) => one.id === id)
  return {
    titleOf: (id) => questionOf(id)?.title ?? controlOf(id)?.words.ask ?? id,
    say: (id, answer) => {
      if (typeof answer === 'object') {
        const options = questionOf(id)?.options.filter((option) => answer.includes(option.id)) ?? []
        return options.map(({ label }) => label).join('; ')
      }
      const rung = controlOf(id)?.words.rungs[RUNG_IDS.findIndex((one) => one === String(answer))]
      return rung ?? words.asked.unknown
    },
  }
}

/** A reply from the person who knows, beside one's own answers. Nothing changes before it is pressed, and all of it can be taken back. */
export function Replied(props: Props) {
  const { payload, session, content, visit } = props
  wear(sheet)
  const later = useMore(props.moreUrl)
  const more = later.part
  const [theirs, setTheirs] = useState<readonly Clash[]>([])
  const [taken, setTaken] = useState<TakenReply>()
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useMemo(() => {
    if (!more || payload === undefined) return undefined
    return decodeReply(content.model, { file: content.fileWords, ask: more.words.ask }, payload)
  }, [more, payload])
  useEffect(() => {
    if (payload === undefined) return
    setTheirs([])
    setTaken(undefined)
  }, [payload])
  useEffect(() => {
    // Whoever pasted the link works on this page; whoever came with it reads from the top.
    if (opened && document.activeElement !== document.body) heading.current?.focus()
  }, [opened])

  if (!more) return <LoadFailed of={later} words={props.storeWords} isSection />
  const words = more.words.replied
  if (taken) return <Taken {...{ taken, visit, words }} memoryOnly={props.storeWords.memoryOnly} />
  if (!opened) return null
  if (!opened.ok) {
    return (
      <section class="wrap replied" role="alert">
        {opened.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        <button type="button" class="btn btn--line btn--s" onClick={session.leaveReply}>
          {words.close}
        </button>
      </section>
    )
  }
  const { reply, dropped } = opened
  const own = visit.$answers.get()
  const merged = mergeReply(content.model, own, reply)
  const { titleOf, say } = speak(more)
  const left = [...(dropped?.removed ?? []), ...(dropped?.changed ?? [])]
  const theirsOf = (id: string) => reply.choices[id] ?? reply.controls[id] ?? 'unknown'
  const clashing = merged.clashes.map(({ id }) => id)
  const rest = [...Object.keys(reply.choices), ...Object.keys(reply.controls)].filter(
    (id) => !merged.filled.includes(id) && !clashing.includes(id),
  )
  const isUnknownTo = (id: string): boolean => {
    const answer = theirsOf(id)
    if (typeof answer !== 'object') return answer === 'unknown'
    const question = content.model.questions.find((one) => one.id === id)
    return question?.options.some((option) => option.unknown && answer.includes(option.id)) ?? false
  }
  const listed = (ids: readonly string[]): string => ids.map((id) => `“${titleOf(id)}”`).join(', ')
  const unknown = rest.filter(isUnknownTo)
  const same = rest.filter((id) => !isUnknownTo(id))
  const isNew = merged.filled.length > 0 || merged.clashes.length > 0
  const take = (): void => {
    setTaken({ before: own, n: merged.filled.length + theirs.length })
    session.leaveReply()
    visit.replace(takeTheirs(content.model, merged.answers, theirs))
  }
  return (
    <section class="wrap replied" aria-labelledby="replied">
      <h2 id="replied" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p class="lede">{isNew ? words.lead : words.nothing}</p>
      {isEmpty(own) && <p class="note">{words.noOwn}</p>}
      {merged.filled.length > 0 && (
        <>
          <h3>{words.filled}</h3>
          <dl class="said">
            {merged.filled.map((id) => (
              <div key={id}>
                <dt>{titleOf(id)}</dt>
                <dd>{say(id, theirsOf(id))}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {merged.clashes.length > 0 && (
        <Clashes {...{ words, titleOf, say, theirs }} clashes={merged.clashes} onTheirs={setTheirs} />
      )}
      {same.length > 0 && <p>{fill(words.same, { list: listed(same) })}</p>}
      {unknown.length > 0 && <p>{fill(words.unknown, { list: listed(unknown) })}</p>}
      {left.length > 0 && <p class="note">{fill(words.left, { list: namesOf(more, left) })}</p>}
      <p class="row">
        {isNew && (
          <button type="button" class="btn btn--big" onClick={take}>
            {isEmpty(own) ? words.begin : words.take}
          </button>
        )}
        <button type="button" class="btn btn--line" onClick={session.leaveReply}>
          {isNew ? words.leave : words.close}
        </button>
      </p>
    </section>
  )
}
