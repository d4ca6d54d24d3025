/**
 * Tests the responsibility matrix: the drawing on the home page, the table in the guide, and the matrix with the
 * visitor's own results.
 */
import { type Locator, type Page, expect } from '@playwright/test'
import { readSite } from '../../src/content/site.ts'
import { allBest, allUnknown, exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { layerTable, openReport } from '../support/report-screens.ts'
import { keepAnswers, quickTest, test } from '../support/visitor.ts'

const { matrix } = readSite()
const { models, layers, owners } = matrix
const last = models.length - 1

/** Returns the sentence that says how one column of the matrix differs from another column. */
function changeOf(to: number, from: number): string {
  return models[to]?.differences.find((one) => one.from === models[from]?.id)?.change ?? ''
}
/**
 * The live region under the drawing or the table of the matrix. It says how the chosen column differs from
 * another column.
 */
const changeSaid = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: new RegExp(matrix.words.moves.split(' ')[0]!) })

const drawing = (page: Page): Locator => page.getByRole('region', { name: matrix.words.drawing })
const modelRadio = (page: Page, index: number): Locator =>
  page.getByRole('radio', { name: models[index]!.name })
/** The layers of one matrix column, each with who is responsible for it, from top to bottom. */
const column = (page: Page, index: number): Locator =>
  page.getByRole('list', { name: models[index]!.name }).getByRole('listitem')
const table = (page: Page): Locator => page.getByRole('table', { name: matrix.words.caption })
/** The table row of a layer. The test finds the row by its button, which shows the tasks of customer and provider. */
const layerRow = (page: Page, name: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('group').getByText(name, { exact: true }) })
/** The tasks of customer and provider, in all rows of the table whose details are visible. */
const opened = (page: Page): Locator => table(page).getByRole('definition').filter({ visible: true })

/** Returns name and state of the focused radio, as a screen reader receives them. */
async function readOut(page: Page): Promise<{ name: string; checked: string }> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const is = (node: (typeof nodes)[number], name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value
  const radio = nodes.find((node) => node.role?.value === 'radio' && is(node, 'focused') === true)
  return {
    name: String(radio?.name?.value),
    checked: String(radio && is(radio, 'checked')),
  }
}

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('arrow keys show each column of the matrix, from your own server to SaaS', async ({ page }) => {
    await page.goto('/')
    await modelRadio(page, 0).check()
    for (const [index, { name }] of models.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight')
      await expect(modelRadio(page, index)).toBeChecked()
      await expect(column(page, index)).toHaveText(
        layers.map(({ name: layer, term = '', cells }) => {
          const owner = owners[cells[index]!.owner].name
          return new RegExp(`^\\s*${layer}\\s*${term}\\s*${owner}\\s*$`)
        }),
      )
      if (index === 0) continue
      await expect(changeSaid(page)).toContainText(changeOf(index, index - 1))
      const said = await readOut(page)
      expect(said.name).toContain(name)
      expect(said.checked).toBe('true')
    }
    await page.keyboard.press('ArrowRight')
    await expect(changeSaid(page)).toContainText(changeOf(0, last))
  })

  test(
    'a matrix column and the sentence on its differences fit on one screen',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/')
      await drawing(page).evaluate((part) => {
        part.scrollIntoView()
      })
      for (const index of models.keys()) {
        await modelRadio(page, index).check()
        await expect(changeSaid(page)).toBeInViewport({ ratio: 1 })
        await expect(page.getByRole('group', { name: matrix.words.where })).toBeInViewport({ ratio: 1 })
      }
    },
  )
})

quickTest(
  'the matrix table lists how the chosen column differs from each other column',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/')
    await modelRadio(page, 0).check()
    await page.getByText(matrix.words.table).click()
    for (const { text } of models[0]!.differences) await expect(page.getByText(text)).toBeVisible()
    for (const { differences } of models.slice(1))
      for (const { text } of differences) await expect(page.getByText(text)).toBeHidden()
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the table names who is responsible for every layer in every column', async ({ page }) => {
    await page.goto('/learn/saas/')
    for (const [index, { name }] of models.entries()) {
      await page.getByRole('radio', { name }).check()
      for (const layer of layers)
        await expect(layerRow(page, layer.name).getByRole('cell').nth(index)).toHaveText(
          owners[layer.cells[index]!.owner].name,
        )
    }
  })

  test(
    'a row expands and shows the tasks of customer and provider in the chosen column',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/learn/saas/')
      const devices = layers.find(({ id }) => id === 'devices')!
      const summary = layerRow(page, devices.name).locator('summary')
      await summary.focus()
      await page.keyboard.press('Enter')
      for (const index of [last, 0]) {
        await modelRadio(page, index).check()
        const { you, provider } = devices.cells[index]!
        await expect(opened(page)).toHaveText([you, provider, devices.example])
      }
    },
  )

  test(
    'a footnote says when Microsoft’s page still showed an older matrix drawing',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/')
      await page.getByText(matrix.words.table).click()
      await expect(
        page.getByText(/On \d+ \w+ \d{4} the page of 12 January 2026 still showed an older drawing/),
      ).toBeVisible()
    },
  )
})

