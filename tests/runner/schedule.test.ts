import { expect, test } from 'vitest'
import { type Planned, runAll } from './schedule.ts'

/** Schedules steps that the test ends with `end`. `log` lists started (+) and skipped (-) steps. */
function plan(steps: readonly Planned[], atOnce = 2) {
  const ends = new Map<string, (isFine: boolean) => void>()
  const log: string[] = []
  const whole = runAll(
    steps,
    atOnce,
    ({ name }) =>
      new Promise((resolve) => {
        log.push(`+${name}`)
        ends.set(name, resolve)
      }),
    ({ name }, cause) => log.push(`-${name} because of ${cause}`),
  )
  const end = async (name: string, isFine = true): Promise<void> => {
    ends.get(name)?.(isFine)
    await new Promise((done) => setImmediate(done))
  }
  return { log, whole, end }
}

test('runAll starts as many steps as may run at once, in the order of the list', async () => {
  const { log, end, whole } = plan([{ name: 'a' }, { name: 'b' }, { name: 'c' }])
  expect(log).toEqual(['+a', '+b'])
  await end('b')
  expect(log).toEqual(['+a', '+b', '+c'])
  await end('a')
  await end('c')
  await whole
})

test('a step waits until the steps of its list “after” have ended', async () => {
  const { log, end, whole } = plan([{ name: 'a' }, { name: 'b', after: ['a'] }, { name: 'c' }])
  expect(log).toEqual(['+a', '+c'])
  await end('c')
  expect(log).toEqual(['+a', '+c'])
  await end('a')
  expect(log).toEqual(['+a', '+c', '+b'])
  await end('b')
  await whole
})

test('a step is skipped if a step of its list “after” failed or was skipped', async () => {
  const { log, end, whole } = plan([
    { name: 'a' },
    { name: 'b', after: ['a'] },
    { name: 'c', after: ['b'] },
    { name: 'd' },
  ])
  await end('a', false)
  expect(log).toEqual(['+a', '+d', '-b because of a', '-c because of b'])
  await end('d')
  await whole
})

test('two steps with the same lock do not run at the same time', async () => {
  const { log, end, whole } = plan([{ name: 'a', lock: 'x' }, { name: 'b', lock: 'x' }, { name: 'c' }])
  expect(log).toEqual(['+a', '+c'])
  await end('c')
  expect(log).toEqual(['+a', '+c'])
  await end('a')
  expect(log).toEqual(['+a', '+c', '+b'])
  await end('b')
  await whole
})

test('a step with “isAlone” starts after all other steps have ended', async () => {
  const { log, end, whole } = plan([{ name: 'e2e', isAlone: true }, { name: 'a' }, { name: 'b' }])
  expect(log).toEqual(['+a', '+b'])
  await end('a')
  expect(log).toEqual(['+a', '+b'])
  await end('b')
  expect(log).toEqual(['+a', '+b', '+e2e'])
  await end('e2e')
  await whole
})

test('two steps with “isAlone” run one after the other', async () => {
  const { log, end, whole } = plan([
    { name: 'a', isAlone: true },
    { name: 'b', isAlone: true },
  ])
  expect(log).toEqual(['+a'])
  await end('a')
  expect(log).toEqual(['+a', '+b'])
  await end('b')
  await whole
})

test('runAll throws an error if the list “after” of a step contains an unknown step', async () => {
  await expect(plan([{ name: 'a', after: ['z'] }]).whole).rejects.toThrow(
    'wait for steps that do not exist: a.',
  )
})
