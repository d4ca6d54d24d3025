/** Putting the check on a site: the form, the preview, and each snippet pasted into a page of another site. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type FrameLocator, type Locator, type Page, expect } from '@playwright/test'
import { contrast } from '../../src/brand/contrast.ts'
import { DARK, LIGHT } from '../../src/brand/palette.ts'
import type { Options } from '../../src/embed/options.ts'
import { readFragment } from '../../src/embed/options.ts'
import { type SnippetKind, writeSnippet } from '../../src/embed/snippets.ts'
import { anyOptions } from '../embed/any.ts'
import { ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { frameIn, frameName, pageWith, QUIZ, settled, test } from '../support/host-pages.ts'
import { options, startButton } from '../support/quiz-screens.ts'
import { expectFocusShown, ready } from '../support/visitor.ts'

const words = ui.configure
const BUILT = new URL(/<loc>([^<]*)<\/loc>/.exec(readFileSync('dist/sitemap-0.xml', 'utf8'))?.[1] ?? '')
  .origin

async function openForm(page: Page): Promise<void> {
  await page.goto('/embed/')
  await ready(page, 'configure')
}
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const pick = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check()
/** The code of one way to embed. Code has no name of its own, so its id finds it. */
const code = (page: Page, kind: string): Locator => page.locator(`#code-${kind}`)
/** The snippet as it is printed; it names the address that the site was built for, in place of the one that these tests serve it at. */
async function printed(page: Page, kind: SnippetKind, name: string): Promise<string> {
  await pick(page, name)
  return (await code(page, kind).innerText()).replaceAll(BUILT, QUIZ)
}
async function fillBrand(page: Page): Promise<void> {
  await openForm(page)
  await field(page, words.name).fill('Acme "IT" & <b>Sons</b>')
  await field(page, words.accent).fill('#FFFF66')
  await field(page, words.cta).fill('https://acme.example/book?a=1&b=2')
  await field(page, words.ctaLabel).fill("Let's talk")
}
const accentIn = (page: Page, selector: string): Promise<string> =>
  page
    .frameLocator(selector)
    .locator('html')
    .evaluate((root) => getComputedStyle(root).getPropertyValue('--accent').trim())

for (const [kind, name, selector] of [
  ['element', words.kindElement, 'responsibility-check iframe'],
  ['adopted', words.kindAdopted, 'responsibility-check iframe'],
  ['frame', words.kindFrame, 'iframe'],
] as const) {
  test(
    `the ${kind} snippet shows the brand on another site and takes an answer`,
    { tag: kind === 'element' ? [] : ['@full'] },
    async ({ page, hosts, trouble }) => {
      await fillBrand(page)
      const snippet = await printed(page, kind, name)
      await page.goto(hosts.put('host', '/', pageWith(snippet)))
      const frame = await frameIn(page, selector)
      await expect(frameName(frame)).toHaveText('Acme "IT" & <b>Sons</b>')
      await expect.poll(() => accentIn(page, selector)).not.toBe('')
      expect(contrast(await accentIn(page, selector), LIGHT.paper)).toBeGreaterThanOrEqual(4.5)
      expect(await accentIn(page, selector)).not.toBe('#01614d')
      await startButton(frame).click()
      await expect(options(frame).first()).toBeVisible()
      await expect(page.locator('#below')).toBeVisible()
      expect(trouble).toEqual([])
    },
  )
}

test(
  'the address snippet leads to a page that says how to embed it',
  { tag: '@full' },
  async ({ page, request }) => {
    await fillBrand(page)
    const address = await printed(page, 'address', words.kindAddress)
    await page.goto(address)
    await ready(page, 'quiz')
    const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    expect((await request.get(new URL(oembed ?? '').pathname)).ok()).toBe(true)
  },
)

test('a pinned script runs only with the hash that is printed', async ({ page, hosts }) => {
  await openForm(page)
  await page.getByRole('radio', { name: words.pinned }).check()
  const snippet = await printed(page, 'element', words.kindElement)
  const [, address = '', hash = ''] =
    /src="([^"]+responsibility-check\.js)"\s+integrity="(sha384-[^"]+)"/.exec(snippet) ?? []
  const bytes = new Uint8Array(await (await page.request.get(new URL(address).pathname)).body())
  const digest = await page.evaluate(
    async (all) => {
      const hashed = new Uint8Array(await crypto.subtle.digest('SHA-384', new Uint8Array(all)))
      return btoa(String.fromCharCode(...hashed))
    },
    [...bytes],
  )
  expect(hash).toBe(`sha384-${digest}`)
  const url = hosts.put('host', '/', pageWith(snippet))
  await page.goto(url)
  await frameIn(page)
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: `${new TextDecoder().decode(bytes)} `,
    }),
  )
  let refused = false
  page.on('console', (message) => (refused ||= message.text().includes('integrity')))
  await page.goto(`${url}?again`)
  // The browser reports the wrong hash, then nothing can define the element any more.
  await expect.poll(() => refused).toBe(true)
  await expect(page.getByRole('link', { name: ui.embed.linkText })).toBeVisible()
  expect(await page.evaluate(() => customElements.get('responsibility-check') === undefined)).toBe(true)
})

