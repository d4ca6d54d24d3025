import '../islands.css'
import '../../ui/disclosure/disclosure.css'
import '../../ui/error-summary/error-summary.css'
import '../configure/form.css'
import './brand-form.css'
import { useRef } from 'preact/hooks'
import { settle } from '../../brand/draft-fields.ts'
import { deriveTheme } from '../../brand/theme.ts'
import { fill } from '../../core/model/format.ts'
import type { BrandFormWords, ConfigureWords } from '../../messages/ui.ts'
import { Button } from '../../ui/button/Button.tsx'
import { FilePicker } from '../../ui/file-picker/FilePicker.tsx'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { ColourField } from '../configure/ColourField.tsx'
import { BrandPreview, type PreviewPages, type PreviewSite } from './BrandPreview.tsx'
import { BrandResult } from './BrandResult.tsx'
import {
  BrandText,
  type FormProps,
  LanguageFields,
  LogoField,
  OfferFields,
  PageFields,
  ReachFields,
  idOf,
} from './BrandFields.tsx'
import { English } from './English.tsx'
import { labelOf, lackIn, placeInForm } from './labels.ts'
import { lookOf, textIn } from './preview-look.ts'
import { Problem } from './Problem.tsx'
import { TextsFields } from './TextsFields.tsx'
import { useBrandForm } from './use-brand-form.ts'

interface Props {
  words: BrandFormWords
  shared: ConfigureWords
  loadWords: LoadWords
  /** The name, accent and texts of this site. */
  own: PreviewSite & { accent: string; mark: string }
  pages: PreviewPages
  /** The name, texts and address of this site in each of its languages, which the preview shows. */
  sites: Readonly<Record<string, Pick<PreviewSite, 'name' | 'about' | 'base' | 'promises'>>>
  sample: string
  /** The address of the project on GitHub. `undefined` if the project is not published. */
  source: string | undefined
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
  const idsOf = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map(([id]) => id)
  const known = { languages: idsOf(languages), controls: idsOf(controls) }
  const brand = useBrandForm(words, own.accent, props.language, known)
  const { kept, problems, said, isLive, canKeep, checker, isAsked } = brand
  const { draft, logos } = kept
  const summary = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const lastColour = useRef(own.accent)
  const nameOf = (id: string): string => languages.find(([one]) => one === id)?.[1] ?? id
  const lacks = Object.fromEntries(
    Object.entries(brand.lacks).map(([id, missing]) => [id, lackIn(missing, nameOf(id), draft, props)]),
  )
  const inOrder = problems
    .filter(brand.isShown)
    .toSorted((one, other) => placeInForm(one.path) - placeInForm(other.path))
  const listed = inOrder.map(({ path, text }) => {
    const label = labelOf(path, props, nameOf)
    const problem = <Problem words={words} text={text} hasField={label !== undefined} />
    const name = label === undefined ? <English>{path}:</English> : fill(words.field, { field: label })
    return { path, problem, field: idOf(path), text: path === '' ? problem : [name, ' ', problem] }
  })
  const shown = Object.fromEntries(listed.map(({ path, problem }) => [path, problem]))
  const colour = settle('accent', draft.texts.accent)
  if (HEX.test(colour)) lastColour.current = colour.toLowerCase()
  const theme = deriveTheme(lastColour.current)
  const name = draft.texts.name.trim() || own.name
  const unseen = (['light', 'dark'] as const).flatMap((ground) => {
    const file = draft.texts[`logo.${ground}`]
    return file === '' || logos[ground] ? [] : [file]
  })
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
              isMultiple
              accept=".yml,.yaml,.svg,.png"
              onPick={(...files) => void brand.open(files)}
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
          <LanguageFields languages={languages} {...fields} />
          <BrandText path="name" {...fields} />
          <BrandText path="legalName" hint={words.legalNameHelp} {...fields} />
          <BrandText path="quizName" hint={words.quizNameHelp} {...fields} />
          <BrandText path="site" hint={words.siteHelp} kind="url" {...fields} />
          <BrandText path="about" hint={words.aboutHelp} rows={3} {...fields} />
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
          <BrandText path="mark" hint={words.markHelp} {...fields} />
        </fieldset>
        <ReachFields {...fields} />
        <OfferFields controls={controls} {...fields} />
        <PageFields {...fields} />
        {draft.languages.slice(1).map((id) => (
          <TextsFields key={id} language={id} name={nameOf(id)} lack={lacks[id]} {...fields} />
        ))}
        <BrandResult
          {...{ words, shared, text: brand.text, isAsked, summary, onAsk }}
          file={checker.part?.FILE ?? ''}
          logos={Object.values(logos)}
          source={props.source}
          unseen={unseen}
          isSound={problems.length === 0 && brand.text !== ''}
          problems={listed}
          lacks={Object.values(lacks)}
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
            notes={{ page: words.previewNote, result: words.resultNote, missing: words.previewMissing }}
            loadWords={loadWords}
            pages={props.pages}
            siteIn={(language) => ({ ...own, ...props.sites[language] })}
            languages={draft.languages.map((id) => [id, nameOf(id)] as const)}
            hasPages={(language) => language in props.sites}
            lookIn={(site, scheme, language) => lookOf(kept, theme, { ...own, ...site }, scheme, language)}
            bookingIn={(language) => ({
              url: textIn(draft, language, 'booking.url'),
              label: textIn(draft, language, 'booking.label'),
            })}
            sample={props.sample}
          />
        )}
      </div>
    </div>
  )
}
