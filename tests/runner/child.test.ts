import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cpuSeconds, runCommand } from './child.ts'

test.each([
  ['dash', '0m0.010000s 0m0.000000s\n1m2.500000s 0m0.250000s\n', 62.75],
  ['a decimal comma', '0m0,010s 0m0,000s\n0m1,500s 0m0,250s\n', 1.75],
  ['an unknown format', 'nothing\n', undefined],
])('cpuSeconds reads the output of the shell command `times`: %s', (_, times, expected) => {
  expect(cpuSeconds(times)).toBe(expected)
})

const script = (code: string): string[] => [process.execPath, '-e', code]

test('runCommand returns the output of a command on both streams', async () => {
  const { isFine, output } = await runCommand(script('console.log("one"); console.error("two")'))
  expect(isFine).toBe(true)
  expect(output.split('\n').toSorted()).toEqual(['', 'one', 'two'])
})

test('runCommand returns a failure for an exit code other than 0', async () => {
  expect(await runCommand(script('process.exit(3)'))).toMatchObject({ isFine: false })
})

test('runCommand returns a failure for a killed command', async () => {
  expect(await runCommand(script('process.kill(process.pid, "SIGKILL")'))).toMatchObject({ isFine: false })
})

test('runCommand returns a failure and the name of a command that does not exist', async () => {
  const { isFine, output } = await runCommand(['no-such-command'])
  expect(isFine).toBe(false)
  expect(output).toContain('no-such-command')
})

test('runCommand passes environment variables to the command', async () => {
  const { output } = await runCommand(script('console.log(process.env.COLOUR)'), { env: { COLOUR: 'red' } })
  expect(output).toBe('red\n')
})

test.skipIf(process.platform === 'win32')('counts processor time without waiting time', async () => {
  const busy = await runCommand(script('const end = Date.now() + 400; while (Date.now() < end);'))
  const idle = await runCommand(script('setTimeout(() => {}, 400)'))
  expect(busy.wall).toBeGreaterThan(0.4)
  expect(idle.wall).toBeGreaterThan(0.4)
  expect(busy.cpu).toBeGreaterThan(0)
  expect(idle.cpu).toBeLessThan(idle.wall)
})

test.skipIf(!existsSync('/proc/self/stat'))('counts a process that its parent did not wait for', async () => {
  // Counts processor time, not time on the clock, so that the test also passes on a busy machine.
  const busy = 'while (process.cpuUsage().user < 1e6); process.send(1); setTimeout(() => {}, 3000)'
  const { cpu } = await runCommand(
    script(`
      const { spawn } = require('node:child_process')
      const busy = spawn(process.execPath, ['-e', ${JSON.stringify(busy)}], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      busy.on('message', () => process.kill(process.pid, 'SIGKILL'))
    `),
  )
  expect(cpu).toBeGreaterThan(0.5)
})
