import { useState } from 'preact/hooks'
import type { Report } from '../../core/report/types.ts'
import type { EvidenceWords, ResultWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { loadJson } from '../../ui/load-json.ts'
import { useLazy } from '../../ui/use-lazy.ts'
import { useListener } from '../../ui/use-listener.ts'
import type { ReportProps, ResultProps } from './report-props.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { ScanSection } from './scan/ScanSection.tsx'

interface Props extends Omit<ReportProps, 'words'>, ResultProps {
  words: ResultWords
  report: Report
}

/** The URL hash of the section for scanner files. */
const SCAN = '#scan'

/**
 * The sections for an IT provider or an auditor, in disclosures: scanner files, the evidence sheet, and the calculation
 * of the score.
 */
export function Experts(props: Props) {
  const { words, report, shown, isConfined, methodUrl } = props
  const hasMarks = Object.keys(shown.answers?.marks ?? {}).length > 0
  const [isOpen, setOpen] = useState(hasMarks || location.hash === SCAN)
  useListener(
    () => window,
    'hashchange',
    () => {
      if (location.hash === SCAN) setOpen(true)
    },
  )
  return (
    <section class="band band--rule wrap experts" aria-labelledby="experts">
      <h2 id="experts" class="like-h4">
        {words.experts}
      </h2>
      {shown.kind === 'own' && !isConfined && (
        <Disclosure
          hasBar
          place="noprint"
          open={isOpen}
          summary={words.scanFold}
          onToggle={(event) => {
            setOpen(event.currentTarget.open)
          }}
        >
          {isOpen && <ScanSection {...props} />}
        </Disclosure>
      )}
      {!isConfined && <Evidence {...props} />}
      <Disclosure hasBar summary={words.method}>
        <p>
          {words.notPrediction} <a href={methodUrl}>{words.method}</a>
        </p>
        <p>{fill(words.version, { model: report.model, quiz: report.quiz, date: report.dateText })}</p>
      </Disclosure>
    </section>
  )
}

/** The evidence sheet, in a disclosure. Its code and its texts load when the disclosure opens. */
function Evidence(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const load = () =>
    Promise.all([import('./take/EvidencePart.tsx'), loadJson<EvidenceWords>(props.evidenceUrl)])
  const later = useLazy(isOpen ? load : undefined)
  const [code, evidence] = later.part ?? []
  return (
    <Disclosure
      hasBar
      place="noprint"
      summary={props.words.evidenceFold}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <LoadFailed of={later} words={props.storeWords} />
      {code && evidence && <code.EvidencePart {...props} {...{ evidence }} />}
    </Disclosure>
  )
}
