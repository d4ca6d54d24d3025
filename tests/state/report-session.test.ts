import { expect, test, vi } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { type Shared, encodeShare } from '../../src/core/exchange/share.ts'
import { summarise } from '../../src/core/report/summary.ts'
import { type ReportSession, startReportSession } from '../../src/state/report-session.ts'
import type { ReportContent } from '../../src/state/report-view.ts'
import { startVisit } from '../../src/state/visit.ts'
import { answers, tinyWords } from '../core/tiny.ts'
import { tinyDevice } from './device.ts'
import { tinyHistory } from './history.ts'
import { tinyContent } from './loaded.ts'

const { model } = tinyContent
const TODAY = '2026-11-24'
const MINE = answers({ choices: { plan: ['small'], first: ['no'] }, scope: 'quick' })
const THEIRS = answers({ choices: { plan: ['large'], first: ['all'] }, scope: 'quick' })
const EXAMPLE = tinyContent.example.answers

const payload = (shared: Shared): string => encodeShare(model, shared) ?? ''
const LINK = payload({ kind: 'answers', answers: THEIRS, name: 'Harbour' })
const SUMMARY = payload({
  kind: 'summary',
  summary: summarise(writeReport(model, tinyWords, THEIRS, { today: '2026-01-02' })),
  name: 'Harbour',
})
const DAMAGED = LINK.slice(0, -1)

interface Start {
  own?: Answers
  /** True if the quiz passed its answers in the URL, because the device stores no answers. */
  isHandedOver?: boolean
  hash?: string
  memory?: unknown
  load?: () => Promise<ReportContent>
}

/** Waits until all pending loads are done. */
const settle = (): Promise<void> => new Promise(setImmediate)

/** Opens the report page. Does not wait until its content is loaded. */
function arrive({
  own,
  isHandedOver = false,
  hash,
  memory,
  load: loading = () => Promise.resolve(tinyContent),
}: Start = {}) {
  const device = tinyDevice(own && { answers: own, changed: {} })
  device.isBlocked = isHandedOver && !own
  device.isFull = isHandedOver
  const history = tinyHistory(hash, memory)
  const load = vi.fn(loading)
  const session = startReportSession({
    ...{ load, address: history.address, makeStorage: device.openTab },
    hasStoredAnswers: () => device.kept() !== undefined,
    isHandedOver: () => isHandedOver,
    listenForAnswers: (onArrival) => device.openTab().listen((kept) => kept && onArrival()),
    today: () => TODAY,
  })
  const stop = session.open()
  return { ...history, session, device, load, stop, shown: () => session.$view.get() }
}

/** Opens the report page and waits until its content is loaded. */
async function visitPage(start: Start = {}): Promise<ReturnType<typeof arrive>> {
  const page = arrive(start)
  await settle()
  return page
}

test('a visitor without answers sees no report, and the page loads no content', async () => {
  const { shown, load, session } = await visitPage()
  expect(shown()).toEqual({ kind: 'empty', problems: [] })
  expect(load).not.toHaveBeenCalled()
  expect(session.visit()).toBeUndefined()
  expect(session.hasOwn()).toBe(false)
})

test('the page shows that the report is loading', async () => {
  const { shown } = arrive({ own: MINE })
  expect(shown()).toEqual({ kind: 'loading' })
  await settle()
  expect(shown().kind).toBe('own')
})

test('the visitor’s own result has today’s date and no company name', async () => {
  const { shown, session } = await visitPage({ own: MINE })
  const report = writeReport(model, tinyWords, MINE, { today: TODAY })
  expect(shown()).toEqual({
    ...{ kind: 'own', problems: [], answers: MINE, content: tinyContent, report, full: report },
    open: { n: 3, total: 5 },
  })
  expect(session.hasOwn()).toBe(true)
})

test('the result changes with the visitor’s answers', async () => {
  const { shown, session, device } = await visitPage({ own: MINE })
  session.visit()?.replace(THEIRS)
  expect(shown()).toMatchObject({ kind: 'own', answers: THEIRS, open: { n: 4, total: 6 } })
  startVisit(model, device.openTab()).clear()
  device.deliver()
  expect(shown()).toEqual({ kind: 'empty', problems: [], isDeleted: true })
})

test('a report from an answers file has no unanswered questions', async () => {
  const { shown } = await visitPage({ own: EXAMPLE })
  expect(shown()).toMatchObject({ kind: 'own', open: { n: 0, total: 6 } })
})

test('the page ignores stored data that are not answers', async () => {
  const { shown, session } = await visitPage({ own: answers({ choices: { plan: ['huge'] } }) })
  expect(shown()).toEqual({ kind: 'empty', problems: [] })
  expect(session.hasOwn()).toBe(false)
})

