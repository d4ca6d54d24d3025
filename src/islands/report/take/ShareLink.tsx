import { useState } from 'preact/hooks'
import type { ResultWords, FileWords } from '../../../messages/ui.ts'
import { encodeShare } from '../../../core/exchange/share.ts'
import { fill } from '../../../core/model/format.ts'
import { summarise } from '../../../core/report/summary.ts'
import type { Report } from '../../../core/report/types.ts'
import { canShareText, shareText } from '../../../state/save-and-share.ts'
import type { ShownResult } from '../../../state/report-view.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { CopyField } from '../../../ui/copy-field/CopyField.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'
import { Choice, ChoiceGroup } from '../../../ui/choice/Choice.tsx'

interface ShareLinkProps {
  words: ResultWords
  fileWords: FileWords
  shown: ShownResult
  report: Report
  /** The business name. The link contains the name only if the visitor ticks a box. */
  name: string
  shareUrl?: string | undefined
  /** The prefix of the form fields' ids. The prefix must be unique in the page. */
  id: string
}

/** The form for the share link. Who receives it decides whether it contains a summary or all answers. */
export function ShareLink({ words, fileWords, shown, report, name, shareUrl, id }: ShareLinkProps) {
  const [holds, setHolds] = useState<'summary' | 'answers'>('summary')
  const [withName, setWithName] = useState(false)
  const shared = { name: withName && name !== '' ? name : undefined }
  const payload =
    holds === 'answers' && shown.answers
      ? encodeShare(shown.content.model, { kind: 'answers', answers: shown.answers, ...shared })
      : encodeShare(shown.content.model, { kind: 'summary', summary: summarise(report), ...shared })
  const link =
    payload === undefined ? '' : `${new URL(shareUrl ?? location.pathname, location.href).href}#r=${payload}`
  const kinds = [
    ['summary', words.shareSummary, words.shareSummaryHolds],
    ['answers', words.shareAnswers, words.shareAnswersHolds],
  ] as const

  return (
    <>
      <ChoiceGroup
        legend={words.shareWho}
        name={`${id}-holds`}
        options={kinds.map(([value, title, contents]) => ({
          value,
          label: (
            <>
              <b>{title}.</b> {contents}
            </>
          ),
        }))}
        value={holds}
        onChange={setHolds}
      >
        {name !== '' && (
          <Choice type="checkbox" checked={withName} onChange={() => setWithName(!withName)}>
            {words.shareName}
          </Choice>
        )}
      </ChoiceGroup>
      <figure class="share-preview">
        <figcaption>{words.sharePreview}</figcaption>
        <p class="small">
          {holds === 'answers' ? words.guest : fill(words.guestOn, { date: report.dateText })}{' '}
          {shared.name !== undefined && <b>{fill(words.guestName, { name: shared.name })}</b>}
        </p>
        <p>
          {report.head.figure && (
            <b>
              {report.head.figure} {report.head.of}
            </b>
          )}{' '}
          {report.head.sentence}
        </p>
      </figure>
      {payload === undefined && <ErrorMessage isAnnounced>{fileWords.longLink}</ErrorMessage>}
      {link !== '' && canShareText() && (
        <p>
          <Button onClick={() => void shareText({ title: words.shareSubject, url: link })}>
            {words.shareSend}
          </Button>
        </p>
      )}
      <CopyField
        id={`${id}-address`}
        text={link}
        words={{ ...words, label: words.shareAddress, copy: words.copyLink }}
      />
    </>
  )
}
