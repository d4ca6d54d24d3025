/** Answer sets made from the real content, so that a new question needs no new test. */
import { groupsOf } from '../../src/core/answers/answers.ts'
import type { Option, Question } from '../../src/core/model/model.ts'
import { readContent } from '../../src/content/read.ts'

/** Chosen option ids by question. */
export type Choices = Record<string, string[]>

export const { model, dates, ui, example, matrix } = readContent('content', 'en')

/** A small business with an IT person, so that every question and control applies. */
const SMALL_BUSINESS: Choices = { people: ['two'], it: ['staff'] }

/**
 * Returns an answer to every question. A context question gets its first option, unless `SMALL_BUSINESS` names another. In
 * a question about controls, `pick` chooses one option of each group of options.
 */
function answersBy(pick: (options: Question['options']) => Option | undefined): Choices {
  const answers = model.questions.map((question) => [
    question.id,
    question.area === 'context'
      ? [question.options[0]?.id ?? '']
      : groupsOf(question).map((group) => pick(group)?.id ?? ''),
  ])
  return { ...(Object.fromEntries(answers) as Choices), ...SMALL_BUSINESS }
}

/** The choice "I don't know" for every question. */
export const allUnknown = answersBy((options) => options.find(({ unknown }) => unknown))

/** The worst answer to every question. */
export const allNo = answersBy((options) => options[0])

/** The best answer to every question. */
export const allBest = answersBy((options) => options.findLast(({ unknown }) => !unknown))

export const exampleChoices = example.answers.choices as Choices

/** The worst answers of someone who works alone, without an IT person. */
export const soloNo: Choices = { ...allNo, people: ['one'], it: ['ourselves'] }

/** The worst answers of someone alone, with Business Standard. */
const alone: Choices = { ...soloNo, circumstances: ['none'], plan: ['business-standard'] }

/** A dental practice of nine with an IT provider, which does not know much about its settings. */
const practice: Choices = {
  ...alone,
  people: ['ten'],
  it: ['provider'],
  circumstances: ['health'],
  plan: ['business-premium'],
  'sign-in': ['most'],
  'identity-check': ['unknown'],
  administrators: ['key-unknown', 'separate', 'spare-unknown'],
  leavers: ['unknown'],
  'email-filter': ['preset-unknown', 'links-unknown'],
  'fake-sender': ['unknown'],
  backup: ['some'],
  restore: ['unknown'],
  devices: ['updates', 'watched-unknown'],
  sharing: ['anyone'],
  apps: ['unknown'],
  'break-in': ['alerts-unknown', 'record-unknown', 'paper-no'],
  'bank-details': ['usually'],
  'whom-to-tell': ['yearly', 'duties-unknown'],
}

/** The answers of six businesses that differ in size, plan, helper and what they have done. */
export const sixBusinesses: Record<
  'alone' | 'alone, much done' | 'practice' | 'practice, after the reply' | 'wholesaler' | 'two partners',
  Choices
> = {
  alone,
  'alone, much done': {
    ...alone,
    'sign-in': ['everyone'],
    administrators: ['key-no', 'separate', 'spare'],
    'email-filter': ['preset-most', 'links-no'],
    'fake-sender': ['part'],
    backup: ['daily'],
    restore: ['this-year'],
    devices: ['updates-all', 'watched'],
    sharing: ['careful'],
    apps: ['default'],
    'break-in': ['alerts', 'record', 'paper'],
    'bank-details': ['always'],
    'whom-to-tell': ['yearly', 'duties-no'],
  },
  practice,
  'practice, after the reply': {
    ...practice,
    'identity-check': ['helped'],
    leavers: ['days'],
    administrators: ['key-no', 'separate', 'spare-no'],
    'email-filter': ['preset-most', 'links-most'],
    'fake-sender': ['open'],
    restore: ['never'],
    'whom-to-tell': ['yearly', 'duties-no'],
    devices: ['updates', 'watched'],
    apps: ['default'],
    'break-in': ['alerts', 'record', 'paper-no'],
  },
  wholesaler: {
    ...practice,
    people: ['fifty'],
    leavers: ['days'],
    it: ['staff'],
    circumstances: ['payments'],
    plan: ['e5'],
    'identity-check': ['call-back'],
    administrators: ['key-some', 'separate', 'spare'],
    'email-filter': ['preset-most', 'links-most'],
    'fake-sender': ['watched'],
    backup: ['some'],
    restore: ['long-ago'],
    devices: ['updates', 'watched'],
    sharing: ['careful'],
    apps: ['blocked'],
    'break-in': ['alerts', 'record', 'paper-no'],
    'whom-to-tell': ['yearly', 'written'],
  },
  'two partners': {
    ...alone,
    people: ['two'],
    it: ['provider'],
    circumstances: ['payments'],
    'sign-in': ['some'],
    'identity-check': ['easy-question'],
    administrators: ['key-no', 'separate', 'spare-unknown'],
    leavers: ['eventually'],
    'fake-sender': ['unknown'],
    backup: ['some'],
    devices: ['updates', 'watched-no'],
    'bank-details': ['feels-odd'],
  },
}
