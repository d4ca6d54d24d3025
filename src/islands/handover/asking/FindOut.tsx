import { useState } from 'preact/hooks'
import type { ResultWords } from '../../../messages/ui.ts'
import { deepPlace } from '../../../state/deep-dive.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { AskItProps } from './AskIt.tsx'
import { Choice } from '../../../ui/choice/Choice.tsx'

interface Props extends Omit<AskItProps, 'ids'> {
  words: ResultWords
  /** The label of the link to a control's own screen. `undefined` if the shown answers are not the visitor's own. */
  answerWord?: string
}

/**
 * A list of all controls whose status the visitor does not know, as questions for the IT person. The code that writes
 * the message loads lazily.
 */
export function FindOut(props: Props) {
  const { report, words, answerWord } = props
  const [left, setLeft] = useState<readonly string[]>([])
  const sending = useLazy(() => import('./AskIt.tsx'))
  const unknown = report.actions.filter(({ group }) => group === 'findOut')
  return (
    <section class="band band--sunk" id="find">
      <div class="wrap">
        <div class="head">
          <h2>{words.find}</h2>
          <p class="lede">{unknown.length > 0 ? words.findLead : words.findNone}</p>
        </div>
        {unknown.length > 0 && (
          <ol class="asks">
            {unknown.map(({ id, title, ask, who, where }) => (
              <li key={id} id={id}>
                <h3 class="like-h4">
                  <Choice
                    type="checkbox"
                    checked={!left.includes(id)}
                    onChange={() => {
                      setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])
                    }}
                  >
                    {title}
                  </Choice>
                </h3>
                <p>{ask}</p>
                <p class="small muted">
                  {who}. {where}
                </p>
                {answerWord && (
                  <p class="small noprint">
                    <a href={`#${deepPlace(id)}`}>
                      {answerWord}
                      <span class="visually-hidden">: {title}</span>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
        {sending.part && (
          <sending.part.AskIt {...props} ids={unknown.flatMap(({ id }) => (left.includes(id) ? [] : [id]))} />
        )}
        <LoadFailed of={sending} words={props.storeWords} />
      </div>
    </section>
  )
}
