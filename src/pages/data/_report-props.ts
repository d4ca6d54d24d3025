/** The props of a report that are the same on each page with a report: its texts, its brand and its URLs. */
import { paperPath } from '../../build/picture/logo.ts'
import { link } from '../../components/layout/link.ts'
import { paperBrand } from '../../content/brand.ts'
import type { Site } from '../../content/site.ts'
import type { ReportProps } from '../../islands/report/report-props.ts'
import { firstWords } from '../../messages/first-words.ts'
import { addressOf } from './[language].json.ts'
import { evidenceAddressOf } from './evidence.[language].json.ts'
import { moreAddressOf } from './more.[language].json.ts'
import { scanAddressOf } from './scan.[language].json.ts'
import { takeAddressOf } from './take.[language].json.ts'

export function commonReportProps({ ui, brand }: Pick<Site, 'ui' | 'brand'>): Omit<ReportProps, 'quizUrl'> {
  return {
    words: firstWords(ui.result),
    storeWords: ui.store,
    contentUrl: link(addressOf()),
    moreUrl: link(moreAddressOf()),
    methodUrl: link('method/'),
    datesUrl: link('dates/'),
    checklistUrl: link('checklist/'),
    takeUrl: link(takeAddressOf()),
    evidenceUrl: link(evidenceAddressOf()),
    scanUrl: link(scanAddressOf()),
    takePages: {
      files: link('files/'),
      schema: link('schema/report.v1.json'),
      planSchema: link('schema/plan.v1.json'),
    },
    brand: {
      ...paperBrand(brand, ui),
      logo: brand.logo && link(paperPath(brand.logo)),
      ...(brand.cover && { coverPicture: link(brand.cover.path) }),
    },
  }
}
