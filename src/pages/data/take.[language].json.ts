/**
 * The texts for the last sections of a report, downloads and scanner files, as JSON. Loaded after the report is
 * rendered.
 */
import type { Site } from '../../content/site.ts'
import { withoutExample } from '../../core/documents/sheet.ts'
import { mustFind } from '../../core/model/must.ts'
import type { TakeContent } from '../../islands/report/take/use-section.ts'
import { dataFile } from './_file.ts'

/** The sheet "who does what" without its example, and its texts. */
function sheetOf({ sheets, ui }: Site): TakeContent['sheet'] {
  const { we, provider, field, line, done, asOf, print, fromAnswers, madeFor, file } = ui.sheets
  const { statePlace, stateOpen } = ui.sheets
  return {
    sheet: withoutExample(mustFind(sheets, 'who-does-what')),
    words: {
      language: ui.language,
      checklist: { page: ui.checklist.page },
      sheets: {
        ...{ we, provider, field, line, done, asOf, print, fromAnswers, madeFor, file },
        ...{ statePlace, stateOpen },
      },
    },
  }
}

function contentOf(site: Site): TakeContent {
  const { take, scanning, exports, handoff, record } = site.ui
  return { take, scanning, exports, handoff, record, sheet: sheetOf(site) }
}

export const { addressOf: takeAddressOf, getStaticPaths, GET } = dataFile('take.', contentOf)
