import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { Report } from '../../quiz/report.ts'
import type { Reading, Shown } from '../../state/reading.ts'
import { type WhatIf, startWhatIf } from '../../state/whatif.ts'

/** What the visitor does on a report beside reading it. */
export interface Doing extends Pick<WhatIf, 'tick' | 'untickAll' | 'undo'> {
  ticked: readonly string[]
  /** The report as if the ticked jobs were done; nothing while nothing is ticked. */
  then: Report | undefined
  kept: number
  /** Nothing where the answers are not the visitor's own. */
  keep: (() => void) | undefined
}

/** Follows a what-if for as long as the component lives. */
export function useDoing(reading: Reading, shown: Shown): Doing {
  const whatIf = useMemo(() => startWhatIf(reading), [reading])
  return {
    ...whatIf,
    ticked: useStore(whatIf.$ticked),
    then: useStore(whatIf.$then),
    kept: useStore(whatIf.$kept),
    keep: shown.kind === 'own' ? whatIf.keep : undefined,
  }
}
