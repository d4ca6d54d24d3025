import type { ReportSentences } from '../../../messages/ui.ts'
import type { ReportControl } from '../../../core/report/types.ts'
import { withColon } from '../../../core/model/format-dates.ts'
import { lacksProof, webLink } from '../../../core/report/proof-text.ts'

interface Props {
  control: ReportControl
  words: Pick<ReportSentences, 'assignee' | 'proof' | 'noProof'>
  /** The language of the words as a BCP 47 tag. */
  language: string
  /**
   * Where a control in place says that it has no proof: nowhere, only on screen, or also on the printed page. A link
   * contains no proof, so a result from a link must not say that there is none.
   */
  gap: 'nowhere' | 'screen' | 'everywhere'
}

/** The lines with the visitor's notes about a control: who does it, and the proof. Renders nothing without notes. */
export function RecordLines({ control, words, language, gap }: Props) {
  const { assignee, proof } = control
  const link = proof && webLink(proof.where)
  return (
    <>
      {assignee && (
        <p class="job-record">
          <b>{withColon(words.assignee, language)}</b> {assignee}
        </p>
      )}
      {proof && (
        <p class="job-record">
          <b>{withColon(words.proof, language)}</b> {proof.text}.{' '}
          {link ? (
            <a href={link} rel="noreferrer">
              {link}
            </a>
          ) : (
            proof.where
          )}
        </p>
      )}
      {gap !== 'nowhere' && lacksProof(control) && (
        <p class={gap === 'screen' ? 'job-record muted noprint' : 'job-record muted'}>{words.noProof}</p>
      )}
    </>
  )
}
