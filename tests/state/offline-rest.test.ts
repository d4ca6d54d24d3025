import { beforeEach, expect, test, vi } from 'vitest'

const keepOffline = vi.fn()
let connection: (EventTarget & Record<string, unknown>) | undefined
const registerWorker = vi.fn<() => Promise<unknown>>()
vi.mock('../../src/state/offline.ts', () => ({
  ...{ keepOffline, registerWorker, connection: () => connection, inTurn: (act: () => unknown) => act() },
}))

beforeEach(() => {
  vi.useFakeTimers()
  keepOffline.mockClear()
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
  vi.stubGlobal('document', { visibilityState: 'visible' })
})
/** Waits on a page with the given connection. Returns a function that stops waiting. */
async function waitOn(values?: Record<string, unknown>): Promise<() => void> {
  connection = values && Object.assign(new EventTarget(), values)
  const { keepRestOffline } = await import('../../src/state/offline-rest.ts')
  return keepRestOffline()
}
const passes = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000)
const count = (): number => keepOffline.mock.calls.length

test('an idle page on Wi-Fi completes the offline copy once', async () => {
  await waitOn({ effectiveType: '4g', type: 'wifi', saveData: false })
  passes(9)
  expect(count()).toBe(0)
  passes(300)
  expect(keepOffline.mock.calls).toEqual([['all']])
})

test('a desktop browser that names no type of connection counts as unmetered', async () => {
  await waitOn({ effectiveType: '4g', saveData: false })
  passes(11)
  expect(count()).toBe(1)
})

test.each([{ saveData: true }, { type: 'cellular' }, { type: 'bluetooth' }, { effectiveType: '3g' }])(
  'the offline copy waits on the connection %j',
  async (values) => {
    await waitOn({ effectiveType: '4g', type: 'wifi', saveData: false, ...values })
    passes(3600)
    expect(count()).toBe(0)
  },
)

test('the offline copy goes on when the phone joins a Wi-Fi network', async () => {
  await waitOn({ effectiveType: '4g', type: 'cellular' })
  passes(100)
  Object.assign(connection!, { type: 'wifi' })
  connection!.dispatchEvent(new Event('change'))
  passes(11)
  expect(count()).toBe(1)
})

test('a browser without information about the connection waits for a minute', async () => {
  await waitOn()
  passes(59)
  expect(count()).toBe(0)
  passes(2)
  expect(count()).toBe(1)
})

test.each(['pointerdown', 'keydown', 'scroll'])('the event %s restarts the wait', async (name) => {
  await waitOn({})
  passes(9)
  dispatchEvent(new Event(name))
  passes(9)
  expect(count()).toBe(0)
  passes(2)
  expect(count()).toBe(1)
})

test('a hidden page waits until it is visible again', async () => {
  await waitOn({})
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  dispatchEvent(new Event('visibilitychange'))
  passes(100)
  expect(count()).toBe(0)
  vi.stubGlobal('document', { visibilityState: 'visible' })
  dispatchEvent(new Event('visibilitychange'))
  passes(11)
  expect(count()).toBe(1)
})

test('a page that stopped waiting never completes the offline copy', async () => {
  const stop = await waitOn({ type: 'wifi' })
  stop()
  dispatchEvent(new Event('scroll'))
  connection!.dispatchEvent(new Event('change'))
  passes(300)
  expect(count()).toBe(0)
})

/** Stores all files of the copy. Returns true if the page is told that the copy is complete. */
async function keepAll(): Promise<boolean> {
  vi.useRealTimers()
  const { keepEverything } = await import('../../src/state/offline-all.ts')
  return keepEverything()
}

test.each([[true], [false]])('the result says whether every file is stored: %s', async (isKept) => {
  registerWorker.mockResolvedValue({
    postMessage: ([count]: [number], [port]: [MessagePort]) => port.postMessage(count === 4 && isKept),
  })
  expect(await keepAll()).toBe(isKept)
})

test('nothing is stored if the browser refuses the service worker', async () => {
  registerWorker.mockRejectedValue(new Error('no'))
  expect(await keepAll()).toBe(false)
})

test('a service worker that never replies counts as a failure', async () => {
  registerWorker.mockResolvedValue({ postMessage: () => undefined })
  const { keepEverything } = await import('../../src/state/offline-all.ts')
  const kept = keepEverything()
  await vi.advanceTimersByTimeAsync(300_000)
  expect(await kept).toBe(false)
})
