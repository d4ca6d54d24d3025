import { useEffect, useRef, useState } from 'preact/hooks'
import type { FrameWords } from '../../messages/ui.ts'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Actions } from '../../ui/actions/Actions.tsx'

interface Props {
  words: FrameWords
  /** The accessible name of the footer. */
  name: string
  /** The URLs of the quiz page and of the report page outside the frame. */
  pages: { quiz: string; report: string }
  privacyLabel: string
  privacy: string
  isConfined: boolean
  /**
   * Returns the current answers as the payload of a share link, or `undefined` without answers. `undefined` until the code
   * is loaded.
   */
  payload: (() => string | undefined) | undefined
  /** The id of the visible screen in the frame. Each screen has another id. */
  place: string
}

/** The footer of the frame: links to the full page outside the frame, and to the privacy notice. */
export function Foot({ words, name, pages, privacyLabel, privacy, isConfined, payload, place }: Props) {
  const [address, setAddress] = useState(pages.quiz)
  const field = useRef<HTMLInputElement>(null)
  const update = (): void => {
    const packed = payload?.()
    setAddress(packed ? `${pages.report}#r=${packed}` : pages.quiz)
  }
  useEffect(update, [place, payload === undefined])

  return (
    <footer class="frame-foot wrap" aria-label={name}>
      {isConfined && <Notice class="small">{words.confined}</Notice>}
      <Actions class="small">
        <a
          href={address}
          target="_blank"
          // In a site with several languages, the page that opens must know that a page of the site led there. It then
          // stays in the language of the frame.
          {...(import.meta.env.SITE_LANGUAGES
            ? { rel: 'noopener', referrerpolicy: 'same-origin' as const }
            : { rel: 'noopener noreferrer' })}
          onPointerDown={update}
          onFocus={update}
          // If the host's sandbox blocks new tabs, the visitor can copy the URL. Focus selects it.
          onClick={() => field.current?.focus()}
        >
          {words.fullPage}
        </a>
        <a href={privacy} target="_blank" rel="noopener noreferrer">
          {privacyLabel}
        </a>
      </Actions>
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
