/** What Microsoft's texts say about the ten jobs, and the words of all screens after the jobs, as JSON. */
import { link } from '../../components/layout/link.ts'
import type { Site } from '../../content/site.ts'
import { fill } from '../../core/model/format.ts'
import { mustFind } from '../../core/model/must.ts'
import { sourceDates } from '../../core/model/source-dates.ts'
import { keyStart } from '../../first-paint/site-text.ts'
import type { LaterContent } from '../../islands/whose-job/later-content.ts'
import type { WhoseJobProps } from '../../islands/whose-job/screen-props.ts'
import { dataFile } from './_file.ts'
import { leadAddressOf } from './lead.[language].json.ts'
import { commonReportProps } from './_report-props.ts'

function contentOf({ ui, whoseJob, model, brand }: Site): LaterContent {
  const { badLink, laterLink } = ui.file
  const { saved, fileFailed, sheetMaking } = ui.take
  const { contentUrl, takeUrl, brand: paper } = commonReportProps({ ui, brand })
  return {
    language: ui.language,
    jobs: whoseJob.map(({ sources, ...job }) => ({
      ...job,
      sources: sources.map((id) => {
        const source = mustFind(model.sources, id)
        const { title, url } = source
        return { title, url, dates: sourceDates(source, ui.sourceDates, ui.language) }
      }),
    })),
    words: ui.whoseJob,
    linkWords: { badLink, laterLink },
    saveWords: { undrawable: ui.result.undrawable, saved, fileFailed, sheetMaking },
    report: { contentUrl, takeUrl, brand: paper },
    lead: {
      url: link(leadAddressOf()),
      isOwn: brand.leads !== undefined,
      words: { partFailed: ui.result.formMissing, retry: ui.result.retry },
    },
  }
}

const file = dataFile('whose-job.', contentOf)
export const { getStaticPaths, GET, addressOf } = file

/** Returns the props of the ten jobs: the words of the first view, and the addresses of everything else. */
export function whoseJobProps({ ui, whoseJob, brand }: Site): WhoseJobProps {
  const words = ui.whoseJob
  const { microsoft, nobody } = words
  return {
    titles: whoseJob.map(({ title }) => title),
    words: {
      lead: words.lead,
      answers: {
        business: [words.business, words.it, microsoft, nobody],
        it: [words.businessForIt, words.itForIt, microsoft, nobody],
      },
      progress: whoseJob.map((_, index) => fill(words.progress, { n: index + 1, total: whoseJob.length })),
      back: words.back,
      loading: ui.result.loading,
      failed: ui.store.partFailed,
      retry: ui.store.retry,
    },
    contentUrl: link(addressOf()),
    quizUrl: link('quiz/'),
    storeKey: `${keyStart(brand.root)}whose-job`,
  }
}
