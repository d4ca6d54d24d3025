import { useState } from 'preact/hooks'
import type { ResultWords, FileWords } from '../../../messages/ui.ts'
import type { Report } from '../../../core/report/types.ts'
import { encodeShare } from '../../../core/exchange/share.ts'
import { summarise } from '../../../core/report/summary.ts'
import type { ShownResult } from '../../../state/report-view.ts'
import { CopyText } from '../../../ui/CopyText.tsx'

interface Props {
  words: ResultWords
  fileWords: FileWords
  shown: ShownResult
  report: Report
  name: string
  shareUrl: string | undefined
}

/** A link that holds the result itself. What it contains is said before it is copied; the name only if ticked. */
export function ShareLink({ words, fileWords, shown, report, name, shareUrl }: Props) {
  const [holds, setHolds] = useState<'summary' | 'answers'>('summary')
  const [withName, setWithName] = useState(false)
  const shared = { name: withName ? name : undefined }
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
    <div id="share" class="share">
      <h4>{words.shareTitle}</h4>
      <fieldset class="field">
        <legend class="vh">{words.shareTitle}</legend>
        {kinds.map(([kind, label, contents]) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="holds"
              checked={holds === kind}
              onChange={() => {
                setHolds(kind)
              }}
            />
            <span>
              <b>{label}.</b> {contents}
            </span>
          </label>
        ))}
        {name !== '' && (
          <label class="choice">
            <input
              type="checkbox"
              checked={withName}
              onChange={() => {
                setWithName(!withName)
              }}
            />
            <span>{words.shareName}</span>
          </label>
        )}
      </fieldset>
      {payload === undefined && (
        <p class="error" role="alert">
          {fileWords.longLink}
        </p>
      )}
      <CopyText text={link} words={{ ...words, label: words.shareAddress, copy: words.copyLink }} />
    </div>
  )
}
