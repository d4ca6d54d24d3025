/**
 * The script of a page with words for some businesses, after its heading. It shows the words and the way for the visitor's business
 * before the first paint.
 */
import { type JobQuestions, isBegun } from '../core/answers/job-facts.ts'
import { type PlanQuestions, businessOfAnswers, knownPlan } from '../core/answers/own-plan.ts'
import { showBusiness } from './show-business.ts'
import { showPlan } from './show-plan.ts'
import { siteText } from './site-text.ts'

/** The build writes this constant in front of the script. */
declare const PAGE: PlanQuestions & {
  /** The text in front of each key of the site. */
  start: string
  job: JobQuestions
}

/** Returns the stored answers. A text that is no JSON contains none. */
function storedAnswers(): unknown {
  try {
    return JSON.parse(siteText(`${PAGE.start}answers`) ?? 'null')
  } catch {
    return null
  }
}

function show(): void {
  const stored = storedAnswers()
  const own = businessOfAnswers(PAGE, stored)
  showBusiness({ ...own, isBegun: isBegun(PAGE.job, stored) })
  showPlan({ said: own.plan, chosen: knownPlan(PAGE, siteText(`${PAGE.start}plan`)) })
}

show()
// The rest of the page, and a return to the page after the visitor has taken the check. The page dispatches "parsed" after the
// ways, so that they are right before the first paint too.
document.addEventListener('readystatechange', show, { once: true })
for (const event of ['parsed', 'pageshow', 'storage']) addEventListener(event, show)
