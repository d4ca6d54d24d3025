import { storeName, storedName, todayHere } from '../../../state/browser.ts'
import { forgetAsked } from '../../../state/asked.ts'
import { makeId } from '../../../state/id.ts'
import { type SavedAssessments, startSavedAssessments } from '../../../state/saved-assessments.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import { soundRecords } from '../../../core/answers/check-records.ts'
import type { FileModel } from '../../../core/answers/versions.ts'
import type { FileWords } from '../../../messages/ui.ts'
import { acceptAnswers } from '../../../state/validate-stored.ts'
import type { Visit } from '../../../state/visit.ts'
import { useEffect, useMemo } from 'preact/hooks'
import { forgetForm } from '../../../state/report-form.ts'
import type { OwnAnswers } from '../report-props.ts'
import { loadJson } from '../../../ui/load-json.ts'
import type { HandoverContent } from '../../handover/handover-content.ts'

const started = new WeakMap<Visit, SavedAssessments>()

/**
 * Returns the saved assessments of a visit. All calls for one visit return the same object. `onSwitch` is called just
 * before another assessment becomes the current one, and returns a function that undoes its effect.
 */
export function savedAssessmentsOf(
  visit: Visit,
  model: FileModel,
  fileWords: FileWords,
  onSwitch?: () => () => void,
): SavedAssessments {
  const known = started.get(visit)
  if (known) return known
  const made = startSavedAssessments({
    model,
    visit,
    texts: deviceTexts('shelf'),
    today: todayHere,
    makeId,
    accept: acceptAnswers(model, fileWords, (given) => soundRecords(model, given)),
    onSwitch: () => {
      const name = storedName()
      const recallAsked = forgetAsked()
      storeName(undefined)
      const undo = onSwitch?.()
      return () => {
        storeName(name)
        recallAsked()
        undo?.()
      }
    },
  })
  started.set(visit, made)
  return made
}

function savedInReport({ session, content, visit }: OwnAnswers): SavedAssessments {
  return savedAssessmentsOf(visit, content.model, content.fileWords, () => forgetForm(session))
}

/** Makes the answers of a link the own ones, and saves the former. Resolves with an error message if it cannot. */
export async function keepLink(own: OwnAnswers, moreUrl: string): Promise<string | undefined> {
  const saved = savedInReport(own)
  if (own.session.keepGuest((answers) => saved.replaceCurrent(answers) !== undefined)) return undefined
  return (await loadJson<HandoverContent>(moreUrl)).words.past.refused
}

/** Returns the saved assessments of a visit. All parts of the page that call this hook share them. */
export function useSaved({ session, content, visit }: OwnAnswers): SavedAssessments {
  const saved = useMemo(() => savedInReport({ session, content, visit }), [visit])
  useEffect(() => saved.open(), [saved])
  return saved
}
