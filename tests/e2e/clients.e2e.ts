/** Tests the page for an IT provider with many clients. */
import { type Locator, type Page, expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { encodeShare } from '../../src/core/exchange/share.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { fill, plural } from '../../src/core/model/format.ts'
import { allNo, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { answersFile, giveFiles, manyClients, textFile, threeClients } from '../support/client-files.ts'
import { linkOfBoth } from '../support/ten-people.ts'
import { readPdf } from '../support/read-pdf.ts'
import { bytesOf, openExports, readScore } from '../support/report-screens.ts'
import { keepAnswers, quickTest, ready, storedEntries, test } from '../support/visitor.ts'

const words = ui.desk
const language = ui.language

async function openClients(page: Page, hash = ''): Promise<void> {
  await page.goto(`/clients/${hash}`)
  await ready(page, 'clients')
}
const table = (page: Page): Locator => page.getByRole('table')
const rows = (page: Page): Locator => table(page).locator('tbody').getByRole('row')
/** The names of the rows of the current table, in order. */
const names = (page: Page): Promise<string[]> =>
  table(page).locator('tbody').getByRole('rowheader').locator('a').allTextContents()
const view = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: words.views }).getByRole('link', { name, exact: true })
const overview = (page: Page): Locator => page.getByRole('region', { name: words.overview })
async function openThree(page: Page): Promise<void> {
  await openClients(page)
  await giveFiles(page, threeClients)
  await expect(rows(page)).toHaveCount(3)
}
const download = async (page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return { name: given.suggestedFilename(), bytes: await bytesOf(given) }
}

quickTest('the overview says which gap most clients share and who slipped', async ({ page }) => {
  await openThree(page)
  await expect(overview(page)).toContainText(fill(words.overviewGapText, { n: 3, total: 3 }))
  await expect(overview(page).getByRole('link', { name: 'Acme' })).toBeVisible()
  await expect(overview(page)).toContainText(plural(words.count, 1, language))
  await view(page, words.viewSince).click()
  expect(await names(page)).toEqual(['Acme', 'Bay', 'Cove'])
  await view(page, words.viewGaps).click()
  await expect(table(page).locator('tbody').getByRole('rowheader').first()).toBeVisible()
  await expectAccessible(page, 'gaps')
})

quickTest('the page says why it refused a file, and reads the other files', async ({ page }) => {
  await openClients(page)
  await giveFiles(page, [
    textFile('photo.json', 'not JSON'),
    textFile('foreign.json', '{"a":1}'),
    textFile('empty.json', ''),
    textFile('later.json', '{"format":"whose-job/clients","version":9}'),
    ...threeClients,
  ])
  await expect(rows(page)).toHaveCount(3)
  await expect(page.getByText(plural(words.refused, 4, language))).toBeVisible()
  await page.getByText(words.refusedShow).click()
  for (const sentence of [ui.clients.empty, ui.clients.notOurs, ui.clients.laterFile])
    await expect(page.getByText(sentence).first()).toBeVisible()
})

quickTest('dropped files and pasted links become clients', async ({ page }) => {
  await openClients(page)
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text!], name!, { type: 'application/json' }))
      return data
    },
    ['Dropped 2026-09-30.json', threeClients[0]!.buffer.toString()],
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(rows(page)).toHaveCount(1)
  await page.getByText(words.paste).click()
  const payload = encodeShare(model, {
    kind: 'answers',
    answers: { ...NO_ANSWERS, choices: exampleChoices },
    name: 'Pasted & Sons',
  })!
  await page.getByLabel(words.pasteLabel).fill(`https://site.example/report/#r=${payload}`)
  await page.getByRole('button', { name: words.pasteAdd, exact: true }).click()
  await expect(rows(page)).toHaveCount(2)
  expect((await names(page)).toSorted()).toEqual(['Dropped', 'Pasted & Sons'])
})

