import { fill } from '../../core/model/format.ts'
import type { DeskWords } from '../../messages/ui.ts'
import type { ClientsDesk } from '../../state/clients-desk.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Choice } from '../../ui/choice/Choice.tsx'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'
import { useStore } from '../use-store.ts'

interface Props {
  words: DeskWords
  desk: ClientsDesk
  language: string
  /** The number of clients on the page. */
  count: number
  /** Removes all clients. `undefined` if there are none. */
  onClear?: () => void
}

/** The choice to keep the clients on this device. It says what is stored, and how much. */
export function DeskKeeping({ words, desk, language, count, onClear }: Props) {
  const keeping = useStore(desk.$keeping)
  const size = useStore(desk.$size)
  const unreadable = useStore(desk.$unreadable)
  const isOn = keeping === 'on' || keeping === 'refused'
  const kb = new Intl.NumberFormat(language).format(Math.ceil(size / 1000))
  if (count === 0 && keeping !== 'on' && unreadable.length === 0) return null
  return (
    <section class="desk-keep" aria-labelledby="desk-keep">
      <h2 id="desk-keep" class="like-h3">
        {words.keepTitle}
      </h2>
      {unreadable.length > 0 && (
        <ErrorMessage>
          <p>{words.keepUnreadable}</p>
          {unreadable.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </ErrorMessage>
      )}
      {(count > 0 || isOn) && (
        <Choice
          type="checkbox"
          checked={isOn}
          onChange={(isChecked) => {
            if (isChecked) desk.keep()
            else desk.stopKeeping()
          }}
        >
          {words.keep}
        </Choice>
      )}
      <p role="status" class={keeping === 'refused' ? 'error' : 'measure'}>
        {keeping === 'on'
          ? fill(words.keepOn, { n: count, kb })
          : keeping === 'refused'
            ? words.keepFull
            : keeping === 'elsewhere'
              ? words.keepElsewhere
              : words.keepOff}
      </p>
      {onClear && (
        <Actions>
          <Button look="line" size="small" onClick={onClear}>
            {words.deleteAll}
          </Button>
        </Actions>
      )}
    </section>
  )
}
