import type { RefObject } from 'preact'
import type { QuizWords } from '../../../messages/ui.ts'
import { openGroups } from '../../../core/answers/answers.ts'
import { plural } from '../../../core/model/format.ts'
import { SaidList } from '../../quiz/SaidList.tsx'
import { SendBack, type SendProps } from './SendBack.tsx'
import { Arrow } from '../../../ui/Arrow.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props extends SendProps {
  words: QuizWords
  heading: RefObject<HTMLHeadingElement>
}

/** The last screen for the IT person: all questions with their answers, and the reply. The way to the reply is always visible. */
export function AskedCheck(props: Props) {
  const { asked, chosen, heading, visit, words, more } = props
  const own = more.words.asked
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
          <Button look="line" size="small" onClick={() => visit.change(open[0]!)}>
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
        <>
          <p class="question-actions">
            <Button
              size="big"
              onClick={() => {
                const place = document.getElementById('send-back')
                place?.focus({ preventScroll: true })
                place?.scrollIntoView()
              }}
            >
              {own.send}
              <Arrow />
            </Button>
          </p>
          <SendBack {...props} />
        </>
      )}
    </div>
  )
}
