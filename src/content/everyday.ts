/** Puts the numbers and the words of the everyday jobs together, or says what is wrong where. */
import type { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import type { Everyday } from '../core/documents/everyday.ts'
import type { Model } from '../core/model/model.ts'
import type * as schema from '../core/model/schema.ts'

type Numbers = z.infer<typeof schema.everydayModel>
type Words = z.infer<typeof schema.everydayWords>

const FILE = 'content/model/everyday.yml'

/**
 * Joins the list of one language.
 * @throws {InputError} naming every missing word, unknown id and broken reference.
 */
export function joinEveryday(
  { groups, actions }: Numbers,
  words: Words,
  model: Pick<Model, 'controls' | 'sources'>,
  language: string,
): Everyday {
  const problems: string[] = []
  const tell = (file: string, entry: string, problem: string): void => {
    problems.push(`${file} › ${entry}: ${problem}.`)
  }
  const compare = (section: string, ids: readonly string[], said: object): void => {
    const file = `content/${language}/everyday.yml`
    for (const id of ids) {
      if (!Object.hasOwn(said, id)) tell(file, `${section}.${id}`, 'has no words: add this entry')
    }
    for (const id of Object.keys(said)) {
      if (!ids.includes(id)) tell(file, `${section}.${id}`, `is not in ${FILE}: remove it or fix the id`)
    }
  }
  compare('groups', groups, words.groups)
  compare('actions', Object.keys(actions), words.actions)

  const has = (list: readonly { id: string }[], id: string): boolean => list.some((one) => one.id === id)
  for (const [id, { group, controls, sources }] of Object.entries(actions)) {
    const place = `actions.${id}`
    if (!groups.includes(group)) tell(FILE, `${place}.group`, `"${group}" is not one of groups`)
    for (const control of controls) {
      if (!has(model.controls, control)) tell(FILE, `${place}.controls`, `"${control}" is not a control`)
    }
    for (const source of sources) {
      if (!has(model.sources, source)) {
        tell(FILE, `${place}.sources`, `"${source}" is not in sources.yml: add it there`)
      }
    }
  }
  for (const id of groups) {
    if (!Object.values(actions).some(({ group }) => group === id)) {
      tell(FILE, `groups.${id}`, 'has no action: add one or remove it')
    }
  }
  if (problems.length > 0) throw new InputError(problems)

  let number = 0
  return {
    groups: groups.map((id) => ({
      id,
      name: words.groups[id] as string,
      actions: Object.entries(actions)
        .filter(([, { group }]) => group === id)
        .map(([actionId, { group: _, ...numbers }]) => {
          number += 1
          return {
            id: actionId,
            number,
            ...numbers,
            ...(words.actions[actionId] as Words['actions'][string]),
          }
        }),
    })),
  }
}
