/**
 * Joins the everyday jobs of `content/model/everyday.yml` with their texts in one language. An everyday job needs no
 * change of a setting.
 */
import type { z } from 'zod'
import { must } from '../core/model/must.ts'
import type { Everyday } from '../core/documents/everyday.ts'
import type * as schema from '../core/model/schema.ts'
import { type ContentRule, joined } from './table.ts'

type Numbers = z.infer<typeof schema.everydayModel>
type Words = z.infer<typeof schema.everydayWords>

/** Reports groups without a job. */
export const groupsHaveJobs: ContentRule<Numbers, Words> = ({ model: { groups, actions }, inModel }) => {
  for (const id of groups)
    if (!Object.values(actions).some(({ group }) => group === id))
      inModel(`groups.${id}`, 'has no action: add one or remove it')
}

/** Joins the everyday jobs with their texts in one language. */
export function joinEveryday({ groups, actions }: Numbers, words: Words): Everyday {
  let number = 0
  return {
    groups: groups.map((id) => ({
      id,
      name: must(words.groups, id),
      actions: joined(actions, words.actions)
        .filter(({ group }) => group === id)
        .map(({ id: action, group: _, ...job }) => {
          number += 1
          return { id: action, number, ...job }
        }),
    })),
  }
}
