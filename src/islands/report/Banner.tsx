import { useState } from 'preact/hooks'
import type { ResultWords } from '../../messages/ui.ts'
import { fill, plural } from '../../core/model/format.ts'
import { focusResult } from './focus-result.ts'
import { LinkProblems } from './LinkProblems.tsx'
import type { ReportProps, ResultProps } from './report-props.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'
import { ActionNotice, Notice } from '../../ui/notice/Notice.tsx'

interface Props extends ResultProps, Pick<ReportProps, 'storeWords' | 'quizUrl' | 'moreUrl'> {
  words: ResultWords
  /** True if this device stores the visitor's own answers. */
  keeps: boolean
}

/** The notes above a result: whose result this is, how many answers are missing, why a link did not open. */
export function Banner(props: Props) {
  const { words, storeWords, keeps, quizUrl, session, shown } = props
  return (
    <div class="wrap banner">
      <LinkProblems problems={shown.problems} />
      {shown.kind === 'own' && !keeps && <Notice>{storeWords.memoryOnly}</Notice>}
      {shown.kind === 'example' && (
        <ActionNotice text={words.exampleNote} label={words.exampleLeave} onPress={session.leaveExample} />
      )}
      {shown.note && (
        <ActionNotice
          text={shown.note}
          label={words.back}
          onPress={() => {
            session.leaveArchived()
            focusResult()
          }}
        />
      )}
      {shown.kind === 'guest' && <Guest {...props} />}
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

/** The note above a result from a share link: whose result this is, and what the visitor can do next. */
function Guest({ words, storeWords, quizUrl, moreUrl, session, shown }: Props) {
  const { report, full, content } = shown
  const [problem, setProblem] = useState<string>()
  const hasOwn = session.hasOwn()
  const keep = async (): Promise<void> => {
    const visit = session.visit()
    const { keepLink } = await import('./history/Since.tsx')
    const said = visit && (await keepLink({ session, content, visit }, moreUrl))
    if (said) setProblem(said)
    else focusResult()
  }
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
          <ButtonLink look={full ? 'line' : 'primary'} href={quizUrl}>
            {words.guestCheck}
          </ButtonLink>
        )}
        {full && (
          <Button look="line" onClick={() => void keep().catch(() => setProblem(storeWords.partFailed))}>
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
      {problem && <ErrorMessage isAnnounced>{problem}</ErrorMessage>}
      {!full && (
        <Disclosure summary={words.guestLess}>
          <p>{words.guestLessText}</p>
        </Disclosure>
      )}
    </section>
  )
}
