/**
 * Joins the everyday jobs of `content/model/everyday.yml` with their texts in one language. An everyday job needs no
 * change of a setting.
 */
import type { z } from 'zod'
import { type NoteProblem, compareIds, refuseProblems } from '../core/model/join-ids.ts'
import { must } from '../core/model/must.ts'
import type { Everyday } from '../core/documents/everyday.ts'
import type { Model } from '../core/model/model.ts'
import type * as schema from '../core/model/schema.ts'

type Numbers = z.infer<typeof schema.everydayModel>
type Words = z.infer<typeof schema.everydayWords>

const FILE = 'content/model/everyday.yml'

/** Reports ids in the everyday jobs that do not exist, and groups without a job. */
function checkReferences(
  { groups, actions }: Numbers,
  model: Pick<Model, 'controls' | 'sources'>,
  note: NoteProblem,
): void {
  const has = (list: readonly { id: string }[], id: string): boolean => list.some((one) => one.id === id)
  for (const [id, { group, controls, sources }] of Object.entries(actions)) {
    const place = `actions.${id}`
    if (!groups.includes(group)) note(FILE, `${place}.group`, `"${group}" is not one of groups`)
    for (const control of controls) {
      if (!has(model.controls, control)) note(FILE, `${place}.controls`, `"${control}" is not a control`)
    }
    for (const source of sources) {
      if (!has(model.sources, source)) {
        note(FILE, `${place}.sources`, `"${source}" is not in sources.yml: add it there`)
      }
    }
  }
  for (const id of groups) {
    if (!Object.values(actions).some(({ group }) => group === id)) {
      note(FILE, `groups.${id}`, 'has no action: add one or remove it')
    }
  }
}

/**
 * Joins the everyday jobs with their texts in one language.
 * @throws {InputError} with every missing text and every unknown id.
 */
export function joinEveryday(
  numbers: Numbers,
  words: Words,
  model: Pick<Model, 'controls' | 'sources'>,
  language: string,
): Everyday {
  const { groups, actions } = numbers
  refuseProblems((note) => {
    const files = { words: `content/${language}/everyday.yml`, numbers: FILE }
    compareIds(groups, words.groups, { ...files, section: 'groups.' }, note)
    compareIds(Object.keys(actions), words.actions, { ...files, section: 'actions.' }, note)
    checkReferences(numbers, model, note)
  })
  let number = 0
  return {
    groups: groups.map((id) => ({
      id,
      name: must(words.groups, id),
      actions: Object.entries(actions)
        .filter(([, { group }]) => group === id)
        .map(([actionId, { group: _, ...action }]) => {
          number += 1
          return { id: actionId, number, ...action, ...must(words.actions, actionId) }
        }),
    })),
  }
}