/** A mail as a program saves it: quoted-printable text in UTF-8, with a link to a result. */
function mailFile(
  name: string,
  from: string,
  link: string,
): { name: string; mimeType: string; buffer: Buffer } {
  const body = link.replaceAll('=', '=3D').replace(/(.{70})/g, '$1=\r\n')
  const head = [
    `From: =?utf-8?B?${Buffer.from(from).toString('base64')}?= <someone@example.com>`,
    'Date: Tue, 1 Sep 2026 10:20:30 +0000',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  return { name, mimeType: 'message/rfc822', buffer: Buffer.from([...head, '', body].join('\r\n')) }
}

quickTest('saved mails, pasted mails and a CSV export become clients', async ({ page }) => {
  const linkOf = (name?: string): string =>
    `https://site.example/report/#r=${encodeShare(model, {
      ...{ kind: 'answers', answers: { ...NO_ANSWERS, choices: exampleChoices }, name },
    })!}`
  await openClients(page)
  const rowsOfCsv = ['Company name,Message', `Export & Co,"Result\n${linkOf()}"`].join('\n')
  await giveFiles(page, [
    mailFile('FW Result.eml', 'Löw GmbH', linkOf()),
    mailFile('RE.eml', 'A person', linkOf('Named by the link')),
    textFile('leads.csv', rowsOfCsv),
  ])
  await expect(rows(page)).toHaveCount(3)
  expect((await names(page)).toSorted()).toEqual(['Export & Co', 'Löw GmbH', 'Named by the link'])
  await page.getByText(words.paste).click()
  const mailbox = ['From: Cleo <cleo@example.com>', 'To: me', '', `Here it is: ${linkOf()}`, 'Regards'].join(
    '\n',
  )
  await page.getByLabel(words.pasteLabel).fill(`${mailbox}\n\nDora <dora@example.com>\nLook ${linkOf()}`)
  await page.getByRole('button', { name: words.pasteAdd, exact: true }).click()
  await expect(rows(page)).toHaveCount(5)
  expect(await names(page)).toEqual(expect.arrayContaining(['Cleo', 'Dora']))
})

quickTest('the columns of a table can be chosen, and nothing is lost without a word', async ({ page }) => {
  const linkOf = (name: string): string =>
    `https://site.example/report/#r=${encodeShare(model, {
      ...{ kind: 'answers', answers: { ...NO_ANSWERS, choices: exampleChoices }, name },
    })!}`
  const csv = [
    'Client id,Account,Page,Result',
    `77,Harbour,${linkOf('Old')},${linkOf('New')}`,
    `78,,${linkOf('Old')},${linkOf('North')}`,
    `79,South,${linkOf('Old')},`,
  ].join('\n')
  await openClients(page)
  await giveFiles(page, [textFile('leads.csv', csv)])
  await expect(rows(page)).toHaveCount(3)
  const name = page.getByLabel(words.columnName)
  const link = page.getByLabel(words.columnLink)
  const read = page.getByRole('button', { name: words.columnsGo })
  const preview = page.locator('.desk-columns table')
  await page.getByText(fill(words.columns, { file: 'leads.csv' })).focus()
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('0')
  await expect(link).toHaveValue('2')
  await name.selectOption('Account')
  await link.selectOption('Client id')
  await expect(preview.getByRole('columnheader')).toHaveText(['Account', 'Client id'])
  await expect(preview.locator('tbody tr')).toHaveCount(3)
  await expectAccessible(page, 'columns')
  await read.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.columnsNoLink)).toBeVisible()
  await expect(link).toBeFocused()
  await link.selectOption('Result')
  await expect(page.getByText(words.columnsNoLink)).toBeHidden()
  await read.click()
  await expect(rows(page)).toHaveCount(2)
  expect((await names(page)).toSorted()).toEqual(['Harbour', 'North'])
  await expect(page.locator('#desk-status')).toBeFocused()
  await expect(page.getByText(fill(ui.clients.noLink, { rows: '4' }))).toBeVisible()
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSideScroll(page, 'columns')
})

quickTest('a table without a link shows its columns at once', async ({ page }) => {
  await openClients(page)
  await giveFiles(page, [textFile('leads.csv', 'Name,Age\nHarbour,7')])
  await expect(page.getByText(ui.clients.notOurs)).toBeVisible()
  await expect(page.getByLabel(words.columnName)).toBeVisible()
  await page.getByRole('button', { name: words.columnsGo }).click()
  await expect(page.getByText(words.columnsNoLink)).toBeVisible()
  await expectAccessible(page, 'no link')
})

quickTest('a heading sorts the table, and a message says how', async ({ page }) => {
  await openThree(page)
  const heading = table(page).getByRole('columnheader', { name: words.colClient })
  await heading.getByRole('button').click()
  expect(await names(page)).toEqual(['Acme', 'Bay', 'Cove'])
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await heading.getByRole('button').click()
  expect(await names(page)).toEqual(['Cove', 'Bay', 'Acme'])
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  const said = fill(words.sorted, { column: words.colClient, direction: words.sortDown })
  await expect(page.getByText(said)).toBeAttached()
})

