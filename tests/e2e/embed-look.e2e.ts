import { exampleChoices } from './answers.ts'
import { answerInFrame, check, frameIn, LOADER, pageWith, test } from './hosts.ts'
for (const [width, theme] of [[1280,'light'],[480,'light'],[390,'dark']] as const) {
test.describe(`${width}`, () => {
  test.use({ colorScheme: theme, viewport: { width, height: 860 } })
  test('look', async ({ page, hosts, trouble }) => {
    await page.goto(hosts.put('host', '/', pageWith(check('brand="Acme IT" accent="#0b5fff" cta="https://acme-it.example/book" style="display:block;min-height:760px"'), { head: LOADER })))
    const frame = await frameIn(page)
    await page.setViewportSize({ width, height: 2200 })
    await page.waitForTimeout(800)
    const h = () => page.evaluate(() => document.querySelector('responsibility-check').shadowRoot.querySelector('iframe').getBoundingClientRect().height)
    const c = () => page.evaluate(() => shifts.map((s) => [s.value.toFixed(4), s.input].join(':')).join(' '))
    console.log(width, 'start', await h(), await c())
    await page.screenshot({ path: `test-results/em-${width}-1start.png`, fullPage: true })
    await answerInFrame(frame, exampleChoices, async (id) => { console.log(id, await h(), await frame.locator('.q').evaluate((e) => [e.getBoundingClientRect().height, e.getBoundingClientRect().width, getComputedStyle(e.querySelector('.ans label')).fontSize, document.fonts.size, e.querySelector('.qq').offsetHeight].join(' '))); if (id==='backup') await page.screenshot({ path: `test-results/em-${width}-2q.png`, fullPage: true }) })
    console.log('check', await h(), await c())
    await page.screenshot({ path: `test-results/em-${width}-3check.png`, fullPage: true })
    await frame.locator('.check a.btn--big').click()
    await frame.locator('#result').waitFor()
    await page.waitForTimeout(800)
    console.log('result', await h(), await c(), await frame.locator('.stage > div').evaluate((e) => e.getBoundingClientRect().height))
    await page.screenshot({ path: `test-results/em-${width}-4result.png`, fullPage: true })
    await page.locator('responsibility-check').getByRole('button', { name: 'Show the whole' }).click()
    await page.waitForTimeout(1500)
    console.log('opened', await h(), await c())
    await page.screenshot({ path: `test-results/em-${width}-5all.png`, fullPage: true })
    console.log(JSON.stringify(await page.evaluate(() => heard)).slice(0, 3000), await page.evaluate(() => history.length), JSON.stringify(await page.evaluate(() => messages)))
    console.log(trouble)
  })
})
}
