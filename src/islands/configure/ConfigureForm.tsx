import './form.css'
import type { ComponentChildren } from 'preact'
import type { Theme } from '../../brand/theme.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { Choices } from './Choices.tsx'
import { ColourField } from './ColourField.tsx'
import type { Draft } from './fields.ts'
import { type DraftFieldProps, DraftField } from './DraftField.tsx'
import { Choice } from '../../ui/choice/Choice.tsx'
import { Button } from '../../ui/button/Button.tsx'

interface Props extends DraftFieldProps {
  words: ConfigureWords
  /** The brand name of this site. */
  brandName: string
  /** The height that fits every question in the chosen language, in CSS pixels. */
  reserved: number
  /** The height that fits each start, in CSS pixels. */
  reserves: Record<Draft['start'], number>
  /** The field that chooses the language, on a site in several languages. */
  languageField: ComponentChildren
  theme: Theme
  isLive: boolean
  onChange: (change: Partial<Draft>) => void
  /** True while the form shows the example brand. */
  isExample: boolean
  onExample: () => void
  onClear: () => void
}

/** The form with every embed option that a host can set. An empty form field keeps this site's own setting. */
export function ConfigureForm(props: Props) {
  const { words, brandName, draft, problems, onInput, onLeave, onChange, theme, isLive } = props
  const { languageField, reserved, reserves, isExample, onExample, onClear } = props
  const filled: DraftFieldProps = { draft, problems, onInput, onLeave }
  return (
    <form
      class="form live"
      aria-label={words.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <fieldset>
        <legend class="like-h3">{words.yourBrand}</legend>
        <div class="example-row">
          <Button look="line" size="small" aria-pressed={isExample} onClick={onExample}>
            {words.tryExample}
          </Button>
          <Button look="line" size="small" onClick={onClear}>
            {words.clear}
          </Button>
        </div>
        <DraftField
          field="brand"
          label={words.name}
          help={fill(words.nameHelp, { brand: brandName })}
          remembered="organization"
          {...filled}
        />
        <ColourField
          words={words}
          theme={theme}
          isLive={isLive}
          sample={{ name: draft.brand.trim() || brandName, label: draft['cta-label'].trim() || undefined }}
          {...filled}
        />
        <Choices
          legend={words.start}
          name="start"
          options={[
            ['quiz', words.startCheck],
            ['whose-job', words.startTen],
          ]}
          value={draft.start}
          onChange={(start) =>
            onChange({
              start,
              // A height that the host has not changed follows the start.
              ...(draft.height === String(reserved) && { height: String(reserves[start]) }),
            })
          }
          help={words.startHelp}
        />
      </fieldset>
      <LookFields
        words={words}
        languageField={languageField}
        reserved={reserved}
        draft={draft}
        onChange={onChange}
        filled={filled}
      />
      <ReachFields words={words} filled={filled} />
      <SharingFields words={words} draft={draft} onChange={onChange} filled={filled} />
      <MoreFields title={words.special} now={words.specialNow}>
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
      </MoreFields>
      <p class="to-snippet">
        <a href="#snippet">{words.toSnippet}</a>
      </p>
    </form>
  )
}

/**
 * A group of form fields that is closed at first. `now` is the text below the title, which lists the fields.
 */
export function MoreFields({
  title,
  now,
  children,
}: {
  title: string
  now: string
  children: ComponentChildren
}) {
  return (
    <details class="more-fields">
      <summary>
        <span class="like-h3">{title}</span>
        <small>{now}</small>
      </summary>
      {children}
    </details>
  )
}

interface GroupProps extends Pick<Props, 'words' | 'draft' | 'onChange'> {
  filled: DraftFieldProps
}

/** The form fields for the host's logo, the colour scheme, the mode, the height and the language. */
function LookFields(props: GroupProps & Pick<Props, 'languageField' | 'reserved'>) {
  const { words, languageField, reserved, draft, onChange, filled } = props
  return (
    <MoreFields title={words.look} now={words.lookNow}>
      <DraftField
        field="logo"
        label={words.logo}
        help={words.logoHelp}
        example="https://"
        inputMode="url"
        {...filled}
      />
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
          help={fill(words.heightHelp, { height: reserved })}
          inputMode="numeric"
          {...filled}
        />
      )}
      {languageField}
    </MoreFields>
  )
}

/** The form fields for the button and the privacy notice of the host. */
function ReachFields({ words, filled }: Pick<GroupProps, 'words' | 'filled'>) {
  return (
    <MoreFields title={words.reach} now={words.reachNow}>
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
    </MoreFields>
  )
}

/** The form fields that decide which data the host's page receives. */
function SharingFields({ words, draft, onChange, filled }: GroupProps) {
  return (
    <MoreFields title={words.told} now={words.toldNow}>
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
      {draft.leads !== 'off' && (
        <>
          <Choice type="checkbox" checked={draft.asksPhone} onChange={(asksPhone) => onChange({ asksPhone })}>
            {words.asksPhone}
          </Choice>
          <DraftField field="source" label={words.source} help={words.sourceHelp} {...filled} />
          <DraftField field="campaign" label={words.campaign} {...filled} />
        </>
      )}
      <DraftField field="for" label={words.for} help={words.forHelp} {...filled} />
    </MoreFields>
  )
}
