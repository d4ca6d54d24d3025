import { fill } from '../quiz/words.ts'
import type { Dropped as DroppedAnswers } from '../quiz/upgrade.ts'
import { type MoreContent, useMore } from './more.ts'

/** The names of questions whose answers did not come along; what nobody can name any more is said as such. */
export function namesOf({ questions, retired, words }: MoreContent, ids: readonly string[]): string {
  const known = ids.flatMap((id) => [...questions, ...retired].find((one) => one.id === id)?.summary ?? [])
  return [...known, ...(known.length < ids.length ? [words.past.someQuestions] : [])].join(', ')
}

/** What an update of the question set took away, by name. Loaded only where something was. */
export function Dropped({ dropped, moreUrl }: { dropped: DroppedAnswers; moreUrl: string }) {
  const more = useMore(moreUrl)
  if (!more) return null
  const words = more.words.past
  const { removed, changed } = dropped
  return (
    <div class="note dropped" role="status">
      <p>
        <b>{words.droppedTitle}</b>
      </p>
      {changed.length > 0 && <p>{fill(words.changedList, { list: namesOf(more, changed) })}</p>}
      {removed.length > 0 && <p>{fill(words.removedList, { list: namesOf(more, removed) })}</p>}
      <p>{words.droppedRest}</p>
    </div>
  )
}