quickTest('the way back from a client keeps filter, order, place and focus', async ({ page }) => {
  await openThree(page)
  await table(page).getByRole('columnheader', { name: words.colClient }).getByRole('button').click()
  await page.getByLabel(words.find).fill('a')
  await expect(rows(page)).toHaveCount(2)
  await table(page).getByRole('link', { name: 'Bay' }).click()
  await expect(page.locator('.client-name')).toBeFocused()
  await expect(page.locator('#result')).toBeVisible()
  await page.getByRole('link', { name: words.back }).click()
  await expect(table(page).getByRole('link', { name: 'Bay' })).toBeFocused()
  await expect(page.getByLabel(words.find)).toHaveValue('a')
  expect(await names(page)).toEqual(['Acme', 'Bay'])
  await page.goBack()
  await expect(page.locator('#result')).toBeVisible()
})

quickTest('a link inside a report keeps the address of the client', async ({ page }) => {
  await openThree(page)
  await table(page).getByRole('link', { name: 'Acme' }).click()
  await page.getByRole('navigation', { name: ui.result.bar }).getByRole('link').nth(1).click()
  await expect(page.locator('#plan')).toBeFocused()
  expect(new URL(page.url()).hash).toMatch(/^#client=/)
})

quickTest('a client can be renamed, grouped and removed, and each can be undone', async ({ page }) => {
  await openThree(page)
  await table(page).getByRole('link', { name: 'Acme' }).click()
  await page.getByText(words.change, { exact: true }).click()
  await page.getByLabel(words.name, { exact: true }).fill('Acme Ltd')
  await page.locator('#client-group').fill('North')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await expect(page.locator('.client-name')).toHaveText('Acme Ltd')
  await page.getByRole('button', { name: words.undo }).click()
  await expect(page.locator('.client-name')).toHaveText('Acme')
  await page.getByRole('button', { name: words.remove }).click()
  await expect(page.getByText(fill(words.removed, { name: 'Acme' }))).toBeVisible()
  await page.getByRole('button', { name: words.undo }).click()
  await expect(page.locator('.client-name')).toHaveText('Acme')
})

quickTest('the ZIP has one PDF for each client, and none names another client', async ({ page }) => {
  await openClients(page)
  const three = ['Qvarnholm', 'Zyxwick', 'Xanbury']
  await giveFiles(
    page,
    three.map((name) => answersFile(`${name} 2026-09-30`, name === 'Zyxwick' ? allNo : exampleChoices)),
  )
  await expect(rows(page)).toHaveCount(3)
  const { name, bytes } = await download(page, words.zipMake)
  expect(name).toMatch(/^client-files-\d{4}-\d\d-\d\d\.zip$/)
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toHaveLength(3)
  for (const [file, pdf] of Object.entries(files)) {
    const { text, title } = await readPdf(pdf)
    const named = three.filter((one) => `${file} ${title} ${text}`.includes(one))
    expect(named).toHaveLength(1)
  }
  await expect(page.getByText(plural(words.zipSaved, 3, language))).toBeVisible()
})

quickTest('making the ZIP can be stopped', async ({ page }) => {
  await openClients(page)
  await giveFiles(page, manyClients(40))
  await expect(page.locator('.desk-count')).toHaveText(fill(words.countOf, { n: 40, total: 40 }))
  await page.getByRole('button', { name: words.zipMake }).click()
  await page.getByRole('button', { name: words.zipCancel }).click()
  await expect(page.getByText(words.zipStopped)).toBeVisible()
})

quickTest('a saved client list opens again, and each view saves a table', async ({ page }) => {
  await openThree(page)
  const list = await download(page, words.workspaceSave)
  expect(list.name).toMatch(/^many-clients-.*\.json$/)
  for (const [name, file] of [
    [words.viewClients, 'list'],
    [words.viewGaps, 'gaps'],
    [words.viewSince, 'since'],
  ] as const) {
    await view(page, name).click()
    const csv = await download(page, words.csvSave)
    expect(csv.name).toMatch(new RegExp(`^many-clients-${file}-.*\\.csv$`))
    expect(new TextDecoder().decode(csv.bytes)).toContain('Acme')
  }
  await openClients(page)
  await page.reload()
  await ready(page, 'clients')
  await giveFiles(page, [textFile(list.name, new TextDecoder().decode(list.bytes))])
  await expect(rows(page)).toHaveCount(3)
})

quickTest('the tickets of one shared job are one file with a row for each client', async ({ page }) => {
  await openThree(page)
  await view(page, words.viewGaps).click()
  const job = page.getByLabel(words.ticketsJob, { exact: true })
  await page.getByRole('button', { name: words.tickets, exact: true }).click()
  await expect(job).toBeFocused()
  const control = await job.inputValue()
  const { name, bytes } = await download(page, words.ticketsSave)
  expect(name).toMatch(new RegExp(`^many-clients-tickets-${control}-.*\\.csv$`))
  const csv = new TextDecoder().decode(bytes)
  for (const client of ['Acme', 'Bay', 'Cove']) expect(csv).toContain(`,${client},`)
  await expect(page.getByText(`${words.tickets}: 3`)).toBeVisible()
  const jira = await download(page, words.ticketsJira)
  expect(jira.name).toMatch(new RegExp(`^many-clients-jira-${control}-.*\\.csv$`))
  for (const client of ['Acme', 'Bay', 'Cove'])
    expect(new TextDecoder().decode(jira.bytes)).toContain(`${client}: `)
  await expectAccessible(page, 'tickets')
  await page.setViewportSize({ width: 390, height: 800 })
  await expectNoSideScroll(page, 'tickets')
})

quickTest('the page of a client has its report for other programs', async ({ page, request }) => {
  await openThree(page)
  await table(page).getByRole('link', { name: 'Acme' }).click()
  await openExports(page)
  const text = async (label: string): Promise<string> =>
    new TextDecoder().decode((await download(page, label)).bytes)
  const tasks: Record<string, string>[] = parse(await text(words.programTasksSave), {
    bom: true,
    columns: true,
  })
  expect(Object.keys(tasks[0] ?? {}).slice(0, 6)).toEqual([
    ...['Task Name', 'Bucket Name', 'Progress', 'Priority', 'Start Date', 'Due Date'],
  ])
  for (const task of tasks) expect(task['Due Date']).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(await text(words.ticketsSave)).toContain('/acme/')
  expect(JSON.parse(await text(words.programPlanSave))).toMatchObject({
    format: 'whose-job/plan',
    name: 'Acme',
  })
  const report = JSON.parse(await text(words.programReportSave)) as {
    format: string
    head: { figure: string }
  }
  expect(report).toMatchObject({ format: 'whose-job/report', head: { figure: await readScore(page) } })
  const link = page.getByRole('link', { name: words.programReportSchema, exact: true })
  const schema = await request.get((await link.getAttribute('href')) ?? '')
  expect(((await schema.json()) as { title: string }).title).toBe('Report, version 1')
  await expectAccessible(page, 'files for other programs')
})

quickTest('nothing is stored until the visitor keeps the clients, and then it stays', async ({ page }) => {
  await openThree(page)
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await page.getByLabel(words.keep).check()
  await expect(page.getByText(fill(words.keepOn.split('{kb}')[0]!, { n: 3 }))).toBeVisible()
  const address = await table(page).getByRole('link', { name: 'Bay' }).getAttribute('href')
  await page.reload()
  await expect(rows(page)).toHaveCount(3)
  await openClients(page, address ?? '')
  await expect(page.locator('.client-name')).toHaveText('Bay')
  await openClients(page)
  await page.getByLabel(words.keep).uncheck()
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await expect(rows(page)).toHaveCount(3)
})

quickTest('removing all clients can be undone', async ({ page }) => {
  await openThree(page)
  await page.getByLabel(words.keep).check()
  await page.getByRole('button', { name: words.deleteAll }).click()
  await expect(page.getByText(plural(words.deletedAll, 3, language))).toBeVisible()
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await page.getByRole('button', { name: words.undo }).click()
  await expect(rows(page)).toHaveCount(3)
  expect((await storedEntries(page))[0]).toBe(4)
})

quickTest(
  'deleting all answers in the check deletes the kept clients',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openThree(page)
    await page.getByLabel(words.keep).check()
    await page.goto('/quiz/#check')
    await page.getByRole('button', { name: ui.store.delete }).click()
    await page.getByRole('button', { name: ui.store.deleteYes }).click()
    await expect.poll(async () => (await storedEntries(page))[0]).toBe(0)
  },
)

