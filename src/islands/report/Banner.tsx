import type { ResultWords, StoreWords } from '../../messages/ui.ts'
import { fill, plural } from '../../core/model/format.ts'
import type { ReportSession } from '../../state/report-session.ts'
import type { ShownResult } from '../../state/report-view.ts'
import { Problems } from './Problems.tsx'
import { toResult } from './focus-result.ts'

interface Props {
  words: ResultWords
  storeWords: StoreWords
  /** Whether this device keeps the visitor's own answers. */
  keeps: boolean
  quizUrl: string
  session: ReportSession
  shown: ShownResult
}

/** Whose result this is, where it is not the visitor's own and complete; and why a link did not open. */
export function Banner({ words, storeWords, keeps, quizUrl, session, shown }: Props) {
  return (
    <div class="wrap banner">
      <Problems problems={shown.problems} />
      {shown.kind === 'own' && !keeps && <p class="note">{storeWords.memoryOnly}</p>}
      {shown.kind === 'example' && (
        <div class="note row">
          <p>{words.exampleNote}</p>
          <button type="button" class="btn btn--line btn--s" onClick={session.leaveExample}>
            {words.exampleLeave}
          </button>
        </div>
      )}
      {shown.note && (
        <div class="note row">
          <p>{shown.note}</p>
          <button
            type="button"
            class="btn btn--line btn--s"
            onClick={() => {
              session.leaveArchived()
              toResult()
            }}
          >
            {words.guestLeave}
          </button>
        </div>
      )}
      {shown.kind === 'guest' && (
        <div class="note">
          <p>
            {!shown.full
              ? words.summaryNote
              : shown.report.name
                ? fill(words.guestName, { name: shown.report.name })
                : words.guest}
          </p>
          {shown.full && session.hasOwn() && <p class="small">{words.guestReplace}</p>}
          <p class="row">
            {shown.full && (
              <button type="button" class="btn btn--s" onClick={session.keepGuest}>
                {words.guestKeep}
              </button>
            )}
            <button type="button" class="btn btn--line btn--s" onClick={session.leaveGuest}>
              {words.guestLeave}
            </button>
          </p>
        </div>
      )}
      {shown.kind === 'own' && shown.report.name && <p>{fill(words.named, { name: shown.report.name })}</p>}
      {shown.kind === 'own' && shown.open.n > 0 && (
        <div class="note row">
          <p>{plural(words.unfinished, shown.open.n, shown.report.language, { total: shown.open.total })}</p>
          <a class="btn btn--line btn--s" href={quizUrl}>
            {words.carryOn}
          </a>
        </div>
      )}
    </div>
  )
}
