/** Tests the most important journeys in WebKit, the engine of Safari and of all browsers on an iPhone. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { readSite } from '../../src/content/site.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { FRAME, LOADER, check, pageWith, test as base } from '../support/host-pages.ts'
import { KEYS, WebKit, findWebKit } from './webkit.ts'

const { matrix } = readSite()
const test = base.extend<{ webkit: WebKit; at: (path: string) => string }>({
  webkit: async ({}, use) => {
    const paths = findWebKit()
    if (!paths) throw new Error('WebKit is not there: npm run test:browsers says what is missing.')
    const webkit = await WebKit.start(paths)
    await webkit.resize(1280, 860)
    await use(webkit)
    await webkit.quit()
  },
  at: async ({ baseURL }, use) => use((path) => `${baseURL ?? ''}${path}`),
})

const ready = (webkit: WebKit, what: string): Promise<void> => webkit.see(`html[data-ready="${what}"]`)
const shadowFrame = (): Element | null | undefined =>
  document.querySelector('responsibility-check')?.shadowRoot?.querySelector('iframe')
/** Presses Tab until the focused element matches the selector. */
async function tabTo(webkit: WebKit, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await webkit.run((one) => document.activeElement?.matches(one) ?? false, selector)) return
    await webkit.press(KEYS.tab)
  }
  throw new Error(`Tab never reached ${selector}`)
}
/**
 * Presses a key on the element that matches the selector. The driver cannot click in a frame that is higher than the
 * window.
 */
async function pressOn(webkit: WebKit, selector: string, key: string): Promise<void> {
  await webkit.see(selector)
  await webkit.run(
    (one) => document.querySelector<HTMLElement>(one)!.focus({ preventScroll: true }),
    selector,
  )
  await webkit.press(key)
}
/** Answers the question on screen. Returns false if the quiz has no more questions. */
async function answer(webkit: WebKit): Promise<boolean> {
  await webkit.see('.quiz-page h1')
  const id = await webkit.run(
    () => document.querySelector<HTMLInputElement>('.question-options input')?.name ?? '',
  )
  if (await webkit.run(() => document.querySelector('.check') !== null)) return false
  for (const option of exampleChoices[id] ?? [])
    await pressOn(webkit, `.question-options input[value="${option}"]`, KEYS.space)
  await pressOn(webkit, 'form .button[type=submit]', KEYS.enter)
  await webkit.until((name) => document.querySelector(`.question-options input[name="${name}"]`) === null, id)
  return true
}

test('a visitor can get from the first question to the checklist by keyboard', async ({ webkit, at }) => {
  await webkit.open(at('/quiz/'))
  await ready(webkit, 'quiz')
  for (let screens = 0; screens < 18; screens += 1) {
    if ((await webkit.run(() => location.hash)) === '#check') break
    const id = await webkit.until(
      () => document.querySelector<HTMLInputElement>('.question-options input')?.name ?? '',
    )
    const order = await webkit.run(() =>
      [...document.querySelectorAll<HTMLInputElement>('.question-options input')].map(({ value }) => value),
    )
    await tabTo(webkit, '.question-options input')
    for (const option of exampleChoices[id] ?? []) {
      const digit = order.indexOf(option) + 1
      if (digit <= 9) await webkit.press(String(digit))
      else {
        await tabTo(webkit, `.question-options input[value="${option}"]`)
        await webkit.press(KEYS.space)
      }
    }
    await tabTo(webkit, 'form .button[type=submit]')
    await webkit.press(KEYS.enter)
    await webkit.until(
      (name) => document.querySelector(`.question-options input[name="${name}"]`) === null,
      id,
    )
    // Waits until the next question has the focus, so that a screen reader reads it.
    await webkit.until(() => document.activeElement?.matches('h1, h1 *, legend, .quiz-page') ?? false)
  }
  await tabTo(webkit, 'a.button--big')
  await webkit.press(KEYS.enter)
  expect(await webkit.text('.report-score .report-score-number')).toBe('33')
  // The driver reports no downloads, so the test records each file that the page makes.
  await webkit.run(() => {
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      void blob
        .text()
        .then((text) => (document.documentElement.dataset['made'] = `${blob.type} ${text.slice(0, 5)}`))
      return make(blob)
    }
  })
  await webkit.see('.make')
  await tabTo(webkit, 'a[href="#take"]')
  await webkit.press(KEYS.enter)
  await tabTo(webkit, '.make input[type=text]')
  await webkit.press('Q', 'u', 'a', 'y')
  await tabTo(webkit, '.make [type=submit]')
  await webkit.press(KEYS.enter)
  expect(await webkit.until(() => document.documentElement.dataset['made'] ?? '')).toBe(
    'application/pdf %PDF-',
  )
})

