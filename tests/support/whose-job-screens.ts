/** The screens of the ten jobs, found as a visitor finds them. */
import { type Locator, type Page, expect } from '@playwright/test'
import { JOB_DOERS } from '../../src/core/whose-job/jobs.ts'
import type { Role } from '../../src/core/whose-job/people.ts'
import { content } from '../content/content.ts'
import { ui } from './answer-sets.ts'
import { ready } from './visitor.ts'

/** A page, or a frame on a page. */
type Scope = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText'>

const words = ui.whoseJob
const { whoseJob } = content

/** Opens the ten jobs. */
export async function openTen(page: Page): Promise<void> {
  await page.goto('/whose-job/')
  await ready(page, 'whose-job')
}

/** The heading of a job, by its number from 0. */
export const jobHeading = (page: Scope, job: number): Locator =>
  page.getByRole('heading', { level: 1, name: whoseJob[job]!.title })

export async function pressAnswer(page: Scope, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** Presses an answer for each letter: b(usiness), i(T), m(icrosoft) or n(obody). */
export async function answerTen(page: Scope, letters: string, role: Role = 'business'): Promise<void> {
  const names = {
    business: [words.business, words.it, words.microsoft, words.nobody],
    it: [words.businessForIt, words.itForIt, words.microsoft, words.nobody],
  }[role]
  for (const letter of letters) {
    const before = await page.getByRole('heading', { level: 1 }).innerText()
    await pressAnswer(page, names[JOB_DOERS.findIndex((doer) => doer.startsWith(letter))]!)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before)
  }
}

/** The picture of who does what. */
export const picture = (page: Scope): Locator => page.getByRole('region', { name: ui.whoseJob.picture })

/** The row of a job in the picture. */
export const rowOf = (page: Scope, id: string): Locator =>
  picture(page).getByRole('row', { name: whoseJob.find((job) => job.id === id)!.short })

/** Returns the text of the message that is ready to send. */
export async function message(page: Scope): Promise<string> {
  return page.getByLabel(words.preview).inputValue()
}

/** Opens the message that is ready to send. Returns the address of its link. */
export async function sendTen(page: Scope): Promise<string> {
  await page.getByText(words.preview).click()
  return /http\S+/.exec(await message(page))![0]
}
