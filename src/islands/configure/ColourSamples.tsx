import type { Theme } from '../../brand/theme.ts'
import { reportContrast } from '../../brand/contrast-report.ts'
import { sayRatio } from '../../brand/contrast.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'

interface SampleProps {
  words: ConfigureWords
  scheme: 'light' | 'dark'
  theme: Theme
  name: string
  label: string | undefined
}

/** Shows examples of the accent colour in light or dark mode, each with its contrast ratio. */
export function ColourSample({ words, scheme, theme, name, label }: SampleProps) {
  const { before, used } = reportContrast(theme)[scheme]
  const { onButton, asText } = theme[scheme].ratios
  const rows = [
    [fill(words.sampleAsked, { colour: theme.asked }), before],
    [fill(words.sampleText, { colour: used }), asText],
    [words.sampleButton, onButton],
  ] as const
  return (
    <section class={`sample on-${scheme}`} aria-label={scheme === 'light' ? words.onLight : words.onDark}>
      <p class="sample-top">
        <span class="swatch swatch--used" aria-hidden="true" />
        <span>{name}</span>
      </p>
      <p class="sample-parts" aria-hidden="true">
        <span class="button button--small">{words.sampleNext}</span>
        <span class="sample-link">{label ?? words.sampleLink}</span>
      </p>
      <dl>
        {rows.map(([what, ratio]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{fill(words.ratio, { n: sayRatio(ratio) })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
