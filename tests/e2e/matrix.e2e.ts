import { type Locator, type Page, expect } from '@playwright/test'
import { readSite } from '../../src/content/site.ts'
import { allBest, allUnknown, exampleChoices } from './answers.ts'
import { expectAccessible, expectNoSideScroll, keepAnswers, test } from './person.ts'

const { matrix } = readSite()
const { models, layers, owners } = matrix

/** What the chosen model changes from another one, as the page says it. */
function differenceOf(to: number, from: number): string {
  return models[to]?.differences.find((one) => one.from === models[from]?.id)?.text ?? ''
}

/** The layers of the lifted column with their owners, from top to bottom. */
const column = (page: Page): Locator => page.locator('.core-list:visible li')

/** What a screen reader is told of the radio that has the focus. */
async function readOut(page: Page): Promise<{ name: string; description: string; checked: string }> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const is = (node: (typeof nodes)[number], name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value
  const radio = nodes.find((node) => node.role?.value === 'radio' && is(node, 'focused') === true)
  return {
    name: String(radio?.name?.value),
    description: String(radio?.description?.value),
    checked: String(radio && is(radio, 'checked')),
  }
}

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('by arrow keys from your own server to Microsoft 365, the rows stay and what changed is named and read out', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('radio', { name: models[0]!.name }).check()
    for (const [index, { name }] of models.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('radio', { name })).toBeChecked()
      await expect(column(page)).toHaveText(
        layers.map(
          (layer) => new RegExp(`^\\s*${layer.name}\\s*${owners[layer.cells[index]!.owner].name}\\s*$`),
        ),
      )
      if (index === 0) continue
      const changed = differenceOf(index, index - 1)
      await expect(page.getByText(changed)).toBeVisible()
      const said = await readOut(page)
      expect(said.name).toContain(name)
      expect(said.checked).toBe('true')
      expect(said.description).toContain(changed)
    }
    await page.keyboard.press('ArrowRight')
    expect((await readOut(page)).description).toContain(differenceOf(0, 3))
  })

  test('the drawing and what changed fit on one screen', async ({ page }) => {
    await page.goto('/')
    await page.locator('.strata').evaluate((part) => {
      part.scrollIntoView()
    })
    for (const { name } of models) {
      await page.getByRole('radio', { name }).check()
      await expect(page.locator('.strata .differences')).toBeInViewport({ ratio: 1 })
      await expect(page.locator('.strata fieldset')).toBeInViewport({ ratio: 1 })
    }
  })
})

test('a jump across models names all that changed, and only what belongs to the chosen model', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('radio', { name: models[0]!.name }).check()
  await expect(page.locator('.differences li:visible')).toHaveText(
    models[0]!.differences.map(({ text }) => text),
  )
  await expect(page.getByText(differenceOf(0, 3))).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the table says of every cell whose it is and what each side does', async ({ page }) => {
    await page.goto('/learn/saas/')
    const table = page.getByRole('table', { name: matrix.words.caption })
    for (const [index, { name }] of models.entries()) {
      await page.getByRole('radio', { name }).check()
      for (const [row, layer] of layers.entries()) {
        await expect(table.locator('.mx-row').nth(row).locator('td').nth(index)).toHaveText(
          owners[layer.cells[index]!.owner].name,
        )
      }
    }
    const devices = table.locator('summary', { hasText: 'Devices' })
    await devices.focus()
    await page.keyboard.press('Enter')
    const more = table.locator('.mx-more:visible')
    const cell = layers.find(({ id }) => id === 'devices')!
    await expect(more.locator('dd:visible')).toHaveText([
      cell.cells[3]!.you,
      cell.cells[3]!.provider,
      cell.example,
    ])
    await page.getByRole('radio', { name: models[0]!.name }).check()
    await expect(more.locator('dd:visible')).toHaveText([
      cell.cells[0]!.you,
      cell.cells[0]!.provider,
      cell.example,
    ])
  })

  test('the older drawing that differs is a footnote with its date', async ({ page }) => {
    await page.goto('/')
    await page.locator('.as-table > summary').click()
    await expect(
      page.getByText(/On \d+ \w+ \d{4} the page of 12 January 2026 still showed an older drawing/),
    ).toBeVisible()
  })
})

