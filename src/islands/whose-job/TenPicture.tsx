import { VERDICTS, type ComparedJob } from '../../core/whose-job/compare.ts'
import type { WhoseJobWords } from '../../messages/ui.ts'
import { nameVerdict, sayDoer, saySide } from '../../core/whose-job/say.ts'

interface Props {
  rows: readonly ComparedJob[]
  names: readonly string[]
  words: WhoseJobWords
}

/**
 * Who does each job, in the colours of the drawing on the home page: a column for each person, and one for Microsoft's texts.
 * It is a table, so that a screen reader reads the same.
 */
export function TenPicture({ rows, names, words }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- the keyboard scrolls the focused table
    <div class="ten-picture" role="region" aria-label={words.picture} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{words.picture}</caption>
        <thead>
          <tr>
            <th scope="col">{words.job}</th>
            {[...names, words.texts].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {VERDICTS.map((verdict) => {
          const own = rows.filter((row) => row.verdict === verdict)
          return own.length === 0 ? null : (
            <tbody key={verdict} data-verdict={verdict}>
              <tr>
                <th scope="rowgroup" colSpan={names.length + 2}>
                  {nameVerdict(own[0]!, words)}
                </th>
              </tr>
              {own.map(({ job, doers }) => (
                <tr key={job.id}>
                  <th scope="row">{job.short}</th>
                  {doers.map((doer, index) => (
                    <td key={names[index]} data-own={doer.charAt(0)}>
                      <span>{sayDoer(doer, words)}</span>
                    </td>
                  ))}
                  <td data-own={job.side === 'microsoft' ? 'm' : job.side}>
                    <span>{saySide(job.side, words)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}
