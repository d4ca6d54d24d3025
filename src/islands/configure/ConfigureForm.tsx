import './form.css'
import type { Theme } from '../../brand/theme.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Choices } from './Choices.tsx'
import { ColourField } from './ColourField.tsx'
import type { Draft } from './fields.ts'
import { type Filled, DraftField } from './DraftField.tsx'
import { Choice } from '../../ui/choice/Choice.tsx'
import { Field } from '../../ui/field/Field.tsx'

interface Props extends Filled {
  words: ConfigureWords
  /** The brand name of this site. */
  brandName: string
  languages: readonly string[]
  theme: Theme
  isLive: boolean
  onChange: (change: Partial<Draft>) => void
}

/** The form with every embed option that a host can set. An empty form field keeps this site's own setting. */
export function ConfigureForm(props: Props) {
  const { words, brandName, languages, draft, problems, onInput, onLeave, onChange, theme, isLive } = props
  const filled: Filled = { draft, problems, onInput, onLeave }
  return (
    <form
      class="form"
      aria-label={words.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <fieldset>
        <legend class="like-h3">{words.yourBrand}</legend>
        <DraftField
          field="brand"
          label={words.name}
          help={fill(words.nameHelp, { brand: brandName })}
          remembered="organization"
          {...filled}
        />
        <DraftField
          field="logo"
          label={words.logo}
          help={words.logoHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
        <ColourField {...{ words, theme, isLive }} {...filled} />
      </fieldset>
      <LookFields {...{ words, languages, draft, onChange, filled }} />
      <fieldset>
        <legend class="like-h3">{words.reach}</legend>
        <DraftField
          field="cta"
          label={words.cta}
          help={words.ctaHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
        <DraftField field="cta-label" label={words.ctaLabel} help={words.ctaLabelHelp} {...filled} />
        <DraftField
          field="privacy"
          label={words.privacy}
          help={words.privacyHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
      </fieldset>
      <SharingFields {...{ words, draft, onChange, filled }} />
      <details class="more-fields">
        <summary>
          <span class="like-h3">{words.special}</span>
          <small>{words.specialNow}</small>
        </summary>
        <Choice
          type="checkbox"
          checked={draft.isSameSite}
          aria-describedby="same-site-help"
          onChange={(isChecked) => onChange({ isSameSite: isChecked })}
        >
          {words.sameSite}
        </Choice>
        <small id="same-site-help" class="muted">
          {words.sameSiteHelp}
        </small>
        <DraftField field="instance" label={words.instance} help={words.instanceHelp} {...filled} />
      </details>
      <p class="to-snippet">
        <a href="#snippet">{words.toSnippet}</a>
      </p>
    </form>
  )
}

interface GroupProps extends Pick<Props, 'words' | 'draft' | 'onChange'> {
  filled: Filled
}

/** The form fields for the colours, the height and the language of the embedded quiz. */
function LookFields({ words, languages, draft, onChange, filled }: GroupProps & Pick<Props, 'languages'>) {
  return (
    <fieldset>
      <legend class="like-h3">{words.look}</legend>
      <Choices
        legend={words.scheme}
        name="scheme"
        options={[
          ['auto', words.schemeAuto],
          ['light', words.schemeLight],
          ['dark', words.schemeDark],
        ]}
        value={draft.scheme}
        onChange={(scheme) => onChange({ scheme })}
        help={words.schemeHelp}
        isRow
      />
      <Choices
        legend={words.mode}
        name="mode"
        options={[
          ['inline', words.modeInline],
          ['dialog', words.modeDialog],
        ]}
        value={draft.mode}
        onChange={(mode) => onChange({ mode })}
      />
      {draft.mode === 'inline' && (
        <DraftField
          field="height"
          label={words.height}
          help={words.heightHelp}
          inputMode="numeric"
          {...filled}
        />
      )}
      {languages.length > 1 && (
        <Field id="field-locale" label={words.language}>
          {(control) => (
            <select
              {...control}
              value={draft.locale}
              onChange={(event) => onChange({ locale: event.currentTarget.value })}
            >
              {languages.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  )
}

/** The form fields that decide which data the host's page receives. */
function SharingFields({ words, draft, onChange, filled }: GroupProps) {
  return (
    <details class="more-fields">
      <summary>
        <span class="like-h3">{words.told}</span>
        <small>{words.toldNow}</small>
      </summary>
      <Choices
        legend={words.results}
        name="results"
        options={[
          ['none', words.resultsNone],
          ['summary', words.resultsSummary],
          ['answers', words.resultsAnswers],
        ]}
        value={draft.results}
        onChange={(results) => onChange({ results })}
        help={words.resultsHelp}
      />
      <Choices
        legend={words.leads}
        name="leads"
        options={[
          ['off', words.leadsOff],
          ['post', words.leadsPost],
          ['own', words.leadsOwn],
        ]}
        value={draft.leads}
        onChange={(leads) => onChange({ leads })}
        help={words.leadsHelp}
      />
      {draft.leads === 'post' && (
        <DraftField
          field="endpoint"
          label={words.endpoint}
          help={words.endpointHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
      )}
    </details>
  )
}
