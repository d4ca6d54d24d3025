import type { RepliedWords } from '../../../messages/ui.ts'
import type { Clash } from '../../../core/handover/reply.ts'
import type { Reply } from '../../../core/model/model.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'

/** Returns an answer as text: the labels of the chosen options, or the label of a rung of a control. */
export type SayAnswer = (id: string, answer: readonly string[] | Reply) => string

interface Props {
  words: RepliedWords
  titleOf: (id: string) => string
  say: SayAnswer
  clashes: readonly Clash[]
  /**
   * The conflicts in which the visitor accepts the reply's answer. In all other conflicts, the visitor's own answer
   * stays.
   */
  theirs: readonly Clash[]
  onTheirs: (theirs: Clash[]) => void
}

/** The questions on which the reply and the visitor differ, each with a choice between the two answers. */
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
              <Choice
                key={whose}
                type="radio"
                name={`clash-${clash.id}`}
                checked={isChosen}
                onChange={choose}
              >
                <b>{whose}</b> {say(clash.id, answer)}
              </Choice>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}
