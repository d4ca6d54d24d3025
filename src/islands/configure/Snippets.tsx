import { useEffect, useRef, useState } from 'preact/hooks'
import type { ConfigureWords } from '../../messages/ui.ts'
import {
  type SnippetTarget,
  SNIPPETS,
  type SnippetKind,
  type SnippetOptions,
  writeSnippet,
} from '../../embed/snippets.ts'
import { fill } from '../../core/model/format.ts'
import { copyText } from '../../ui/copy-text.ts'
import { partsOf } from './fields.ts'

interface Props {
  words: ConfigureWords
  place: SnippetTarget
  wanted: SnippetOptions
  /** Names of the fields that the snippet leaves out for a mistake. */
  wrong: string[]
  /** The names of fields, by option. */
  labels: Record<string, string>
  onPin: (isPinned: boolean) => void
}

const NAMES = {
  element: 'kindElement',
  adopted: 'kindAdopted',
  frame: 'kindFrame',
  address: 'kindAddress',
} as const
const FOR = {
  element: 'forElement',
  adopted: 'forAdopted',
  frame: 'forFrame',
  address: 'forAddress',
} as const

/** The four snippets, one shown; all four stand there for a page without script. */
export function Snippets({ words, place, wanted, wrong, labels, onPin }: Props) {
  const [kind, setKind] = useState<SnippetKind>('element')
  const [isElsewhere, setElsewhere] = useState<string>()
  useEffect(() => {
    if (new URL(place.page).origin !== location.origin) setElsewhere(location.origin)
  }, [])
  const hasLoader = kind === 'element' || kind === 'adopted'
  return (
    <div class="snippets">
      <fieldset class="kinds live">
        <legend class="vh">{words.kinds}</legend>
        {SNIPPETS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => {
                setKind(one)
              }}
            />
            {words[NAMES[one]]}
          </label>
        ))}
      </fieldset>
      {SNIPPETS.map((one) => (
        <Code key={one} {...{ words, place, wanted, labels }} kind={one} isShown={one === kind} />
      ))}
      {hasLoader && (
        <fieldset class="pin live">
          <legend>{words.loader}</legend>
          <label class="choice">
            <input type="radio" name="pin" checked={!wanted.isPinned} onChange={() => onPin(false)} />
            <span>
              <b>{words.evergreen}</b> {words.evergreenHelp}
            </span>
          </label>
          <label class="choice">
            <input type="radio" name="pin" checked={wanted.isPinned} onChange={() => onPin(true)} />
            <span>
              <b>{words.pinned}</b> {words.pinnedHelp}
            </span>
          </label>
        </fieldset>
      )}
      {wrong.length > 0 && (
        <p class="note note--bad live">{fill(words.leftOutWrong, { list: wrong.join(', ') })}</p>
      )}
      {isElsewhere && (
        <p class="note live">
          {fill(words.elsewhere, { here: isElsewhere, there: new URL(place.page).origin })}
        </p>
      )}
    </div>
  )
}

interface CodeProps extends Pick<Props, 'words' | 'place' | 'wanted' | 'labels'> {
  kind: SnippetKind
  isShown: boolean
}

/** One snippet with its button; where the browser refuses to copy, the text is marked for the visitor's own keys. */
function Code({ words, place, wanted, labels, kind, isShown }: CodeProps) {
  const [copied, setCopied] = useState<boolean>()
  const code = useRef<HTMLElement>(null)
  const { text, leftOut } = writeSnippet(kind, place, wanted)
  useEffect(() => {
    setCopied(undefined)
  }, [text, isShown])
  const copy = async (): Promise<void> => {
    const done = await copyText(text)
    if (!done && code.current) getSelection()?.selectAllChildren(code.current)
    setCopied(done)
  }
  const names = leftOut.map((name) => labels[name] ?? name)
  const isContact = wanted.options.cta !== undefined && !wanted.options.cta.startsWith('https:')
  return (
    <section class="snippet" aria-label={words[NAMES[kind]]} hidden={!isShown}>
      <h3 class="h4 still">{words[NAMES[kind]]}</h3>
      <p>{words[FOR[kind]]}</p>
      <div class="code">
        <p class="code-top live">
          <span role="status">
            {copied === true ? words.copied : copied === false ? words.copyFailed : ''}
          </span>
          <button type="button" class="btn btn--s" onClick={() => void copy()}>
            {words.copy}
          </button>
        </p>
        {/* A region that scrolls has to be reached by keys. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
        <pre tabIndex={0} role="region" aria-label={words.code}>
          <code ref={code} id={`code-${kind}`}>
            {partsOf(text).map((part, index) =>
              part.kind === 'rest' ? (
                part.text
              ) : (
                <span key={index} class={`code-${part.kind}`}>
                  {part.text}
                </span>
              ),
            )}
          </code>
        </pre>
      </div>
      {names.length > 0 && <p class="note">{fill(words.leftOut, { list: names.join(', ') })}</p>}
      {isContact && (kind === 'element' || kind === 'adopted') && <p class="note">{words.contactNote}</p>}
      {wanted.mode === 'dialog' && kind !== 'element' && <p class="note">{words.dialogNote}</p>}
    </section>
  )
}
