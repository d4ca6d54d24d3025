import { expect, test } from 'vitest'
import { SANDBOX } from '../../src/embed/sandbox.ts'

test.each([
  ['allow-scripts', 'run the quiz'],
  ['allow-same-origin', 'load its own scripts and data'],
  ['allow-forms', 'send the contact form'],
  ['allow-popups', 'open a source in a new tab'],
  ['allow-downloads', 'save the PDF and the calendar'],
  ['allow-modals', 'print'],
])('the sandbox contains %s, which the frame needs to %s', (permission) => {
  expect(SANDBOX.split(' ')).toContain(permission)
})

test('the sandbox does not let the frame navigate the host page without a click', () => {
  expect(SANDBOX.split(' ')).not.toContain('allow-top-navigation')
})
