/** The states of the site that layout tests look at: every kind of page, and every step of its screens. */
import { type Page, expect } from '@playwright/test'
import { encodeShare } from '../../src/core/exchange/share.ts'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { type Choices, allUnknown, exampleChoices, model, ui } from './answer-sets.ts'
import { allPages } from './built-pages.ts'
import { giveFiles, textFile, threeClients } from './client-files.ts'
import { fileInput, nextButton, unfoldAnswers } from './quiz-screens.ts'
import {
  doneBox,
  jobRows,
  jobSwitches,
  openAsk,
  openExports,
  openGroups,
  openPast,
  openReport,
  past,
  replied,
  scanner,
  startTrying,
} from './report-screens.ts'
import { keepAnswers, openQuiz, ready } from './visitor.ts'
import { linkOfBoth } from './ten-people.ts'
import { answerTen, openTen, picture } from './whose-job-screens.ts'

/** A state of the site, and how a visitor gets there. */
export interface PageState {
  name: string
  open: (page: Page) => Promise<void>
}

/** Expands every disclosure of the page, and waits until the parts that load then are there. */
const unfold = (page: Page): Promise<void> =>
  page.getByRole('main').evaluate(
    (main) =>
      new Promise<void>((done) => {
        const unfoldAll = (): void => {
          for (const fold of main.querySelectorAll('details')) fold.open = true
        }
        // A checker that starts while parts still load reports elements without their labels.
        const whenQuiet = (): ReturnType<typeof setTimeout> =>
          setTimeout(() => {
            observer.disconnect()
            done()
          }, 300)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          unfoldAll()
          timer = whenQuiet()
        })
        observer.observe(main, { childList: true, subtree: true })
        unfoldAll()
        let timer = whenQuiet()
      }),
  )

async function openWholeReport(page: Page, choices: Choices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await past(page).waitFor()
}

/** The pages of the built site. Only two pages of the checklist, because all of them have the same parts. */
const pages: PageState[] = allPages
  .filter(({ path }) => !/checklist\/[A-Z]{2}-\d\d/.test(path) || /(?:IA-01|GP-01)/.test(path))
  .map(({ path, html }) => ({
    name: path,
    open: async (page) => {
      await page.goto(path)
      if (html.includes('<astro-island')) await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
      await unfold(page)
    },
  }))

