import type { ResultWords, StoreWords } from '../../messages/ui.ts'
import { fill, plural } from '../../core/model/format.ts'
import { focusResult } from './focus-result.ts'
import { LinkProblems } from './LinkProblems.tsx'
import type { ResultProps } from './report-props.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'

interface Props extends ResultProps {
  words: ResultWords
  storeWords: StoreWords
  /** True if this device stores the visitor's own answers. */
  keeps: boolean
  quizUrl: string
}

/**
 * The notes above a result. They say whose result the page shows, how many answers are missing, and why a
 * share link did not open.
 */
export function Banner({ words, storeWords, keeps, quizUrl, session, shown }: Props) {
  return (
    <div class="wrap banner">
      <LinkProblems problems={shown.problems} />
      {shown.kind === 'own' && !keeps && <Notice>{storeWords.memoryOnly}</Notice>}
      {shown.kind === 'example' && (
        <Notice isRow>
          <p>{words.exampleNote}</p>
          <Button look="line" size="small" onClick={session.leaveExample}>
            {words.exampleLeave}
          </Button>
        </Notice>
      )}
      {shown.note && (
        <Notice isRow>
          <p>{shown.note}</p>
          <Button
            look="line"
            size="small"
            onClick={() => {
              session.leaveArchived()
              focusResult()
            }}
          >
            {words.back}
          </Button>
        </Notice>
      )}
      {shown.kind === 'guest' && <Guest {...{ words, quizUrl, session, shown }} />}
      {shown.kind === 'own' && shown.report.name && <p>{fill(words.named, { name: shown.report.name })}</p>}
      {shown.kind === 'own' && shown.open.n > 0 && (
        <Notice isRow>
          <p>{plural(words.unfinished, shown.open.n, shown.report.language, { total: shown.open.total })}</p>
          <ButtonLink look="line" size="small" href={quizUrl}>
            {words.carryOn}
          </ButtonLink>
        </Notice>
      )}
    </div>
  )
}

/**
 * The note above a result from a share link. It says whose result this is, what the score means, and what the
 * visitor can do next.
 */
function Guest({ words, quizUrl, session, shown }: Pick<Props, 'words' | 'quizUrl' | 'session' | 'shown'>) {
  const { report, full } = shown
  const hasOwn = session.hasOwn()
  return (
    <section class="guest" aria-labelledby="guest-title">
      <p id="guest-title">
        <b>{full ? words.guest : fill(words.guestOn, { date: report.dateText })}</b>{' '}
        {report.name && <span>{fill(words.guestName, { name: report.name })}</span>}
      </p>
      <p>{words.guestWhat}</p>
      <Actions>
        {hasOwn ? (
          <Button
            onClick={() => {
              session.leaveGuest()
              focusResult()
            }}
          >
            {words.back}
          </Button>
        ) : (
          <ButtonLink href={quizUrl}>{words.guestCheck}</ButtonLink>
        )}
        {full && (
          <Button look="line" onClick={session.keepGuest}>
            {words.guestKeep}
          </Button>
        )}
        {!hasOwn && (
          <Button look="quiet" onClick={session.leaveGuest}>
            {words.guestLeave}
          </Button>
        )}
      </Actions>
      {full && hasOwn && <p class="small">{words.guestReplace}</p>}
      {!full && (
        <Disclosure summary={words.guestLess}>
          <p>{words.guestLessText}</p>
        </Disclosure>
      )}
    </section>
  )
}
