/** What reading scanner files needs, as JSON: the map from tests to controls, and the words. Loaded only when somebody brings a file. */
import type { Site } from '../../content/site.ts'
import type { ScanContent } from '../../core/scan/view.ts'
import { dataFile } from './_file.ts'

function contentOf({ scan, ui }: Site): ScanContent {
  return { language: ui.language, map: scan, words: ui.scan }
}

export const { addressOf: scanAddressOf, getStaticPaths, GET } = dataFile('scan.', contentOf)
