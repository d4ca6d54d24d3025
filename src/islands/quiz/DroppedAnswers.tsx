import { fill } from '../../core/model/format.ts'
import type { Dropped } from '../../core/answers/migrate.ts'
import type { HandoverContent } from '../handover/handover-content.ts'
import { Notice } from '../../ui/notice/Notice.tsx'

/** Returns the names of questions, separated by commas. Questions without a known name are one general phrase. */
export function namesOf({ questions, retired, words }: HandoverContent, ids: readonly string[]): string {
  const known = ids.flatMap((id) => [...questions, ...retired].find((one) => one.id === id)?.summary ?? [])
  return [...known, ...(known.length < ids.length ? [words.past.someQuestions] : [])].join(
    import.meta.env.SITE_RTL ? '، ' : ', ',
  )
}

/** Lists the answers that an update of the question set removed. */
export function DroppedAnswers({ dropped, more }: { dropped: Dropped; more: HandoverContent }) {
  const words = more.words.past
  const { removed, changed, moved } = dropped
  return (
    <Notice role="status" class="dropped">
      <p>
        <b>{words.droppedTitle}</b>
      </p>
      {changed.length > 0 && <p>{fill(words.changedList, { list: namesOf(more, changed) })}</p>}
      {removed.length > 0 && <p>{fill(words.removedList, { list: namesOf(more, removed) })}</p>}
      {moved.length > 0 && <p>{fill(words.movedList, { list: namesOf(more, moved) })}</p>}
      <p>{words.droppedRest}</p>
    </Notice>
  )
}
