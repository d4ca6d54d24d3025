/**
 * Sends the names of the check's events to the statistics endpoint of the brand. Only the event `quiz-complete` has more:
 * the name of the level. No answer, score, name, id or address of a page is sent, and nothing is stored.
 */
import type { CountAdapter, StatisticsPlace } from './counted-event.ts'
import { matomo } from './matomo.ts'
import { plausible } from './plausible.ts'
import { umami } from './umami.ts'

/** The events to send. `quiz-progress` is missing: it would say at which question a visitor stopped. */
export const COUNTED = ['quiz-start', 'quiz-complete', 'quiz-pdf', 'quiz-lead', 'quiz-cta'] as const

const ADAPTERS: Readonly<Record<StatisticsPlace['kind'], CountAdapter>> = { plausible, umami, matomo }

/** The two signals of a browser whose visitor does not want to be counted. */
type Signals = Partial<Record<'doNotTrack' | 'globalPrivacyControl', unknown>>

/** Returns true if the browser sends Do Not Track, or Global Privacy Control (https://w3c.github.io/gpc/). */
export function isPrivate({ doNotTrack, globalPrivacyControl }: Signals): boolean {
  return doNotTrack === '1' || doNotTrack === 'yes' || globalPrivacyControl === true
}

/** Sends one request, without waiting for the response. Never throws. */
function post(url: string, body: string): void {
  try {
    // `sendBeacon` would send the cookies that the receiver once set. `fetch` can leave them out, and `keepalive` lets
    // the request outlive the page in the same way.
    void fetch(url, {
      method: 'POST',
      mode: 'no-cors',
      body,
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }).catch(() => undefined)
  } catch {
    // A missing statistic must not disturb the visitor.
  }
}

/** Returns the level of a result. The events of the check contain it only if enough is known. */
function levelOf(name: string, event: Event): string | undefined {
  const { level } = ((event as CustomEvent<unknown>).detail ?? {}) as { level?: unknown }
  return name === 'quiz-complete' && typeof level === 'string' ? level : undefined
}

/**
 * Sends each event of `target` once, with its level, until the page closes. `send` posts a request.
 */
export function countEvents(target: EventTarget, place: StatisticsPlace, send = post): void {
  const sent = new Set<string>()
  for (const name of COUNTED) {
    target.addEventListener(name, (event) => {
      const level = levelOf(name, event)
      const key = `${name} ${level ?? ''}`
      if (sent.has(key)) return
      sent.add(key)
      const { url, body } = ADAPTERS[place.kind](place, { name, level })
      send(url, body)
    })
  }
}

/** Counts the events of this document, if the page names an endpoint and the browser does not ask to be left out. */
export function startCounting(): void {
  const place = document.querySelector<HTMLMetaElement>('meta[name="statistics"]')
  if (place && !isPrivate(navigator)) countEvents(document, JSON.parse(place.content) as StatisticsPlace)
}