test('answers from a link are shown as another person’s, with the link’s company name', async () => {
  const { shown, device } = await visitPage({ hash: `r=${LINK}` })
  expect(shown()).toMatchObject({
    ...{ kind: 'guest', problems: [], answers: THEIRS, open: { n: 4, total: 6 } },
    ...{ report: { name: 'Harbour' }, full: { name: 'Harbour' } },
  })
  expect(device.kept()).toBeUndefined()
})

test('a summary from a link is shown as another person’s, without answers and actions', async () => {
  const { shown } = await visitPage({ hash: `r=${SUMMARY}` })
  expect(shown()).toMatchObject({
    ...{ kind: 'guest', problems: [], answers: undefined, full: undefined, open: { n: 0, total: 0 } },
    ...{ content: tinyContent, report: { name: 'Harbour', date: '2026-01-02' } },
  })
})

test('the payload of a share link moves at once from the URL to the history state', () => {
  const { hashes, here } = arrive({ hash: `r=${LINK}` })
  expect(hashes()).toEqual([''])
  expect(here().memory).toEqual({ guest: LINK })
})

test('the answers from a link are shown again after a reload', async () => {
  const { shown } = await visitPage({ own: MINE, memory: { guest: LINK } })
  expect(shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
})

test('an unknown history state is ignored', async () => {
  for (const memory of [7, 'guest', { guest: 7 }, {}]) {
    expect((await visitPage({ memory })).shown()).toEqual({ kind: 'empty', problems: [] })
  }
})

test('following a share link shows its result, and Back shows the visitor’s own result', async () => {
  const { shown, type, hashes, back, forward } = await visitPage({ own: MINE })
  type(`r=${LINK}`)
  await settle()
  expect(hashes()).toEqual(['', ''])
  expect(shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
  back()
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
  forward()
  expect(shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
})

test('a page without a report shows a share link’s result, and Back hides this result', async () => {
  const { shown, type, back } = await visitPage()
  type(`r=${LINK}`)
  await settle()
  expect(shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
  back()
  expect(shown()).toEqual({ kind: 'empty', problems: [] })
})

test('on a page without a report, a jump inside the page and Back load no content', async () => {
  const { shown, type, back, load } = await visitPage()
  type('main')
  back()
  expect(shown()).toEqual({ kind: 'empty', problems: [] })
  expect(load).not.toHaveBeenCalled()
})

test('a jump inside the page keeps the visitor’s own result', async () => {
  const { shown, type, back } = await visitPage({ own: MINE })
  type('take')
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
  type(`r=${LINK}`)
  back()
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
})

test('a page without a report shows the problem of a damaged link', async () => {
  const { shown, hashes } = await visitPage({ hash: `r=${DAMAGED}` })
  expect(shown()).toEqual({ kind: 'empty', problems: ['badLink'] })
  expect(hashes()).toEqual([''])
})

test('the visitor’s own result appears below the problem of a damaged link', async () => {
  const { shown } = await visitPage({ own: MINE, hash: `r=${DAMAGED}` })
  expect(shown()).toMatchObject({ kind: 'own', problems: ['badLink'], answers: MINE })
})

test('the example report is loaded on request and shown under its made-up company name', async () => {
  const { shown, session, device } = await visitPage()
  session.showExample()
  expect(shown()).toEqual({ kind: 'loading' })
  await settle()
  expect(shown()).toMatchObject({
    ...{ kind: 'example', problems: [], answers: EXAMPLE, open: { n: 0 } },
    ...{ report: { name: 'Example & Sons', date: TODAY } },
  })
  expect(device.kept()).toBeUndefined()
})

test('leaving the example report returns to the previous view', async () => {
  const empty = await visitPage()
  empty.session.showExample()
  await settle()
  empty.session.leaveExample()
  expect(empty.shown()).toEqual({ kind: 'empty', problems: [] })
  const own = await visitPage({ own: MINE })
  own.session.showExample()
  expect(own.shown().kind).toBe('example')
  own.session.leaveExample()
  expect(own.shown()).toMatchObject({ kind: 'own', answers: MINE })
})

const PUT_AWAY = { answers: THEIRS, name: 'Spring', date: '2026-05-04', note: 'Your result of spring' }

test('a saved assessment is shown with its date and name until the visitor leaves it', async () => {
  const { shown, session, device } = await visitPage({ own: MINE })
  session.showArchived(PUT_AWAY)
  expect(shown()).toMatchObject({
    ...{ kind: 'archived', note: 'Your result of spring', answers: THEIRS },
    report: { name: 'Spring', date: '2026-05-04' },
  })
  session.leaveArchived()
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
  expect(shown()).not.toHaveProperty('note')
  expect(device.kept()?.answers).toEqual(MINE)
})

test('following a link or pasting a reply closes a saved assessment', async () => {
  const { shown, session, type } = await visitPage({ own: MINE })
  session.showArchived(PUT_AWAY)
  type(`r=${LINK}`)
  await settle()
  expect(shown()).toMatchObject({ kind: 'guest' })
  session.leaveGuest()
  session.showArchived(PUT_AWAY)
  session.showReply('abc')
  await settle()
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
})

test('deleting the answers closes a saved assessment', async () => {
  const { shown, session } = await visitPage({ own: MINE })
  session.showArchived(PUT_AWAY)
  session.visit()?.clear()
  expect(shown()).toEqual({ kind: 'empty', problems: [], isDeleted: true })
})

test('a jump inside the page keeps a saved assessment open', async () => {
  const { shown, session, type } = await visitPage({ own: MINE })
  session.showArchived(PUT_AWAY)
  type('take')
  expect(shown()).toMatchObject({ kind: 'archived' })
})

test('the page loads its content only once for several results', async () => {
  const { session, load, type } = await visitPage({ own: MINE })
  session.showExample()
  session.leaveExample()
  type(`r=${LINK}`)
  session.retry()
  await settle()
  expect(load).toHaveBeenCalledTimes(1)
})

const keepGuest = (session: ReportSession): boolean =>
  session.keepGuest((given) => {
    session.visit()?.replace(given)
    return true
  })

test('keepGuest turns the answers from a link into the visitor’s own answers', async () => {
  const { shown, session, device, here, hashes } = await visitPage({ hash: `r=${LINK}` })
  expect(session.hasOwn()).toBe(false)
  keepGuest(session)
  expect(shown()).toMatchObject({ kind: 'own', answers: THEIRS, report: { name: undefined } })
  expect(device.kept()?.answers).toEqual(THEIRS)
  expect(hashes()).toEqual([''])
  expect(here().memory).toBeNull()
  expect(session.hasOwn()).toBe(true)
})

test('keepGuest replaces all stored answers', async () => {
  const own = answers({ ...MINE, controls: { 'XB-01': 1 }, context: { payments: true } })
  const { shown, session, device } = await visitPage({ own, hash: `r=${LINK}` })
  expect(session.hasOwn()).toBe(true)
  keepGuest(session)
  expect(shown()).toMatchObject({ kind: 'own', answers: THEIRS })
  expect(device.kept()?.answers).toEqual(THEIRS)
})

test('keepGuest does nothing for a summary or for the visitor’s own answers', async () => {
  const guest = await visitPage({ hash: `r=${SUMMARY}` })
  keepGuest(guest.session)
  expect(guest.shown()).toMatchObject({ kind: 'guest' })
  expect(guest.device.kept()).toBeUndefined()
  const own = await visitPage({ own: MINE })
  keepGuest(own.session)
  expect(own.shown()).toMatchObject({ kind: 'own', answers: MINE })
  expect(own.device.writes).toBe(0)
})

test('leaveGuest shows the visitor’s own result, or no report without answers', async () => {
  const own = await visitPage({ own: MINE, hash: `r=${LINK}` })
  own.session.leaveGuest()
  expect(own.shown()).toMatchObject({ kind: 'own', answers: MINE })
  expect(own.here()).toEqual({ hash: '', memory: null })
  const none = await visitPage({ hash: `r=${LINK}` })
  none.session.leaveGuest()
  expect(none.shown()).toEqual({ kind: 'empty', problems: [] })
})

test('the page signals that its content failed to load, and can load it again', async () => {
  let isOnline = false
  const load = (): Promise<ReportContent> =>
    isOnline ? Promise.resolve(tinyContent) : Promise.reject(new TypeError('Failed to fetch'))
  const { shown, session } = await visitPage({ own: MINE, load })
  expect(shown()).toEqual({ kind: 'failed' })
  session.retry()
  expect(shown()).toEqual({ kind: 'loading' })
  await settle()
  expect(shown()).toEqual({ kind: 'failed' })
  isOnline = true
  session.retry()
  await settle()
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
})

test('an answer given in another tab is shown', async () => {
  const { shown, device } = await visitPage({ own: MINE })
  const other = startVisit(model, device.openTab())
  other.open()
  other.choose(model.questions[0] as (typeof model.questions)[0], ['large'])
  device.deliver()
  expect(shown()).toMatchObject({ kind: 'own', answers: { choices: { plan: ['large'], first: ['no'] } } })
})

test('a stopped page follows neither the URL nor other tabs', async () => {
  const { shown, stop, type, device } = await visitPage({ own: MINE })
  stop()
  type(`r=${LINK}`)
  startVisit(model, device.openTab()).clear()
  device.deliver()
  await settle()
  expect(shown()).toMatchObject({ kind: 'own', answers: MINE })
})

test('following a link replaces the example report with the result from the link', async () => {
  const { shown, session, type } = await visitPage({ own: MINE })
  session.showExample()
  type(`r=${LINK}`)
  await settle()
  expect(shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
})

test('a jump inside the page keeps the result from a link', async () => {
  const { shown, type } = await visitPage({ own: MINE, hash: `r=${LINK}` })
  type('take')
  expect(shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
})

test('following a link on a page without a report loads the content once', async () => {
  const { type, load } = await visitPage()
  type(`r=${LINK}`)
  await settle()
  expect(load).toHaveBeenCalledTimes(1)
})

test('a session that is stopped during loading ignores changes in other tabs', async () => {
  const { shown, stop, device } = arrive({ own: MINE })
  stop()
  await settle()
  const before = shown()
  startVisit(model, device.openTab()).clear()
  device.deliver()
  expect(shown()).toEqual(before)
})

test('a page without a report shows the result once another tab has answers', async () => {
  const { device, shown } = await visitPage()
  expect(shown().kind).toBe('empty')
  device.openTab().write({ answers: MINE, changed: {} })
  device.deliver()
  await settle()
  expect(shown().kind).toBe('own')
})

test('a reply is removed from the URL and survives a reload and a jump on the page', async () => {
  const page = await visitPage({ own: MINE, hash: 'reply=1abc' })
  expect([page.hashes(), page.here().memory, page.session.$reply.get()]).toEqual([
    [''],
    { reply: '1abc' },
    '1abc',
  ])
  expect(page.shown()).toMatchObject({ kind: 'own', answers: MINE })
  page.type('take')
  expect([page.session.$reply.get(), page.here().memory]).toEqual(['1abc', { reply: '1abc' }])
  const again = await visitPage({ own: MINE, memory: { reply: '1abc' } })
  expect(again.session.$reply.get()).toBe('1abc')
  again.session.leaveReply()
  expect([again.session.$reply.get(), again.here().memory]).toEqual([undefined, null])
})

test('opening a reply on a page without a report loads the content', async () => {
  const { session, load, shown } = await visitPage({ hash: 'reply=1abc' })
  expect([shown().kind, session.content(), load.mock.calls.length]).toEqual(['empty', tinyContent, 1])
  expect(session.visit()).toBeDefined()
})

test('a pasted reply adds one history entry and closes the example report', async () => {
  const { session, hashes, shown, back } = await visitPage({ own: MINE })
  session.showExample()
  await settle()
  session.showReply('1abc')
  expect([session.$reply.get(), hashes(), shown().kind]).toEqual(['1abc', ['', ''], 'own'])
  back()
  expect(session.$reply.get()).toBeUndefined()
})

test('answers handed over by the quiz stay the visitor’s own after a reload', async () => {
  const page = await visitPage({ hash: `r=${LINK}`, isHandedOver: true })
  expect(page.shown()).toMatchObject({ kind: 'own', answers: THEIRS })
  expect(page.session.visit()?.$keeps.get()).toBe(false)
  expect(page.here()).toEqual({ hash: '', memory: { own: LINK } })
  page.type('plan')
  expect(page.here()).toEqual({ hash: 'plan', memory: { own: LINK } })
  const again = await visitPage({ memory: page.here().memory, isHandedOver: true })
  expect(again.shown()).toMatchObject({ kind: 'own', answers: THEIRS })
})

test('answers from the quiz that the visitor deleted do not return from the history', async () => {
  const page = await visitPage({ hash: `r=${LINK}`, isHandedOver: true })
  page.session.visit()?.clear()
  expect(page.shown().kind).toBe('empty')
  expect(page.here().memory).toBeNull()
})

test('following a link replaces answers handed over by the quiz', async () => {
  const page = await visitPage({
    hash: `r=${payload({ kind: 'answers', answers: MINE })}`,
    isHandedOver: true,
  })
  page.type(`r=${LINK}`)
  await settle()
  expect(page.shown()).toMatchObject({ kind: 'guest', answers: THEIRS })
})

test('answers handed over by the quiz do not replace stored answers', async () => {
  const page = await visitPage({ memory: { own: LINK }, own: MINE })
  expect(page.shown()).toMatchObject({ kind: 'own', answers: MINE })
})

test('answers from the quiz are newer than those on a full device (finding 21)', async () => {
  const own = { ...MINE, records: { 'XA-01': { who: 'Ada' } } }
  const page = await visitPage({ hash: `r=${LINK}`, isHandedOver: true, own })
  expect(page.shown()).toMatchObject({ kind: 'own', answers: { choices: THEIRS.choices } })
  // A link contains no notes.
  expect(page.shown()).toMatchObject({ answers: { records: own.records } })
  expect(page.device.kept()?.answers).toEqual(own)
})

test('a damaged link from the quiz shows the page without a report', async () => {
  const page = await visitPage({ hash: `r=${DAMAGED}`, isHandedOver: true })
  expect(page.shown()).toMatchObject({ kind: 'empty' })
})