test('a second tab follows, and says when the clients are no longer kept', async ({ page, context }) => {
  await openThree(page)
  await page.getByLabel(words.keep).check()
  const other = await context.newPage()
  await openClients(other)
  await expect(rows(other)).toHaveCount(3)
  await giveFiles(page, [answersFile('Dune 2026-09-30', exampleChoices)])
  await expect(rows(other)).toHaveCount(4)
  await page.getByLabel(words.keep).uncheck()
  await expect(other.getByText(words.keepElsewhere)).toBeVisible()
  await expect(rows(other)).toHaveCount(4)
})

test('a client removed in one tab stays removed when another keeps again (finding 18)', async ({
  page,
  context,
}) => {
  await openThree(page)
  await page.getByLabel(words.keep).check()
  const other = await context.newPage()
  await openClients(other)
  await expect(rows(other)).toHaveCount(3)
  await page.getByLabel(words.keep).uncheck()
  await expect(other.getByText(words.keepElsewhere)).toBeVisible()
  const [name = ''] = await names(page)
  await table(page).getByRole('link', { name }).click()
  await page.getByText(words.change, { exact: true }).click()
  await page.getByRole('button', { name: words.remove }).click()
  await page.getByRole('link', { name: words.back }).click()
  await expect(rows(page)).toHaveCount(2)
  await page.getByLabel(words.keep).check()
  await other.getByLabel(words.keep).check()
  for (const tab of [page, other]) {
    await expect(rows(tab)).toHaveCount(2)
    expect(await names(tab)).not.toContain(name)
    await tab.reload()
    await expect(rows(tab)).toHaveCount(2)
  }
})

