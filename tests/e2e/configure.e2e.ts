/** Somebody who puts the check on a site: the form, the preview, and each snippet pasted into a page of another site. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type Page, expect } from '@playwright/test'
import { contrast } from '../../src/brand/contrast.ts'
import { DARK, LIGHT } from '../../src/brand/palette.ts'
import type { Options } from '../../src/embed/options.ts'
import { readFragment } from '../../src/embed/options.ts'
import { type SnippetKind, writeSnippet } from '../../src/embed/snippets.ts'
import { anyOptions } from '../embed/any.ts'
import { ui } from '../support/answer-sets.ts'
import { QUIZ, frameIn, pageWith, settled, test } from '../support/host-pages.ts'
import { expectFocusShown } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'

const words = ui.configure
const BUILT = new URL(/<loc>([^<]*)<\/loc>/.exec(readFileSync('dist/sitemap-0.xml', 'utf8'))?.[1] ?? '')
  .origin

async function openForm(page: Page): Promise<void> {
  await page.goto('/embed/')
  await page.locator('html[data-ready="configure"]').waitFor()
}
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const pick = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check()
/** The snippet as it is printed; it names the site that was built, which these tests serve on this machine. */
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
  test(`pasted as it is printed into a page of another site, the ${kind} shows the brand and takes an answer`, async ({
    page,
    hosts,
    trouble,
  }) => {
    await fillBrand(page)
    const snippet = await printed(page, kind, name)
    await page.goto(hosts.put('host', '/', pageWith(snippet)))
    const frame = await frameIn(page, selector)
    await expect(frame.locator('.frame-name')).toHaveText('Acme "IT" & <b>Sons</b>')
    await expect.poll(() => accentIn(page, selector)).not.toBe('')
    expect(contrast(await accentIn(page, selector), LIGHT.paper)).toBeGreaterThanOrEqual(4.5)
    expect(await accentIn(page, selector)).not.toBe('#01614d')
    await frame.locator('.start .btn').click()
    await expect(frame.locator('.ans input').first()).toBeVisible()
    await expect(page.locator('#below')).toBeVisible()
    expect(trouble).toEqual([])
  })
}

test('the address alone says how it is embedded, and is a page of its own', async ({ page, request }) => {
  await fillBrand(page)
  const address = await printed(page, 'address', words.kindAddress)
  await page.goto(address)
  await expect(page.locator('html[data-ready="quiz"]')).toBeAttached()
  const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  expect((await request.get(new URL(oembed ?? '').pathname)).ok()).toBe(true)
})

test('a pinned script runs with the hash that is printed, and not when one letter of it was changed', async ({
  page,
  hosts,
}) => {
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
  await page.goto(`${url}?again`)
  await expect(page.getByRole('link', { name: ui.embed.linkText })).toBeVisible()
  await page.waitForTimeout(800)
  expect(await page.evaluate(() => customElements.get('responsibility-check') === undefined)).toBe(true)
})

test('a mail address reaches the check by the script beside the element, and stands in no address', async ({
  page,
  hosts,
}) => {
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
})

