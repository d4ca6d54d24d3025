/** Processor time of a process and everything that it starts, also of what nobody waits for, such as a browser's helpers. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Milliseconds between two looks. A process that starts and ends in between is missed. */
const EVERY = 250

/** `/proc` counts in hundredths of a second on every architecture: https://man7.org/linux/man-pages/man7/time.7.html */
const TICKS = 100

/** The parent of a process and its own seconds on a processor, or `undefined` if it has ended. */
function statOf(pid: string): { parent: string; cpu: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may contain anything. After it: state, parent, …, user time (14th), system time (15th).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: fields[1] ?? '', cpu: (Number(fields[11]) + Number(fields[12])) / TICKS }
  } catch {
    return undefined
  }
}

/** Watches a process and its descendants. The returned function ends that and returns their seconds; Linux only. */
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
