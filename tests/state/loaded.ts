/** What a report page has loaded, with the tiny model and words that say their own keys. */
import { DEEPER_KEYS, RESULT_KEYS, STANDING_KEYS, TICK_KEYS } from '../../src/messages/page.ts'
import { WHAT_IF_KEYS } from '../../src/messages/quiz.ts'
import type { ReportContent } from '../../src/state/report-view.ts'
import { answers, echo, tinyFileWords, tinyModel, tinyWords } from '../core/tiny.ts'

export const tinyContent: ReportContent = {
  model: tinyModel(),
  words: tinyWords,
  pageWords: echo(RESULT_KEYS),
  standingWords: echo(STANDING_KEYS),
  deeperWords: echo(DEEPER_KEYS),
  tickWords: echo([...TICK_KEYS, ...WHAT_IF_KEYS]),
  fileWords: tinyFileWords,
  example: { answers: answers({ controls: { 'XA-01': 1, 'XA-02': 0 } }), name: 'Example & Sons' },
}
