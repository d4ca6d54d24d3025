/**
 * Tests what a screen reader announces on the way through the site, in order. Each transcript is complete: a message that
 * becomes silent, or one that is announced twice, fails its test.
 */
import { type Locator, type Page, expect } from '@playwright/test'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { fill, plural } from '../../src/core/model/format.ts'
import { type Announcements, expectLines, recordAnnouncements } from '../support/announcements.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { heading, nextButton, options, seeResult } from '../support/quiz-screens.ts'
import {
  doneBox,
  jobRows,
  jobSwitches,
  openGroups,
  openPast,
  openReport,
  past,
  plan,
  readScore,
  replied,
  startTrying,
} from '../support/report-screens.ts'
import { keepAnswers, openQuiz, ready, test } from '../support/visitor.ts'

const { store, standing, tick } = ui
const [, second, third, fourth] = model.questions
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)!.words.title

/** Opens a report with all jobs, and starts to record. */
async function recordReport(page: Page): Promise<{ heard: Announcements; id: string }> {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await past(page).waitFor()
  await openGroups(page)
  const id = (await jobRows(page).first().getAttribute('id')) ?? ''
  return { heard: await recordAnnouncements(page), id }
}
const press = (page: Page, scope: 'past' | 'check', name: string) => (): Promise<void> =>
  (scope === 'past' ? past(page) : page).getByRole('button', { name }).click()

test('the first three questions announce heading and chosen option, by keys alone', async ({ page }) => {
  await openQuiz(page)
  const heard = await recordAnnouncements(page)
  const lines = await heard.during(async () => {
    // The second option, because the first has other texts.
    await options(page).nth(1).focus()
    await page.keyboard.press('Space')
    await nextButton(page).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
  const option = (question: (typeof model.questions)[number] | undefined, index: number): string =>
    question!.options[index]!.label
  expectLines(lines, [`focus: heading "${second!.title}"`])
  expectLines(await heard.during(() => page.keyboard.press('2')), [
    `focus: radio "${option(second, 1)}", checked`,
  ])
  expectLines(await heard.during(() => page.keyboard.press('Enter')), [`focus: heading "${third!.title}"`])
  expectLines(await heard.during(() => page.keyboard.press('1')), [
    `focus: checkbox "${option(third, 0)}", checked`,
  ])
  expectLines(await heard.during(() => page.keyboard.press('Enter')), [`focus: heading "${fourth!.title}"`])
})

test('Next without an answer announces the error each time', async ({ page }) => {
  await openQuiz(page)
  const heard = await recordAnnouncements(page)
  const { problem, chooseOne } = ui.quiz
  const error = `focus: alert "${problem} ${chooseOne}"`
  const button = `focus: button "${ui.quiz.next}"`
  expectLines(await heard.during(() => nextButton(page).click()), [
    button,
    `says: ${problem} ${chooseOne}`,
    error,
  ])
  expectLines(await heard.during(() => nextButton(page).click()), [button, error])
})

test('opening the result announces the page, and its score and sentence', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await seeResult(page).waitFor()
  // The page loads the report ahead. Then the result replaces the quiz in the same document.
  await page.waitForLoadState('networkidle')
  const heard = await recordAnnouncements(page)
  const lines = await heard.during(() => seeResult(page).click())
  const said = (await heading(page).innerText()).trim()
  expect(said).toContain(ui.report.of)
  expectLines(lines, [`opens: ${await page.title()}`, `focus: heading "${said}"`])
})

test('the parts of the result’s heading stay apart for a screen reader', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.querySelector("#result")',
  })
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    objectId: result.objectId ?? '',
    role: 'StaticText',
  })
  // Orca joins the texts of a heading as they are, without a space of its own.
  const said = nodes.map(({ name }) => String(name?.value)).join('')
  expect(said.replace(/\s+/g, ' ')).toBe((await heading(page).innerText()).replace(/\s+/g, ' ').trim())
})

test('a job that is done, and undone, is announced once', async ({ page }) => {
  const { heard, id } = await recordReport(page)
  const title = titleOf(id)
  const box = doneBox(page, id)
  const from = await readScore(page)
  const lines = await heard.during(() => box.check())
  const moved = fill(standing.movedSaid, { from, to: await readScore(page) })
  expectLines(lines, [
    `focus: checkbox "${standing.box} : ${title}", checked`,
    `says: ${fill(standing.saved, { title, state: standing.done })} ${moved}`,
  ])
  expectLines(await heard.during(() => box.uncheck()), [`says: ${fill(standing.undone, { title })}`])
})