test(
  'an email address reaches the check by script and is in no address',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await openForm(page)
    await field(page, words.cta).fill('mailto:hello@acme.example')
    const snippet = await printed(page, 'element', words.kindElement)
    await expect(page.getByText(words.contactNote).first()).toBeVisible()
    await page.goto(hosts.put('host', '/', pageWith(snippet)))
    await frameIn(page)
    const { address, told } = await page.evaluate(() => {
      const check = document.querySelector('responsibility-check')!
      const frame = check.shadowRoot!.querySelector('iframe')!
      return { address: frame.src, told: JSON.stringify(check.getAttributeNames()) }
    })
    expect(address + told).not.toContain('acme')
    await openForm(page)
    await field(page, words.cta).fill('mailto:hello@acme.example')
    expect(await printed(page, 'frame', words.kindFrame)).not.toContain('hello')
  },
)

test('a browser reads any options back from the snippet as they were', { tag: '@full' }, async ({ page }) => {
  test.slow()
  await page.goto('about:blank')
  const place = {
    ...{
      frame: 'https://quiz.example/frame/quiz/',
      page: 'https://quiz.example/quiz/',
      title: 'The "check"',
      linkText: '<Go>',
    },
    ...{
      loader: 'https://quiz.example/embed/v1.js',
      pinned: { address: 'https://quiz.example/p.js', integrity: 'sha384-x' },
    },
  }
  const read = (snippet: string) =>
    page.evaluate((html) => {
      const all = [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')]
      const pairs = (name: string): Record<string, string> =>
        Object.fromEntries(
          all
            .filter(({ localName }) => localName === name)
            .flatMap((one) => [...one.attributes].map(({ name: key, value }) => [key, value])),
        )
      return {
        names: all.map(({ localName }) => localName),
        check: pairs('responsibility-check'),
        frame: pairs('iframe'),
      }
    }, snippet)
  await fc.assert(
    fc.asyncProperty(anyOptions, async (options) => {
      const wanted = { options, mode: 'inline', height: 1240, isSameSite: false, isPinned: false } as const
      const { 'cta-label': label, cta, ...rest } = options
      const isContact = cta?.startsWith('https:') === false
      const open: Options = {
        ...rest,
        ...(cta && !isContact && { cta, ...(label && { 'cta-label': label }) }),
      }
      const script = isContact ? ['script'] : []

      const element = await read(writeSnippet('element', place, wanted).text)
      expect(element.names).toEqual(['responsibility-check', 'a', ...script, 'script'])
      const { src, style, 'frame-title': title, ...carried } = element.check
      expect(carried).toEqual(open)
      expect([src, style, title]).toEqual([place.frame, expect.stringContaining('min-height'), place.title])

      const { text, leftOut } = writeSnippet('adopted', place, wanted)
      const adopted = await read(text)
      expect(adopted.names).toEqual(['responsibility-check', 'iframe', ...script, 'script'])
      const kept = Object.fromEntries(Object.entries(open).filter(([name]) => !leftOut.includes(name)))
      expect(readFragment(new URL(adopted.frame['src'] ?? '').hash).options).toEqual(kept)
    }),
    { numRuns: 300 },
  )
})

test(
  'the snippet keeps room for every question at every width',
  { tag: '@full' },
  async ({ page, hosts }) => {
    test.slow()
    await openForm(page)
    const snippet = await printed(page, 'element', words.kindElement)
    const style = /style="([^"]*)"/.exec(snippet)?.[1] ?? ''
    const url = hosts.put('host', '/', pageWith(snippet))
    for (const width of [320, 360, 420, 512, 672, 740, 860, 932, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(url)
      await settled(page)
      const { kept, needed, spare } = await page.evaluate((style) => {
        const check = document.querySelector('responsibility-check')!
        const needed = parseFloat(check.shadowRoot!.querySelector('iframe')!.style.height)
        // The element gives back what nobody sees: its room is read from another one.
        const other = Object.assign(document.createElement('div'), { style })
        document.body.append(other)
        const kept = parseFloat(getComputedStyle(other).minHeight)
        return { kept, needed, spare: check.getBoundingClientRect().height - needed }
      }, style)
      expect(needed, `${String(width)} px`).toBeLessThanOrEqual(kept)
      expect(kept - needed, `${String(width)} px`).toBeLessThan(310)
      expect(spare, `${String(width)} px`).toBeLessThanOrEqual(40)
    }
  },
)

