import { useEffect, useRef, useState } from 'preact/hooks'
import type { FrameWords } from '../../messages/ui.ts'
import type { FrameProps } from './FrameApp.tsx'

interface Props {
  words: FrameWords
  /** What its landmark is called, beside the landmarks of the page around. */
  name: string
  pages: FrameProps['pages']
  buttons: FrameProps['buttons']
  privacy: string
  isConfined: boolean
  /** What was answered so far, for an address; nothing while there is nothing. */
  payload: () => string | undefined
  /** Changes with each screen. */
  place: string
}

/** The ways out: the full page, with what was answered so far, and what happens to it. Nothing here opens by itself. */
export function Foot({ words, name, pages, buttons, privacy, isConfined, payload, place }: Props) {
  const [address, setAddress] = useState(pages.quiz)
  const field = useRef<HTMLInputElement>(null)
  const update = (): void => {
    const packed = payload()
    setAddress(packed ? `${pages.report}#r=${packed}` : pages.quiz)
  }
  useEffect(update, [place])

  return (
    <footer class="frame-foot wrap" aria-label={name}>
      {isConfined && <p class="note small">{words.confined}</p>}
      <p class="row small">
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          onPointerDown={update}
          onFocus={update}
          // A sandbox may open nothing. Focus selects the address, ready to be copied.
          onClick={() => field.current?.focus()}
        >
          {words.fullPage}
        </a>
        <a href={privacy} target="_blank" rel="noopener noreferrer">
          {buttons.privacy}
        </a>
      </p>
      {isConfined && (
        <label class="frame-address small">
          {words.confinedAddress}
          <input
            type="text"
            ref={field}
            readOnly
            value={new URL(address, location.href).href}
            onFocus={(event) => {
              update()
              event.currentTarget.select()
            }}
          />
        </label>
      )}
    </footer>
  )
}