test('the what-if announces its start, each new result, and its end', { tag: '@full' }, async ({ page }) => {
  const { heard, id } = await recordReport(page)
  expectLines(await heard.during(() => startTrying(page)), [
    `focus: button "${tick.stop}"`,
    `says: ${tick.lead} ${tick.leadKeep}`,
  ])
  const toggle = jobSwitches(page).first()
  const name = fill(tick.count, { title: titleOf(id) })
  const result = (line: string | undefined, is: number, was: number): void => {
    expect(line).toContain(`says: ${fill(ui.whatIf.score, { is, was })}`)
  }
  const [focus, on, ...more] = await heard.during(() => toggle.check())
  expect(focus).toContain(`focus: switch "${name}`)
  expect(focus).toContain(', checked')
  result(on, 35, 33)
  const [off, ...rest] = await heard.during(() => toggle.uncheck())
  result(off, 33, 35)
  expect([...more, ...rest]).toEqual([])
  const stop = plan(page).getByRole('button', { name: tick.stop }).first()
  expectLines(await heard.during(() => stop.click()), [`focus: button "${tick.start}"`, `says: ${tick.over}`])
})

test('taking the reply of the IT person, and undoing it, is announced', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  const reply = encodeReply(model, { choices: { apps: ['default'] }, controls: {} }) ?? ''
  await openReport(page, `#reply=${reply}`)
  await replied(page).waitFor()
  const heard = await recordAnnouncements(page)
  const { title, take, taken, undo, undone } = ui.replied
  expectLines(await heard.during(() => replied(page).getByRole('button', { name: take }).click()), [
    `focus: region "${title}", ${plural(taken, 1, ui.language)}`,
  ])
  expectLines(await heard.during(() => replied(page).getByRole('button', { name: undo }).click()), [
    `focus: region "${title}", ${undone}`,
  ])
})

test('the report announces that all answers are deleted', { tag: '@full' }, async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await past(page).waitFor()
  await openPast(page)
  const heard = await recordAnnouncements(page)
  const opener = `focus: button "${store.deleteAll}"`
  const prompt = `focus: generic "${store.deleteAsk} ${store.deleteNo} ${store.deleteYes}"`
  expectLines(await heard.during(press(page, 'past', store.deleteAll)), [`${opener}, expanded`, prompt])
  expectLines(await heard.during(press(page, 'past', store.deleteNo)), [`${opener}, collapsed`])
  await heard.during(press(page, 'past', store.deleteAll))
  expectLines(await heard.during(press(page, 'past', store.deleteYes)), [
    `focus: heading "${ui.result.emptyTitle}", ${store.deleted}`,
  ])
})

test('the check screen announces that all answers are deleted', { tag: '@full' }, async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await seeResult(page).waitFor()
  const heard = await recordAnnouncements(page)
  const lines = await heard.during(press(page, 'check', store.delete))
  expectLines(lines, [
    `focus: button "${store.delete}", expanded`,
    `focus: generic "${store.deleteAsk} ${store.deleteNo} ${store.deleteYes}"`,
  ])
  const after = await heard.during(press(page, 'check', store.deleteYes))
  expect(after.filter((line) => line.includes(store.deleted))).toHaveLength(1)
})

test('the clock announces a new verdict once, and a date that it cannot use', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T12:00:00'))
  await page.goto('/recovery/#what=file&on=2026-10-01')
  await ready(page, 'recovery')
  const heard = await recordAnnouncements(page)
  const { clock } = ui
  const date = page.locator('#clock-date')
  const slider = page.getByRole('slider', { name: clock.slider })
  const verdict = async (): Promise<string> => {
    const parts = await page.locator('.verdict').evaluate((element) => {
      return [...element.childNodes].map(({ textContent }) => textContent)
    })
    return parts.join(' ')
  }
  // Chromium 150 names the date field again at each change, Chromium 156 does not.
  const withoutDate = (lines: readonly string[]): string[] =>
    lines.filter((line) => !line.startsWith('focus: Date '))
  // In one task, so that a slow machine also announces several changes together.
  const setTo = (field: Locator, values: readonly string[]): Promise<void> =>
    field.evaluate((input: HTMLInputElement, given) => {
      for (const value of given) {
        input.value = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }, values)
  const set = await heard.during(async () => {
    await date.focus()
    await setTo(date, ['2026-11-01', '2026-11-03', '2026-11-04'])
  })
  expectLines(withoutDate(set), [`says: ${await verdict()}`])
  expect(set[0]).toContain(clock.dateNote)
  const wrong = await heard.during(async () => {
    await date.fill('1999-01-01')
    await slider.focus()
  })
  expectLines(withoutDate(wrong), [`focus: slider "${clock.slider}"`, `says: ${clock.dateWrong}`])
  const again = await heard.during(() => date.focus())
  expect(again.join()).toContain('invalid')
  expect(again.join()).toContain(clock.dateWrong)
  const right = await heard.during(() => date.fill('2026-11-05'))
  expectLines(withoutDate(right), [`says: ${await verdict()}`])
  const moved = await heard.during(async () => {
    await slider.focus()
    await setTo(slider, ['40', '60', '80'])
  })
  expectLines(moved.slice(1), [`says: ${await verdict()}`])
})