const quiz: PageState[] = [
  ...model.questions.map(({ id }) => ({
    name: `the question ${id}`,
    open: async (page: Page) => {
      await keepAnswers(page, exampleChoices)
      await openQuiz(page, `#q=${id}`)
      await unfold(page)
    },
  })),
  {
    name: 'a question with an error',
    open: async (page) => {
      await openQuiz(page)
      await nextButton(page).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'the check screen',
    open: async (page) => {
      await keepAnswers(page, exampleChoices)
      await openQuiz(page, '#check')
      await unfoldAnswers(page)
    },
  },
  {
    name: 'the frame',
    open: async (page) => {
      await page.goto('/frame/quiz/')
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
    },
  },
  {
    name: 'the frame of the ten jobs',
    open: async (page) => {
      await page.goto('/frame/whose-job/')
      await ready(page, 'whose-job')
    },
  },
]

/** A report with everything expanded. */
export const wholeReport: PageState = {
  name: 'the report',
  open: async (page) => {
    await openWholeReport(page, exampleChoices)
    await openGroups(page)
    await openExports(page)
    await openPast(page)
    await unfold(page)
  },
}

/** A report in the what-if mode, with one job ticked. */
export const whatIf: PageState = {
  name: 'the what-if',
  open: async (page) => {
    await openWholeReport(page, exampleChoices)
    await startTrying(page)
    await jobSwitches(page).first().check()
  },
}

/** A report of the scanner ScubaGear: a control that passes, one that fails, and one that passes in part. */
const scan = textFile(
  'ScubaResults.json',
  JSON.stringify({
    MetaData: { Tool: 'ScubaGear', DisplayName: 'Acme Ltd', TimestampZulu: '2026-05-04T10:00:00Z' },
    Results: {
      AAD: [
        {
          GroupName: 'All',
          Controls: Object.entries({
            'MS.AAD.3.2': 'Pass',
            'MS.AAD.3.5': 'Pass',
            'MS.TEAMS.1.2': 'Fail',
            'MS.AAD.7.1': 'Pass',
            'MS.AAD.7.2': 'Fail',
          }).map(([id, result]) => ({
            'Control ID': `${id}v1`,
            Requirement: 'A rule',
            Result: result,
            Criticality: 'Shall',
            Details: '',
          })),
        },
      ],
    },
  }),
)

/** The report after something that a visitor does or receives. */
const reportSteps: PageState[] = [
  {
    name: 'a report with a job that is done',
    open: async (page) => {
      await openWholeReport(page, exampleChoices)
      await openGroups(page)
      const id = (await jobRows(page).first().getAttribute('id')) ?? ''
      await doneBox(page, id).check()
      await expect(page.getByRole('status').filter({ hasText: ui.standing.done }).first()).toBeAttached()
    },
  },
  {
    name: 'a report that asks before it deletes everything',
    open: async (page) => {
      await openWholeReport(page, exampleChoices)
      await openPast(page)
      await past(page).getByRole('button', { name: ui.store.deleteAll }).click()
      await past(page).getByRole('button', { name: ui.store.deleteYes }).waitFor()
    },
  },
  {
    name: 'a report with a reply',
    open: async (page) => {
      await keepAnswers(page, exampleChoices)
      const reply = encodeReply(model, { choices: { apps: ['default'] }, controls: {} }) ?? ''
      await openReport(page, `#reply=${reply}`)
      await replied(page).waitFor()
      await past(page).waitFor()
      await unfold(page)
    },
  },
  {
    name: 'a report from a share link',
    open: async (page) => {
      const answers = { ...NO_ANSWERS, choices: exampleChoices, scope: 'quick' as const }
      await openReport(page, `#r=${encodeShare(model, { kind: 'answers', answers, name: 'Acme' }) ?? ''}`)
      await page.getByRole('main').getByText('Acme').first().waitFor()
      await unfold(page)
    },
  },
  {
    name: 'a report with a damaged share link',
    open: async (page) => {
      await keepAnswers(page, exampleChoices)
      await openReport(page, '#r=1abcdef')
      await past(page).waitFor()
      await unfold(page)
    },
  },
  {
    name: 'a report with the suggestions of a scanner',
    open: async (page) => {
      await keepAnswers(page, exampleChoices)
      await openReport(page, '#scan')
      await scanner(page).waitFor()
      await fileInput(scanner(page)).setInputFiles(scan)
      await scanner(page).getByRole('heading', { level: 4 }).first().waitFor()
      await unfold(page)
    },
  },
]

const reports: PageState[] = [
  wholeReport,
  whatIf,
  ...reportSteps,
  {
    name: 'a report with questions for IT',
    open: async (page) => {
      await openWholeReport(page, allUnknown)
      await openAsk(page)
      await unfold(page)
    },
  },
  ...['', '#what=mail&on=2026-11-04', '#what=leaver&on=2026-10-10&backup=365&hold=1'].map((hash) => ({
    name: `the recovery clock ${hash}`,
    open: async (page: Page) => {
      await page.goto(`/recovery/${hash}`)
      await ready(page, 'recovery')
      await unfold(page)
    },
  })),
  {
    name: 'the recovery clock with a date that it cannot use',
    open: async (page) => {
      await page.goto('/recovery/#what=file&on=2026-10-01')
      await ready(page, 'recovery')
      await page.locator('#clock-date').fill('1999-01-01')
      await page.getByRole('slider', { name: ui.clock.slider }).focus()
      await page.getByText(ui.clock.dateWrong).first().waitFor()
    },
  },
]

/** The embed form with an address that it cannot use. */
const configurator: PageState = {
  name: 'the embed form with an error',
  open: async (page) => {
    await page.goto('/embed/')
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
    await unfold(page)
    await page
      .getByRole('textbox', { name: ui.configure.logo, exact: true })
      .fill('http://acme.example/logo.svg')
    await page.keyboard.press('Tab')
    await page.getByRole('alert').filter({ hasText: ui.configure.wrongLogo }).waitFor()
  },
}

const { present } = ui
const openPresenter = async (page: Page): Promise<void> => {
  await page.goto('/sales/present/')
  await ready(page, 'present')
}
const stepButton = (page: Page) => page.getByRole('button', { name: /^\d of \d: / })

/** Presenter mode: each screen, the notes, and the menu of screens. */
export const presenter: PageState[] = [
  ...Array.from({ length: 9 }, (_, step) => ({
    name: `screen ${String(step + 1)} of presenter mode`,
    open: async (page: Page) => {
      await openPresenter(page)
      await stepButton(page).click()
      await page.getByRole('navigation', { name: present.steps }).getByRole('button').nth(step).click()
      await page.getByRole('button', { name: new RegExp(`^${String(step + 1)} of 9: `) }).waitFor()
    },
  })),
  {
    name: 'the ten jobs of presenter mode, with both answers',
    open: async (page) => {
      await openPresenter(page)
      await stepButton(page).click()
      const menu = page.getByRole('navigation', { name: present.steps })
      await menu.getByRole('button', { name: present.ten, exact: true }).click()
      await page.getByText(ui.whoseJob.openLink, { exact: true }).click()
      await page.getByRole('textbox', { name: ui.whoseJob.pasteLabel }).fill(linkOfBoth)
      await page.getByRole('button', { name: ui.whoseJob.pasteGo }).click()
      await picture(page).waitFor()
    },
  },
  {
    name: 'the notes of presenter mode',
    open: async (page) => {
      await openPresenter(page)
      await page.getByRole('button', { name: present.notes, exact: true }).click()
    },
  },
  {
    name: 'the menu of presenter mode',
    open: async (page) => {
      await openPresenter(page)
      await stepButton(page).click()
    },
  },
]

async function openClients(page: Page): Promise<void> {
  await page.goto('/clients/')
  await ready(page, 'clients')
  await giveFiles(page, threeClients)
  await page.getByRole('link', { name: 'Acme' }).first().waitFor()
}

/** The page for IT providers: the list of clients, its views, and one client. */
export const clients: PageState[] = [
  { name: 'the list of clients', open: openClients },
  ...[ui.desk.viewSince, ui.desk.viewGaps, ui.desk.viewAreas].map((view) => ({
    name: `the clients, ${view}`,
    open: async (page: Page) => {
      await openClients(page)
      await page
        .getByRole('navigation', { name: ui.desk.views })
        .getByRole('link', { name: view, exact: true })
        .click()
      await page.getByRole('table').waitFor()
    },
  })),
  {
    name: 'one client',
    open: async (page) => {
      await openClients(page)
      await page.getByRole('table').getByRole('link', { name: 'Acme' }).click()
      await page.locator('#take').waitFor()
      await page.waitForLoadState('networkidle')
    },
  },
]

/** Pastes a link to the ten jobs on the page of the clients. */
async function pasteTen(page: Page, client: string): Promise<void> {
  await page.getByText(ui.desk.paste, { exact: true }).click()
  await page.getByRole('textbox', { name: ui.desk.pasteLabel }).fill(`${client}: ${linkOfBoth}`)
  await page.getByRole('button', { name: ui.desk.pasteAdd, exact: true }).click()
  await page.getByRole('checkbox', { name: ui.desk.tenFilter }).waitFor()
}

/** Clients with the ten jobs: the list, a client with a result, and a client without one. */
clients.push(
  {
    name: 'the clients, with the ten jobs of one',
    open: async (page) => {
      await openClients(page)
      await pasteTen(page, 'Acme')
    },
  },
  {
    name: 'one client with the ten jobs',
    open: async (page) => {
      await openClients(page)
      await pasteTen(page, 'Acme')
      await page.getByRole('table').getByRole('link', { name: 'Acme' }).click()
      await page.locator('#take').waitFor()
      await page.getByText(ui.whoseJob.picture, { exact: true }).first().click()
      await page.getByText(ui.whoseJob.openLink, { exact: true }).click()
    },
  },
  {
    name: 'one client with the ten jobs alone',
    open: async (page) => {
      await openClients(page)
      await pasteTen(page, 'Dune')
      await page.getByRole('table').getByRole('link', { name: 'Dune' }).click()
      await page.getByText(ui.desk.tenAlone).waitFor()
    },
  },
)

/** Opens the picture of an owner, with the request of the IT person. */
async function openPicture(page: Page): Promise<void> {
  await openTen(page)
  await answerTen(page, 'mibinnmbim')
  await page.getByRole('button', { name: ui.whoseJob.ask }).click()
}

/** The ten jobs: a job, the picture, the curtain, two people, and a link that cannot be opened. */
export const whoseJobStates: PageState[] = [
  { name: 'the first of the ten jobs', open: openTen },
  {
    name: 'the picture of the ten jobs',
    open: async (page) => {
      await openPicture(page)
      await page.getByText(ui.whoseJob.code).click()
      await page.getByRole('img', { name: ui.whoseJob.code }).waitFor()
    },
  },
  {
    name: 'the curtain between two people',
    open: async (page) => {
      await openPicture(page)
      await page.getByRole('button', { name: ui.whoseJob.pass }).click()
    },
  },
  {
    name: 'the ten jobs of two people',
    open: async (page) => {
      await openPicture(page)
      await page.getByRole('button', { name: ui.whoseJob.pass }).click()
      await page.getByRole('button', { name: ui.whoseJob.start }).click()
      await answerTen(page, 'bibiinmbbn', 'it')
      await picture(page).waitFor()
    },
  },
  {
    name: 'a damaged link to the ten jobs',
    open: async (page) => {
      await page.goto('/whose-job/#ten=1abc')
      await page.getByRole('alert').waitFor()
    },
  },
]

/** Every state. */
export const pageStates: readonly PageState[] = [
  ...pages,
  ...quiz,
  ...reports,
  configurator,
  ...presenter,
  ...clients,
  ...whoseJobStates,
]
