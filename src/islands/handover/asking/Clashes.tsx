import type { RepliedWords } from '../../../messages/ui.ts'
import type { ReplyRow } from '../../../core/handover/compare-reply.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { RowTitle } from './ReplyRows.tsx'

interface Props {
  words: RepliedWords
  /** The rows on which the two differ. */
  rows: readonly ReplyRow[]
  /** The keys of the rows in which the visitor's own answer stays. In all others, the reply's answer counts. */
  kept: ReadonlySet<string>
  onKept: (kept: ReadonlySet<string>) => void
}

/** The parts of questions on which the reply and the visitor differ, each with a choice between the two answers. */
export function Clashes({ words, rows, kept, onKept }: Props) {
  return (
    <>
      <h3>{words.clashes}</h3>
      <p>{words.clashLead}</p>
      {rows.map((row) => {
        const others = [...kept].filter((key) => key !== row.key)
        const choices = [
          [words.theirs, row.theirs, !kept.has(row.key), others],
          [words.yours, row.mine, kept.has(row.key), [...others, row.key]],
        ] as const
        return (
          <fieldset key={row.key} class="clash">
            <legend>
              <RowTitle row={row} />
            </legend>
            {choices.map(([whose, answer, isChosen, keys]) => (
              <Choice
                key={whose}
                type="radio"
                name={`clash-${row.key}`}
                checked={isChosen}
                onChange={() => onKept(new Set(keys))}
              >
                <b>{whose}</b> {answer}
              </Choice>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}
