/** The props of a quiz page with the test model. Each interface text equals its key. */
import type { HandoverContent } from '../../../src/islands/handover/handover-content.ts'
import type { QuizProps } from '../../../src/islands/quiz/quiz-props.ts'
import type { Model } from '../../../src/core/model/model.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { type Visit, startVisit } from '../../../src/state/visit.ts'
import { answers, tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { newAddress } from '../browser.ts'
import { echo } from '../../support/words.ts'

export const quizWords = echo('quiz', {
  position: 'question {n} of {total}',
  positionUpTo: 'question {n} of up to {total}',
  progress: '{n} of {total} done',
  progressUpTo: '{n} of up to {total} done',
  done: 'done {n}/{total}',
  now: 'now {n}/{total}',
  toGo: 'to go {n}',
  part: 'part {n} of {total}: {name}',
  errorTitle: 'Error: {title}',
  checkUnknown: { other: '{n} unknown' },
  checkCount: { other: '{n} answers' },
  checkMissing: { other: '{n} of {total} missing' },
  changeOf: 'change {name}',
  notUsed: 'not used: {list}',
  keysChoose: 'keys {first} to {last}',
  named: 'for {name}',
  chooseGroup: 'choose in {group}',
})
export const storeWords = echo('store')

/** Returns the content that the quiz page loads for questions to IT, replies and saved assessments. */
export function moreContent({ questions, controls, retired }: Model = tinyModel()): HandoverContent {
  return {
    language: 'en-GB',
    questions,
    context: questions.filter(({ area }) => area === 'context'),
    controls,
    retired,
    ten: { jobs: [], answers: {}, words: { said: '', also: '', alsoLead: '' } },
    words: {
      ask: echo('ask', {
        jobsCount: { other: '{n} jobs' },
        jobsDue: 'by {date}',
        from: 'from {name}',
        by: 'answer by {date}',
      }),
      asking: echo('asking', {
        ready: { other: '{n} ready' },
        jobsReady: { other: '{n} jobs ready' },
        noteHelp: 'at most {n}',
        fileHelp: '{address} {open}',
      }),
      asked: echo('asked', { open: { other: 'asked.open {n}' } }),
      replied: echo('replied', {
        score: '{before} becomes {after}',
        firstScore: 'first {after}',
        sameScore: 'stays {before}',
        size: '{questions}, {answers}',
        questions: { other: '{n} questions' },
        answers: { other: '{n} answers' },
        settles: { other: 'settles {n}' },
        differ: { other: 'differ in {n}' },
        stayUnknown: { other: '{n} stay unknown' },
        taken: { other: '{n} taken' },
        left: 'left out: {list}',
      }),
      past: echo('past', {
        changedList: 'changed: {list}',
        removedList: 'removed: {list}',
        movedList: 'moved: {list}',
        item: '{name}, {date}',
        actionOf: '{action} {name}',
        removed: 'removed {name}',
        earlier: 'questions of {quiz}',
        readNote: 'reading {name} of {quiz}',
        score: 'then {before}, today {after}',
        certain: 'certain then {before}, certain today {after}',
      }),
      compare: echo('compare', {
        since: 'since {date}: {sentence}',
        summary: '{improved} improved, {slipped} slipped, {unchanged} unchanged',
        otherModel: 'weights {was} and {is}',
      }),
    },
  }
}

/** Returns the props of the quiz page. `changes` replaces single props. */
export function quizProps(changes: Partial<QuizProps> = {}): QuizProps {
  const { questions, areas, controls, retired, constants } = tinyModel()
  return {
    ...{ questions, areas, controls, retired, constants },
    ...{ words: quizWords, language: 'en-GB', storeWords, fileWords: tinyFileWords },
    timesLeft: ['0 minutes', '1 minute'],
    ...{ siteName: 'Site', reportUrl: '/report/', moreUrl: newAddress() },
    ...changes,
  }
}

/** Stores answers on the device, as an earlier visit does. `changes` replaces fields of what is stored. */
export function keepAnswers(own: Partial<Answers>, changes: object = {}): void {
  const kept = { quiz: '2026-11', answers: answers(own), changed: {}, ...changes }
  localStorage.setItem('whose-job/answers', JSON.stringify(kept))
}

/** Returns the saved assessments other than the current one. */
export function copies(): { answers: Answers }[] {
  const keys = Object.keys(localStorage).filter((key) => /shelf\/(?!current)/.test(key))
  return keys.map((key) => JSON.parse(localStorage.getItem(key)!) as { answers: Answers })
}

/** Starts a visit with these answers, which only the memory of the device keeps. */
export function memoryVisit(own: Partial<Answers>, device = memoryDevice()): Visit {
  const visit = startVisit(
    tinyModel(),
    device.makeStorage(() => undefined, ''),
  )
  visit.replace(answers(own))
  return visit
}
