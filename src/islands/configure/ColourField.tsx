import type { Theme } from '../../brand/theme.ts'
import { type ContrastReport, reportContrast } from '../../brand/contrast-report.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { type Filled } from './DraftField.tsx'
import { Field } from '../../ui/field/Field.tsx'

interface Props extends Filled {
  words: ConfigureWords
  /**
   * The theme that the site computes from the entered accent colour. If that colour is invalid, the theme of the last
   * valid accent colour.
   */
  theme: Theme
  /**
   * True after hydration. Only then can the field show colours: the page's Content Security Policy forbids style
   * attributes in HTML.
   */
  isLive: boolean
}

/** Returns a contrast ratio with one decimal. Rounds down, so that 4.46 does not appear to reach 4.5. */
export function sayRatio(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

/** The fields for the accent colour: a colour picker, a hex code, and the corrected colours that the site uses. */
export function ColourField(props: Props) {
  const { words, theme, draft, problems, onInput, onLeave, isLive } = props
  const told = reportContrast(theme)
  return (
    <Field id="field-accent" label={words.accent} error={problems.accent} isErrorAnnounced>
      {(control) => (
        <>
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
              value={draft.accent}
              autocomplete="off"
              spellcheck={false}
              {...control}
              aria-describedby={[control['aria-describedby'], 'accent-used'].filter(Boolean).join(' ')}
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
        </>
      )}
    </Field>
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
