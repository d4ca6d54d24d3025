import './preview.css'
import { h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Theme, rootRule } from '../../brand/theme.ts'
import { reportContrast } from '../../brand/contrast-report.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import type { SnippetOptions } from '../../embed/snippets.ts'
import { fill } from '../../core/model/format.ts'
import { Choices } from './Choices.tsx'
import { sayRatio } from './ColourField.tsx'

interface Props {
  words: ConfigureWords
  /** The embed options of the HTML snippet that have valid values. The accent colour is always set. */
  wanted: SnippetOptions
  theme: Theme
  /** The brand name, shown above the colour samples. */
  name: string
  /** The URL of the page that a host embeds in a frame, and the URL of the full quiz page. */
  frameUrl: string
  pageUrl: string
  linkText: string
}

/**
 * The value of the embed option `instance` in the preview. The preview uses this value to separate its stored answers
 * from the visitor's own answers.
 */
const INSTANCE = 'preview'

let sheet: CSSStyleSheet | undefined

/** Sets the sample colours in a stylesheet, because the page's Content Security Policy forbids style attributes. */
function paintSamples(theme: Theme): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const rule = (scheme: 'light' | 'dark'): string => rootRule(theme, scheme).replace(':root', `.on-${scheme}`)
  sheet.replaceSync(rule('light') + rule('dark'))
}

/** A preview of the quiz in a real frame on an example page, with samples of the accent colour. */
export function EmbedPreview({ words, wanted, theme, name, frameUrl, pageUrl, linkText }: Props) {
  const [size, setSize] = useState<'desktop' | 'phone'>('desktop')
  const [system, setSystem] = useState<'light' | 'dark'>('light')
  const { options, mode, leadEndpoint } = wanted
  useEffect(() => {
    paintSamples(theme)
  }, [theme.asked])

  const isOwn = options.scheme === undefined
  const attributes = {
    ...options,
    src: frameUrl,
    instance: INSTANCE,
    scheme: options.scheme ?? system,
    mode,
    // With an empty endpoint, the preview shows the contact form but sends no lead.
    ...(leadEndpoint !== undefined && { 'lead-endpoint': '' }),
    'frame-title': words.previewFrame,
    loading: 'lazy',
  }
  return (
    <section class="view" aria-labelledby="preview">
      <div class="view-top">
        <h2 id="preview" class="like-h3">
          {words.preview}
        </h2>
        <Choices
          legend={words.size}
          name="size"
          options={[
            ['desktop', words.sizeDesktop],
            ['phone', words.sizePhone],
          ]}
          value={size}
          onChange={setSize}
          isRow
          isLegendHidden
        />
        <Choices
          legend={words.system}
          name="system"
          options={[
            ['light', words.systemLight],
            ['dark', words.systemDark],
          ]}
          value={system}
          onChange={setSystem}
          isRow
          isLegendHidden
        />
      </div>
      <div class={`window window--${size} on-${system}`}>
        <p class="window-bar">
          <span>{name}</span>
          <i />
          <i />
          <i />
        </p>
        <div class={`window-page window-page--${mode}`}>
          {h('responsibility-check', { key: mode, ...attributes }, <a href={pageUrl}>{linkText}</a>)}
        </div>
      </div>
      <p class="small muted">{isOwn ? words.previewNote : words.previewFixed}</p>
      <div class="samples">
        {(['light', 'dark'] as const).map((scheme) => (
          <Sample key={scheme} {...{ words, scheme, theme, name, label: options['cta-label'] }} />
        ))}
      </div>
      <p class="small muted">{words.ownColours}</p>
    </section>
  )
}

interface SampleProps {
  words: ConfigureWords
  scheme: 'light' | 'dark'
  theme: Theme
  name: string
  label: string | undefined
}

/** Shows examples of the accent colour in light or dark mode, each with its contrast ratio. */
function Sample({ words, scheme, theme, name, label }: SampleProps) {
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