test('with a full storage nothing is lost, and a message says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openThree(page)
  await page.getByLabel(words.keep).click()
  await expect(page.getByText(words.keepFull)).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
})

test('with blocked storage nothing is lost, and a message says so', { tag: '@full' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await openThree(page)
  await page.getByLabel(words.keep).click()
  await expect(page.getByText(words.keepFull)).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
})

test('kept clients open without a connection', async ({ page, context }) => {
  await openThree(page)
  await page.getByLabel(words.keep).check()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await page.reload()
  await expect(rows(page)).toHaveCount(3)
  for (const path of ['/clients/', '/offline/'])
    await expect
      .poll(
        () =>
          page.evaluate(
            async (address) => (await caches.match(address, { ignoreVary: true })) !== undefined,
            path,
          ),
        { timeout: 20_000 },
      )
      .toBe(true)
  await context.setOffline(true)
  await page.reload()
  await expect(rows(page)).toHaveCount(3)
  await page.goto('/sales/').catch(() => undefined)
  await expect(page.getByRole('listitem').getByRole('link', { name: ui.site.clients })).toBeVisible()
})

test('closing the page asks only if work would be lost', async ({ page }) => {
  await openThree(page)
  const asks = (): Promise<boolean> =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await asks()).toBe(false)
  await table(page).getByRole('link', { name: 'Acme' }).click()
  await page.getByText(words.change, { exact: true }).click()
  await page.locator('#client-group').fill('North')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  expect(await asks()).toBe(true)
  await page.getByRole('link', { name: words.back }).click()
  await download(page, words.workspaceSave)
  expect(await asks()).toBe(false)
})

quickTest('the example shows made-up clients and stores nothing', async ({ page }) => {
  await openClients(page)
  await page.getByRole('button', { name: words.exampleGo }).click()
  await expect(rows(page)).toHaveCount(6)
  await expect(page.locator('#desk-example')).toBeFocused()
  await expectAccessible(page, 'example')
  await expect(page.getByLabel(words.keep)).toHaveCount(0)
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await page.getByRole('button', { name: words.exampleLeave }).click()
  await expect(page.getByText(words.drop)).toBeVisible()
})

quickTest('for an unknown client, the page shows a message and the way to the list', async ({ page }) => {
  await openClients(page, '#client=unknown')
  await giveFiles(page, threeClients)
  await expect(page.getByText(words.clientGone)).toBeVisible()
  await page.getByRole('link', { name: words.back }).click()
  await expect(rows(page)).toHaveCount(3)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a message says that the page needs scripts', async ({ page }) => {
    await page.goto('/clients/')
    expect(await page.getByRole('main').locator('.note').innerText()).toBe(words.noScript)
    await expect(page.getByRole('button', { name: words.pickFiles })).toBeHidden()
  })
})

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  quickTest('the tables are lists with the same facts and roles', async ({ page }) => {
    await openThree(page)
    for (const name of [words.viewClients, words.viewAreas, words.viewGaps, words.viewSince]) {
      await view(page, name).click()
      await expectNoSideScroll(page, name)
      await expect(rows(page).first().getByRole('rowheader')).toBeVisible()
      await expect(rows(page).first().getByRole('cell').first()).toBeVisible()
    }
    await view(page, words.viewClients).click()
    await page.getByLabel(words.sortBy).selectOption(words.colClient)
    expect(await names(page)).toEqual(['Acme', 'Bay', 'Cove'])
  })
})

