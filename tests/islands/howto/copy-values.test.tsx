/** Tests what the copy buttons of a how-to page copy, show and say. */
import { screen, waitFor } from '@testing-library/dom'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { startCopying } from '../../../src/islands/howto/copy-values.ts'

/** Shows a page with a command and a value inside a sentence. Returns the user and the live region. */
function openPage() {
  const user = userEvent.setup()
  document.body.innerHTML = `<main>
    <figure data-copies><button data-copy>Copy</button><pre>Get-Mailbox\u00a0-All</pre><pre>output</pre></figure>
    <p>Add <span data-copies><code>v=spf1 -all</code><button data-copy>Icon</button></span></p>
    <p role="status" data-copied="Copied" data-failed="Not copied"></p></main>`
  startCopying(screen.getByRole('main'))
  return { user, region: screen.getByRole('status') }
}

test('a button copies the command beside it with plain spaces, and says so', async () => {
  const { user, region } = openPage()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe('Get-Mailbox -All')
  await waitFor(() => expect(region.textContent).toBe('Copied'))
  expect(screen.getByRole('figure').querySelector('[aria-hidden]')?.textContent).toBe('Copied')
})

test('the outcome moves to the button that was pressed last', async () => {
  const { user } = openPage()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  await user.click(screen.getByRole('button', { name: 'Icon' }))
  expect(await navigator.clipboard.readText()).toBe('v=spf1 -all')
  await waitFor(() => expect(document.querySelectorAll('[aria-hidden]')).toHaveLength(1))
  expect(screen.getByText('Icon').nextElementSibling?.textContent).toBe('Copied')
})

test('if the browser denies access, the value is selected', async () => {
  const { user, region } = openPage()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await user.click(screen.getByRole('button', { name: 'Icon' }))
  await waitFor(() => expect(region.textContent).toBe('Not copied'))
  expect(getSelection()?.toString()).toBe('v=spf1 -all')
})
