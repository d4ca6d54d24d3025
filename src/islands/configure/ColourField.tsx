import type { Theme } from '../../brand/theme.ts'
import { type ContrastReport, reportContrast } from '../../brand/contrast-report.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Arrow } from '../../ui/icons.tsx'
import { type Filled, Problem } from './TextField.tsx'

interface Props extends Filled {
  words: ConfigureWords
  /** Of the colour asked for, or of the last one that was a colour. */
  theme: Theme
  /** Whether script runs: only then a colour can be shown. */
  isLive: boolean
}

/** A contrast ratio as it is said; rounded down, so that 4.46 is not 4.5. */
export function sayRatio(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

/** The colour asked for, by eye or by number, and what is used in its place. */
export function ColourField(props: Props) {
  const { words, theme, draft, problems, onInput, onLeave, isLive } = props
  const problem = problems.accent
  const told = reportContrast(theme)
  return (
    <div class="field">
      <label for="field-accent">
        <span>{words.accent}</span>
      </label>
      <Problem field="accent" text={problem} />
      <div class="colour">
        <input
          type="color"
          aria-label={words.accentPick}
          value={theme.asked}
          onInput={(event) => {
            onInput('accent', event.currentTarget.value)
          }}
        />
        <input
          type="text"
          id="field-accent"
          value={draft.accent}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? 'accent-problem accent-used' : 'accent-used'}
          onInput={(event) => {
            onInput('accent', event.currentTarget.value)
          }}
          onBlur={() => {
            onLeave('accent')
          }}
        />
      </div>
      <dl class="used" id="accent-used" aria-live="polite">
        <Ground name={words.onLight} asked={theme.asked} told={told.light} {...{ words, isLive }} />
        <Ground name={words.onDark} asked={theme.asked} told={told.dark} {...{ words, isLive }} />
      </dl>
    </div>
  )
}

const SENTENCES = { kept: 'usedKept', tooLittle: 'usedTooLittle', softened: 'usedSoftened' } as const

function Ground(props: {
  name: string
  asked: string
  told: ContrastReport
  words: ConfigureWords
  isLive: boolean
}) {
  const { name, asked, told, words, isLive } = props
  const { used, before, after, change } = told
  const swatch = (colour: string) => (
    <span class="swatch" style={isLive ? { background: colour } : undefined} aria-hidden="true" />
  )
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {change !== 'kept' && (
          <>
            {swatch(asked)}
            <Arrow />
          </>
        )}
        {swatch(used)}
        <b>{used}</b>
      </dd>
      <dd class="used-why">
        {fill(words[SENTENCES[change]], { asked, used, before: sayRatio(before), after: sayRatio(after) })}
      </dd>
    </div>
  )
}
