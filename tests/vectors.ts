/** `npm run vectors`: updates the numbers of the reference cases from the current scoring model. */
import { readContent } from '../src/content/read.ts'
import {
  differencesOf,
  haveOtherScores,
  readReferenceCases,
  renewReferenceCases,
} from './support/reference-cases.ts'

const { model } = readContent('content', 'en')
const reference = readReferenceCases()
const differences = differencesOf(model, reference.cases)
console.log(differences.join('\n'))
if (differences.length > 0 && reference.model === model.constants.model) {
  console.error(
    `${String(differences.length)} cases differ, and content/model/quiz.yml still says "model: ${String(reference.model)}". Raise it, then run this again.`,
  )
  process.exitCode = 1
} else if (haveOtherScores(model, reference.cases) && model.constants.scoresSince !== model.constants.model) {
  console.error(
    `Scores differ, so older results cannot be compared with new ones. Write "scoresSince: ${String(model.constants.model)}" in content/model/quiz.yml, then run this again.`,
  )
  process.exitCode = 1
} else {
  renewReferenceCases(model, reference)
  console.log(
    `${String(differences.length)} of ${String(reference.cases.length)} cases changed. Work out three of them by hand, from the page /method/.`,
  )
  if (differences.length > 0)
    console.log(
      `Next: say in content/changes.yml what changed, with the words "Scoring model ${String(model.constants.model)}".`,
    )
}
