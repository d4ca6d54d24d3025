/** The offline copy: when it is made, what works from it, how it is replaced and how it goes. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { chooseBrand } from '../../src/brand/read.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import { makeWorker } from '../../src/offline/build.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { choose, heading, nextButton, seeResult, startButton } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { businessName, openReport, radar, readChecklist } from '../support/report-screens.ts'
import { keepAnswers, openQuiz, ready, test } from '../support/visitor.ts'

const first = exampleChoices['plan']?.[0] ?? ''

/** What this browser keeps of the site besides answers. */
const copies = (page: Page): Promise<{ caches: number; files: string[]; workers: number }> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    const workers = await navigator.serviceWorker.getRegistrations()
    return { caches: names.length, files: files.flat().map(({ url }) => url), workers: workers.length }
  })
const nothing = { caches: 0, files: [], workers: 0 }

/** Waits until the copy is complete, a few seconds after the first answer. */
const untilKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    return new Promise<boolean>((resolve) => {
      const look = (): void => {
        if (active?.state === 'activated' && navigator.serviceWorker.controller) resolve(true)
        else setTimeout(look, 50)
      }
      look()
    })
  })

async function makePdf(page: Page, name: string): Promise<{ text: string; boxes: number }> {
  await businessName(page).fill(name)
  return readChecklist(page)
}

/** Two looks at the copy, a second apart, agree that nothing is there. */
async function expectNothingComes(page: Page): Promise<void> {
  await expect.poll(() => copies(page), { timeout: 20_000 }).toEqual(nothing)
  // Time itself is what this looks at: whatever was on its way would have arrived.
  await page.waitForTimeout(1000)
  expect(await copies(page)).toEqual(nothing)
}

test('nothing is copied before the first answer', async ({ page }) => {
  for (const path of ['/', '/report/', '/recovery/', '/checklist/', '/quiz/']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  expect(await copies(page)).toEqual(nothing)
  await choose(page, first)
  await untilKept(page)
  const { workers, files } = await copies(page)
  expect(workers).toBe(1)
  expect(files.filter((url) => !url.startsWith(new URL('/', page.url()).href))).toEqual([])
})

test('after one answer the quiz leads to its checklist without a network', async ({ page, context }) => {
  const { plan: _, ...others } = exampleChoices
  await keepAnswers(page, others)
  await openQuiz(page, '#q=plan')
  await choose(page, first)
  await untilKept(page)
  await context.setOffline(true)
  await nextButton(page).click()
  await expect(page.getByText('question 2 of')).toBeVisible()
  await page.goto('/quiz/#check')
  await seeResult(page).click()
  await expect(heading(page)).toContainText('Basic')
  await radar(page).scrollIntoViewIfNeeded()
  await expect(radar(page)).toBeVisible()
  const pdf = await makePdf(page, 'Łódź Café Ελλάς')
  expect(pdf.text).toContain('Łódź Café Ελλάς')
  expect(pdf.boxes).toBe(21)
  await page.reload()
  await expect(heading(page)).toContainText('Basic')
})

test.describe('without a network', { tag: '@full' }, () => {
  test.beforeEach(async ({ page, context }) => {
    await openQuiz(page)
    await choose(page, first)
    await untilKept(page)
    await context.setOffline(true)
  })

  test('the recovery clock answers', async ({ page }) => {
    await page.goto('/recovery/?from=report')
    await ready(page, 'recovery')
    await page.getByRole('radio', { name: 'Email' }).check()
    await expect(page.getByRole('group', { name: 'Is it still in Deleted Items?' })).toBeVisible()
  })

  for (const path of ['/', '/method/', '/privacy/']) {
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ui.site.offline)
    })
  }

  for (const path of ['/checklist/', '/checklist/everyday/']) {
    test(`the PDF of ${path} can be opened`, async ({ page }) => {
      await page.goto(path)
      const bytes = await page.locator('main a[href$=".pdf"]').evaluate(async (link) => {
        const answer = await fetch((link as HTMLAnchorElement).href)
        return Array.from(new Uint8Array(await answer.arrayBuffer()))
      })
      expect((await readPdf(new Uint8Array(bytes))).isTagged).toBe(true)
    })
  }

  test('a page that is not copied says that it needs a connection', async ({ page }) => {
    await page.goto('/sources/')
    await expect(heading(page)).toHaveText(ui.site.offline)
  })
})

test('“Delete my answers” deletes the copy and its service worker', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await untilKept(page)
  const whole = await copies(page)
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(page.getByText(ui.store.deleted)).toBeVisible()
  await expect.poll(() => copies(page)).toEqual(nothing)
  // The next answer makes them again.
  await page.getByRole('button', { name: /^Change: Microsoft 365 plan/ }).click()
  await choose(page, first)
  await expect.poll(async () => (await copies(page)).files.length).toBe(whole.files.length)
  expect((await copies(page)).workers).toBe(1)
})

