/** The map from scanner tests to controls, and the texts for scanner files, as JSON. Loaded only when a visitor opens a scanner file. */
import type { Site } from '../../content/site.ts'
import type { ScanContent } from '../../core/scan/view.ts'
import { dataFile } from './_file.ts'

function contentOf({ scan, ui }: Site): ScanContent {
  return { language: ui.language, map: scan, words: ui.scan }
}

export const { addressOf: scanAddressOf, getStaticPaths, GET } = dataFile('scan.', contentOf)