quickTest('the whole page works by keyboard', { tag: '@full' }, async ({ page }) => {
  await openThree(page)
  await view(page, words.viewSince).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.viewSince })).toBeVisible()
  await table(page).getByRole('columnheader', { name: words.colSlipped }).getByRole('button').focus()
  await page.keyboard.press('Space')
  expect((await names(page)).at(-1)).toBe('Acme')
  await table(page).getByRole('link', { name: 'Acme' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.client-name')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('link', { name: words.back })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(table(page).getByRole('link', { name: 'Acme' })).toBeFocused()
})

quickTest('the empty page is accessible in every mode', { tag: '@full' }, async ({ page }) => {
  await openClients(page)
  await expectAccessibleInEveryMode(page, 'empty')
})

for (const name of [words.viewClients, words.viewAreas, words.viewGaps, words.viewSince]) {
  quickTest(`the view “${name}” is accessible in every mode`, { tag: '@full' }, async ({ page }) => {
    await openThree(page)
    await view(page, name).click()
    await expectAccessibleInEveryMode(page, name)
  })
}

quickTest('the page of a client is accessible in every mode', { tag: '@full' }, async ({ page }) => {
  await openThree(page)
  await table(page).getByRole('link', { name: 'Acme' }).click()
  await expect(page.locator('#take')).toBeVisible()
  await expectAccessibleInEveryMode(page, 'client')
})

quickTest('the overview prints on one page without the rest', async ({ page }) => {
  await openThree(page)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: words.overviewPrint }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(overview(page)).toBeVisible()
  await expect(table(page)).toBeHidden()
  expect((await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))).pages).toBe(1)
})

quickTest('500 clients are read, and every row can be found', { tag: '@full' }, async ({ page }) => {
  await openClients(page)
  await giveFiles(page, manyClients(500))
  await expect(rows(page)).toHaveCount(500, { timeout: 30_000 })
  await page.getByLabel(words.find).fill('client 499')
  await expect(rows(page)).toHaveCount(1)
})

quickTest('links to the ten jobs show what each side thinks the other does', async ({ page }) => {
  await openThree(page)
  const pasted = `Acme: ${linkOfBoth}\nBay: ${linkOfBoth.slice(0, -9)}\nDune: ${linkOfBoth}`
  await page.getByText(words.paste, { exact: true }).click()
  await page.getByRole('textbox', { name: words.pasteLabel }).fill(pasted)
  await page.getByRole('button', { name: words.pasteAdd, exact: true }).click()
  const status = page.getByRole('status').filter({ hasText: plural(words.readTen, 2, language) })
  await expect(status).toContainText(fill(ui.clients.line, { n: 2 }))
  await expect(rows(page)).toHaveCount(4)
  await page.getByRole('checkbox', { name: words.tenFilter }).check()
  await expect(rows(page)).toHaveCount(2)
  expect((await names(page)).toSorted()).toEqual(['Acme', 'Dune'])
  await expectAccessible(page, 'the ten jobs')
  await expectNoSideScroll(page)

  await table(page).getByRole('link', { name: 'Acme' }).click()
  const card = page.getByRole('region', { name: words.tenTitle })
  await expect(card).toContainText(plural(words.tenJobs, 3, language))
  await expect(card.getByRole('listitem')).toHaveCount(3)
  await card.locator('summary', { hasText: ui.whoseJob.picture }).click()
  await expect(card.getByRole('table').getByRole('columnheader')).toHaveCount(4)
  await page.locator('#take').waitFor()
  await expectAccessible(page, 'a client with the ten jobs')
  await expectNoSideScroll(page)
  expect(await storedEntries(page)).toEqual([0, 0, 0])

  const saved = page.getByRole('button', { name: words.workspaceSave })
  await page.getByRole('link', { name: words.back }).click()
  await expect(saved).toBeVisible()
  const list = await download(page, words.workspaceSave)
  await page.reload()
  await ready(page, 'clients')
  await giveFiles(page, [textFile('list.json', Buffer.from(list.bytes).toString())])
  await expect(page.getByRole('checkbox', { name: words.tenFilter })).toBeVisible()
})
