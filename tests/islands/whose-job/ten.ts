/** The content of the screens after the ten jobs. Each interface text equals its key. */
import type { LaterContent } from '../../../src/islands/whose-job/later-content.ts'
import { tinyJobs } from '../../core/whose-job/tiny.ts'
import { tinyFileWords } from '../../core/tiny.ts'
import { echo } from '../../support/words.ts'

export const tenWords = echo('whoseJob', { progress: '{n} of {total}' })

export const tenContent: LaterContent = {
  language: 'en-GB',
  jobs: tinyJobs().map((job) => ({
    ...job,
    sources: [{ title: `Text of ${job.id}`, url: `https://example.com/${job.id}`, dates: 'Read.' }],
  })),
  words: tenWords,
  linkWords: tinyFileWords,
  saveWords: { undrawable: '', saved: '', fileFailed: '', sheetMaking: '' },
  lead: { url: '/data/lead.json', isOwn: false, words: { partFailed: '', retry: '' } },
  report: { contentUrl: '', takeUrl: '', brand: {} as LaterContent['report']['brand'] },
}
