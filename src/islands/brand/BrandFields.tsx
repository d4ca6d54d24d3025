import type { ComponentChildren } from 'preact'
import {
  type BrandDraft,
  type DraftOffer,
  OFFER_FIELDS,
  type BrandTextField,
  withLanguages,
} from '../../brand/draft-fields.ts'
import { fill } from '../../core/model/format.ts'
import type { BrandFormWords, ConfigureWords } from '../../messages/ui.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Choice } from '../../ui/choice/Choice.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'
import { TextField as Line } from '../../ui/field/Field.tsx'
import { FilePicker } from '../../ui/file-picker/FilePicker.tsx'
import { Choices } from '../configure/Choices.tsx'
import { MoreFields } from '../configure/ConfigureForm.tsx'
import { fieldLabelsOf, offerLabelsOf } from './labels.ts'
import type { Ground, KeptBrand, LogoChoice } from './stored-brand.ts'

/** What every field of the form needs. */
export interface FormProps {
  words: BrandFormWords
  shared: ConfigureWords
  kept: KeptBrand
  /** The message at a field, by its path. Only for a field that was left, or after the file was asked for. */
  problems: Partial<Record<string, ComponentChildren>>
  onText: (path: BrandTextField, text: string) => void
  onDraft: (part: Partial<BrandDraft>) => void
  onLeave: (path: string) => void
}

/** Returns the id of the field at a path of a brand file. */
export const idOf = (path: string): string =>
  path === 'accent' ? 'field-accent' : `brand-${path === 'logo' ? 'logo.light' : path}`

interface TextProps extends FormProps {
  path: BrandTextField
  hint?: string
  rows?: number
  kind?: 'email' | 'tel' | 'url'
}

/** One text of the brand file. */
export function BrandText(props: TextProps) {
  const { path, hint, rows, kind, kept, problems, onText, onLeave } = props
  const shared = {
    ...{
      id: idOf(path),
      label: fieldLabelsOf(props)[path],
      hint,
      error: problems[path],
      isErrorAnnounced: true,
    },
    ...{ value: kept.draft.texts[path], spellcheck: rows !== undefined, autocomplete: 'off' as const },
    dir: kind === undefined ? ('auto' as const) : ('ltr' as const),
    onInput: (text: string) => {
      onText(path, text)
    },
    onBlur: () => {
      onLeave(path)
    },
  }
  return rows === undefined ? (
    <Line {...shared} inputMode={kind ?? 'text'} />
  ) : (
    <Line {...shared} rows={rows} />
  )
}

interface LogoProps extends FormProps {
  ground: Ground
  onLogo: (ground: Ground, file: File | undefined) => void
}

/** The choice of one logo file. */
export function LogoField({ ground, words, kept, problems, onLogo }: LogoProps) {
  const path = ground === 'light' ? ('logo.light' as const) : ('logo.dark' as const)
  const name = kept.draft.texts[path]
  const logo: LogoChoice | undefined = kept.logos[ground]
  const problem = problems[path] ?? (ground === 'light' ? problems['logo'] : undefined)
  return (
    <fieldset class="field" id={idOf(path)} tabIndex={-1} aria-describedby={`${idOf(path)}-hint`}>
      <legend>{ground === 'light' ? words.logoLight : words.logoDark}</legend>
      {problem && <ErrorMessage isAnnounced>{problem}</ErrorMessage>}
      <div class="brand-logo">
        {logo && name !== '' && (
          <span class={`brand-chip on-${ground}`}>
            <img src={logo.data} alt={logo.name} />
          </span>
        )}
        <FilePicker
          words={words.choose}
          isSmall
          accept=".svg,.png"
          onPick={(file) => {
            onLogo(ground, file)
          }}
        />
        {name !== '' && (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              onLogo(ground, undefined)
            }}
          >
            {fill(words.remove, { name })}
          </Button>
        )}
      </div>
      {name !== '' && !logo && !problem && <p class="small">{fill(words.unseen, { name })}</p>}
      <small id={`${idOf(path)}-hint`}>{ground === 'light' ? words.logoHelp : words.logoDarkHelp}</small>
    </fieldset>
  )
}

/** The fields with which people reach the brand, and those of the contact form. */
export function ReachFields(props: FormProps) {
  const { words, shared, kept, onText } = props
  const kind = kept.draft.texts['leads.kind']
  // A file that was opened can have another kind, which chooses nothing here.
  const receivers: [string, string][] = [
    ['', shared.leadsOff],
    ['json', words.leadsJson],
    ['form', words.leadsFields],
    ['hubspot', words.leadsHubspot],
    ['mailto', words.leadsMail],
  ]
  return (
    <>
      <MoreFields title={shared.reach} now={words.reachNow}>
        <BrandText path="email" kind="email" {...props} />
        <BrandText path="phone" kind="tel" {...props} />
        <BrandText path="booking.text" {...props} />
        <BrandText path="booking.label" hint={shared.ctaLabelHelp} {...props} />
        <BrandText path="booking.url" kind="url" {...props} />
      </MoreFields>
      <MoreFields title={shared.leads} now={words.formNow}>
        <Choices
          legend={shared.endpoint}
          name="leads"
          options={receivers}
          value={kind}
          onChange={(next) => {
            onText('leads.kind', next)
          }}
          help={shared.leadsHelp}
        />
        {kind !== '' && kind !== 'mailto' && (
          <BrandText path="leads.endpoint" hint="https://…" kind="url" {...props} />
        )}
        <BrandText path="consent" hint={words.consentHelp} rows={3} {...props} />
        <BrandText path="privacy" kind="url" {...props} />
      </MoreFields>
    </>
  )
}

