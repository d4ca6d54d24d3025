import './snippet.css'
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
import { copyText } from '../../ui/copy-field/copy-text.ts'
import { splitSnippet } from './fields.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Choice } from '../../ui/choice/Choice.tsx'

interface Props {
  words: ConfigureWords
  place: SnippetTarget
  wanted: SnippetOptions
  /** The labels of the form fields with invalid values. The snippet omits the values of these fields. */
  wrong: string[]
  /** Name of an embed option → label of its form field. */
  labels: Record<string, string>
  /** True while the snippet contains the example brand. */
  isExample: boolean
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

/**
 * The four kinds of HTML snippet. One kind is visible at a time. The static HTML shows all four to visitors without
 * JavaScript.
 */
export function Snippets({ words, place, wanted, wrong, labels, isExample, onPin }: Props) {
  const [chosen, setKind] = useState<SnippetKind>('element')
  const [isElsewhere, setElsewhere] = useState<string>()
  useEffect(() => {
    if (new URL(place.page).origin !== location.origin) setElsewhere(location.origin)
  }, [])
  // The ten jobs have no address that an editor turns into a frame.
  const kinds = SNIPPETS.filter((one) => !(one === 'address' && wanted.options.start))
  const kind = kinds.includes(chosen) ? chosen : 'element'
  const hasLoader = kind === 'element' || kind === 'adopted'
  return (
    <div class="snippets">
      <fieldset class="kinds live">
        <legend class="visually-hidden">{words.kinds}</legend>
        {kinds.map((one) => (
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
      {kinds.map((one) => (
        <Code
          key={one}
          words={words}
          place={place}
          wanted={wanted}
          labels={labels}
          kind={one}
          isShown={one === kind}
        />
      ))}
      {isExample && <Notice class="live">{words.exampleNote}</Notice>}
      {hasLoader && (
        <Disclosure summary={words.loader} hasBar class="snippet-pin live">
          <fieldset>
            <legend class="visually-hidden">{words.loader}</legend>
            <Choice type="radio" name="pin" checked={!wanted.isPinned} onChange={() => onPin(false)}>
              <b>{words.evergreen}</b> {words.evergreenHelp}
            </Choice>
            <Choice type="radio" name="pin" checked={wanted.isPinned} onChange={() => onPin(true)}>
              <b>{words.pinned}</b> {words.pinnedHelp}
            </Choice>
          </fieldset>
        </Disclosure>
      )}
      {wrong.length > 0 && (
        <Notice isBad class="live">
          {fill(words.leftOutWrong, { list: wrong.join(', ') })}
        </Notice>
      )}
      {isElsewhere && (
        <Notice class="live">
          {fill(words.elsewhere, { here: isElsewhere, there: new URL(place.page).origin })}
        </Notice>
      )}
    </div>
  )
}

interface CodeProps extends Pick<Props, 'words' | 'place' | 'wanted' | 'labels'> {
  kind: SnippetKind
  isShown: boolean
}

/** One snippet with a copy button. If the browser denies access to the clipboard, selects the text for copying by hand. */
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
      <h3 class="like-h4 still">{words[NAMES[kind]]}</h3>
      <div class="code">
        <p class="code-top live">
          <span role="status">
            {copied === true ? words.copied : copied === false ? words.copyFailed : ''}
          </span>
          <Button size="small" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </p>
        {/* Keyboard users can scroll a region only if the region is in the tab order. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
        <pre tabIndex={0} role="region" aria-label={words.code}>
          <code ref={code} id={`code-${kind}`}>
            {splitSnippet(text).map((part, index) =>
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
      <p>{words[FOR[kind]]}</p>
      {names.length > 0 && <Notice>{fill(words.leftOut, { list: names.join(', ') })}</Notice>}
      {isContact && (kind === 'element' || kind === 'adopted') && <Notice>{words.contactNote}</Notice>}
      {wanted.mode === 'dialog' && kind !== 'element' && <Notice>{words.dialogNote}</Notice>}
    </section>
  )
}
