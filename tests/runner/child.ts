/** Runs one command and measures its time. */
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { watchProcesses } from './processes.ts'

/** The result of a command: output and times. */
export interface Ended {
  isFine: boolean
  /** The output of both streams, in order. Empty if the command wrote to the terminal itself. */
  output: string
  /** The elapsed time, in seconds. */
  wall: number
  /**
   * CPU seconds of all processes of the command, user and system. The larger of two measurements: the shell misses
   * processes that no parent waits for, and the sampling of `/proc` misses short processes. `undefined` if the system
   * has neither measurement.
   */
  cpu: number | undefined
}

/** A shell runs the command, then writes the CPU times of the command to file descriptor 3. */
const MEASURED = '"$@"; status=$?; times >&3; exit $status'

/**
 * Reads the output of the shell command `times`. Returns the CPU seconds of the child processes: the sum of line 2.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#times
 */
export function cpuSeconds(times: string): number | undefined {
  const [, children = ''] = times.split('\n')
  const parts = [...children.matchAll(/(\d+)m([\d.,]+)s/g)]
  if (parts.length !== 2) return undefined
  return parts.reduce((sum, [, minutes, seconds = '']) => {
    return sum + Number(minutes) * 60 + Number(seconds.replace(',', '.'))
  }, 0)
}

/** Runs a command. With `isLive` the command writes to the terminal, otherwise its output is returned. */
export function runCommand(
  command: readonly string[],
  { env = {}, isLive = false }: { env?: Record<string, string>; isLive?: boolean } = {},
): Promise<Ended> {
  const started = performance.now()
  const hasShell = process.platform !== 'win32'
  const [program = '', ...args] = hasShell ? ['sh', '-c', MEASURED, 'sh', ...command] : command
  const output = isLive ? 'inherit' : 'pipe'
  const colours = process.stdout.isTTY && !isLive ? { FORCE_COLOR: '1' } : {}
  const child = spawn(program, args, {
    stdio: ['ignore', output, output, 'pipe'],
    env: { ...process.env, ...colours, ...env },
    shell: !hasShell,
  })
  const endWatch = watchProcesses(child.pid)
  const said: Buffer[] = []
  let times = ''
  child.stdout?.on('data', (part: Buffer) => said.push(part))
  child.stderr?.on('data', (part: Buffer) => said.push(part))
  const timesOf = child.stdio[3] as Readable | null
  timesOf?.on('data', (part: Buffer) => (times += part.toString()))
  return new Promise((resolve) => {
    const end = (isFine: boolean): void => {
      const wall = (performance.now() - started) / 1000
      const measured = [cpuSeconds(times), endWatch()].filter((sum) => sum !== undefined)
      const cpu = measured.length > 0 ? Math.max(...measured) : undefined
      resolve({ isFine, output: Buffer.concat(said).toString(), wall, cpu })
    }
    child.once('error', (error) => {
      said.push(Buffer.from(`${program} cannot be started: ${error.message}\n`))
      end(false)
    })
    child.once('close', (status) => {
      end(status === 0)
    })
  })
}