test(
  'in a column of 480 px the snippet leaves no blank and moves nothing',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await openForm(page)
    const snippet = await printed(page, 'element', words.kindElement)
    await page.goto(hosts.put('host', '/', pageWith(`<div style="width:480px">${snippet}</div>`)))
    const height = await settled(page)
    const taken = await page
      .locator('responsibility-check')
      .evaluate((one) => one.getBoundingClientRect().height)
    expect(taken - height).toBeLessThanOrEqual(40)
    expect(await page.evaluate('shifts.reduce((sum, one) => sum + one.value, 0)')).toBe(0)
  },
)

const preview = (page: Page): Promise<FrameLocator> => frameIn(page)

test('the preview follows the form', async ({ page, trouble }) => {
  await openForm(page)
  const frame = await preview(page)
  await field(page, words.name).fill('Acme IT')
  await expect(frameName(frame)).toHaveText('Acme IT')
  await field(page, words.accent).fill('#8a1c4a')
  await expect.poll(() => accentIn(page, 'responsibility-check iframe')).toBe('#8a1c4a')
  await expect(field(page, words.accent)).toBeFocused()
  expect(trouble).toEqual([])
})

test('the preview shows a phone and a dark device', { tag: '@full' }, async ({ page }) => {
  await openForm(page)
  const frame = await preview(page)
  const width = (): Promise<number> => frame.locator('html').evaluate(() => innerWidth)
  const wide = await width()
  await pick(page, words.sizePhone)
  await expect.poll(width).toBeLessThan(Math.min(wide, 400))
  await page.getByRole('group', { name: words.system }).getByRole('radio', { name: words.systemDark }).check()
  await expect
    .poll(async () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
    .toBe(`rgb(${[12, 22, 30].join(', ')})`)
  expect(DARK.paper).toBe('#0c161e')
})

test('the preview takes no focus and adds no history', { tag: '@full' }, async ({ page }) => {
  await openForm(page)
  const before = await page.evaluate(() => history.length)
  const frame = await preview(page)
  expect(await page.evaluate(() => [document.activeElement?.localName, scrollY])).toEqual(['body', 0])
  await field(page, words.name).fill('Acme IT')
  await expect(frameName(frame)).toHaveText('Acme IT')
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('the preview keeps its answers apart from the visitor’s own', async ({ page }) => {
  await page.goto('/offline/')
  await page.evaluate(() => {
    localStorage.setItem('whose-job/answers', 'mine')
  })
  await openForm(page)
  const frame = await preview(page)
  await startButton(frame).click()
  await options(frame).first().check()
  const kept = (): Promise<string[]> => page.evaluate(() => Object.keys(localStorage).sort())
  await expect.poll(kept).toEqual(['whose-job/1/preview/answers', 'whose-job/answers'])
  expect(await page.evaluate(() => localStorage.getItem('whose-job/answers'))).toBe('mine')
})

for (const colour of ['#FFFF66', '#0A0A23']) {
  test(`${colour} is shown as asked and as it can be read`, { tag: '@full' }, async ({ page }) => {
    await openForm(page)
    await field(page, words.accent).fill(colour)
    const used = page.locator('#accent-used')
    await expect(used).toContainText(colour.toLowerCase())
    const shown = await used.locator('b').allInnerTexts()
    expect(shown).toHaveLength(2)
    expect(contrast(shown[0] ?? '', LIGHT.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(shown[1] ?? '', DARK.paper)).toBeGreaterThanOrEqual(4.5)
    await expect(used).toContainText('Same hue')
    // The first ratio of each sample is that of the colour as it was asked for.
    const ratios = page.getByRole('definition').filter({ hasText: /^[\d.]+ to 1$/ })
    expect(await ratios.count()).toBe(6)
    for (const [index, ratio] of (await ratios.allInnerTexts()).entries())
      if (index % 3 > 0) expect(Number.parseFloat(ratio)).toBeGreaterThanOrEqual(4.5)
  })
}

test('a mistake is named above its field when it is left', { tag: '@full' }, async ({ page }) => {
  await openForm(page)
  const logo = field(page, words.logo)
  await logo.fill('http://acme.example/logo.svg')
  await expect(page.getByText(words.wrongLogo)).toHaveCount(0)
  await page.keyboard.press('Tab')
  const problem = page.getByRole('alert').filter({ hasText: words.wrongLogo })
  await expect(problem).toBeVisible()
  expect((await problem.boundingBox())!.y).toBeLessThan((await logo.boundingBox())!.y)
  await expect(logo).toHaveAttribute('aria-describedby', /logo-problem/)
  await expect(logo).toHaveValue('http://acme.example/logo.svg')
  expect(await printed(page, 'element', words.kindElement)).not.toContain('logo')
  await expect(page.getByText(`Left out until it is right: ${words.logo}.`, { exact: false })).toBeVisible()
  await logo.fill('https://acme.example/logo.svg')
  await expect(problem).toHaveCount(0)
  expect(await printed(page, 'element', words.kindElement)).toContain('logo="https://acme.example/logo.svg"')
})

test('where the browser refuses to copy, the snippet is marked', { tag: '@full' }, async ({ page }) => {
  await openForm(page)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
  })
  await pick(page, words.kindFrame)
  await page.getByRole('button', { name: words.copy, exact: true }).click()
  await expect(page.getByText(words.copyFailed)).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toBe(await code(page, 'frame').innerText())
})

test('the snippet is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openForm(page)
  await page.getByRole('button', { name: words.copy, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: words.copied })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await code(page, 'element').innerText(),
  )
})

