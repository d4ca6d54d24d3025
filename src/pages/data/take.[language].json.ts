/**
 * The texts for the last sections of a report, downloads and scanner files, as JSON. Loaded after the report is
 * rendered.
 */
import type { Site } from '../../content/site.ts'
import type { TakeContent } from '../../islands/report/take/use-section.ts'
import { dataFile } from './_file.ts'

function contentOf({ ui: { take, scanning, exports } }: Site): TakeContent {
  return { take, scanning, exports }
}

export const { addressOf: takeAddressOf, getStaticPaths, GET } = dataFile('take.', contentOf)
