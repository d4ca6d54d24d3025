import { useState } from 'preact/hooks'
import type { Report } from '../../core/report/types.ts'
import type { ResultWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { useListener } from '../../ui/use-listener.ts'
import type { ReportProps, ResultProps } from './report-props.ts'
import { ScanSection } from './scan/ScanSection.tsx'

interface Props extends Omit<ReportProps, 'words'>, ResultProps {
  words: ResultWords
  report: Report
}

/** The URL hash of the section for scanner files. */
const SCAN = '#scan'

/** The sections for an IT provider or an auditor, in disclosures: scanner files, and the calculation of the score. */
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
      <Disclosure hasBar summary={words.method}>
        <p>
          {words.notPrediction} <a href={methodUrl}>{words.method}</a>
        </p>
        <p>{fill(words.version, { model: report.model, quiz: report.quiz, date: report.dateText })}</p>
      </Disclosure>
    </section>
  )
}