test('answers deleted while the copy is made leave nothing', { tag: '@full' }, async ({ page }) => {
  await openQuiz(page)
  await choose(page, first)
  await page.goto('/quiz/#check')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  // What is being made ends first, sooner or later.
  await expectNothingComes(page)
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(await copies(page)).toEqual(nothing)
})

test('the recovery clock makes the copy after the first choice', { tag: '@full' }, async ({ page }) => {
  await page.goto('/recovery/#what=leaver&on=2026-10-10')
  await ready(page, 'recovery')
  await page.waitForLoadState('networkidle')
  expect(await copies(page)).toEqual(nothing)
  await page.getByRole('radio', { name: 'A subscription ended' }).check()
  await untilKept(page)
})

test('in a frame nothing is copied', { tag: '@full' }, async ({ page }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/frame/quiz/" width="900" height="800"></iframe>',
    }),
  )
  await page.goto('/host.html')
  const frame = page.frameLocator('iframe')
  await startButton(frame).click()
  await choose(frame, first)
  await nextButton(frame).click()
  await expect(frame.getByText('question 2 of')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await copies(page)).toEqual(nothing)
})

test.describe('where service workers are blocked', { tag: '@full' }, () => {
  test.use({ serviceWorkers: 'block' })

  test('nothing is lost and nothing is missing', async ({ page }) => {
    await openQuiz(page)
    await choose(page, first)
    await nextButton(page).click()
    await page.reload()
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    await expect(heading(page)).toContainText('Basic')
    expect((await makePdf(page, 'Café')).boxes).toBe(21)
    expect(await copies(page)).toEqual(nothing)
  })
})

/** Changes a script as a new build would: it gets a new name, and so does everything that leads to it. */
function renew(folder: string, script: string): string {
  const newName = (name: string): string => name.replace('.', '.newer.')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|js)$/.test(file),
  )
  const renamed = new Set([script])
  for (const name of renamed) {
    for (const file of files) {
      if (file.includes('_astro') && readFileSync(join(folder, file), 'utf8').includes(name))
        renamed.add(basename(file))
    }
  }
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(
      join(folder, file),
      [...renamed].reduce((all, name) => all.replaceAll(name, newName(name)), text),
    )
  }
  for (const name of renamed) renameSync(join(folder, '_astro', name), join(folder, '_astro', newName(name)))
  return newName(script)
}

test('a new build replaces the copy once the old pages are closed', { tag: '@full' }, async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'))
  cpSync('dist', folder, { recursive: true })
  const { base } = chooseBrand(process.env)
  const server = await serveFolder(folder, base, 0)
  const asked: string[] = []
  server.on('request', ({ url }) => asked.push(url ?? ''))
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
  })
  try {
    const page = await context.newPage()
    await openQuiz(page)
    await choose(page, first)
    await untilKept(page)
    const [before] = await page.evaluate(() => caches.keys())

    const assets = join(folder, '_astro')
    const chart = readdirSync(assets).find((file) => file.startsWith('radar.')) ?? ''
    const newChart = renew(folder, chart)
    const privacy = join(folder, 'privacy/index.html')
    writeFileSync(privacy, readFileSync(privacy, 'utf8').replace('Your answers stay with you', 'Said anew'))
    writeFileSync(join(folder, 'sw.js'), (await makeWorker(folder)).code)
    asked.length = 0
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed')
    expect(asked).toContain(`/_astro/${newChart}`)
    expect(asked.filter((url) => /\.(?:ttf|woff2)$/.test(url))).toEqual([])

    // The open page goes on with its own build, the chart that the server no longer has included.
    const ofChart = (file: string): Promise<number> =>
      page.evaluate(async (url) => (await fetch(url)).status, `/_astro/${file}`)
    expect(await ofChart(chart)).toBe(200)
    const other = await context.newPage()
    await other.goto('/privacy/')
    await expect(heading(other)).toHaveText('Said anew')
    expect(await other.evaluate(() => caches.keys())).toContain(before)
    await page.close()
    await other.close()

    const later = await context.newPage()
    await later.goto('/privacy/')
    await expect.poll(async () => (await copies(later)).caches).toBe(1)
    const { files } = await copies(later)
    expect(await later.evaluate(() => caches.keys())).not.toContain(before)
    expect(files.some((url) => url.endsWith(newChart))).toBe(true)
    expect(files.some((url) => url.endsWith(chart))).toBe(false)
    await context.setOffline(true)
    await later.reload()
    await expect(heading(later)).toHaveText('Said anew')
  } finally {
    await context.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
})
