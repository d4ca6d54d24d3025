/**
 * Takes the answers to the same page in another language, if the device cannot store them. The link of the language then
 * contains the answers, as the link to the result does. This code loads on demand.
 */
import { withOwnNotes } from '../../core/answers/own-notes.ts'
import type { FileModel } from '../../core/answers/versions.ts'
import { decodeAnswers, encodeShare } from '../../core/exchange/share.ts'
import type { FileWords } from '../../messages/ui.ts'
import { isHandedOver } from '../../state/browser.ts'
import type { Visit } from '../../state/visit.ts'

/** Adds the answers to the link of a language when the visitor follows it. */
export function carryAnswers(model: FileModel, { $answers }: Pick<Visit, '$answers'>): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.languages a') : null
    const payload = link && encodeShare(model, { kind: 'answers', answers: $answers.get() })
    if (payload) link.hash = `own=${payload}`
  })
}

/** Takes over the answers in the link of another language. Ignores an invalid payload, and a link from elsewhere. */
export function takeCarried(
  model: FileModel,
  words: FileWords,
  visit: Pick<Visit, '$answers' | 'replace'>,
  payload: string,
): void {
  const answers = isHandedOver(import.meta.env.SITE_ROOT) ? decodeAnswers(model, words, payload) : undefined
  if (answers) visit.replace(withOwnNotes(answers, visit.$answers.get()))
}
