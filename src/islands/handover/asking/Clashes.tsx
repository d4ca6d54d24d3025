import type { RepliedWords } from '../../../messages/ui.ts'
import type { Clash } from '../../../core/handover/reply.ts'
import type { Say } from './Replied.tsx'

interface Props {
  words: RepliedWords
  titleOf: (id: string) => string
  say: Say
  clashes: readonly Clash[]
  /** Where theirs is chosen; one's own stands in all others. */
  theirs: readonly Clash[]
  onTheirs: (theirs: Clash[]) => void
}

/** Both answers side by side, and a choice for each. */
export function Clashes({ words, titleOf, say, clashes, theirs, onTheirs }: Props) {
  const isTheirs = ({ id }: Clash): boolean => theirs.some((one) => one.id === id)
  return (
    <>
      <h3>{words.clashes}</h3>
      <p>{words.clashLead}</p>
      {clashes.map((clash) => {
        const others = theirs.filter(({ id }) => id !== clash.id)
        const choices = [
          [
            words.yours,
            clash.mine,
            !isTheirs(clash),
            () => {
              onTheirs(others)
            },
          ],
          [
            words.theirs,
            clash.theirs,
            isTheirs(clash),
            () => {
              onTheirs([...others, clash])
            },
          ],
        ] as const
        return (
          <fieldset key={clash.id} class="clash">
            <legend>{titleOf(clash.id)}</legend>
            {choices.map(([whose, answer, isChosen, choose]) => (
              <label key={whose} class="choice">
                <input type="radio" name={`clash-${clash.id}`} checked={isChosen} onChange={choose} />
                <span>
                  <b>{whose}</b> {say(clash.id, answer)}
                </span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}
