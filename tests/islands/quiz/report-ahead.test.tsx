import { beforeEach, expect, test, vi } from 'vitest'
import { prepareReport } from '../../../src/islands/quiz/report-ahead.ts'
import * as offline from '../../../src/state/offline.ts'
import { loadPage } from '../../../src/state/page-swap.ts'
import { tinyQuestions } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { settle } from '../draw.ts'
import { memoryVisit, quizProps } from './quiz.ts'

// The report page and its code do not load, so that each test starts the load anew.
vi.mock('../../../src/state/page-swap.ts', () => ({ loadPage: vi.fn(), showPage: vi.fn() }))
vi.mock('../../../src/islands/report/ResultSections.tsx', () => ({}))

beforeEach(() => {
  vi.mocked(loadPage).mockReset().mockRejectedValue(new Error('no page'))
})

/** Shows a question, and returns how often the report page was requested. */
async function requestsAt(number: number, saveData: boolean): Promise<number> {
  serve({})
  vi.spyOn(offline, 'connection').mockReturnValue({ saveData } as ReturnType<typeof offline.connection>)
  prepareReport(quizProps({ contentUrl: newAddress() }), memoryVisit({}), {
    ...{ kind: 'question', question: tinyQuestions[0]!, number, total: 18, isExact: true },
    ...{ returns: false, back: undefined },
  })
  await settle()
  return vi.mocked(loadPage).mock.calls.length
}

test.each([
  [7, 0],
  [8, 1],
])('at question %s of 18, a visitor requests the report %s times', async (number, count) => {
  expect(await requestsAt(number, false)).toBe(count)
})

test.each([
  [16, 0],
  [17, 1],
])('at question %s of 18, a visitor who saves data requests the report %s times', async (number, count) => {
  expect(await requestsAt(number, true)).toBe(count)
})