test('the dialog opens from its link in the preview', { tag: '@full' }, async ({ page }) => {
  await openForm(page)
  await pick(page, words.modeDialog)
  await expect(field(page, words.height)).toHaveCount(0)
  expect(await printed(page, 'element', words.kindElement)).toContain('mode="dialog"')
  await pick(page, words.kindFrame)
  await expect(page.getByText(words.dialogNote).filter({ visible: true })).toBeVisible()
  await page.getByRole('link', { name: ui.embed.linkText }).click()
  await frameIn(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test(
  'by keyboard alone a brand is set and its snippet is copied',
  { tag: '@full' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openForm(page)
    const tabTo = async (target: Locator): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluate((one) => one === document.activeElement)) return
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => document.activeElement?.localName !== 'responsibility-check'))
          await expectFocusShown(page)
      }
      throw new Error(`Tab never reached ${String(target)}`)
    }
    await tabTo(field(page, words.name))
    await page.keyboard.type('Acme IT')
    await tabTo(page.getByRole('group', { name: words.scheme }).getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowRight')
    await tabTo(page.locator('summary').filter({ hasText: words.told }))
    await page.keyboard.press('Enter')
    await tabTo(page.getByRole('group', { name: words.results }).getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowUp')
    await tabTo(page.getByRole('link', { name: words.toSnippet }))
    await page.keyboard.press('Enter')
    await tabTo(page.getByRole('button', { name: words.copy, exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.copied, { exact: true })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    for (const part of ['brand="Acme IT"', 'scheme="light"', 'results="none"']) expect(copied).toContain(part)
  },
)

test('the form with everything opened has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  test.slow()
  await fillBrand(page)
  await field(page, words.logo).fill('http://acme.example/logo.svg')
  await page.keyboard.press('Tab')
  for (const more of [words.told, words.special]) await page.getByText(more).first().click()
  await pick(page, words.leadsPost)
  await preview(page)
  await expectAccessibleInEveryMode(page, 'form')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page shows the four snippets as text', async ({ page }) => {
    await page.goto('/embed/')
    for (const kind of ['element', 'adopted', 'frame', 'address'])
      await expect(code(page, kind)).toContainText(`${BUILT}/`)
    await expect(field(page, words.name)).toBeHidden()
    await expect(page.locator('responsibility-check')).toBeHidden()
  })

  test('the page says what each site builder does', { tag: '@full' }, async ({ page }) => {
    await page.goto('/embed/')
    for (const name of [
      'WordPress',
      'HubSpot',
      'Squarespace',
      'Wix',
      'Webflow',
      'Plain HTML',
      'Anywhere else',
    ])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(page.getByText('quiz-complete', { exact: true })).toBeVisible()
  })
})
