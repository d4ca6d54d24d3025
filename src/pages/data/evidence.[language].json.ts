/** The texts of the evidence sheet, as JSON. Loaded only when someone opens the part with the evidence sheet. */
import type { Site } from '../../content/site.ts'
import type { EvidenceWords } from '../../messages/ui.ts'
import { dataFile } from './_file.ts'

function contentOf({ ui }: Site): EvidenceWords {
  return ui.evidence
}

export const { addressOf: evidenceAddressOf, getStaticPaths, GET } = dataFile('evidence.', contentOf)
