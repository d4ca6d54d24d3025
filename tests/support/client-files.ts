/** Files of made-up clients for the page for IT providers, as the browser's file dialog gives them. */
import type { Page } from '@playwright/test'
import { writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { type Choices, allBest, exampleChoices, model } from './answer-sets.ts'

/** A file as Playwright gives it to a page. */
export interface PickedFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export const textFile = (name: string, text: string): PickedFile => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(text),
})

/** Returns the answers file of a client. */
export const answersFile = (name: string, choices: Choices): PickedFile =>
  textFile(`${name}.json`, writeAnswersFile(model, { ...NO_ANSWERS, choices, scope: 'quick' }))

/** Three clients with two checks each. Acme got worse, Bay got better, and Cove did not change. */
export const threeClients: readonly PickedFile[] = [
  answersFile('Acme 2026-06-30', allBest),
  answersFile('Acme 2026-09-30', { ...allBest, 'sign-in': ['nobody'], backup: ['recycle-bin'] }),
  answersFile('Bay 2026-06-30', exampleChoices),
  answersFile('Bay 2026-09-30', { ...exampleChoices, 'sign-in': ['everyone'] }),
  answersFile('Cove 2026-06-30', exampleChoices),
  answersFile('Cove 2026-09-30', exampleChoices),
]

/** Returns the files of many clients with two checks each. */
export function manyClients(count: number): PickedFile[] {
  const questions = model.questions.filter(({ area }) => area !== 'context')
  return Array.from({ length: count }, (_, index) => {
    const name = `Client ${String(index + 1).padStart(3, '0')}`
    const choicesAt = (shift: number): Choices =>
      Object.fromEntries(
        Object.entries(exampleChoices).map(([id, chosen]) => {
          const question = questions.find((one) => one.id === id)
          if (question?.kind !== 'one') return [id, chosen]
          const { options } = question
          return [id, [options[(index * 7 + shift + id.length) % options.length]!.id]]
        }),
      )
    return [
      answersFile(`${name} 2026-06-30`, choicesAt(0)),
      answersFile(`${name} 2026-09-30`, choicesAt(index % 3)),
    ]
  }).flat()
}

/** Gives files to the page, as the button "Choose files" does. */
export async function giveFiles(page: Page, files: readonly PickedFile[]): Promise<void> {
  await page
    .locator('input[type="file"]:not([webkitdirectory])')
    .first()
    .setInputFiles([...files])
}
