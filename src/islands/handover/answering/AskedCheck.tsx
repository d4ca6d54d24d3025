import type { RefObject } from 'preact'
import type { QuizWords } from '../../../messages/ui.ts'
import type { Question } from '../../../core/model/model.ts'
import { openGroups } from '../../../core/answers/answers.ts'
import { chosenLabels } from '../../../core/answers/given-answers.ts'
import { plural } from '../../../core/model/format.ts'
import type { HandoverSession } from '../../../state/handover-session.ts'
import { SaidList } from '../../quiz/SaidList.tsx'
import type { SendProps } from './asked-props.ts'
import { SendBack } from './SendBack.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props extends SendProps {
  words: QuizWords
  heading: RefObject<HTMLHeadingElement>
  visit: HandoverSession
}

/**
 * The last screen for the IT person: the reply, and all questions with their answers. Each answer has a button
 * "Change".
 */
export function AskedCheck(props: Props) {
  const { asked, chosen, heading, visit, words, more } = props
  const own = more.words.asked
  const labels = (question: Question): string[] => chosenLabels(question, chosen[question.id], words.answerIn)
  const open = asked.filter((question) => openGroups(question, chosen[question.id] ?? []).length > 0)
  return (
    <div class="check">
      <h1 tabIndex={-1} ref={heading}>
        {words.checkTitle}
      </h1>
      <p class="lede">{own.checkLead}</p>
      {open.length > 0 && (
        <Notice>
          <p>{plural(own.open, open.length, more.language)}</p>
          <Button
            look="line"
            size="small"
            onClick={() => {
              visit.change(open[0]!)
            }}
          >
            {own.goOpen}
          </Button>
        </Notice>
      )}
      <SaidList
        questions={asked}
        nameOf={({ title }) => title}
        chosenOf={({ id }) => chosen[id]}
        words={words}
        isWide
        onChange={visit.change}
      />
      {asked.every(({ id }) => (chosen[id] ?? []).length === 0) ? (
        <Notice>{own.nothing}</Notice>
      ) : (
        <SendBack {...props} labels={labels} />
      )}
    </div>
  )
}
