import { useState } from 'preact/hooks'
import type { EvidenceWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { loadJson } from '../../ui/load-json.ts'
import { useLazy } from '../../ui/use-lazy.ts'
import { onWindow, useListener } from '../../ui/use-listener.ts'
import type { SectionProps } from './report-props.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { ScanSection } from './scan/ScanSection.tsx'

/** The URL hash of the section for scanner files. */
const SCAN = '#scan'
/** The URL hash of the evidence sheet. */
export const EVIDENCE = '#evidence'

/** The sections for an IT provider or an auditor: scanner files, the evidence sheet, and the calculation. */
export function Experts(props: SectionProps) {
  const { words, report, shown, isConfined, methodUrl } = props
  const hasMarks = Object.keys(shown.answers?.marks ?? {}).length > 0
  const [isOpen, setOpen] = useState(hasMarks || location.hash === SCAN)
  useListener(onWindow, 'hashchange', () => {
    if (location.hash === SCAN) setOpen(true)
  })
  return (
    <section class="band band--rule wrap experts" aria-labelledby="experts">
      <h2 id="experts" class="like-h4">
        {words.experts}
      </h2>
      {shown.kind === 'own' && !isConfined && (
        <Disclosure
          hasBar
          class="noprint"
          open={isOpen}
          summary={words.scanFold}
          onToggle={(event) => setOpen(event.currentTarget.open)}
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
function Evidence(props: SectionProps) {
  const [isOpen, setOpen] = useState(location.hash === EVIDENCE)
  useListener(onWindow, 'hashchange', () => {
    if (location.hash === EVIDENCE) setOpen(true)
  })
  const load = () =>
    Promise.all([import('./take/EvidencePart.tsx'), loadJson<EvidenceWords>(props.evidenceUrl)])
  const later = useLazy(isOpen ? load : undefined)
  const [code, evidence] = later.part ?? []
  return (
    <Disclosure
      hasBar
      class="noprint"
      id={EVIDENCE.slice(1)}
      open={isOpen}
      summary={props.words.evidenceFold}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <LoadFailed of={later} words={props.storeWords} />
      {code && evidence && <code.EvidencePart {...props} evidence={evidence} />}
    </Disclosure>
  )
}
