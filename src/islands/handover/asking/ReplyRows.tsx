import type { RepliedWords } from '../../../messages/ui.ts'
import type { ReplyRow } from '../../../core/handover/compare-reply.ts'

/** What was asked: the subject of the question, and the part of it. */
export function RowTitle({ row }: { row: Pick<ReplyRow, 'title' | 'text'> }) {
  return (
    <>
      <span class="row-subject">{row.title}</span> {row.text}
    </>
  )
}

interface Props {
  rows: readonly ReplyRow[]
  words: RepliedWords
}

/** The rows of a reply: what was asked, what the IT person says, and what the visitor said. */
export function ReplyRows({ rows, words }: Props) {
  return (
    <dl class="reply-rows">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>
            <RowTitle row={row} />
          </dt>
          <dd>
            <span class="row-subject">{words.theySay}</span> {row.theirs ?? words.notKnown}
          </dd>
          <dd>
            <span class="row-subject">{words.youSaid}</span> {row.mine ?? words.notKnown}
          </dd>
        </div>
      ))}
    </dl>
  )
}
