/** Tests `scan.yml`, the content file that assigns the tests of each scanner to controls. */
import { expect, test } from 'vitest'
import { maesterId } from '../../src/core/scan/maester.ts'
import { TOOLS } from '../../src/core/answers/provenance.ts'
import { testsOf } from '../../src/core/scan/collector.ts'
import { offer } from '../../src/core/scan/suggestions.ts'
import { type ScanNumbers, scanModel } from '../../src/core/scan/schema.ts'
import { withoutVersion } from '../../src/core/scan/scubagear.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { content, parts, problemsIn } from './content.ts'

const { scan: map, model } = content
const numbers = (): ScanNumbers => structuredClone(parts.model.scan)

test('scan.yml contains only existing controls, in the order of controls.yml', () => {
  const ours = model.controls.map(({ id }) => id)
  const mapped = map.controls.map(({ id }) => id)
  expect(mapped.filter((id) => !ours.includes(id))).toEqual([])
  expect(ours.filter((id) => mapped.includes(id))).toEqual(mapped)
  expect(Object.keys(numbers().controls)).toHaveLength(mapped.length)
})

test('scan.yml contains the expected number of tests of each scanner', () => {
  const count = TOOLS.map((tool) => map.controls.flatMap(({ tests }) => tests[tool] ?? []).length)
  expect(Object.fromEntries(TOOLS.map((tool, place) => [tool, count[place]]))).toEqual({
    scubagear: 122,
    maester: 171,
    zerotrust: 82,
    prowler: 100,
    securescore: 62,
  })
})

test('the test ids in scan.yml have the form that the file readers produce', () => {
  for (const id of testsOf(map, 'scubagear')) expect(withoutVersion(id)).toBe(id)
  for (const id of testsOf(map, 'maester')) expect(maesterId(id)).toBe(id)
  for (const id of testsOf(map, 'zerotrust')) expect(id).toMatch(/^\d{5}$/)
})

test('scan.yml assigns no test to nine of the controls', () => {
  const { unseen } = offer(model, map, NO_ANSWERS, [])
  expect(unseen).toEqual(['IA-10', 'DP-01', 'DP-02', 'DE-06', 'LR-03', 'LR-04', 'GP-01', 'GP-03', 'GP-05'])
})

test('no two tests of Secure Score in scan.yml have the same title', () => {
  const titles = Object.values(map.titles).map((title) => title.toLowerCase().replace(/[^a-z0-9]/g, ''))
  expect(new Set(titles).size).toBe(titles.length)
})

test.each<[string, (numbers: ScanNumbers) => void]>([
  ['controls: "ZZ-01" is not a control.', (one) => (one.controls['ZZ-01'] = { prowler: ['x'] })],
  [
    'controls.DP-01.prowler: "x" is listed twice.',
    (one) => (one.controls['DP-01'] = { prowler: ['x', 'y', 'x'] }),
  ],
  ['provable: "ZZ-02" is not a control.', (one) => one.provable.push('ZZ-02')],
  [
    'passOnly: "nothing" is not a test of any control: remove it or fix the id.',
    (one) => one.passOnly.push('nothing'),
  ],
  [
    'conditionalAccess: "nothing" is not a test of any control: remove it or fix the id.',
    (one) => one.conditionalAccess.push('nothing'),
  ],
  [
    'titles: "nothing" is not a Secure Score test of any control.',
    (one) => (one.titles['nothing'] = 'Nothing'),
  ],
])('the error for scan.yml names the field: %s', (problem, change) => {
  const one = numbers()
  change(one)
  expect(problemsIn('scan', { model: { scan: one } })).toEqual([`content/model/scan.yml › ${problem}`])
})

test('a numeric test id in scan.yml must be in quotes', () => {
  const one = { ...numbers(), passOnly: [21813] }
  expect(scanModel.safeParse(one).error?.issues[0]?.message).toBe(
    'must be text: put an id that is a number in quotes',
  )
})
