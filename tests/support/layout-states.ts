/** States of pages whose layout is tested in each language. */
import type { Page } from '@playwright/test'
import type { readContent } from '../../src/content/read.ts'
import { exampleChoices } from './answer-sets.ts'
import { keepAnswers } from './visitor.ts'

type Ui = ReturnType<typeof readContent>['ui']

/** Name of a state → function that brings a page into this state. The base URL of the page is that of a language. */
export const LAYOUT_STATES: Record<string, (page: Page, ui: Ui) => Promise<unknown>> = {
  'a question of the quiz': async (page) => {
    await page.goto('quiz/')
    await page.getByRole('radio').first().waitFor()
  },
  'check your answers': async (page, ui) => {
    await keepAnswers(page, exampleChoices)
    await page.goto('quiz/#check')
    await page.getByRole('heading', { name: ui.quiz.checkTitle }).waitFor()
  },
  'the report with the worked example': async (page, ui) => {
    await page.goto('report/')
    await page.getByRole('button', { name: ui.result.example }).click()
    await page.locator('#plan').waitFor()
  },
  'the recovery clock with an event': async (page) => {
    await page.goto('recovery/#what=file&on=2026-11-01')
    await page.getByRole('slider').first().waitFor()
  },
  'a checklist with a control opened': async (page) => {
    await page.goto('checklist/#IA-01')
    await page.locator('#IA-01').waitFor()
  },
}
