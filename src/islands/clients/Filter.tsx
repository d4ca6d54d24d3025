import { fill } from '../../core/model/format.ts'
import type { DeskWords } from '../../messages/ui.ts'
import { Choice } from '../../ui/choice/Choice.tsx'
import { Field, TextField } from '../../ui/field/Field.tsx'
import type { ViewChoices, ViewId } from './view-state.ts'

interface Props {
  words: DeskWords
  view: ViewId
  groups: readonly string[]
  choices: ViewChoices
  onChoices: (choices: ViewChoices) => void
  /** The number of rows that the filter shows, of all rows. */
  n: number
  total: number
  /** True if the view can show only the clients where each side thinks that the other does one of the ten jobs. */
  hasTen: boolean
}

/** The value of the option for all groups. No group has this name, because group names contain no line break. */
const ALL = '\n'

/** The fields that choose which rows a view shows. */
export function Filter({ words, view, groups, choices, onChoices, n, total, hasTen }: Props) {
  const isJobs = view === 'gaps'
  return (
    <form class="desk-filter noprint" onSubmit={(event) => event.preventDefault()}>
      {groups.length > 0 && (
        <Field id="desk-group" label={words.group}>
          {(control) => (
            <select
              {...control}
              value={choices.group ?? ALL}
              onChange={({ currentTarget: { value } }) => {
                onChoices({ ...choices, group: value === ALL ? undefined : value })
              }}
            >
              <option value={ALL}>{words.allGroups}</option>
              {groups.map((group) => (
                <option key={group} value={group}>
                  {group}
                </option>
              ))}
              <option value="">{words.noGroup}</option>
            </select>
          )}
        </Field>
      )}
      <TextField
        id="desk-find"
        label={isJobs ? words.findJob : words.find}
        autocomplete="off"
        value={isJobs ? choices.job : choices.client}
        onInput={(text) => onChoices({ ...choices, [isJobs ? 'job' : 'client']: text })}
      />
      {hasTen && (
        <Choice
          type="checkbox"
          checked={choices.isEachOther}
          onChange={(isEachOther) => onChoices({ ...choices, isEachOther })}
        >
          {words.tenFilter}
        </Choice>
      )}
      <p class="desk-count" role="status">
        {fill(isJobs ? words.jobsOf : words.countOf, { n, total })}
      </p>
    </form>
  )
}
