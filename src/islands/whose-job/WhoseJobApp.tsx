import { useEffect, useRef, useState } from 'preact/hooks'
import type { LaterScreens, prepare } from './LaterScreens.tsx'
import laterScreens from './LaterScreens.tsx?chunk'
import type { WhoseJobProps } from './screen-props.ts'
import { LETTERS, START, type Turn, answer, curtainOver, readKept, writeKept } from './turn.ts'

interface LaterPart {
  LaterScreens: typeof LaterScreens
  prepare: typeof prepare
}

/** Returns the turn of this history entry, of the link in the address, or of what this device keeps. */
function turnHere(key: string, total: number): Turn {
  if (history.state && 'screen' in history.state) return history.state as Turn
  const [, payload] = /^#ten=(.+)$/.exec(location.hash) ?? []
  // The code of the other screens decides whether the link asks for answers.
  if (payload !== undefined) return { ...START, screen: 'invited', before: payload, isGuest: true }
  const kept = readKept(key)
  return { ...START, ...kept, screen: kept.said.length < total ? kept.said.length : 'result' }
}

/** The ten jobs, one on each screen. All other screens load when they are needed. */
export function WhoseJobApp(props: WhoseJobProps) {
  const { titles, words, storeKey } = props
  const [turn, setTurn] = useState(START)
  const [Later, setLater] = useState<LaterPart['LaterScreens']>()
  const [hasFailed, setHasFailed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  const page = useRef<HTMLDivElement>(null)
  const shown = useRef(turn)
  shown.current = turn
  const { role, said, screen } = turn

  const load = (): void => {
    if (Later) return
    setHasFailed(false)
    import(/* @vite-ignore */ laterScreens).then(
      (part: LaterPart) => {
        setLater(() => part.LaterScreens)
        part.prepare(props.contentUrl)
      },
      () => setHasFailed(true),
    )
  }
  const show = (next: Turn): void => {
    hasMoved.current = true
    setTurn(next)
    if (typeof next.screen !== 'number' || next.said.length > 0) load()
  }
  /** Goes to another screen, as a history entry of its own. */
  const go = (next: Turn): void => {
    // The entry that the visitor leaves shows the answer that was given on it.
    if (typeof screen === 'number') history.replaceState({ ...next, screen }, '')
    history.pushState(next, '', location.pathname)
    if (!next.isGuest) writeKept(storeKey, next)
    show(next)
  }
  const choose = (job: number, letter: string): void => {
    const { all: _, ...rest } = turn
    const next = answer(said, job, letter)
    go({
      ...rest,
      said: next,
      screen: next.length < titles.length || job < titles.length - 1 ? job + 1 : 'result',
    })
  }

  useEffect(() => {
    const follow = (): void => {
      const here = turnHere(storeKey, titles.length)
      const hidden = curtainOver(shown.current, here)
      if (hidden) history.pushState(hidden, '', location.pathname)
      else history.replaceState(here, '', location.pathname)
      show(hidden ?? here)
    }
    const onHash = (): void => {
      if (location.hash.startsWith('#ten=')) {
        history.replaceState(null, '')
        follow()
      }
    }
    const here = turnHere(storeKey, titles.length)
    history.replaceState(here, '', location.pathname)
    setTurn(here)
    if (here.said !== '' || typeof here.screen !== 'number') load()
    addEventListener('popstate', follow)
    addEventListener('hashchange', onHash)
    document.documentElement.dataset['ready'] = 'whose-job'
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener('hashchange', onHash)
    }
  }, [])
  useEffect(() => {
    // The keys work only while the focus is in the question (WCAG 2.1.4).
    const press = (event: KeyboardEvent): void => {
      const letter = LETTERS.charAt(Number(event.key) - 1)
      if (!letter || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      choose(screen as number, letter)
    }
    const { current } = page
    current?.addEventListener('keydown', press)
    return () => current?.removeEventListener('keydown', press)
  })
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus({ preventScroll: true })
    if (hasMoved.current) scrollTo(0, 0)
  }, [screen, Later])

  if (typeof screen !== 'number') {
    if (Later)
      return (
        <Later
          {...props}
          {...{ turn, heading }}
          hasMoved={hasMoved.current}
          kept={() => readKept(storeKey)}
          onKeep={(kept) => writeKept(storeKey, kept)}
          onGo={go}
        />
      )
    return (
      <p class="wrap ten-page" role="status">
        {hasFailed ? words.failed : words.loading}{' '}
        {hasFailed && (
          <button class="button button--line" type="button" onClick={load}>
            {words.retry}
          </button>
        )}
      </p>
    )
  }
  return (
    <div class="wrap ten-page" ref={page}>
      <div class="ten-bar" aria-hidden="true">
        {titles.map((title, index) => (
          <i key={title} data-own={said.charAt(index)} class={index === screen ? 'current' : undefined} />
        ))}
      </div>
      <h1 tabIndex={-1} ref={heading}>
        <small>{words.progress[screen]}</small> {titles[screen]}
      </h1>
      <div class="ten-answers">
        {words.answers[role].map((text, index) => {
          const letter = LETTERS.charAt(index)
          return (
            <button
              key={letter}
              type="button"
              data-own={letter}
              aria-pressed={said.charAt(screen) === letter}
              onClick={() => choose(screen, letter)}
            >
              <i aria-hidden="true" />
              {text}
              <kbd aria-hidden="true">{index + 1}</kbd>
            </button>
          )
        })}
      </div>
      {screen === 0 ? (
        <p class="ten-lead">{words.lead}</p>
      ) : (
        <button class="button button--quiet" type="button" onClick={() => history.back()}>
          {words.back}
        </button>
      )}
    </div>
  )
}
