import { screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Field, TextField } from '../../src/ui/field/Field.tsx'
import { draw } from '../islands/draw.ts'

const described = (control: HTMLElement): (string | null | undefined)[] =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent)

test('the accessible name of a field is only its label', async () => {
  await draw(<TextField id="a" label="Name" hint="Help" value="Kim" onInput={() => undefined} />)
  const field = screen.getByRole('textbox', { name: 'Name' })
  expect(described(field)).toEqual(['Help'])
  expect(field.getAttribute('aria-invalid')).toBeNull()
})

test('an invalid field is described by its error, then its hint', async () => {
  await draw(<TextField id="a" label="Name" hint="Help" error="Wrong" value="" onInput={() => undefined} />)
  const field = screen.getByRole('textbox')
  expect(described(field)).toEqual(['Wrong', 'Help'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a screen reader announces the error of a field if `isErrorAnnounced` is set', async () => {
  await draw(
    <TextField id="a" label="Name" error="Wrong" isErrorAnnounced value="" onInput={() => undefined} />,
  )
  expect(screen.getByRole('alert').textContent).toBe('Wrong')
})

test('typing in a field calls the handler with the whole text of the field', async () => {
  const onInput = vi.fn()
  const { user } = await draw(<TextField id="a" label="Note" rows={3} value="" onInput={onInput} />)
  await user.type(screen.getByRole('textbox'), 'x')
  expect(onInput).toHaveBeenCalledExactlyOnceWith('x')
})

test('a custom input is associated with its label', async () => {
  await draw(
    <Field id="a" label="Language">
      {(control) => (
        <select {...control}>
          <option>en</option>
        </select>
      )}
    </Field>,
  )
  expect(screen.getByRole('combobox', { name: 'Language' })).toBeTruthy()
})
