/**
 * Measures the CPU time of a process and its descendants, also of processes that no parent waits for, such as browser
 * helpers.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Milliseconds between two samples. A process that starts and ends between two samples is missed. */
const EVERY = 250

/**
 * Units per second of the CPU times in `/proc`, on every architecture:
 * https://man7.org/linux/man-pages/man7/time.7.html
 */
const TICKS = 100

/** Returns the parent and the CPU seconds of a process, or `undefined` if the process has ended. */
function statOf(pid: string): { parent: string; cpu: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The process name is in brackets and may contain spaces. After it come the state, the parent's id, and later the
    // user time (field 14) and the system time (field 15). See the manual page proc_pid_stat(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: fields[1] ?? '', cpu: (Number(fields[11]) + Number(fields[12])) / TICKS }
  } catch {
    return undefined
  }
}

/** Watches a process and its descendants, on Linux only. The returned function stops and returns their CPU seconds. */
export function watchProcesses(root: number | undefined): () => number | undefined {
  if (root === undefined || !existsSync('/proc/self/stat')) return () => undefined
  const seen = new Map([[String(root), 0]])
  const look = (): void => {
    const stats = new Map(
      readdirSync('/proc').flatMap((pid) => {
        const stat = /^\d+$/.test(pid) ? statOf(pid) : undefined
        return stat ? [[pid, stat] as const] : []
      }),
    )
    const belongs = (pid: string | undefined): boolean =>
      pid !== undefined && (seen.has(pid) || belongs(stats.get(pid)?.parent))
    for (const [pid, { cpu }] of stats) if (belongs(pid)) seen.set(pid, cpu)
  }
  const timer = setInterval(look, EVERY)
  return () => {
    clearInterval(timer)
    return [...seen.values()].reduce((sum, cpu) => sum + cpu, 0)
  }
}
