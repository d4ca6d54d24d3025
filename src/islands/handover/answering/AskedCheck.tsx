import type { RefObject } from 'preact'
import type { Question } from '../../../core/model/model.ts'
import { fill } from '../../../core/model/format.ts'
import type { Chosen, HandoverSession } from '../../../state/handover-session.ts'
import type { MoreContent } from '../handover-content.ts'
import { SaidList } from '../../quiz/QuizApp.tsx'
import type { AskedProps } from './AskedApp.tsx'
import { SendBack } from './SendBack.tsx'

interface Props extends AskedProps {
  more: MoreContent
  asked: readonly Question[]
  chosen: Chosen
  heading: RefObject<HTMLHeadingElement>
  visit: HandoverSession
}

/** Every question with the answer given and a way to change it, and the reply to send back. */
export function AskedCheck(props: Props) {
  const { asked, chosen, heading, visit, words, more } = props
  const own = more.words.asked
  const labels = ({ id, options }: Question): string[] =>
    options.filter((option) => chosen[id]?.includes(option.id)).map(({ label }) => label)
  const open = asked.filter((question) => labels(question).length === 0)
  return (
    <div class="check">
      <h1 tabIndex={-1} ref={heading}>
        {words.checkTitle}
      </h1>
      <p class="lede">{own.checkLead}</p>
      {open.length > 0 && (
        <div class="note">
          <p>{fill(own.open, { n: open.length })}</p>
          <button
            type="button"
            class="btn btn--line btn--s"
            onClick={() => {
              visit.change(open[0]!)
            }}
          >
            {own.goOpen}
          </button>
        </div>
      )}
      <SaidList
        questions={asked}
        nameOf={({ title }) => title}
        {...{ labels, words }}
        isWide
        onChange={visit.change}
      />
      {open.length === asked.length ? (
        <p class="note">{own.nothing}</p>
      ) : (
        <SendBack {...props} labels={labels} />
      )}
    </div>
  )
}
