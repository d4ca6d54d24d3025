/**
 * The "What if we did these?" tool: computes the effect of the controls that the visitor ticks, and marks these
 * controls as planned. The what-if is a second report. Paper labels it, because people print what they see. Files, links and
 * the PDF use the answers alone.
 */
import { type Answers, resolveReplies } from '../answers/answers.ts'
import { setStatus } from '../answers/edit.ts'
import type { WhatIfWords } from '../../messages/ui.ts'
import type { Model, Reply } from '../model/model.ts'
import { dueDate } from './due-date.ts'
import type { Report } from './types.ts'
import { coveredValues } from '../answers/status.ts'
import { fill } from '../model/format.ts'

/**
 * Returns the answers as if the ticked controls were fully in place. Other controls keep their values, even if the quiz
 * would now ask further questions. Does not mutate `answers`.
 */
export function whatIf(model: Model, answers: Answers, ticked: readonly string[]): Answers {
  if (ticked.length === 0) return answers
  const now = resolveReplies(model, answers)
  const statuses = Object.fromEntries(Object.entries(answers.statuses).filter(([id]) => !ticked.includes(id)))
  const done = Object.fromEntries(ticked.map((id): [string, Reply] => [id, 1]))
  const then = { ...answers, statuses, controls: { ...answers.controls, ...done } }
  const moved = resolveReplies(model, then)
  const held = model.controls
    .map(({ id }) => id)
    .filter((id) => !ticked.includes(id) && moved[id] !== now[id])
    // Set each of these controls that has no value to "unknown". Otherwise `resolveReplies` would use stored
    // answers to questions that the quiz did not ask before.
    .map((id): [string, Reply] => [id, now[id] ?? 'unknown'])
  return { ...then, controls: { ...then.controls, ...Object.fromEntries(held) } }
}

/**
 * Returns one sentence for each result that differs between two reports: score, level, gate, critical controls, risks
 * and layers.
 */
function changesOf(before: Report, after: Report, words: WhatIfWords): string[] {
  const said: string[] = []
  const say = (key: keyof WhatIfWords, was: string | number, is: string | number, what = ''): void => {
    if (was !== is) said.push(fill(words[key], { was, is, what }))
  }
  const levelOf = ({ level, levels }: Report): string => levels.find(({ id }) => id === level)?.name ?? ''
  const isShown = before.known === 'enough' && after.known === 'enough'
  if (before.known !== 'tooFew' && after.known !== 'tooFew')
    say('score', before.head.figure, after.head.figure)
  if (isShown) {
    say('level', levelOf(before), levelOf(after))
    if (before.heldBy && !after.heldBy) said.push(words.free)
    else if (after.heldBy) say('held', before.heldBy?.cap ?? 100, after.heldBy.cap)
  }
  say('critical', before.critical.full, after.critical.full, String(after.critical.total))
  if (isShown) {
    for (const scenario of after.scenarios) {
      say(
        'risk',
        before.scenarios.find(({ id }) => id === scenario.id)?.now ?? '',
        scenario.now,
        scenario.short,
      )
    }
  }
  for (const layer of after.matrix) {
    say('layer', before.matrix.find(({ id }) => id === layer.id)?.text ?? '', layer.text, layer.name)
  }
  return said
}

/** Returns the differences between two reports as text, for screen readers. */
export function whatIfChange(before: Report, after: Report, words: WhatIfWords): string {
  const said = changesOf(before, after, words)
  return said.length === 0 ? words.same : said.join(' ')
}

/**
 * Returns the answers with the status "planned" for each ticked action. The planned date is the last day of the
 * action's group. Scores do not change. An action with a planned date keeps the date, unless the date has passed. An
 * accepted risk becomes a planned action.
 */
export function planTicked(answers: Answers, report: Report, ticked: readonly string[]): Answers {
  return report.actions
    .filter(({ id, status }) => ticked.includes(id) && (status?.kind !== 'planned' || status.isOver))
    .reduce((planned, { id, group }): Answers => {
      const by = dueDate({ group: group === 'accepted' ? 'thisQuarter' : group }, report.date)
      const half = coveredValues(planned.statuses)[id]
      const controls = half === undefined ? planned.controls : { ...planned.controls, [id]: half }
      return setStatus({ ...planned, controls }, id, { kind: 'planned', by })
    }, answers)
}