test('whatever options there are, a browser reads the snippet back as exactly those, and as nothing else', async ({
  page,
}) => {
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

test('the room that the snippet keeps is enough for every question at every width, and not much more', async ({
  page,
  hosts,
}) => {
  test.slow()
  await openForm(page)
  const snippet = await printed(page, 'element', words.kindElement)
  const style = /style="([^"]*)"/.exec(snippet)?.[1] ?? ''
  const url = hosts.put('host', '/', pageWith(snippet))
  for (const width of [320, 360, 420, 512, 672, 740, 860, 932, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(url)
    const frame = await frameIn(page)
    await expect(frame.locator('html')).toHaveClass('managed')
    await page.waitForTimeout(700)
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
})

test('MSP 3: pasted into a column of 480 px the snippet leaves no blank, and nothing on the page moves', async ({
  page,
  hosts,
}) => {
  await openForm(page)
  const snippet = await printed(page, 'element', words.kindElement)
  await page.goto(hosts.put('host', '/', pageWith(`<div style="width:480px">${snippet}</div>`)))
  const height = await settled(page)
  const taken = await page
    .locator('responsibility-check')
    .evaluate((one) => one.getBoundingClientRect().height)
  expect(taken - height).toBeLessThanOrEqual(40)
  expect(await page.evaluate('shifts.reduce((sum, one) => sum + one.value, 0)')).toBe(0)
})

test('the preview is the check itself: it follows the form, takes no focus, adds no history and keeps its answers apart', async ({
  page,
  trouble,
}) => {
  await page.goto('/')
  await page.evaluate(() => {
    localStorage.setItem('whose-job/answers', 'mine')
  })
  await openForm(page)
  const before = await page.evaluate(() => history.length)
  const frame = await frameIn(page)
  expect(await page.evaluate(() => [document.activeElement?.localName, scrollY])).toEqual(['body', 0])
  await field(page, words.name).fill('Acme IT')
  await expect(frame.locator('.frame-name')).toHaveText('Acme IT')
  await field(page, words.accent).fill('#8a1c4a')
  await expect.poll(() => accentIn(page, 'responsibility-check iframe')).toBe('#8a1c4a')
  await expect(field(page, words.accent)).toBeFocused()
  const width = (): Promise<number> => frame.locator('html').evaluate(() => innerWidth)
  const wide = await width()
  await pick(page, words.sizePhone)
  await expect.poll(width).toBeLessThan(Math.min(wide, 400))
  await page.locator('.view').getByRole('radio', { name: words.systemDark }).check()
  await expect
    .poll(async () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
    .toBe(`rgb(${[12, 22, 30].join(', ')})`)
  expect(DARK.paper).toBe('#0c161e')
  await field(page, words.name).fill('')
  await expect(frame.locator('.brandmark')).toBeVisible()
  await frame.locator('.start .btn').click()
  await frame.locator('.ans input').first().check()
  const kept = await page.evaluate(() => Object.entries(localStorage) as [string, string][])
  expect(Object.fromEntries(kept)['whose-job/answers']?.trim()).toBe('mine')
  expect(kept.map(([key]) => key).sort()).toEqual(['whose-job/1/preview/answers', 'whose-job/answers'])
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(trouble).toEqual([])
})

test('finding 10: opening the page leaves the name and the answers that are kept', async ({ page }) => {
  await page.goto('/privacy/')
  await page.evaluate(() => {
    localStorage.setItem('whose-job/name', 'Acme')
    localStorage.setItem('whose-job/answers', 'mine')
  })
  await openForm(page)
  const frame = await frameIn(page)
  await frame.locator('.start .btn').click()
  await frame.locator('.ans').first().waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
    'whose-job/answers',
    'whose-job/name',
  ])
})

test('a mistake is named above its field when it is left, and nothing that was written is lost', async ({
  page,
}) => {
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
  await expectAccessible(page, 'with a mistake')
  await logo.fill('https://acme.example/logo.svg')
  await expect(problem).toHaveCount(0)
  expect(await printed(page, 'element', words.kindElement)).toContain('logo="https://acme.example/logo.svg"')
})

test('the dialog opens from its link in the preview, and only the element offers it', async ({ page }) => {
  await openForm(page)
  await pick(page, words.modeDialog)
  await expect(field(page, words.height)).toHaveCount(0)
  expect(await printed(page, 'element', words.kindElement)).toContain('mode="dialog"')
  await pick(page, words.kindFrame)
  await expect(page.locator('.snippet:visible')).toContainText(words.dialogNote)
  await page.locator('.window').getByRole('link', { name: ui.embed.linkText }).click()
  await frameIn(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('responsibility-check dialog')).toBeHidden()
})

test('by keyboard alone a brand is set and its snippet is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openForm(page)
  const to = async (matches: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await matches()) return
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.localName !== 'responsibility-check'))
        await expectFocusShown(page)
    }
    throw new Error('never reached')
  }
  const isAt = (selector: string) => (): Promise<boolean> =>
    page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)
  await to(isAt('#field-brand'))
  await page.keyboard.type('Acme IT')
  await to(isAt('[name="scheme"]'))
  await page.keyboard.press('ArrowRight')
  await to(isAt('.more-fields summary'))
  await page.keyboard.press('Enter')
  await to(isAt('[name="results"]'))
  await page.keyboard.press('ArrowUp')
  await to(isAt('.to-snippet a'))
  await page.keyboard.press('Enter')
  await to(isAt('.code-top .btn'))
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.copied, { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  for (const part of ['brand="Acme IT"', 'scheme="light"', 'results="none"']) expect(copied).toContain(part)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test(`everything opened, in ${colorScheme} at ${String(width)} px, has no accessibility problem and no side scroll`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 860 })
      await fillBrand(page)
      for (const summary of await page.locator('.more-fields summary').all()) await summary.click()
      await pick(page, words.leadsPost)
      await frameIn(page)
      await expectAccessible(page, `${colorScheme} ${String(width)}`)
      await expectNoSideScroll(page)
    })
  }
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('the form has no accessibility problem', async ({ page }) => {
    await fillBrand(page)
    await expectAccessible(page, 'forced colours')
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page shows the four snippets as text, and what each site builder does', async ({ page }) => {
    await page.goto('/embed/')
    for (const kind of ['element', 'adopted', 'frame', 'address'])
      await expect(page.locator(`#code-${kind}`)).toContainText(`${BUILT}/`)
    await expect(page.locator('.form')).toBeHidden()
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
  })
})
