/** The words of the interface that each language must write in `content/<language>/ui.yml`. */
import { z } from 'zod'
import {
  ASK_KEYS,
  CHECKLIST_KEYS,
  COMPARE_KEYS,
  EVERYDAY_KEYS,
  EXPORT_KEYS,
  FILE_KEYS,
  LEAD_KEYS,
  LEAVE_KEYS,
  POINT_KEYS,
  REPORT_KEYS,
  WHAT_IF_KEYS,
} from '../quiz/keys.ts'
import { CLOCK_SENTENCES } from '../recovery/keys.ts'
import { SCAN_KEYS } from '../scan/keys.ts'
import {
  ACCESSIBILITY_KEYS,
  ASKED_KEYS,
  ASKING_KEYS,
  CHANGES_KEYS,
  CLOCK_KEYS,
  CONFIGURE_KEYS,
  EMBED_KEYS,
  EVERYDAY_PAGE_KEYS,
  FILTER_KEYS,
  FRAME_KEYS,
  HOME_KEYS,
  LEAD_FORM_KEYS,
  LEAD_SITE_KEYS,
  LEARN_KEYS,
  METHOD_KEYS,
  PAST_KEYS,
  PRESENT_KEYS,
  QUIZ_KEYS,
  REPLIED_KEYS,
  RESULT_KEYS,
  SALES_KEYS,
  SITE_KEYS,
  SOURCES_KEYS,
  STORE_KEYS,
  TICK_KEYS,
} from './keys.ts'

const words = <const K extends string>(keys: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, z.string().min(1)])) as Record<K, z.ZodString>,
  )

/** content/<language>/ui.yml */
export const uiWords = z.strictObject({
  language: z.string().min(2).describe('BCP 47 tag for `lang` and for dates.'),
  direction: z.enum(['ltr', 'rtl']),
  site: words(SITE_KEYS),
  home: words(HOME_KEYS),
  learn: words(LEARN_KEYS),
  quiz: words(QUIZ_KEYS),
  frame: words(FRAME_KEYS).describe('The check as other sites show it in a frame.'),
  embed: words(EMBED_KEYS).describe('How to put the check on a site of one’s own.'),
  configure: words(CONFIGURE_KEYS).describe('The form that writes the snippet.'),
  store: words(STORE_KEYS),
  result: words(RESULT_KEYS).describe('The report page; the sentences of a report itself are under `report`.'),
  tick: words(TICK_KEYS).describe('What if some jobs of the plan were done.'),
  clock: words([...CLOCK_KEYS, ...CLOCK_SENTENCES]).describe('The recovery clock.'),
  method: words(METHOD_KEYS),
  sources: words(SOURCES_KEYS),
  accessibility: words(ACCESSIBILITY_KEYS),
  changes: words(CHANGES_KEYS),
  report: words(REPORT_KEYS),
  checklist: words(CHECKLIST_KEYS),
  leave: words(LEAVE_KEYS).describe('The page that a salesperson leaves with a client.'),
  sales: words(SALES_KEYS).describe('What a sales team makes.'),
  present: words(PRESENT_KEYS).describe('Presenter mode.'),
  points: words(POINT_KEYS).describe('The heads of three things to say about a gap.'),
  everyday: words([...EVERYDAY_PAGE_KEYS, ...EVERYDAY_KEYS]).describe('The list of everyday jobs.'),
  filter: words(FILTER_KEYS).describe('Showing only some of the controls.'),
  file: words(FILE_KEYS).describe('What is said about an answers file or a link that cannot be opened.'),
  scan: words(SCAN_KEYS).describe('What is said about the files of scanners.'),
  whatIf: words(WHAT_IF_KEYS).describe('What is announced when a job is ticked in a what-if.'),
  ask: words(ASK_KEYS).describe('The message with questions for the person who knows.'),
  asking: words(ASKING_KEYS).describe('Asking the person who knows, on the report.'),
  asked: words(ASKED_KEYS).describe('What the person who knows sees.'),
  replied: words(REPLIED_KEYS).describe('What came back from them, on the report.'),
  past: words(PAST_KEYS).describe('Several assessments on one device, and an older one beside today’s.'),
  compare: words(COMPARE_KEYS).describe('An older assessment beside a newer one.'),
  lead: words([...LEAD_FORM_KEYS, ...LEAD_KEYS]).describe('The form after a report.'),
  leadSite: words(LEAD_SITE_KEYS).describe('What the pages say where a brand has that form.'),
  exports: words(EXPORT_KEYS).describe('The plan as a table, for Planner and as a calendar.'),
  plans: z.record(z.string(), z.string().min(1)),
  frameworks: z.record(z.string(), z.string().min(1)),
})

export type Ui = z.infer<typeof uiWords>
