import { useState } from 'preact/hooks'
import type { AskingWords } from '../../../messages/ui.ts'

/** For a reply that was opened elsewhere: its link, pasted. */
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
      <label class="field">
        <span>{words.paste}</span>
        {isWrong && (
          <span class="error" id="paste-wrong" role="alert">
            {words.pasteWrong}
          </span>
        )}
        <input
          type="text"
          autocomplete="off"
          value={link}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'paste-wrong' : undefined}
          onInput={(event) => {
            setLink(event.currentTarget.value)
            setIsWrong(false)
          }}
        />
      </label>
      <p>
        <button type="submit" class="btn btn--line">
          {words.pasteGo}
        </button>
      </p>
    </form>
  )
}
