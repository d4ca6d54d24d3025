import { screen } from '@testing-library/dom'
import { createRef } from 'preact'
import { expect, test, vi } from 'vitest'
import { Button, ButtonLink } from '../../src/ui/button/Button.tsx'
import { draw } from '../islands/draw.ts'

test('a button submits a form only with the type “submit”', async () => {
  const onSubmit = vi.fn((event: Event) => {
    event.preventDefault()
  })
  const { user } = await draw(
    <form onSubmit={onSubmit}>
      <Button>Back</Button>
      <Button type="submit">Next</Button>
    </form>,
  )
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(onSubmit).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(onSubmit).toHaveBeenCalledOnce()
})

test('a caller can focus a button through its ref', async () => {
  const button = createRef<HTMLButtonElement>()
  await draw(<Button elementRef={button}>Undo</Button>)
  button.current?.focus()
  expect(document.activeElement?.textContent).toBe('Undo')
})

test('a link that looks like a button has the role of a link', async () => {
  await draw(<ButtonLink href="#quiz">Take the check</ButtonLink>)
  expect(screen.getByRole('link', { name: 'Take the check' }).className).toBe('button')
})
