/** What the result of the ten jobs needs only in a frame on a host's page, as JSON. */
import { link } from '../../components/layout/link.ts'
import type { Site } from '../../content/site.ts'
import type { FramedContent } from '../../islands/whose-job/FramedResult.tsx'
import { dataFile } from './_file.ts'
import { leadAddressOf } from './lead.[language].json.ts'

function contentOf({ ui }: Site): FramedContent {
  const { ctaText, ctaLabel, ctaWhere, confined, confinedAddress } = ui.frame
  return {
    words: { ctaText, ctaLabel, ctaWhere, confined, confinedAddress, more: ui.tenFrame.more },
    leadUrl: link(leadAddressOf()),
    formMissing: ui.result.formMissing,
    retry: ui.result.retry,
  }
}

export const { addressOf: framedAddressOf, getStaticPaths, GET } = dataFile('whose-job-frame.', contentOf)
