/** Tests the configurator on `/embed/`: its form, its preview, and its snippets on a page of another site. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type FrameLocator, type Locator, type Page, expect } from '@playwright/test'
import { contrast } from '../../src/brand/contrast.ts'
import { DARK, LIGHT } from '../../src/brand/palette.ts'
import type { Options } from '../../src/embed/options.ts'
import { readFragment } from '../../src/embed/options.ts'
import { reserveOf } from '../../src/embed/reserve.ts'
import { type SnippetKind, writeSnippet } from '../../src/embed/snippets.ts'
import { anyOptions } from '../embed/any.ts'
import { fill } from '../../src/core/model/format.ts'
import { ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'
import { frameIn, frameName, pageWith, QUIZ, settled, test } from '../support/host-pages.ts'
import { options, startButton } from '../support/quiz-screens.ts'
import { expectFocusShown, ready } from '../support/visitor.ts'

const words = ui.configure
const BUILT = new URL(/<loc>([^<]*)<\/loc>/.exec(readFileSync('dist/sitemap-0.xml', 'utf8'))?.[1] ?? '')
  .origin

/** Opens the configurator form, removes the example from the form, and shows all fields. */
async function openForm(page: Page): Promise<void> {
  await page.goto('/embed/')
  await ready(page, 'configure')
  await page.getByRole('button', { name: words.clear, exact: true }).click()
  for (const group of await page.locator('.form .more-fields > summary').all()) await group.click()
  await page.locator('.preview-set > summary').click()
  await page.locator('.snippet-pin > summary').click()
}
const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true })
const pick = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check()
/** Returns the code of a snippet, with the URL of the test server in place of the URL of the real site. */
async function printed(page: Page, kind: SnippetKind, name: string): Promise<string> {
  await pick(page, name)
  return (await page.locator(`#code-${kind}`).innerText()).replaceAll(BUILT, QUIZ)
}
async function fillBrand(page: Page): Promise<void> {
  await openForm(page)
  await field(page, words.name).fill('Acme "IT" & <b>Sons</b>')
  await field(page, words.accent).fill('#FFFF66')
  await field(page, words.cta).fill('https://acme.example/book?a=1&b=2')
  await field(page, words.ctaLabel).fill("Let's talk")
}
/** The region with the preview of the quiz and the settings of the preview. */
const previewPart = (page: Page): Locator => page.getByRole('region', { name: words.preview })
/**
 * The label that shows more fields of the form. The test finds the label by its tag, because the role of
 * `summary` differs between browsers.
 */
const more = (page: Page, name: string): Locator => page.locator('summary', { hasText: name })
/** Returns the computed accent colour in a frame. */
const accentIn = (page: Page, selector: string): Promise<string> =>
  page
    .frameLocator(selector)
    .locator('html')
    .evaluate((root) => getComputedStyle(root).getPropertyValue('--accent').trim())

for (const { kind, name, selector, tag } of [
  { kind: 'element', name: words.kindElement, selector: 'responsibility-check iframe', tag: [] },
  { kind: 'adopted', name: words.kindAdopted, selector: 'responsibility-check iframe', tag: ['@full'] },
  { kind: 'frame', name: words.kindFrame, selector: 'iframe', tag: ['@full'] },
] satisfies { kind: SnippetKind; name: string; selector: string; tag: string[] }[]) {
  test(
    `the ${kind} snippet on another site shows the quiz with the chosen brand`,
    { tag },
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
  'the URL that the configurator offers opens a page with oEmbed data',
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

test(
  'a script with an integrity hash does not run if its content has changed',
  { tag: '@full' },
  async ({ page, hosts }) => {
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
    const head = `<script>
    addEventListener('error', ({ target }) => { refused = target.localName === 'script' }, true)
    refused = false
  </script>`
    const url = hosts.put('host', '/', pageWith(snippet, { head }))
    await page.goto(url)
    await frameIn(page)
    expect(await page.evaluate('refused')).toBe(false)
    await page.route(address, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: `${new TextDecoder().decode(bytes)} `,
      }),
    )
    await page.goto(`${url}?again`)
    await expect(page.getByRole('link', { name: ui.embed.linkText })).toBeVisible()
    await expect.poll(() => page.evaluate('refused')).toBe(true)
    expect(await page.evaluate(() => customElements.get('responsibility-check') === undefined)).toBe(true)
  },
)