/** The pages of the site that only the host needs. A site has the page with all clients only if its brand file says so. */
export function PageFields({ words, kept, onText }: FormProps) {
  const path = 'pages.clients'
  const isChosen = ['listed', 'unlisted'].includes(kept.draft.texts[path])
  return (
    <MoreFields title={words.forYou} now={words.forYouNow}>
      <p>{words.forYouHelp}</p>
      <fieldset class="field" id={idOf(path)} tabIndex={-1}>
        <legend class="visually-hidden">{words.forYou}</legend>
        <Choice
          type="checkbox"
          checked={isChosen}
          onChange={() => {
            onText(path, isChosen ? '' : 'unlisted')
          }}
        >
          {words.clientsPage}
        </Choice>
        <small>{words.clientsPageHelp}</small>
      </fieldset>
    </MoreFields>
  )
}

type Pairs = readonly (readonly [id: string, name: string])[]

/** Returns the options of a list, with the chosen ones that it does not have. They can be in a file that was opened. */
const withUnknown = (options: Pairs, chosen: readonly string[]): Pairs => [
  ...options,
  ...chosen.filter((id) => !options.some(([one]) => one === id)).map((id) => [id, id] as const),
]

interface LanguageProps extends FormProps {
  languages: Pairs
}

/** The languages of the site, in the order in which they were ticked, and which of them is the first. */
export function LanguageFields(props: LanguageProps) {
  const { words, kept, problems, onDraft, languages } = props
  const chosen = kept.draft.languages
  const listed = withUnknown(languages, chosen)
  return (
    <MoreFields title={words.languages} now={words.languagesNow}>
      <fieldset class="field" id={idOf('languages')} tabIndex={-1} aria-describedby="languages-hint">
        <legend class="visually-hidden">{words.languages}</legend>
        {problems['languages'] && <ErrorMessage>{problems['languages']}</ErrorMessage>}
        {listed.map(([id, name]) => (
          <Choice
            key={id}
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(isChosen) => {
              const others = chosen.filter((one) => one !== id)
              onDraft(withLanguages(kept.draft, isChosen ? [...others, id] : others))
            }}
          >
            <span lang={id}>{name}</span>
          </Choice>
        ))}
        <small id="languages-hint">{words.languagesHelp}</small>
      </fieldset>
      {chosen.length > 1 && (
        <Choices
          legend={words.languagesFirst}
          name="first-language"
          options={listed.filter(([id]) => chosen.includes(id))}
          value={chosen[0] ?? ''}
          onChange={(first) => {
            onDraft(withLanguages(kept.draft, [first, ...chosen.filter((id) => id !== first)]))
          }}
        />
      )}
    </MoreFields>
  )
}

const NEW_OFFER: DraftOffer = {
  ...{ title: '', text: '', price: '', label: '', url: '', controls: [] },
  ...{ was: '', at: -1, words: {} },
}
const MOST_OFFERS = 6

/** What the brand sells, beside the jobs that it helps with. */
export function OfferFields(props: FormProps & { controls: Pairs }) {
  const { words, kept, problems, onDraft, onLeave, controls } = props
  const { offers } = kept.draft
  const labels = offerLabelsOf(props)
  const change = (index: number, part: Partial<DraftOffer>): void => {
    onDraft({ offers: offers.map((offer, at) => (at === index ? { ...offer, ...part } : offer)) })
  }
  return (
    <MoreFields title={words.offers} now={words.offersNow}>
      {offers.map((offer, index) => (
        <fieldset key={index} class="brand-offer">
          <legend class="like-h4">{fill(words.offer, { n: index + 1 })}</legend>
          {OFFER_FIELDS.map((field) => {
            const path = `offers.${String(index)}.${field}`
            return (
              <Line
                key={field}
                id={idOf(path)}
                label={labels[field]}
                error={problems[path]}
                isErrorAnnounced
                value={offer[field] ?? ''}
                onInput={(text) => {
                  change(index, { [field]: text })
                }}
                onBlur={() => {
                  onLeave(path)
                }}
              />
            )
          })}
          {problems[`offers.${String(index)}.controls`] && (
            <ErrorMessage>{problems[`offers.${String(index)}.controls`]}</ErrorMessage>
          )}
          <Disclosure
            id={idOf(`offers.${String(index)}.controls`)}
            tabIndex={-1}
            summary={fill(words.offerControls, { n: offer.controls.length })}
          >
            {/* Keyboard users can scroll it, because each job is in the tab order. */}
            <div class="brand-controls">
              {withUnknown(controls, offer.controls).map(([id, title]) => (
                <Choice
                  key={id}
                  type="checkbox"
                  checked={offer.controls.includes(id)}
                  onChange={(isChosen) => {
                    const others = offer.controls.filter((one) => one !== id)
                    change(index, { controls: isChosen ? [...others, id].toSorted() : others })
                  }}
                >
                  {title}
                </Choice>
              ))}
            </div>
          </Disclosure>
          <Actions>
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                onDraft({ offers: offers.filter((_, at) => at !== index) })
              }}
            >
              {fill(words.removeOffer, { n: index + 1 })}
            </Button>
          </Actions>
        </fieldset>
      ))}
      {offers.length < MOST_OFFERS && (
        <Actions>
          <Button
            look="line"
            size="small"
            onClick={() => {
              onDraft({ offers: [...offers, NEW_OFFER] })
            }}
          >
            {words.addOffer}
          </Button>
        </Actions>
      )}
    </MoreFields>
  )
}
