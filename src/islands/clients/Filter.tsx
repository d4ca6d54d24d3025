import { fill } from '../../core/model/format.ts'
import type { DeskWords } from '../../messages/ui.ts'
import type { ViewChoices, ViewId } from './view-state.ts'

interface Props {
  words: DeskWords
  language: string
  view: ViewId
  groups: readonly string[]
  choices: ViewChoices
  onChoices: (choices: ViewChoices) => void
  /** The number of rows that the filter shows, of all rows. */
  n: number
  total: number
}

/** The value of the option for all groups. No group has this name, because group names contain no line break. */
const ALL = '\n'

/** The fields that choose which rows a view shows. */
export function Filter({ words, view, groups, choices, onChoices, n, total }: Props) {
  const isJobs = view === 'gaps'
  return (
    <form
      class="desk-filter noprint"
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {groups.length > 0 && (
        <div class="field">
          <label for="desk-group">
            <span>{words.group}</span>
          </label>
          <select
            id="desk-group"
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
        </div>
      )}
      <div class="field">
        <label for="desk-find">
          <span>{isJobs ? words.findJob : words.find}</span>
        </label>
        <input
          type="text"
          id="desk-find"
          autocomplete="off"
          value={isJobs ? choices.job : choices.client}
          onInput={({ currentTarget: { value } }) => {
            onChoices({ ...choices, [isJobs ? 'job' : 'client']: value })
          }}
        />
      </div>
      <p class="desk-count" role="status">
        {fill(isJobs ? words.jobsOf : words.countOf, { n, total })}
      </p>
    </form>
  )
}
