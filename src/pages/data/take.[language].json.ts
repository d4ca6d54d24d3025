/**
 * The texts for downloads and for scanner files, the last sections of a report, as JSON. Loaded after the report is
 * rendered.
 */
import type { Site } from '../../content/site.ts'
import type { TakeContent } from '../../islands/report/take/use-section.ts'
import { dataFile } from './_file.ts'

function contentOf({ ui: { take, scanning, exports } }: Site): TakeContent {
  return { take, scanning, exports }
}

export const { addressOf: takeAddressOf, getStaticPaths, GET } = dataFile('take.', contentOf)
