import { useEffect, useRef, useState } from 'preact/hooks'
import type { LaterScreens, prepare } from './LaterScreens.tsx'
import laterScreens from './LaterScreens.tsx?chunk'
import type { WhoseJobProps } from './screen-props.ts'
import { LETTERS, START, type Turn, type TurnPlace, answer } from './turn.ts'

interface LaterPart {
  LaterScreens: typeof LaterScreens
  prepare: typeof prepare
}

interface Props extends WhoseJobProps {
  /** `undefined` on the server, which renders the first job. */
  place?: TurnPlace
}

/** The ten jobs, one on each screen. All other screens load when they are needed. */
export function WhoseJobApp(props: Props) {
  const { titles, words } = props
  const place = props.place!
  const [turn, setTurn] = useState(START)
  const [Later, setLater] = useState<LaterPart['LaterScreens']>()
  const [hasFailed, setHasFailed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  const page = useRef<HTMLDivElement>(null)
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
  /** Goes to another screen. A job that the visitor leaves keeps the answer that was given on it. */
  const go = (next: Turn): void => {
    place.go(next, typeof screen === 'number' ? { ...next, screen } : turn)
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
    const isAnswer = location.hash.startsWith('#said=')
    const here = place.here()
    // After an answer on the home page, the focus goes to the next screen, as after an answer on this page.
    hasMoved.current = isAnswer && here.screen !== START.screen
    setTurn(here)
    if (here.said !== '' || typeof here.screen !== 'number') load()
    const stop = place.open(show)
    document.documentElement.dataset['ready'] = 'whose-job'
    return stop
  }, [])
  useEffect(() => {
    // The keys work only while the focus is in the question (WCAG 2.1.4).
    const press = (event: KeyboardEvent): void => {
      if (!/^[1-4]$/.test(event.key)) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      choose(screen as number, LETTERS.charAt(Number(event.key) - 1))
    }
    const { current } = page
    current?.addEventListener('keydown', press)
    return () => current?.removeEventListener('keydown', press)
  })
  // The code of the later screens may arrive while the visitor is on a job. That must not move the focus.
  const later = typeof screen !== 'number' && Later
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus({ preventScroll: true })
    if (hasMoved.current) scrollTo(0, 0)
  }, [screen, later])

  if (typeof screen !== 'number') {
    if (Later)
      return <Later {...props} {...{ turn, heading }} hasMoved={hasMoved.current} place={place} onGo={go} />
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
      <div class="ten-answers" role="group" aria-label={titles[screen]}>
        {words.answers[role].map((text, index) => {
          const letter = LETTERS.charAt(index)
          return (
            <button
              key={letter}
              type="button"
              data-own={letter}
              aria-pressed={said.charAt(screen) === letter}
              aria-keyshortcuts={String(index + 1)}
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
        <button class="button button--quiet" type="button" onClick={() => place.back()}>
          {words.back}
        </button>
      )}
    </div>
  )
}
