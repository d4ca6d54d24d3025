/** The props of the quiz page for the tiny quiz. Each word is its own key. */
import {
  ASKED_KEYS,
  ASKING_KEYS,
  PAST_KEYS,
  QUIZ_KEYS,
  REPLIED_KEYS,
  STORE_KEYS,
} from '../../../src/messages/page.ts'
import type { HandoverContent } from '../../../src/islands/handover/handover-content.ts'
import type { QuizProps } from '../../../src/islands/quiz/quiz-props.ts'
import { ASK_KEYS, COMPARE_KEYS } from '../../../src/messages/quiz.ts'
import type { Model } from '../../../src/core/model/model.ts'
import { echo, tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { newAddress } from '../browser.ts'

export const quizWords = echo(QUIZ_KEYS, {
  position: 'question {n} of {total}',
  progress: '{n} of {total} done',
  done: 'done {n}/{total}',
  now: 'now {n}/{total}',
  toGo: 'to go {n}',
  part: 'part {n} of {total}: {name}',
  errorTitle: 'Error: {title}',
  checkMissing: '{n} of {total} missing',
  changeOf: 'change {name}',
  notUsed: 'not used: {list}',
  keysChoose: 'keys {first} to {last}',
  named: 'for {name}',
})
export const storeWords = echo(STORE_KEYS)

/** The content that the page loads for questions to IT, replies and saved assessments. */
export function moreContent({ questions, controls, retired }: Model = tinyModel()): HandoverContent {
  return {
    language: 'en-GB',
    questions,
    controls,
    retired,
    words: {
      ask: echo(ASK_KEYS),
      asking: echo(ASKING_KEYS, {
        ready: '{n} ready',
        noteHelp: 'at most {n}',
        fileHelp: '{address} {open}',
      }),
      asked: echo(ASKED_KEYS),
      replied: echo(REPLIED_KEYS, {
        taken: '{n} taken',
        same: 'same: {list}',
        unknown: 'unknown: {list}',
        left: 'left out: {list}',
      }),
      past: echo(PAST_KEYS, {
        changedList: 'changed: {list}',
        removedList: 'removed: {list}',
        item: '{name}, {date}',
        actionOf: '{action} {name}',
        removed: 'removed {name}',
        earlier: 'questions of {quiz}',
        readNote: 'reading {name} of {quiz}',
        score: 'then {before}, today {after}',
      }),
      compare: echo(COMPARE_KEYS, {
        since: 'since {date}: {sentence}',
        summary: '{improved} improved, {slipped} slipped, {unchanged} unchanged',
        otherModel: 'weights {was} and {is}',
      }),
    },
  }
}

/** The props of the quiz page. */
export function quizProps(changes: Partial<QuizProps> = {}): QuizProps {
  const { questions, areas, controls, constants } = tinyModel()
  return {
    ...{ questions, areas, controls, constants, words: quizWords, storeWords, fileWords: tinyFileWords },
    ...{ siteName: 'Site', reportUrl: '/report/', moreUrl: newAddress() },
    ...changes,
  }
}
