import { useState } from 'preact/hooks'
import type { ResultWords, FileWords } from '../../../messages/ui.ts'
import type { Report } from '../../../core/report/types.ts'
import { encodeShare } from '../../../core/exchange/share.ts'
import { summarise } from '../../../core/report/summary.ts'
import type { ShownResult } from '../../../state/report-view.ts'
import { CopyField } from '../../../ui/copy-field/CopyField.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'
import { Choice, ChoiceGroup } from '../../../ui/choice/Choice.tsx'

interface Props {
  words: ResultWords
  fileWords: FileWords
  shown: ShownResult
  report: Report
  name: string
  shareUrl: string | undefined
}

/**
 * The share link. The visitor chooses whether the link contains a summary or all answers. The link contains the company
 * name only if the visitor ticks a box.
 */
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
      <ChoiceGroup
        legend={words.shareTitle}
        isLegendHidden
        name="holds"
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
          <Choice
            type="checkbox"
            checked={withName}
            onChange={() => {
              setWithName(!withName)
            }}
          >
            {words.shareName}
          </Choice>
        )}
      </ChoiceGroup>
      {payload === undefined && <ErrorMessage isAnnounced>{fileWords.longLink}</ErrorMessage>}
      <CopyField
        id="share-address"
        text={link}
        words={{ ...words, label: words.shareAddress, copy: words.copyLink }}
      />
    </div>
  )
}
