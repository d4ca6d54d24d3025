import type { ComponentChildren } from 'preact'
import type { Theme } from '../../brand/theme.ts'
import { type ContrastReport, reportContrast } from '../../brand/contrast-report.ts'
import { sayRatio } from '../../brand/contrast.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { Field } from '../../ui/field/Field.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { ColourSample } from './ColourSamples.tsx'

interface Props {
  draft: { accent: string }
  problems: { accent?: ComponentChildren }
  onInput: (field: 'accent', text: string) => void
  onLeave: (field: 'accent') => void
  words: ConfigureWords
  /**
   * The theme for the entered accent colour. If that colour is invalid, the theme for the last valid accent
   * colour.
   */
  theme: Theme
  /**
   * True after hydration. Only then can the field show colours: the page's Content Security Policy forbids style
   * attributes in HTML.
   */
  isLive: boolean
  /** The brand name and the label of the brand's button, which the colour samples show. */
  sample: { name: string; label: string | undefined }
}

/** The fields for the accent colour: a colour picker, a hex code, and the corrected colours that the site uses. */
export function ColourField(props: Props) {
  const { words, theme, draft, problems, onInput, onLeave, isLive, sample } = props
  const told = reportContrast(theme)
  const isKept = told.light.change === 'kept' && told.dark.change === 'kept'
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
          <p class="readable" id="accent-used" role="status">
            {!problems.accent && (
              <>
                {[told.light.used, told.dark.used].map((colour, index) => (
                  <Swatch key={index} colour={colour} isLive={isLive} />
                ))}
                <b>{isKept ? words.readable : words.readableChanged}</b>
              </>
            )}
          </p>
          <Disclosure summary={words.numbers} hasBar class="colour-numbers" hidden={Boolean(problems.accent)}>
            <dl class="used" id="accent-numbers">
              <Ground
                name={words.onLight}
                asked={theme.asked}
                told={told.light}
                words={words}
                isLive={isLive}
              />
              <Ground
                name={words.onDark}
                asked={theme.asked}
                told={told.dark}
                words={words}
                isLive={isLive}
              />
            </dl>
            <div class="samples">
              {(['light', 'dark'] as const).map((scheme) => (
                <ColourSample key={scheme} words={words} scheme={scheme} theme={theme} {...sample} />
              ))}
            </div>
            <p>{words.ownColours}</p>
          </Disclosure>
        </>
      )}
    </Field>
  )
}

/** A small square that shows a colour. */
function Swatch({ colour, isLive }: { colour: string; isLive: boolean }) {
  return <span class="swatch" style={isLive ? { background: colour } : undefined} aria-hidden="true" />
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
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {change !== 'kept' && (
          <>
            <Swatch colour={asked} isLive={isLive} />
            <Arrow />
          </>
        )}
        <Swatch colour={used} isLive={isLive} />
        <b>{used}</b>
      </dd>
      <dd class="used-why">
        {fill(words[SENTENCES[change]], { asked, used, before: sayRatio(before), after: sayRatio(after) })}
      </dd>
    </div>
  )
}
