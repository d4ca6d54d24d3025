import { screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Choice, ChoiceGroup } from '../../src/ui/choice/Choice.tsx'
import { draw } from '../islands/draw.ts'

test('a click on the label ticks the checkbox', async () => {
  const onChange = vi.fn()
  const { user } = await draw(
    <Choice type="checkbox" checked={false} onChange={onChange}>
      Remind me
    </Choice>,
  )
  await user.click(screen.getByText('Remind me'))
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true)
})

test('the hint is the accessible description of the checkbox', async () => {
  await draw(
    <Choice type="checkbox" id="a" checked={false} hint="Once" onChange={() => undefined}>
      Remind me
    </Choice>,
  )
  const hint = document.getElementById(screen.getByRole('checkbox').getAttribute('aria-describedby') ?? '')
  expect(hint?.textContent).toBe('Once')
})

test('a group of radio buttons calls its handler with the chosen value', async () => {
  const onChange = vi.fn()
  const { user } = await draw(
    <ChoiceGroup
      legend="Paper"
      name="paper"
      options={[
        { value: 'a4', label: 'A4' },
        { value: 'letter', label: 'US Letter' },
      ]}
      value="a4"
      onChange={onChange}
    />,
  )
  expect(screen.getByRole('group', { name: 'Paper' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'US Letter' }))
  expect(onChange).toHaveBeenCalledExactlyOnceWith('letter')
})
