/**
 * `npm run check:links`: requests every URL of `content/model/sources.yml`. Prints the URLs that fail or
 * redirect to another page, as a Markdown list. Exits with 1 if it has printed such a list. `--report
 * links.md` writes the list to a file instead, and exits with 0.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { InputError } from '../core/model/input-error.ts'
import { readContent } from '../content/read.ts'
import { CONTENT, command, runInTerminal, textOption } from './command.ts'
import { REPORT, publishFindings } from './findings.ts'

/** The timeout of one request, in milliseconds. */
const TIMEOUT = 20_000
const ATTEMPTS = 3
/** The number of requests that run at the same time. */
const PARALLEL = 4

/**
 * HTTP status codes that a server can send to a program although the page exists, such as 429 for too many
 * requests.
 */
const REFUSES_PROGRAMS = new Set([401, 403, 405, 429, 503])

interface Link {
  id: string
  url: string
}

type State = 'open' | 'broken' | 'moved' | 'unchecked'

interface Outcome extends Link {
  state: State
  detail: string
}

/** Returns a URL without its language, capitals and final slash, to compare it with the target of a redirect. */
function pageOf(address: string): string {
  const { host, pathname } = new URL(address)
  const path = pathname.toLowerCase().replace(/^\/[a-z]{2}-[a-z]{2}(?=\/|$)/, '')
  return `${host.replace(/^www\./, '')}${path.replace(/\/$/, '')}`
}

async function open(url: string): Promise<{ state: State; detail: string }> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; whose-job-link-check)', accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(TIMEOUT),
    })
    await response.body?.cancel()
    const { ok, status } = response
    if (REFUSES_PROGRAMS.has(status))
      return { state: 'unchecked', detail: `the server answered ${String(status)}` }
    if (!ok) return { state: 'broken', detail: `the server answered ${String(status)}` }
    if (pageOf(response.url) !== pageOf(url)) return { state: 'moved', detail: `leads to ${response.url}` }
    return { state: 'open', detail: '' }
  } catch (error) {
    const { message, cause } = error as Error
    return { state: 'broken', detail: cause instanceof Error ? cause.message : message }
  }
}

async function checkLink(link: Link, pause: number): Promise<Outcome> {
  let outcome = await open(link.url)
  for (let attempt = 2; attempt <= ATTEMPTS && outcome.state === 'broken'; attempt += 1) {
    await wait(pause * attempt)
    outcome = await open(link.url)
  }
  return { ...link, ...outcome }
}

/**
 * Checks all links, `PARALLEL` at a time. Requests a broken link again: before request number n, the function
 * waits n × `pause` milliseconds.
 */
async function checkLinks(links: readonly Link[], pause: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const queue = [...links]
  const work = async (): Promise<void> => {
    for (let link = queue.shift(); link; link = queue.shift()) outcomes.push(await checkLink(link, pause))
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return outcomes.toSorted((a, b) => a.id.localeCompare(b.id))
}

const SECTIONS: [State, string][] = [
  ['broken', 'These sources do not open. Find the page again, or replace the source.'],
  [
    'moved',
    'These sources lead to another page. Check that it still supports the fact, and update the address.',
  ],
]

/** Returns the list of broken links as Markdown, or an empty string if no link is broken. */
function describe(outcomes: readonly Outcome[]): string {
  const found = SECTIONS.flatMap(([state, heading]) => {
    const links = outcomes.filter((outcome) => outcome.state === state)
    if (links.length === 0) return []
    return [heading, '', ...links.map(({ id, url, detail }) => `- [ ] \`${id}\`: ${url} (${detail})`), '']
  })
  return found.join('\n')
}

export const main = command(
  {
    uses: ['npm run check:links -- [--report <file>] [--pause <milliseconds>] [--content <folder>]'],
    about: 'Opens every source and lists the ones that are gone or lead to another page.',
    options: {
      content: CONTENT,
      pause: {
        ...textOption('<milliseconds>', 'Wait this long before another attempt, and longer before the next.'),
        default: '5000',
      },
      report: REPORT,
    },
  },
  async ({ values: { content, pause, report } }, io) => {
    if (!/^\d{1,6}$/.test(pause))
      throw new InputError([`--pause ${pause}: is not a number of milliseconds. Write it like 5000.`])
    const outcomes = await checkLinks(readContent(content).model.sources, Number(pause))
    const count = (state: State): string => String(outcomes.filter((one) => one.state === state).length)
    io.err(
      `${String(outcomes.length)} sources: ${count('open')} open, ${count('broken')} broken, ${count('moved')} moved, ` +
        `${count('unchecked')} refuse programs.\n`,
    )
    return publishFindings(describe(outcomes), report, io)
  },
)

if (import.meta.main) await runInTerminal(main)
