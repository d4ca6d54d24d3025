/**
 * Reads the inline marks in the texts of the how-to pages and the sheets: `**label**` for a label of a portal, and
 * backticks for the name of a command, setting or record. The id of a control, such as IA-05, needs no mark.
 * `((business-premium e3 e5|text))` is only for these plans. Such a text can also be in `where` and `cost` of a control.
 */
import { PAID_PLANS, type PaidPlan } from '../core/model/model.ts'

/** A part of a text: plain text, a label of a portal, code, or the id of a control. */
export interface MarkedPart {
  kind: 'text' | 'label' | 'code' | 'control'
  text: string
}

const MARK = /\*\*([^*`]+)\*\*|`([^`]+)`|\b([A-Z]{2}-\d{2})\b/

/** A part of a text that is only for some plans. `plans` is `undefined` for a part for every plan. */
export interface PlanText {
  text: string
  plans?: readonly PaidPlan[]
}

const ONLY = /\(\(([a-z\d -]+)\|(.*?)\)\)(?!\))/s

/** Splits a text into parts for every plan, and parts for some plans. */
export function planTexts(text: string): PlanText[] {
  const parts: PlanText[] = []
  let rest = text
  for (let found = ONLY.exec(rest); found; found = ONLY.exec(rest)) {
    const [whole, plans = '', own = ''] = found
    if (found.index > 0) parts.push({ text: rest.slice(0, found.index) })
    parts.push({ text: own, plans: plans.split(' ') as PaidPlan[] })
    rest = rest.slice(found.index + whole.length)
  }
  if (rest !== '') parts.push({ text: rest })
  return parts
}

/** Returns a text without the parts for other plans than `plan`. Without `plan`, the text has the parts for every plan. */
export function forPlan(text: string, plan?: PaidPlan): string {
  return planTexts(text)
    .map((part) => (plan === undefined || (part.plans?.includes(plan) ?? true) ? part.text : ''))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/** Returns a message about a part for some plans without its other half, or for a plan that does not exist. */
export function planProblem(text: string): string | undefined {
  for (const { text: own, plans } of planTexts(text)) {
    if (/\(\(|\)\)/.test(own)) return 'has a "((" or "))" without its other half: write ((e3 e5|text))'
    const unknown = plans?.find((plan) => !PAID_PLANS.includes(plan))
    if (unknown !== undefined)
      return `names the plan "${unknown}": write ids of plans, such as ((e3 e5|text))`
    if (plans?.length === PAID_PLANS.length) return 'has a part for all plans: write it without "(("'
  }
  return undefined
}

/** Splits a text into plain parts, labels, code and ids of controls. Parts for some plans are like the others. */
export function markedParts(text: string): MarkedPart[] {
  return planTexts(text).flatMap((part) => inlineParts(part.text))
}

function inlineParts(text: string): MarkedPart[] {
  const parts: MarkedPart[] = []
  let rest = text
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    const [whole, label, code, control = ''] = found
    if (found.index > 0) parts.push({ kind: 'text', text: rest.slice(0, found.index) })
    if (label !== undefined) parts.push({ kind: 'label', text: label })
    else if (code !== undefined) parts.push({ kind: 'code', text: code })
    else parts.push({ kind: 'control', text: control })
    rest = rest.slice(found.index + whole.length)
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest })
  return parts
}

/**
 * Returns true for code that a reader pastes elsewhere: a whole DNS record, the address of a server or a page, and the path of
 * a folder. Other code is the name of a setting, or an output to look for.
 */
export function isToPaste(code: string): boolean {
  return /^(?:v=\w+[ ;]|[a-z][\w-]*(?:\.[\w-]+){2,}|[A-Z]:\\)/.test(code)
}

/** Returns a text without its inline marks. */
export function withoutMarks(text: string): string {
  return markedParts(text)
    .map((part) => part.text)
    .join('')
}

/** Returns a message about a mark without an end, or about Markdown that the site does not know. */
export function markProblem(text: string): string | undefined {
  const only = planProblem(text)
  if (only !== undefined) return only
  const plain = markedParts(text)
    .filter(({ kind }) => kind === 'text')
    .map((part) => part.text)
    .join('')
  if (plain.includes('**')) return 'has a "**" without its other half: write **label**'
  if (plain.includes('`')) return 'has a backtick without its other half: write `code`'
  if (/\]\(|<\/?[a-z]/i.test(plain)) return 'has a link or a tag: only **label** and `code` are possible'
  return undefined
}
