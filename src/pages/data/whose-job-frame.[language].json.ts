/** What the result of the ten jobs needs only in a frame on a host's page, as JSON. */
import type { Site } from '../../content/site.ts'
import type { FramedContent } from '../../islands/whose-job/FramedResult.tsx'
import { dataFile } from './_file.ts'

function contentOf({ ui }: Site): FramedContent {
  const { ctaText, ctaLabel, ctaWhere, confined, confinedAddress } = ui.frame
  return {
    words: { ctaText, ctaLabel, ctaWhere, confined, confinedAddress, more: ui.tenFrame.more },
  }
}

export const { addressOf: framedAddressOf, getStaticPaths, GET } = dataFile('whose-job-frame.', contentOf)
