/** The content that a report page loads, with the test model. Each interface text equals its key. */
import type { ReportContent } from '../../src/state/report-view.ts'
import { answers, tinyFileWords, tinyModel, tinyWords } from '../core/tiny.ts'
import { echo } from '../support/words.ts'

export const tinyContent: ReportContent = {
  model: tinyModel(),
  words: tinyWords,
  pageWords: echo('result'),
  standingWords: echo('standing'),
  deeperWords: echo('deeper'),
  tickWords: { ...echo('tick'), ...echo('whatIf') },
  foldTitles: {
    ...echo('asking'),
    ...{ send: echo('take').sendTitle, plan: echo('take').planTitle, other: echo('take').otherTitle },
    past: echo('past').title,
  },
  fileWords: tinyFileWords,
  sheets: [],
  nextCheck: 'half-year',
  example: { answers: answers({ controls: { 'XA-01': 1, 'XA-02': 0 } }), name: 'Example & Sons' },
}