test('every layer can be opened without an accessibility problem or side scroll', async ({ page }) => {
  for (const [path, width] of [
    ['/', 1280],
    ['/learn/paas/', 1280],
    ['/', 360],
    ['/learn/paas/', 360],
    ['/learn/paas/', 320],
  ] as const) {
    await page.setViewportSize({ width, height: 780 })
    await page.goto(path)
    if (path === '/') await page.locator('.as-table > summary').click()
    for (const summary of await page.locator('.mx summary').all()) await summary.click()
    await expect(page.locator('.mx-more:visible')).toHaveCount(layers.length)
    await expectAccessible(page, `${path}, ${String(width)} px`)
    await expectNoSideScroll(page)
  }
})

test.describe('by touch at 360 px', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true })
  test('a tap on a model shows its layers and what changed', async ({ page }) => {
    for (const path of ['/', '/learn/saas/']) {
      await page.goto(path)
      await page.getByRole('radio', { name: models[2]!.name }).tap()
      await expect(page.getByText(differenceOf(2, 3)).first()).toBeVisible()
    }
    await expect(page.locator('.mx-row td:visible')).toHaveText(
      layers.map(({ cells }) => owners[cells[2]!.owner].name),
    )
  })
})

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('the chosen model and the owners can still be told apart', async ({ page }) => {
    await page.goto('/learn/saas/')
    await page.locator('.mx summary').nth(3).click()
    await expectAccessible(page, 'matrix in forced colours')
    const colours = await page
      .locator('.mx-row td.mx-3')
      .evaluateAll((all) => new Set(all.map((cell) => getComputedStyle(cell).background)).size)
    expect(colours).toBeGreaterThan(2)
    await expect(page.locator('.matrix-pick label:has(:checked)')).toHaveCSS('outline-style', 'solid')
  })
})

const yours = (page: Page): Locator => page.locator('#your-matrix')

test('without answers the page loads nothing for your own matrix and offers the check', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /ReportApp|preact|\/data\//.test(path))).toEqual([])
  await expect(yours(page).getByRole('table')).toHaveCount(0)
  await yours(page).getByRole('link').click()
  await expect(page).toHaveURL(/\/quiz\//)
})

test('with answers home shows your own matrix, the same as the report, with the controls behind each layer', async ({
  page,
}) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await expect(page.locator('#matrix tbody tr')).toHaveCount(layers.length)
  const inReport = await page.locator('#matrix tbody tr').allInnerTexts()
  await expect(page.getByRole('link', { name: 'How this score is made' })).toHaveAttribute(
    'href',
    /\/method\/$/,
  )
  await page.goto('/learn/saas/')
  await page.getByRole('link', { name: 'See your own matrix' }).click()
  await expect(yours(page).locator('tbody tr')).toHaveCount(layers.length)
  expect(await yours(page).locator('tbody tr').allInnerTexts()).toEqual(inReport)
  await yours(page).locator('summary').first().click()
  await expectAccessible(page, 'your own matrix')
  await expectNoSideScroll(page)
  await yours(page).locator('details[open] a').first().click()
  await expect(page).toHaveURL(/\/checklist\/#[A-Z]{2}-\d{2}$/)
})

test('your own matrix says covered, gap or unknown as the answers are, and goes when they are deleted elsewhere', async ({
  page,
  context,
}) => {
  const states = (): Promise<string[]> => yours(page).locator('td:nth-child(3)').allInnerTexts()
  await keepAnswers(page, allBest)
  await page.goto('/')
  await expect(yours(page).getByRole('table')).toBeVisible()
  expect((await states()).slice(0, 5).every((state) => state.startsWith('Covered'))).toBe(true)
  await keepAnswers(page, allUnknown)
  await page.goto('/')
  await expect(yours(page).getByRole('table')).toBeVisible()
  expect((await states()).some((state) => state.startsWith('Unknown'))).toBe(true)
  const other = await context.newPage()
  await other.goto('/privacy/')
  await other.evaluate(() => {
    localStorage.clear()
  })
  await expect(yours(page).getByRole('table')).toHaveCount(0)
  await expect(yours(page).getByRole('link')).toBeVisible()
})
