import { ErrorMessage } from './ErrorMessage.tsx'
import { Field, TextField } from './Field.tsx'

export const title = 'Field'

const ignore = (): void => undefined

export const examples = {
  'one line': () => <TextField id="example-name" label="Name of your business" value="" onInput={ignore} />,
  'with a hint': () => (
    <TextField
      id="example-hint"
      label="Name of your business"
      hint="It is printed on the checklist."
      value="Harbour Street Dental"
      onInput={ignore}
    />
  ),
  'near its limit': () => (
    <TextField
      id="example-limit"
      label="Name of your business"
      hint="It is printed on the checklist."
      maxLength={60}
      counterText={(used) => `${String(used)} of 60 characters`}
      value="The Old Brewery Dental Practice & Implant Centre of Herts"
      onInput={ignore}
    />
  ),
  'with an error': () => (
    <TextField
      id="example-error"
      type="email"
      label="Email"
      hint="So they can reply."
      error="That isn’t an email address."
      value="sam@"
      onInput={ignore}
    />
  ),
  'several lines': () => (
    <TextField id="example-lines" label="A note" rows={3} value="Please ring before noon." onInput={ignore} />
  ),
  'a date': () => <TextField id="example-date" label="By" type="date" value="2026-11-25" onInput={ignore} />,
  'another control': () => (
    <Field id="example-select" label="Language">
      {(control) => (
        <select {...control}>
          <option>en</option>
          <option>de</option>
        </select>
      )}
    </Field>
  ),
  disabled: () => <TextField id="example-disabled" label="Instance" value="a" disabled onInput={ignore} />,
  'long words': () => (
    <TextField
      id="example-long"
      label="What should the person who looks after your computers know before they answer these questions?"
      hint="At most 500 characters. Only the person who opens the link can read it, and nobody else."
      value=""
      onInput={ignore}
    />
  ),
  'an error of a whole form': () => <ErrorMessage>The link is longer than 2,048 characters.</ErrorMessage>,
}
