import { useEffect, useRef } from 'preact/hooks'
import type { DeeperWords } from '../../../messages/ui.ts'
import type { Reply } from '../../../core/model/model.ts'
import { fill } from '../../../core/model/format.ts'
import type { DeepScreen } from '../../../state/deep-dive.ts'
import { Arrow } from '../../../ui/Arrow.tsx'
import sheet from './deep-dive.css?inline'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { Button, ButtonLink } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { Notice } from '../../../ui/notice/Notice.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { Bilingual } from '../../Bilingual.tsx'

interface Props {
  screen: DeepScreen
  words: DeeperWords
  /** True if this screen sets the document title. False if the report is part of another page. */
  hasTitle: boolean
  onAnswer: (id: string, reply: Reply | undefined) => void
  onGo: (place: string) => void
}

/** The screen of one control. Stores the chosen answer level immediately. Next also works without an answer. */
export function DeepDive({ screen, words, hasTitle, onAnswer, onGo }: Props) {
  const { area, asked, number, back, next } = screen
  const { control, rungs, reply, from } = asked
  const { id, words: about } = control
  const heading = useRef<HTMLHeadingElement>(null)
  adoptStyles(sheet)

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
      <form onSubmit={submitsTo(() => onGo(next ?? 'deeper'))}>
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
          <Disclosure hasBar class="question-why" summary={words.why}>
            <p>{about.why}</p>
            <p>
              {words.how} {import.meta.env.SITE_TRANSLATED ? <Bilingual text={about.where} /> : about.where}
            </p>
          </Disclosure>
          {from === 'covered' && <Notice>{words.covered}</Notice>}
          {from === undefined && <p class="small muted never">{words.never}</p>}
          <div class="question-options">
            {rungs.map(({ value, label }) => (
              <label key={value} class={value === 'unknown' ? 'option-unknown' : undefined}>
                <input
                  type="radio"
                  name={`deep-${id}`}
                  checked={from === 'deep' && reply === value}
                  onChange={() => onAnswer(id, value)}
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
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                onAnswer(id, undefined)
                heading.current?.focus({ preventScroll: true })
              }}
            >
              {control.critical ? words.takeBack : words.takeBackNew}
            </Button>
          </p>
        )}
        <div class="question-actions">
          {back && (
            <ButtonLink look="quiet" href={`#${back}`}>
              <Arrow back />
              {words.back}
            </ButtonLink>
          )}
          <Button type="submit">
            {next ? words.next : words.finish}
            <Arrow />
          </Button>
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
