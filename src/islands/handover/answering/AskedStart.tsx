import type { RefObject } from 'preact'
import { givenAnswers } from '../../../core/answers/given-answers.ts'
import type { Question } from '../../../core/model/model.ts'
import { fill, plural } from '../../../core/model/format.ts'
import { dateInWords } from '../../../core/model/format-dates.ts'
import type { HandoverSession } from '../../../state/handover-session.ts'
import { Arrow } from '../../../ui/Arrow.tsx'
import type { HandoverContent } from '../handover-content.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props {
  asked: readonly Question[]
  left: number
  draft: string | undefined
  heading: RefObject<HTMLHeadingElement>
  visit: HandoverSession
  more: HandoverContent
}

/** The start screen for the IT person. It offers to continue an unfinished reply. */
export function AskedStart({ asked, left, draft, heading, visit, more }: Props) {
  const words = more.words.asked
  return (
    <div class="asked-start">
      <h1 tabIndex={-1} ref={heading}>
        {words.heading}
      </h1>
      <p class="lede">{words.lead}</p>
      <ol>
        {asked.map((question) => (
          <li key={question.id}>
            <div>
              <b>{question.summary}</b>
              {givenAnswers(question).map(({ heading = question.title }) => (
                <p key={heading}>{heading}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {left > 0 && <Notice>{plural(words.left, left, more.language)}</Notice>}
      <p>{plural(words.count, asked.length, more.language)}</p>
      <p>{words.how}</p>
      {draft === undefined ? (
        <p class="question-actions">
          <Button size="big" onClick={() => visit.begin(false)}>
            {words.start}
            <Arrow />
          </Button>
        </p>
      ) : (
        <Notice>
          <p>{fill(words.draft, { date: dateInWords(draft, more.language) })}</p>
          <Actions>
            <Button onClick={() => visit.begin(false)}>{words.goOn}</Button>
            <Button look="line" onClick={() => visit.begin(true)}>
              {words.afresh}
            </Button>
          </Actions>
        </Notice>
      )}
    </div>
  )
}
