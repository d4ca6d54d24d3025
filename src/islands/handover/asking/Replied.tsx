import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isEmpty } from '../../../core/answers/answers.ts'
import { RUNG_IDS } from '../../../core/handover/ask.ts'
import { type Clash, decodeReply, mergeReply, takeTheirs } from '../../../core/handover/reply.ts'
import { fill } from '../../../core/model/format.ts'
import { namesOf } from '../../quiz/DroppedAnswers.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { type HandoverContent, useHandoverContent } from '../handover-content.ts'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { Clashes, type SayAnswer } from './Clashes.tsx'
import sheet from './replied.css?inline'
import { ReplyTaken, type TakenReply } from './ReplyTaken.tsx'
import type { OwnAnswers, ReportProps } from '../../report/report-props.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props extends OwnAnswers, Pick<ReportProps, 'moreUrl' | 'storeWords'> {
  /** The payload of the reply. `undefined` after the visitor accepted or rejected the reply. */
  payload: string | undefined
}

/** Returns two functions. `titleOf` returns the title of a question or control, `say` the text of an answer. */
function speak({ questions, controls, words }: HandoverContent): {
  titleOf: (id: string) => string
  say: SayAnswer
} {
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

/** The IT person's reply beside the visitor's own answers. The answers change only after the visitor accepts the reply. */
export function Replied(props: Props) {
  const { payload, session, content, visit } = props
  adoptStyles(sheet)
  const later = useHandoverContent(props.moreUrl)
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
    // Move the focus to a pasted reply. A visitor who opens a reply by a link instead reads from the top of the page.
    if (opened && document.activeElement !== document.body) heading.current?.focus()
  }, [opened])

  if (!more) return <LoadFailed of={later} words={props.storeWords} isSection />
  const words = more.words.replied
  if (taken)
    return (
      <ReplyTaken
        {...{ taken, visit, words }}
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
    const isUnknown = (option: string) => question?.options.find(({ id: one }) => one === option)?.unknown
    return answer.every(isUnknown)
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
      {isEmpty(own) && <Notice>{words.noOwn}</Notice>}
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
      {left.length > 0 && <Notice>{fill(words.left, { list: namesOf(more, left) })}</Notice>}
      <Actions>
        {isNew && (
          <Button size="big" onClick={take}>
            {isEmpty(own) ? words.begin : words.take}
          </Button>
        )}
        <Button look="line" onClick={session.leaveReply}>
          {isNew ? words.leave : words.close}
        </Button>
      </Actions>
    </section>
  )
}
