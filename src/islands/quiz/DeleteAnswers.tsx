import { useEffect, useRef, useState } from 'preact/hooks'
import type { StoreWords } from '../../messages/ui.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'

interface Props {
  words: Pick<StoreWords, 'delete' | 'deleteAsk' | 'deleteYes' | 'deleteNo'>
  /** The label of the button. Default: "Delete my answers". */
  label?: string
  look?: 'line' | 'quiet'
  /** Called when the confirmation prompt opens, so that the caller can remove older messages. */
  onAsk?: () => void
  onDelete: () => void
}

const PROMPT = 'delete-prompt'

/**
 * A button that deletes all answers on this device. A confirmation prompt with two buttons first lets the visitor
 * delete or keep the answers. The prompt gets the focus, so that it is in view and screen readers announce it.
 */
export function DeleteAnswers({ words, label = words.delete, look = 'quiet', onAsk, onDelete }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) document.getElementById(PROMPT)?.focus()
  }, [isAsking])
  return (
    <>
      <Actions>
        <Button
          look={look}
          size="small"
          elementRef={opener}
          aria-expanded={isAsking}
          onClick={() => {
            if (!isAsking) onAsk?.()
            setIsAsking(!isAsking)
          }}
        >
          {label}
        </Button>
      </Actions>
      {isAsking && (
        <Notice isRow focusId={PROMPT}>
          <p>{words.deleteAsk}</p>
          <Button
            size="small"
            onClick={() => {
              setIsAsking(false)
              opener.current?.focus()
            }}
          >
            {words.deleteNo}
          </Button>
          <Button
            look="line"
            size="small"
            onClick={() => {
              setIsAsking(false)
              onDelete()
            }}
          >
            {words.deleteYes}
          </Button>
        </Notice>
      )}
    </>
  )
}
