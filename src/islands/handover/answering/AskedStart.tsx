import type { RefObject } from 'preact'
import type { Question } from '../../../core/model/model.ts'
import { dateInWords, fill, plural } from '../../../core/model/format.ts'
import type { HandoverSession } from '../../../state/handover-session.ts'
import { Arrow } from '../../../ui/icons.tsx'
import type { MoreContent } from '../handover-content.ts'

interface Props {
  asked: readonly Question[]
  /** How many questions of an older link are not asked any more. */
  left: number
  draft: string | undefined
  heading: RefObject<HTMLHeadingElement>
  visit: HandoverSession
  more: MoreContent
}

/** Who asks, what, how long it takes and what happens with the answers; and a half-done reply to go on with. */
export function AskedStart({ asked, left, draft, heading, visit, more }: Props) {
  const words = more.words.asked
  return (
    <div class="asked-start">
      <h1 tabIndex={-1} ref={heading}>
        {words.heading}
      </h1>
      <p class="lede">{words.lead}</p>
      <ol>
        {asked.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
      {left > 0 && <p class="note">{plural(words.left, left, more.language)}</p>}
      <p>{plural(words.count, asked.length, more.language)}</p>
      <p>{words.how}</p>
      {draft === undefined ? (
        <p class="go">
          <button
            type="button"
            class="btn btn--big"
            onClick={() => {
              visit.begin(false)
            }}
          >
            {words.start}
            <Arrow />
          </button>
        </p>
      ) : (
        <div class="note">
          <p>{fill(words.draft, { date: dateInWords(draft, more.language) })}</p>
          <p class="row">
            <button
              type="button"
              class="btn"
              onClick={() => {
                visit.begin(false)
              }}
            >
              {words.goOn}
            </button>
            <button
              type="button"
              class="btn btn--line"
              onClick={() => {
                visit.begin(true)
              }}
            >
              {words.afresh}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}
