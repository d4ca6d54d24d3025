/** Finds the parts of the quiz by role and name, on its own page or in a frame. */
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { groupsOf } from '../../src/core/answers/answers.ts'
import { model, ui } from './answer-sets.ts'

/** A page, a frame, or a part of a page or frame. */
export type Scope = Page | FrameLocator | Locator

const either = (...names: string[]): RegExp =>
  new RegExp(`^(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`)

/** The main heading on screen. */
export const heading = (scope: Scope): Locator => scope.getByRole('main').getByRole('heading', { level: 1 })

/** The button that starts or continues the quiz in a frame. */
export const startButton = (scope: Scope): Locator =>
  scope.getByRole('button', { name: either(ui.site.start, ui.quiz.continue) })

/** Every option of the question on screen, in order. */
export function options(scope: Scope): Locator {
  const main = scope.getByRole('main')
  return main.getByRole('radio').or(main.getByRole('checkbox'))
}

/** The options of the question on screen that are chosen. */
export function chosenOptions(scope: Scope): Locator {
  const main = scope.getByRole('main')
  return main.getByRole('radio', { checked: true }).or(main.getByRole('checkbox', { checked: true }))
}

/** Finds an option by its id: the option of the question `questionId`, or of any question without it. */
export function option(scope: Scope, optionId: string, questionId?: string): Locator {
  const found = model.questions
    .filter(({ id }) => questionId === undefined || id === questionId)
    .flatMap((question) => groupsOf(question).map((group) => ({ kind: question.kind, group })))
    .flatMap(({ kind, group }) => {
      const one = group.find(({ id }) => id === optionId)
      if (!one) return []
      const name = one.help ? `${one.label} ${one.help}` : one.label
      const heading = kind === 'groups' ? group[0]?.group : undefined
      const part = heading ? scope.getByRole('group', { name: heading, exact: true }) : scope
      return [part.getByRole(kind === 'many' ? 'checkbox' : 'radio', { name, exact: true })]
    })
  const [first, ...others] = found
  if (!first) throw new Error(`No option ${optionId} of ${questionId ?? 'any question'}`)
  return others.reduce((left, right) => left.or(right), first)
}

/** Chooses an option of the question on screen. */
export const choose = (scope: Scope, optionId: string, questionId?: string): Promise<void> =>
  option(scope, optionId, questionId).check()

/** The file input behind a button. The input is hidden, so it has no role. */
export const fileInput = (scope: Scope): Locator => scope.locator('input[type=file]')

/** The button near the question that chooses "I don't know". */
export const askItButton = (scope: Scope): Locator => scope.getByRole('button', { name: ui.quiz.askIt })

/** The button that opens the next question. Presenter mode has a second button "Next", outside the form. */
export const nextButton = (scope: Scope): Locator =>
  scope
    .locator('form')
    .getByRole('button', { name: either(ui.quiz.next, ui.quiz.toCheck, ui.quiz.doneCheck) })

/** The link from the check screen to the result. */
export const seeResult = (scope: Scope): Locator => scope.getByRole('link', { name: ui.quiz.seeResult })

/** Expands the answers of every area on the check screen. */
export async function unfoldAnswers(scope: Scope): Promise<void> {
  await seeResult(scope).waitFor()
  const folded = scope.getByRole('main').locator('details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** The rows of the check screen. Each row is a `div` with a question (`dt`) and its answer (`dd`). */
export const saidRows = (scope: Scope): Locator => scope.getByRole('main').locator('dl > div')
/** The row of one question on the check screen, by the question's short name. */
export const saidRow = (scope: Scope, summary: string): Locator =>
  // The pattern also matches a no-break space, because Playwright does not normalize spaces for a pattern.
  saidRows(scope).filter({
    hasText: new RegExp(`^${summary.replace(/[()]/g, '\\$&').replaceAll(' ', '\\s')}`),
  })