test(
  'neither the frame URL nor the frame snippet contains the contact email address',
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

test(
  'a browser reads from the snippet the same embed options as the form wrote',
  { tag: '@full' },
  async ({ page }) => {
    test.slow()
    await page.goto('about:blank')
    const place = {
      ...{
        frame: 'https://quiz.example/frame/quiz/',
        page: 'https://quiz.example/quiz/',
        title: 'The "check"',
        linkText: '<Go>',
        reserve: reserveOf('en'),
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
    )
  },
)

test('the snippet reserves enough height for every question', { tag: '@full' }, async ({ page, hosts }) => {
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
      // The quiz element may shrink below its reserved height. So a second element with the same style measures the
      // reserved height.
      const other = Object.assign(document.createElement('div'), { style })
      document.body.append(other)
      const kept = parseFloat(getComputedStyle(other).minHeight)
      return { kept, needed, spare: check.getBoundingClientRect().height - needed }
    }, style)
    expect(needed, `${String(width)} px`).toBeLessThanOrEqual(kept)
    expect(kept - needed, `${String(width)} px`).toBeLessThan(310)
    expect(spare, `${String(width)} px`).toBeLessThanOrEqual(40)
  }
})

test(
  'in a 480 px column, the quiz shifts no content and leaves no empty space',
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

test('the preview shows form changes and stores answers apart from the visitor’s own', async ({
  page,
  trouble,
}) => {
  await page.goto('/offline/')
  await page.evaluate(() => {
    localStorage.setItem('whose-job/answers', 'mine')
  })
  await openForm(page)
  const before = await page.evaluate(() => history.length)
  const frame = await frameIn(page)
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('responsibility-check')
  await field(page, words.name).fill('Acme IT')
  await expect(frameName(frame)).toHaveText('Acme IT')
  await field(page, words.accent).fill('#8a1c4a')
  await expect.poll(() => accentIn(page, 'responsibility-check iframe')).toBe('#8a1c4a')
  await expect(field(page, words.accent)).toBeFocused()
  const width = (): Promise<number> => frame.locator('html').evaluate(() => innerWidth)
  const wide = await width()
  await pick(page, words.sizePhone)
  await expect.poll(width).toBeLessThan(Math.min(wide, 400))
  await previewPart(page).getByRole('radio', { name: words.systemDark }).check()
  await expect
    .poll(async () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
    .toBe(`rgb(${[12, 22, 30].join(', ')})`)
  expect(DARK.paper).toBe('#0c161e')
  await field(page, words.name).fill('')
  await expect(frameName(frame)).not.toContainText('Acme IT')
  await expect(frameName(frame).getByRole('link')).toBeVisible()
  await startButton(frame).click()
  await options(frame).first().check()
  const kept = await page.evaluate(() => Object.entries(localStorage) as [string, string][])
  expect(Object.fromEntries(kept)['whose-job/answers']?.trim()).toBe('mine')
  expect(kept.map(([key]) => key).sort()).toEqual(['whose-job/1/preview/answers', 'whose-job/answers'])
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(trouble).toEqual([])
})

test('the preview shows a question, a sample result and the contact form', async ({ page, trouble }) => {
  await page.goto('/embed/')
  await ready(page, 'configure')
  const kept = (): Promise<string[]> => page.evaluate(() => Object.keys(localStorage))
  const show = async (name: string): Promise<FrameLocator> => {
    await page.getByRole('radio', { name, exact: true }).check()
    await expect(page.locator('responsibility-check')).not.toHaveAttribute('inert')
    return frameIn(page)
  }
  const question = await show(words.screenQuestion)
  await expect(options(question).first()).toBeVisible()
  const result = await show(words.screenResult)
  await expect(result.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(words.sampleNote)).toBeVisible()
  const form = await show(words.screenEnquiry)
  await expect(form.getByRole('textbox', { name: ui.lead.email })).toBeAttached()
  await expect(page.getByRole('radio', { name: words.screenEnquiry, exact: true })).toBeFocused()
  expect(await kept()).toEqual(['whose-job/1/preview-sample/answers'])
  await show(words.screenStart)
  expect(await kept()).toEqual([])
  expect(trouble).toEqual([])
})

test('the form starts with an example that another name removes', async ({ page }) => {
  await page.goto('/embed/')
  await ready(page, 'configure')
  await expect(field(page, words.name)).toHaveValue(words.exampleName)
  await expect(page.getByText(words.exampleNote)).toBeVisible()
  await field(page, words.name).fill('Acme IT')
  expect(await printed(page, 'element', words.kindElement)).not.toContain('lakeview')
})

test('preview and snippet stay in view beside the form', { tag: '@full' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openForm(page)
  await page.locator('.form').evaluate((form) => {
    scrollTo(0, form.getBoundingClientRect().bottom + scrollY - innerHeight)
  })
  await expect(page.getByRole('button', { name: words.copy, exact: true })).toBeInViewport()
  await expect(page.locator('.window-page')).toBeInViewport({ ratio: 0.9 })
})

test(
  'the configurator keeps stored name and answers (docs/threats.md, finding 10)',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/offline/')
    await page.evaluate(() => {
      localStorage.setItem('whose-job/name', 'Acme')
      localStorage.setItem('whose-job/answers', 'mine')
    })
    await openForm(page)
    const frame = await frameIn(page)
    await startButton(frame).click()
    await options(frame).first().waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
      'whose-job/answers',
      'whose-job/name',
    ])
  },
)

