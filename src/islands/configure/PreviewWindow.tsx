import './preview.css'
import type { ComponentChildren } from 'preact'
import type { ConfigureWords } from '../../messages/ui.ts'
import { Choices } from './Choices.tsx'

export type PreviewSize = 'desktop' | 'phone'
export type PreviewScheme = 'light' | 'dark'

interface Props {
  words: ConfigureWords
  /** The name in the bar of the window. */
  name: string
  size: PreviewSize
  onSize: (size: PreviewSize) => void
  scheme: PreviewScheme
  onScheme: (scheme: PreviewScheme) => void
  /** Why the choice of the scheme changes nothing. */
  schemeHelp?: string | undefined
  /** The choice of the screen, above the window. */
  screens: ComponentChildren
  /** What is wrong or missing, between the choices and the window. */
  alert?: ComponentChildren
  /** True for a preview that stays in view beside a form. */
  isLive?: boolean
  note: ComponentChildren
  children: ComponentChildren
}

/** A preview: the choices of screen, width and light, a window with what they show, and a note below it. */
export function PreviewWindow(props: Props) {
  const { words, name, size, onSize, scheme, onScheme, schemeHelp, screens, alert, isLive, note, children } =
    props
  return (
    <section class={isLive ? 'preview live' : 'preview'} aria-labelledby="preview">
      <div class="preview-top">
        <h2 id="preview" class="visually-hidden">
          {words.preview}
        </h2>
        {screens}
        <details class="preview-set">
          <summary>{words.previewSet}</summary>
          <div>
            <Choices
              legend={words.size}
              name="size"
              options={[
                ['desktop', words.sizeDesktop],
                ['phone', words.sizePhone],
              ]}
              value={size}
              onChange={onSize}
              isRow
            />
            <Choices
              legend={words.system}
              name="system"
              options={[
                ['light', words.systemLight],
                ['dark', words.systemDark],
              ]}
              value={scheme}
              onChange={onScheme}
              isRow
              help={schemeHelp}
            />
          </div>
        </details>
      </div>
      {alert}
      <div class={`window window--${size} on-${scheme}`}>
        <p class="window-bar">
          <span>{name}</span>
          <i />
          <i />
          <i />
        </p>
        {children}
      </div>
      <p class="preview-note">{note}</p>
    </section>
  )
}