for (const path of ['/', '/learn/paas/']) {
  quickTest(
    `the fully expanded matrix on ${path} has no accessibility problem`,
    { tag: '@full' },
    async ({ page }) => {
      await page.goto(path)
      if (path === '/') await page.getByText(matrix.words.table).click()
      for (const { name } of layers) await table(page).getByText(name, { exact: true }).click()
      await expect(opened(page)).toHaveCount(3 * layers.length)
      await expectAccessibleInEveryMode(page, path)
    },
  )
}

test.describe('by touch at 360 px', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true })
  test('a tap on a matrix column’s name shows who is responsible for each layer', async ({ page }) => {
    // The home page compares a column with the column chosen before. The guide has no script, so it
    // compares a column with the first column.
    for (const [path, before] of [
      ['/', last],
      ['/learn/saas/', 0],
    ] as const) {
      await page.goto(path)
      await modelRadio(page, 2).tap()
      await expect(page.getByText(changeOf(2, before))).toBeVisible()
      await expect(page.getByText(changeOf(2, 1))).toBeHidden()
    }
    for (const { name, cells } of layers)
      await expect(layerRow(page, name).getByRole('cell')).toHaveText([owners[cells[2]!.owner].name])
  })
})

test.describe('in forced colours', { tag: '@full' }, () => {
  test.use({ forcedColors: 'active' })
  test('the chosen column and who is responsible for each layer are distinguishable', async ({ page }) => {
    await page.goto('/learn/saas/')
    const backgrounds = await Promise.all(
      layers.map(({ name }) =>
        layerRow(page, name)
          .getByRole('cell')
          .last()
          .evaluate((cell) => getComputedStyle(cell).background),
      ),
    )
    expect(new Set(backgrounds).size).toBeGreaterThan(2)
    const chosen = page.getByRole('group', { name: matrix.words.where }).locator('label:has(:checked)')
    await expect(chosen).toHaveCSS('outline-style', 'solid')
  })
})

const yours = (page: Page): Locator => page.getByRole('region', { name: matrix.words.yours })
/** The table rows of the visitor's own matrix, without the header. */
const rowsOf = (part: Locator, page: Page): Locator =>
  part.getByRole('row').filter({ has: page.getByRole('rowheader') })

test('the home page loads no script for the visitor’s matrix without stored answers', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(asked.filter((path) => /ReportApp|preact|\/data\//.test(path))).toEqual([])
  await expect(yours(page).getByRole('table')).toHaveCount(0)
  await yours(page).getByRole('link').click()
  await expect(page).toHaveURL(/\/quiz\//)
})

test('the guide page on SaaS shows the same visitor’s matrix as the report', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await expect(rowsOf(layerTable(page), page)).toHaveCount(layers.length)
  const inReport = await rowsOf(layerTable(page), page).allInnerTexts()
  await page.goto('/learn/saas/')
  await page.getByRole('link', { name: matrix.words.yoursSee }).click()
  await expect(rowsOf(yours(page), page)).toHaveCount(layers.length)
  expect(await rowsOf(yours(page), page).allInnerTexts()).toEqual(inReport)
})

test(
  'the visitor’s matrix links from a layer to the controls of the layer',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await page.goto('/')
    await yours(page)
      .getByRole('group')
      .getByText(/ in place/)
      .first()
      .click()
    await expectAccessibleInEveryMode(page, 'your own matrix')
    await yours(page).getByRole('list', { name: ui.result.behind }).getByRole('link').first().click()
    await expect(page).toHaveURL(/\/checklist\/#[A-Z]{2}-\d{2}$/)
  },
)

test(
  'the visitor’s matrix shows if a layer’s controls are covered or unknown',
  { tag: '@full' },
  async ({ page }) => {
    const states = (): Promise<string[]> => rowsOf(yours(page), page).getByRole('cell').nth(1).allInnerTexts()
    for (const [choices, state] of [
      [allBest, /^(\d+) of \1 in place/],
      [allUnknown, /^0 of (\d+) in place, \1\u{a0}to find out/u],
    ] as const) {
      await keepAnswers(page, choices)
      await page.goto('/')
      await expect(yours(page).getByRole('table')).toBeVisible()
      expect((await states()).some((text) => state.test(text))).toBe(true)
    }
  },
)

test(
  'the visitor’s matrix disappears when another tab deletes the answers',
  { tag: '@full' },
  async ({ page, context }) => {
    await keepAnswers(page, exampleChoices)
    await page.goto('/')
    await expect(yours(page).getByRole('table')).toBeVisible()
    const other = await context.newPage()
    await other.goto('/offline/')
    await other.evaluate(() => {
      localStorage.clear()
    })
    await expect(yours(page).getByRole('table')).toHaveCount(0)
    await expect(yours(page).getByRole('link')).toBeVisible()
  },
)
