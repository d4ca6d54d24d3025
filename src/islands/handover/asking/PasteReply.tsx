import { useState } from 'preact/hooks'
import type { AskingWords } from '../../../messages/ui.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { TextField } from '../../../ui/field/Field.tsx'

/** A field where the visitor pastes the link of a reply. Calls `onReply` with the payload of the link. */
export function PasteReply({ words, onReply }: { words: AskingWords; onReply: (payload: string) => void }) {
  const [link, setLink] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  return (
    <form
      class="ask-back"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const payload = /#reply=(\S+)/.exec(link)?.[1]
        setIsWrong(payload === undefined)
        if (payload !== undefined) onReply(payload)
      }}
    >
      <h3>{words.back}</h3>
      <p class="measure">{words.backLead}</p>
      <TextField
        id="paste"
        label={words.paste}
        error={isWrong ? words.pasteWrong : undefined}
        isErrorAnnounced
        autocomplete="off"
        value={link}
        onInput={(text) => {
          setLink(text)
          setIsWrong(false)
        }}
      />
      <p>
        <Button type="submit" look="line">
          {words.pasteGo}
        </Button>
      </p>
    </form>
  )
}
