import type { Theme } from '../../brand/theme.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Choices } from './Choices.tsx'
import { ColourField } from './ColourField.tsx'
import type { Draft } from './fields.ts'
import { type Filled, TextField } from './TextField.tsx'

interface Props extends Filled {
  words: ConfigureWords
  /** Whose site this is. */
  brandName: string
  languages: readonly string[]
  theme: Theme
  isLive: boolean
  onChange: (change: Partial<Draft>) => void
}

/** Everything that a host may set; what is empty stays as this site has it. */
export function Form(props: Props) {
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
        <legend class="h3">{words.yourBrand}</legend>
        <TextField
          field="brand"
          label={words.name}
          help={fill(words.nameHelp, { brand: brandName })}
          remembered="organization"
          {...filled}
        />
        <TextField
          field="logo"
          label={words.logo}
          help={words.logoHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
        <ColourField {...{ words, theme, isLive }} {...filled} />
      </fieldset>
      <fieldset>
        <legend class="h3">{words.look}</legend>
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
          <TextField
            field="height"
            label={words.height}
            help={words.heightHelp}
            inputMode="numeric"
            {...filled}
          />
        )}
        {languages.length > 1 && (
          <div class="field">
            <label for="field-locale">
              <span>{words.language}</span>
            </label>
            <select
              id="field-locale"
              value={draft.locale}
              onChange={(event) => onChange({ locale: event.currentTarget.value })}
            >
              {languages.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </div>
        )}
      </fieldset>
      <fieldset>
        <legend class="h3">{words.reach}</legend>
        <TextField
          field="cta"
          label={words.cta}
          help={words.ctaHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
        <TextField field="cta-label" label={words.ctaLabel} help={words.ctaLabelHelp} {...filled} />
        <TextField
          field="privacy"
          label={words.privacy}
          help={words.privacyHelp}
          example="https://"
          inputMode="url"
          {...filled}
        />
      </fieldset>
      <details class="more-fields">
        <summary>
          <span class="h3">{words.told}</span>
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
          <TextField
            field="endpoint"
            label={words.endpoint}
            help={words.endpointHelp}
            example="https://"
            inputMode="url"
            {...filled}
          />
        )}
      </details>
      <details class="more-fields">
        <summary>
          <span class="h3">{words.special}</span>
          <small>{words.specialNow}</small>
        </summary>
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.isSameSite}
            aria-describedby="same-site-help"
            onChange={(event) => onChange({ isSameSite: event.currentTarget.checked })}
          />
          {words.sameSite}
        </label>
        <small id="same-site-help" class="muted">
          {words.sameSiteHelp}
        </small>
        <TextField field="instance" label={words.instance} help={words.instanceHelp} {...filled} />
      </details>
      <p class="to-snippet">
        <a href="#snippet">{words.toSnippet}</a>
      </p>
    </form>
  )
}