test('a reload and the opening of a share link leave the stored answers unchanged', async ({
  webkit,
  at,
}) => {
  await webkit.open(at('/quiz/'))
  await ready(webkit, 'quiz')
  await answer(webkit)
  await webkit.reload()
  await ready(webkit, 'quiz')
  await webkit.until(() => document.querySelector('.where')?.textContent.includes('question 2') ?? false)
  const kept = await webkit.run(() => localStorage.getItem('whose-job/answers') ?? '')

  const links = JSON.parse(readFileSync('tests/fixtures/links.v1.json', 'utf8')) as { payload: string }[]
  await webkit.open(at(`/report/#r=${links[0]!.payload}`))
  const score = await webkit.text('.report-head h1')
  expect(await webkit.run(() => location.hash)).toBe('')
  await webkit.reload()
  expect(await webkit.text('.report-head h1')).toBe(score)
  expect(await webkit.run(() => localStorage.getItem('whose-job/answers') ?? '')).toBe(kept)
})

test('arrow keys choose a matrix column and show its change from the previous choice', async ({
  webkit,
  at,
}) => {
  await webkit.open(at('/'))
  await webkit.run(() =>
    document.querySelector<HTMLInputElement>('.strata input[type=radio], input[type=radio]')?.focus(),
  )
  await webkit.press(KEYS.space)
  const rows = matrix.layers.map(({ name }) => name)
  for (const [index, { name }] of matrix.models.entries()) {
    if (index > 0) await webkit.press(KEYS.right)
    await webkit.until(
      (label) => document.activeElement?.closest('label')?.textContent.includes(label) ?? false,
      name,
    )
    const shown = await webkit.run(() =>
      [...document.querySelectorAll<HTMLElement>('.core-list')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .flatMap((one) => [...one.querySelectorAll('li')].map(({ innerText }) => innerText)),
    )
    expect(shown.map((row, at) => row.startsWith(rows[at] ?? '?'))).toEqual(rows.map(() => true))
    if (index === 0) continue
    const told = matrix.models[index]!.differences.find(({ from }) => from === matrix.models[index - 1]!.id)!
    await webkit.until(
      (text) => document.querySelector<HTMLElement>('main')?.innerText.includes(text) ?? false,
      told.change,
    )
  }
})

test('the recovery clock shows the last recovery date for the answers in its URL', async ({ webkit, at }) => {
  await webkit.open(at('/recovery/#what=mail&on=2026-10-15&still=0&mailRetention=30&backup=365'))
  await ready(webkit, 'recovery')
  expect(await webkit.text('.verdict')).toContain('14 October 2027')
  // Checks that the question is below the border of its panel, because Safari can draw a legend on the border.
  const { edge, words } = await webkit.run(() => ({
    edge: document.querySelector('.recovery-question')!.getBoundingClientRect().top,
    words: document.querySelector('.recovery-question legend')!.getBoundingClientRect().top,
  }))
  expect(words - edge).toBeGreaterThan(8)
})

test('a frame on a host page has the right height and takes no focus', async ({ webkit, hosts }) => {
  await webkit.open(hosts.put('host', '/before', '<title>Before</title>'))
  const tall = '<div style="height:1500px">Tall</div>'
  const own = check('brand="Acme IT" loading="eager" style="display:block;min-height:1240px"')
  await webkit.open(hosts.put('host', '/', pageWith(own, { head: LOADER, above: tall })))
  const before = await webkit.run(() => history.length)
  // The test checks the focus before it enters the frame, because entering the frame moves the focus.
  await webkit.until(() => (window as unknown as { heard: unknown[] }).heard.length > 0)
  await webkit.until(
    () =>
      (document.querySelector('responsibility-check')?.shadowRoot?.querySelector('iframe')?.offsetHeight ??
        0) > 700,
  )
  expect(await webkit.run(() => [scrollY, document.activeElement === document.body])).toEqual([0, true])
  await webkit.run(() => document.querySelector('responsibility-check')!.scrollIntoView())
  const below = await webkit.run(
    () => document.getElementById('below')!.getBoundingClientRect().top + scrollY,
  )
  await webkit.enter(shadowFrame)
  await webkit.click('.start .button')
  for (let screens = 0; screens < 20; screens += 1) {
    expect(await webkit.run(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
    if (!(await answer(webkit))) break
  }
  await pressOn(webkit, '.check a.button--big', KEYS.enter)
  expect(await webkit.text('#result')).toContain('Basic')
  expect(await webkit.run(() => document.querySelector('.frame-name')?.textContent)).toBe('Acme IT')
  await webkit.leave()
  expect(
    await webkit.run(() => document.getElementById('below')!.getBoundingClientRect().top + scrollY),
  ).toBe(below)
  const heard = await webkit.run(() =>
    (window as unknown as { heard: { name: string }[] }).heard.map(({ name }) => name),
  )
  expect([heard[0], heard[1], heard.at(-1)]).toEqual(['ready', 'start', 'complete'])
  expect(await webkit.run(() => history.length)).toBe(before)
  await webkit.back()
  await webkit.until(() => document.title === 'Before')
})

test('Escape in the frame closes the dialog and focuses the link that opened it', async ({
  webkit,
  hosts,
}) => {
  await webkit.open(hosts.put('host', '/', pageWith(check('mode="dialog" brand="Acme"'), { head: LOADER })))
  await webkit.until(() => document.querySelector('responsibility-check')?.shadowRoot !== null)
  await webkit.click('responsibility-check a')
  await webkit.until(
    () => document.querySelector('responsibility-check')!.shadowRoot!.querySelector('dialog')!.open,
  )
  await webkit.enter(shadowFrame)
  await webkit.click('.start .button')
  await webkit.click('.question-options label')
  await webkit.press(KEYS.escape)
  await webkit.leave()
  await webkit.until(
    () => !document.querySelector('responsibility-check')!.shadowRoot!.querySelector('dialog')!.open,
  )
  expect(await webkit.run(() => document.activeElement?.textContent)).toBe('Take the check')
})

test('the quiz works in a frame without storage, and a link replaces a blocked frame', async ({
  webkit,
  hosts,
}) => {
  const bare = `<iframe src="${FRAME}#brand=Acme" sandbox="allow-scripts" title="Check" width="700" height="800"></iframe>`
  await webkit.open(hosts.put('host', '/', pageWith(bare)))
  await webkit.enter(() => document.querySelector('iframe'))
  await webkit.see('html[data-ready]')
  await webkit.click('.start .button')
  expect(await answer(webkit)).toBe(true)
  expect(await webkit.run(() => document.body.innerText)).toContain(ui.frame.confinedShort)

  const strict = { 'content-security-policy': "frame-src 'none'" }
  await webkit.open(hosts.put('host', '/strict', pageWith(check(), { head: LOADER }), strict))
  await webkit.until(
    () => document.querySelector('responsibility-check a')!.getBoundingClientRect().height > 0,
  )
})

test('presenter mode stores no data of a visitor', async ({ webkit, at }) => {
  await webkit.open(at('/sales/present/'))
  await ready(webkit, 'present')
  const step = (name: string): Promise<void> =>
    webkit.run((label) => {
      const all = [...document.querySelectorAll<HTMLElement>('.steps-bar a, .steps-bar button')]
      all.find(({ textContent }) => textContent.trim() === label)!.click()
    }, name)
  await step(ui.present.questions)
  const [first] = model.questions
  await webkit.see(`.quiz-page .question-options input[name="${first!.id}"]`)
  await webkit.click('.quiz-page .question-options label')
  await webkit.click('.quiz-page form .button[type=submit]')
  await step(ui.present.visitor)
  await ready(webkit, 'present')
  const left = await webkit.run(() => [localStorage.length, sessionStorage.length, document.cookie])
  expect(left).toEqual([0, 0, ''])
  await step(ui.present.questions)
  await webkit.see(`.quiz-page .question-options input[name="${first!.id}"]`)
  expect(
    await webkit.run(() => document.querySelectorAll('.quiz-page .question-options input:checked').length),
  ).toBe(0)
})

test('no page is wider than the window or has a blocked style sheet', async ({ webkit, at }) => {
  for (const [width, height] of [
    [1280, 860],
    [450, 860],
  ] as const) {
    await webkit.resize(width, height)
    for (const path of [
      '/',
      '/quiz/',
      '/report/',
      '/recovery/',
      '/checklist/',
      '/learn/',
      '/sales/',
      '/frame/quiz/',
    ]) {
      await webkit.open(at(path))
      expect(
        await webkit.run(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBeLessThanOrEqual(0)
      // `sheets` contains the number of rules of each style sheet. A style sheet that the content policy
      // blocked has no rules. `accent` is empty if the engine cannot parse the colour.
      const { sheets, accent } = await webkit.run(() => ({
        sheets: [...document.querySelectorAll('style')].map(({ sheet }) => sheet?.cssRules.length ?? 0),
        accent: getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
      }))
      expect(
        sheets.filter((rules) => rules === 0),
        path,
      ).toEqual([])
      expect(accent, path).not.toBe('')
    }
  }
})
