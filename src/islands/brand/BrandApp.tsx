import '../islands.css'
import '../../ui/disclosure/disclosure.css'
import '../../ui/error-summary/error-summary.css'
import '../configure/form.css'
import './brand-form.css'
import { useRef } from 'preact/hooks'
import { deriveTheme } from '../../brand/theme.ts'
import type { BrandFormWords, ConfigureWords } from '../../messages/ui.ts'
import { Button } from '../../ui/button/Button.tsx'
import { FilePicker } from '../../ui/file-picker/FilePicker.tsx'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { ColourField } from '../configure/ColourField.tsx'
import { BrandPreview, type PreviewPages } from './BrandPreview.tsx'
import { BrandResult } from './BrandResult.tsx'
import {
  BrandText,
  type FormProps,
  LanguageFields,
  LogoField,
  OfferFields,
  ReachFields,
  idOf,
} from './BrandFields.tsx'
import type { BrandLook, OwnTexts } from './draw-page.ts'
import { English } from './English.tsx'
import { useBrandForm } from './use-brand-form.ts'

interface Props {
  words: BrandFormWords
  shared: ConfigureWords
  loadWords: LoadWords
  /** The name, accent and texts of this site. */
  own: OwnTexts & { accent: string; mark: string }
  pages: PreviewPages
  frameUrl: string
  sample: string
  /** The language of this page, as the name of its folder in `content/`. */
  language: string
  /** The languages that a site can have, and the jobs that an offer can help with: pairs of id and name. */
  languages: readonly (readonly [string, string])[]
  controls: readonly (readonly [string, string])[]
}

const HEX = /^#[\da-f]{6}$/i

/** The page that writes a brand file: its form, a preview of the pages, and the file. Sends nothing. */
export function BrandApp(props: Props) {
  const { words, shared, loadWords, own, languages, controls } = props
  const brand = useBrandForm(words, own.accent, props.language)
  const { kept, problems, said, isLive, canKeep, checker, isAsked } = brand
  const { draft, logos } = kept
  const summary = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const lastColour = useRef(own.accent)
  const shown = Object.fromEntries(
    problems
      .filter(({ path }) => isAsked || brand.left.includes(path) || path.startsWith('logo.'))
      .map((one) => [one.path, <English>{one.text}.</English>]),
  )
  if (HEX.test(draft.texts.accent.trim())) lastColour.current = draft.texts.accent.trim().toLowerCase()
  const theme = deriveTheme(lastColour.current)
  const name = draft.texts.name.trim() || own.name
  const lookIn = (scheme: BrandLook['scheme']): BrandLook => {
    const logo = (scheme === 'dark' && logos.dark) || logos.light
    return {
      ...{ theme, scheme, name, logo: logo?.data },
      quizName: draft.texts.quizName.trim() || name,
      about: draft.texts.about.trim() || own.about,
      mark: draft.texts.mark.trim() || own.mark,
      hasPlate: scheme === 'dark' && logos.dark === undefined,
    }
  }
  const fields: FormProps = {
    ...{ words, shared, kept, problems: shown },
    ...{ onText: brand.onText, onDraft: brand.onDraft, onLeave: brand.leave },
  }
  const onAsk = (): void => {
    brand.ask()
    setTimeout(() => {
      for (const group of form.current?.querySelectorAll('details') ?? [])
        if (group.querySelector('.error')) group.open = true
      summary.current?.focus()
    })
  }
  return (
    <div class="config" id="make">
      <form
        class="form live"
        aria-label={words.title}
        noValidate
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <fieldset>
          <legend class="like-h3">{shared.yourBrand}</legend>
          <div class="example-row">
            <FilePicker
              words={words.open}
              isSmall
              accept=".yml,.yaml"
              onPick={(file) => void brand.open(file)}
            />
            <Button look="quiet" size="small" onClick={brand.forgetAll}>
              {words.delete}
            </Button>
          </div>
          <p class="small muted">{canKeep ? words.kept : words.notKept}</p>
          {said && (
            <Notice role={said.isBad ? 'alert' : 'status'} isBad={said.isBad ?? false}>
              {said.isBad ? <English>{said.text}</English> : said.text}
            </Notice>
          )}
          <LoadFailed of={checker} words={loadWords} />
          <BrandText path="name" label={shared.name} {...fields} />
          <BrandText path="legalName" label={words.legalName} hint={words.legalNameHelp} {...fields} />
          <BrandText path="quizName" label={words.quizName} hint={words.quizNameHelp} {...fields} />
          <BrandText path="site" label={words.site} hint={words.siteHelp} kind="url" {...fields} />
          <BrandText path="about" label={words.about} hint={words.aboutHelp} rows={3} {...fields} />
          <ColourField
            words={shared}
            theme={theme}
            isLive={isLive}
            draft={{ accent: draft.texts.accent }}
            problems={{ accent: shown['accent'] }}
            sample={{ name, label: draft.texts['booking.label'].trim() || undefined }}
            onInput={brand.onText}
            onLeave={fields.onLeave}
          />
          {(['light', 'dark'] as const).map((ground) => (
            <LogoField
              key={ground}
              ground={ground}
              onLogo={(which, file) => void brand.onLogo(which, file)}
              {...fields}
            />
          ))}
          <BrandText path="mark" label={words.mark} hint={words.markHelp} {...fields} />
        </fieldset>
        <ReachFields {...fields} />
        <OfferFields controls={controls} {...fields} />
        <LanguageFields languages={languages} {...fields} />
        <BrandResult
          {...{ words, shared, text: brand.text, isAsked, summary, onAsk }}
          file={checker.part?.FILE ?? ''}
          logos={Object.values(logos)}
          problems={problems.map((one) => ({
            field: idOf(one.path),
            text: (
              <English>
                {one.path}: {one.text}.
              </English>
            ),
          }))}
          repository={kept.repository}
          onRepository={(repository) => {
            brand.change(() => ({ repository }))
          }}
        />
      </form>
      <div class="view live">
        {isLive && (
          <BrandPreview
            words={shared}
            notes={{ page: words.previewNote, result: words.resultNote }}
            loadWords={loadWords}
            pages={props.pages}
            own={own}
            lookIn={lookIn}
            booking={{ url: draft.texts['booking.url'].trim(), label: draft.texts['booking.label'].trim() }}
            frameUrl={props.frameUrl}
            sample={props.sample}
          />
        )}
      </div>
    </div>
  )
}
