import { fill, formatList, plural } from '../../core/model/format.ts'
import type { DeskWords } from '../../messages/ui.ts'
import type { ClientsDesk } from '../../state/clients-desk.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { useStore } from '../use-store.ts'

interface Props {
  words: DeskWords
  desk: ClientsDesk
  language: string
}

/** A longer list of refused files is folded. */
const FEW = 3
/** The number of clients that the note names. */
const MOST_NAMES = 8

/** What the last reading gave: checks, new clients, and each file that could not be read, with the reason. */
export function ReadNotice({ words, desk, language }: Props) {
  const outcome = useStore(desk.$outcome)
  if (!outcome) return null
  const { checks, tens, numbersOf, added, grown, refused } = outcome
  // Pasted text has no file name.
  const isPasted = refused.every(({ name }) => name === '')
  const more = plural(words.moreClients, numbersOf.length - MOST_NAMES, language)
  const named = numbersOf.length > MOST_NAMES ? [...numbersOf.slice(0, MOST_NAMES), more] : numbersOf
  const say = (message: DeskWords['read'], n: number): string => (n > 0 ? plural(message, n, language) : '')
  const changed = [say(words.readNew, added), say(words.readMore, grown)].filter(Boolean).join(' ')
  const said = [say(words.read, checks), say(words.readTen, tens)].filter(Boolean)
  const sentences = said.length === 0 ? [words.readNone] : [...said, changed || words.nothingNew]
  const list = (
    <ul class="desk-refused">
      {refused.map(({ name, problems }, index) => (
        <li key={index}>
          <b>{name || words.pasteName}</b>
          {problems.map((problem) => (
            <span key={problem}> {problem}</span>
          ))}
        </li>
      ))}
    </ul>
  )
  return (
    <Notice class="desk-read">
      <p>{sentences.join(' ')}</p>
      {numbersOf.length > 0 && (
        <p>
          {fill(words.numbersOnly, { list: formatList(named, language) })} {words.askAnswers}
        </p>
      )}
      {refused.length > 0 && (
        <p>{isPasted ? words.refusedPasted : plural(words.refused, refused.length, language)}</p>
      )}
      {refused.length > FEW ? (
        <Disclosure summary={words.refusedShow}>{list}</Disclosure>
      ) : (
        refused.length > 0 && list
      )}
      <p>
        <Button look="line" size="small" onClick={desk.dismissOutcome}>
          {words.readClose}
        </Button>
      </p>
    </Notice>
  )
}
