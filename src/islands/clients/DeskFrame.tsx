import type { ComponentChildren } from 'preact'
import type { DeskWords } from '../../messages/ui.ts'

/** The heading of the page above its content. */
export function DeskFrame({ words, children }: { words: DeskWords; children: ComponentChildren }) {
  return (
    <>
      <header class="wrap desk-head">
        <h1>{words.heading}</h1>
        <p class="lede noprint">{words.lede}</p>
      </header>
      {children}
    </>
  )
}