test(
  'an invalid value stays in its field, with an error message above the field',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page)
    const logo = field(page, words.logo)
    await logo.fill('http://acme.example/logo.svg')
    await expect(page.getByText(words.wrongLogo)).toHaveCount(0)
    await page.keyboard.press('Tab')
    const problem = page.getByRole('alert').filter({ hasText: words.wrongLogo })
    await expect(problem).toBeVisible()
    expect((await problem.boundingBox())!.y).toBeLessThan((await logo.boundingBox())!.y)
    await expect(logo).toHaveAttribute('aria-describedby', /field-logo-error/)
    await expect(logo).toHaveValue('http://acme.example/logo.svg')
    expect(await printed(page, 'element', words.kindElement)).not.toContain('logo')
    await expect(
      page.getByText(fill(words.leftOutWrong, { list: words.logo }), { exact: false }),
    ).toBeVisible()
    await expectAccessible(page, 'with a mistake')
    await logo.fill('https://acme.example/logo.svg')
    await expect(problem).toHaveCount(0)
    expect(await printed(page, 'element', words.kindElement)).toContain(
      'logo="https://acme.example/logo.svg"',
    )
  },
)

test(
  'in dialog mode, the link in the preview opens the quiz in a dialog',
  { tag: '@full' },
  async ({ page }) => {
    await openForm(page)
    await pick(page, words.modeDialog)
    await expect(field(page, words.height)).toHaveCount(0)
    expect(await printed(page, 'element', words.kindElement)).toContain('mode="dialog"')
    await pick(page, words.kindFrame)
    await expect(page.getByRole('region', { name: words.kindFrame })).toContainText(words.dialogNote)
    await page.locator('.preview-set > summary').click()
    await previewPart(page).getByRole('link', { name: ui.embed.linkText }).click()
    await frameIn(page)
    await page.keyboard.press('Escape')
    await expect(page.locator('responsibility-check dialog')).toBeHidden()
  },
)

test('a visitor can set a brand name and copy the snippet by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/embed/')
  await ready(page, 'configure')
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
  await tabTo(more(page, words.look))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('radio', { name: words.schemeAuto, exact: true }))
  await page.keyboard.press('ArrowRight')
  await tabTo(more(page, words.told))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('radio', { name: words.resultsSummary, exact: true }))
  await page.keyboard.press('ArrowUp')
  await tabTo(page.getByRole('link', { name: words.toSnippet }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('button', { name: words.copy, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.copied, { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  for (const part of ['brand="Acme IT"', 'scheme="light"', 'results="none"']) expect(copied).toContain(part)
})

test('the form with all fields visible has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await fillBrand(page)
  await more(page, words.numbers).click()
  await pick(page, words.leadsPost)
  await frameIn(page)
  await expectAccessibleInEveryMode(page, 'everything opened')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test(
    'the configurator shows four snippets and notes on each site builder',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/embed/')
      for (const kind of ['element', 'adopted', 'frame', 'address'])
        await expect(page.locator(`#code-${kind}`)).toContainText(`${BUILT}/`)
      await expect(page.getByRole('form', { name: words.form, includeHidden: true })).toBeHidden()
      await expect(page.locator('responsibility-check')).toBeHidden()
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
    },
  )
})
