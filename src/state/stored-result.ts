/**
 * A short summary of the visitor's own result, stored beside the answers. Pages that do not load the scoring model, such
 * as the home page, show the summary.
 */
import { cleanText } from '../core/model/clean-text.ts'
import { fnv1a } from '../core/model/fnv1a.ts'
import { isObject } from '../core/model/is-object.ts'
import type { ReportView } from './report-view.ts'
import { ANSWERS, RESULT, readText, writeText } from './storage.ts'

/** The part of a result that the home page shows. */
export interface ResultSummary {
  /** The score as text: "54", or "9 to 45" if too many controls are unknown. */
  figure: string
  /** The ISO date on which the visitor first saw this score for these answers. */
  date: string
  /** The number of open jobs in the action plan. */
  jobs: number
  /** The first job of the plan and its effort as text. `undefined` if the plan is empty. */
  next?: { title: string; effort: string } | undefined
}

/** Returns a hash of the stored answers. The hash only detects that the answers have changed. */
const hashOf = (text: string): string => fnv1a(Array.from(text, (sign) => sign.codePointAt(0)!)).toString(36)

/** Returns the summary of a complete own result, or `undefined` for every other view. */
export function summarizeResult(view: ReportView): ResultSummary | undefined {
  if (view.kind !== 'own' || !view.full || view.open.n > 0) return undefined
  const { head, date, actions } = view.full
  const plan = view.full.groups.filter(({ id }) => id.startsWith('this')).flatMap(({ ids }) => ids)
  const first = actions.find(({ id }) => id === plan[0])
  return {
    ...{ figure: head.figure, date, jobs: plan.length },
    next: first && { title: first.title, effort: first.effort },
  }
}

const soundText = (given: unknown, longest: number): string | undefined =>
  typeof given === 'string' && given.length <= longest ? cleanText(given, longest) : undefined

/** Returns a valid summary, or `undefined`. Another tab, an extension or an earlier version may have written the data. */
function soundSummary(data: Record<string, unknown>): ResultSummary | undefined {
  const { figure, date, jobs, next } = data
  const shown = soundText(figure, 24)
  const isDate = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
  if (!shown || !isDate || !Number.isInteger(jobs) || (jobs as number) < 0 || (jobs as number) > 200)
    return undefined
  const title = isObject(next) && soundText(next['title'], 120)
  const effort = isObject(next) && soundText(next['effort'], 60)
  return {
    ...{ figure: shown, date, jobs: jobs as number },
    next: title && effort ? { title, effort } : undefined,
  }
}

function readStored(): { summary: ResultSummary | undefined; hash: unknown } | undefined {
  try {
    const data: unknown = JSON.parse(readText(RESULT) ?? '')
    return isObject(data) ? { summary: soundSummary(data), hash: data['answers'] } : undefined
  } catch {
    return undefined
  }
}

/** Returns true if a page in another language of the site has stored the summary, which contains texts. */
function isInOtherLanguage(): boolean {
  const { language } = Object(JSON.parse(readText(RESULT) ?? 'null')) as { language?: unknown }
  return language !== document.documentElement.lang
}

/** Returns the stored summary. Returns `undefined` if there is no summary for the stored answers in this language. */
export function readResult(): ResultSummary | undefined {
  const answers = readText(ANSWERS)
  const stored = readStored()
  // The build of a site in one language removes this line.
  if (import.meta.env.SITE_LANGUAGES && stored && isInOtherLanguage()) return undefined
  return answers !== undefined && stored?.hash === hashOf(answers) ? stored.summary : undefined
}

/**
 * Stores the summary of the visitor's own result beside the stored answers. Does nothing if the view is not a
 * complete own result, or if no answers are stored. Keeps the stored date while the score and the answers
 * stay the same.
 */
export function storeResult(view: ReportView): void {
  const summary = summarizeResult(view)
  const answers = readText(ANSWERS)
  if (!summary || answers === undefined) return
  const hash = hashOf(answers)
  const stored = readStored()
  const isSame = stored?.hash === hash && stored.summary?.figure === summary.figure
  const date = (isSame && stored.summary?.date) || summary.date
  writeText(
    RESULT,
    JSON.stringify(
      import.meta.env.SITE_LANGUAGES
        ? { ...summary, date, answers: hash, language: document.documentElement.lang }
        : { ...summary, date, answers: hash },
    ),
  )
}
