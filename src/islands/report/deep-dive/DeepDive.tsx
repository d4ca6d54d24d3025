import { useEffect, useRef } from 'preact/hooks'
import type { DeeperWords } from '../../../messages/ui.ts'
import type { Reply } from '../../../core/model/model.ts'
import { fill } from '../../../core/model/format.ts'
import type { DeepScreen } from '../../../state/deep-dive.ts'
import { Arrow } from '../../../ui/icons.tsx'
import sheet from './deep-dive.css?inline'
import { wear } from '../../../ui/adopt-styles.ts'

interface Props {
  screen: DeepScreen
  words: DeeperWords
  /** Nothing chosen in the title of the page, where it is part of another. */
  hasTitle: boolean
  onAnswer: (id: string, reply: Reply | undefined) => void
  onGo: (place: string) => void
}

/** One control with its ladder. A choice counts at once; Next goes on without one, and leaves things as they are. */
export function DeepDive({ screen, words, hasTitle, onAnswer, onGo }: Props) {
  const { area, asked, number, back, next } = screen
  const { control, rungs, reply, from } = asked
  const { id, words: about } = control
  const heading = useRef<HTMLHeadingElement>(null)
  wear(sheet)

  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
    if (!hasTitle) return
    const title = document.title
    document.title = `${about.title} · ${title}`
    return () => {
      document.title = title
    }
  }, [id])

  return (
    <div class="wrap deep">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onGo(next ?? 'deeper')
        }}
      >
        <p class="where">
          {fill(words.position, { area: area.area.name, n: number, total: area.controls.length })}
        </p>
        <fieldset>
          <legend>
            <h1 tabIndex={-1} ref={heading}>
              {about.title}
            </h1>
          </legend>
          <p class="help">{words.where}</p>
          <details class="why">
            <summary>{words.why}</summary>
            <p>{about.why}</p>
            <p>
              {words.how}: {about.where}
            </p>
          </details>
          {from === 'covered' && <p class="note">{words.covered}</p>}
          {from === undefined && <p class="small muted never">{words.never}</p>}
          <div class="ans">
            {rungs.map(({ value, label }) => (
              <label key={value} class={value === 'unknown' ? 'idk' : undefined}>
                <input
                  type="radio"
                  name={`deep-${id}`}
                  checked={from === 'deep' && reply === value}
                  onChange={() => {
                    onAnswer(id, value)
                  }}
                />
                <span>
                  {label}
                  {from === 'quick' && reply === value && <small>{words.quick}</small>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {from === 'deep' && (
          <p>
            <button
              type="button"
              class="btn btn--quiet btn--s"
              onClick={() => {
                onAnswer(id, undefined)
                heading.current?.focus({ preventScroll: true })
              }}
            >
              {control.critical ? words.takeBack : words.takeBackNew}
            </button>
          </p>
        )}
        <div class="go">
          {back && (
            <a class="btn btn--quiet" href={`#${back}`}>
              <Arrow back />
              {words.back}
            </a>
          )}
          <button class="btn" type="submit">
            {next ? words.next : words.finish}
            <Arrow />
          </button>
        </div>
      </form>
      {next && (
        <p>
          <a href="#deeper">{words.toReport}</a>
        </p>
      )}
    </div>
  )
}
