import '../islands.css'
import '../../ui/disclosure/disclosure.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { deriveTheme } from '../../brand/theme.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { readOption } from '../../embed/options.ts'
import type { SnippetTarget } from '../../embed/snippets.ts'
import { fill } from '../../core/model/format.ts'
import { type Draft, type DraftKey, emptyDraft, readDraft, readField } from './fields.ts'
import { ConfigureForm } from './ConfigureForm.tsx'
import { type EmbedLanguage, LanguageField, type TenTarget } from './LanguageField.tsx'
import { EmbedPreview } from './EmbedPreview.tsx'
import { Snippets } from './Snippets.tsx'

/** A made-up brand that shows a host what the form does. */
type Example = Pick<Draft, 'brand' | 'accent' | 'cta' | 'cta-label'>

/** The props of the configurator page. */
interface ConfigureProps {
  words: ConfigureWords
  brand: { name: string; accent: string }
  /** The language of this page, as the name of its folder in `content/`. */
  language: string
  /** The languages of the site. Not given for a site in one language. */
  languages?: readonly EmbedLanguage[] | undefined
  place: SnippetTarget
  /** The parts of a snippet that differ for the ten jobs. */
  ten: TenTarget
  /** The URL of the page that a host embeds in a frame, and the URL of the full quiz page. */
  frameUrl: string
  pageUrl: string
  /** The example brand. The form contains its values when the page opens. */
  example?: Example
  /** The answers of the fictional business in the worked example, as a browser stores them. */
  sample: string
  /** The static content below the form. */
  children?: ComponentChildren
}

/**
 * If the host replaces the name of the example brand, returns changes that empty the fields of the example's
 * button. Otherwise the host's snippet could contain the button of the example brand.
 */
function withoutExample(before: Draft, part: Partial<Draft>, example: Example | undefined): Partial<Draft> {
  const isRenamed = part.brand !== undefined && part.brand !== example?.brand
  return isRenamed && before.cta === example?.cta ? { cta: '', 'cta-label': '' } : {}
}

/** Returns the address of the ten jobs beside an address of the check. */
const toTen = (address: string): string => address.replace(/quiz\/$/, 'whose-job/')

/** The configurator: the form, the preview and the HTML snippets of one embedded quiz. Stores and sends nothing. */
export function ConfigureApp(props: ConfigureProps) {
  const { words, brand, language, example, sample, children } = props
  const { languages = [] } = props
  const fresh = { accent: brand.accent, locale: language, height: props.place.reserve.height }
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(fresh))
  // In the build of a site in one language, the bundler removes the choice of the language.
  const chosen = import.meta.env.SITE_LANGUAGES
    ? languages.find((one) => one.language === draft.locale)
    : undefined
  const isTen = draft.start === 'whose-job'
  const quizPlace = chosen ? { ...props.place, ...chosen.place } : props.place
  const ten = (chosen ?? props).ten
  const place = isTen
    ? { ...quizPlace, ...ten, frame: toTen(quizPlace.frame), page: toTen(quizPlace.page) }
    : quizPlace
  const addressOf = (given: string): string => (isTen ? toTen(given) : given)
  const own = { ...fresh, height: place.reserve.height }
  const [left, setLeft] = useState<readonly DraftKey[]>([])
  const [logo, setLogo] = useState<string>()
  const [isLive, setLive] = useState(false)
  const lastColour = useRef(own.accent)

  const showExample = (): void => {
    setDraft({ ...emptyDraft(fresh), ...example })
    setLeft([])
    setLogo(undefined)
  }
  useEffect(() => {
    setLive(true)
    // The HTML from the server shows no example brand, because visitors without JavaScript copy the snippets
    // from it.
    showExample()
    document.documentElement.dataset['ready'] = 'configure'
  }, [])

  const { wanted, wrong } = readDraft(draft, own)
  const asked = readOption('accent', draft.accent.trim().toLowerCase())
  if (asked) lastColour.current = asked
  const theme = useMemo(() => deriveTheme(lastColour.current), [lastColour.current])

  const labels: Record<DraftKey, string> = {
    ...{ brand: words.name, accent: words.accent, logo: words.logo, cta: words.cta, height: words.height },
    ...{
      'cta-label': words.ctaLabel,
      privacy: words.privacy,
      instance: words.instance,
      endpoint: words.endpoint,
    },
    ...{ source: words.source, campaign: words.campaign, for: words.for },
  }
  const sentences: Record<DraftKey, string> = {
    brand: fill(words.wrongText, { n: 60, kept: readOption('brand', draft.brand) || '' }),
    accent: words.wrongColour,
    logo: words.wrongLogo,
    cta: words.wrongCta,
    'cta-label': readField(draft, 'cta')
      ? fill(words.wrongText, { n: 40, kept: readOption('cta-label', draft['cta-label']) || '' })
      : words.wrongLabelAlone,
    privacy: words.wrongPrivacy,
    instance: words.wrongInstance,
    endpoint: words.wrongEndpoint,
    height: words.wrongHeight,
    ...{ source: words.fromMark, campaign: words.fromMark },
    for: fill(words.wrongText, { n: 60, kept: readOption('for', draft.for) || '' }),
  }
  const problems = Object.fromEntries(
    wrong.filter((field) => left.includes(field)).map((field) => [field, sentences[field]]),
  )
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...withoutExample(before, part, example), ...part }))
  }
  const isExample = example !== undefined && draft.brand === example.brand

  return (
    <>
      <div class="config" id="make">
        <ConfigureForm
          words={words}
          draft={draft}
          problems={problems}
          theme={theme}
          isLive={isLive}
          isExample={isExample}
          reserved={place.reserve.height}
          reserves={{ quiz: quizPlace.reserve.height, 'whose-job': ten.reserve.height }}
          languageField={
            import.meta.env.SITE_LANGUAGES &&
            languages.length > 0 && (
              <LanguageField words={words} languages={languages} draft={draft} onChange={change} />
            )
          }
          onExample={showExample}
          onClear={() => {
            setDraft(emptyDraft(fresh))
            setLeft([])
            setLogo(undefined)
          }}
          brandName={brand.name}
          onInput={(field, text) => {
            change({ [field]: text })
          }}
          onLeave={(field) => {
            if (!left.includes(field)) setLeft([...left, field])
            // A half-typed URL can belong to someone else, so the preview loads the logo only after the field loses
            // focus.
            if (field === 'logo') setLogo(wanted.options.logo)
          }}
          onChange={change}
        />
        <div class="view">
          <EmbedPreview
            words={words}
            theme={theme}
            sample={sample}
            frameUrl={addressOf((chosen ?? props).frameUrl)}
            pageUrl={addressOf((chosen ?? props).pageUrl)}
            wanted={{ ...wanted, options: { ...wanted.options, accent: theme.asked, logo: logo ?? '' } }}
            name={wanted.options.brand ?? brand.name}
            linkText={place.linkText}
          />
          <section class="snippet-part" id="snippet" aria-labelledby="snippet-title">
            <h2 id="snippet-title" class="like-h3">
              {words.snippet}
            </h2>
            <Snippets
              words={words}
              place={place}
              wanted={wanted}
              isExample={isExample}
              wrong={wrong.map((field) => labels[field])}
              labels={{ ...labels, 'lead-endpoint': words.leads }}
              onPin={(isPinned) => {
                change({ isPinned })
              }}
            />
          </section>
        </div>
      </div>
      {children}
    </>
  )
}
