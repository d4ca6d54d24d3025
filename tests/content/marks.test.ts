/** Tests which code of a text is a value to paste. */
import { expect, test } from 'vitest'
import { isToPaste } from '../../src/content/marks.ts'

test.each([
  'v=DMARC1; p=none; rua=mailto:dmarc@example.com',
  'v=spf1 -all',
  'smtp.hve.mx.microsoft',
  'security.microsoft.com/advanceddelivery',
  'C:\\test-MDATP-test',
])('%s is a value to paste', (code) => {
  expect(isToPaste(code)).toBe(true)
})

test.each(['v=spf1', 'p=none', 'True', '5.7.520', '550 5.7.68', '_dmarc', 'Enabled : True', 'rua='])(
  '%s is a name or an output',
  (code) => {
    expect(isToPaste(code)).toBe(false)
  },
)
