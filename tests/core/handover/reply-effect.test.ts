import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { compareReply, takeReply } from '../../../src/core/handover/compare-reply.ts'
import { countsOfReply, scoreEffect } from '../../../src/core/handover/reply-effect.ts'
import { echo } from '../../support/words.ts'
import { TODAY, answers, tinyModel, tinyReport, tinyWords } from '../tiny.ts'

const model = tinyModel()
const replied = echo('replied', {
  score: '{before} becomes {after}',
  firstScore: 'first {after}',
  sameScore: 'stays {before}',
  size: '{questions}, {answers}',
  questions: { other: '{n} asked' },
  answers: { other: '{n} answers' },
  settles: { one: '{n} settled', other: '{n} settled' },
  differ: { other: '{n} differ' },
  stayUnknown: { other: '{n} unknown' },
})
const effect = (before: Answers, after: Answers): string =>
  scoreEffect(model, { report: tinyWords, replied }, [before, after], TODAY)
const full = answers({ choices: { first: ['all'], second: ['all'], ticks: ['b1-all'] } })
const unknown = answers({ choices: { first: ['unknown'], second: ['all'], ticks: ['b1-all'] } })
const figure = (of: Answers): string => tinyReport(of).head.figure

test('the effect of a reply is the score or range before, and the score after', () => {
  expect(effect(unknown, full)).toBe(`${figure(unknown)} becomes ${figure(full)}`)
  expect(figure(unknown)).not.toBe(figure(full))
  expect(effect(full, full)).toBe(`stays ${figure(full)}`)
})

test('without enough answers, the effect names only the score after, or none', () => {
  expect(effect(answers(), full)).toBe(`first ${figure(full)}`)
  expect(effect(answers(), answers())).toBe('noScore')
})

test('the counts of a reply begin with its size, and leave out what does not occur', () => {
  const mine = answers({ choices: { first: ['no'], second: ['unknown'] } })
  const rows = compareReply(model, mine, { choices: { first: ['half'], second: ['all'] }, controls: {} })
  expect(countsOfReply(rows, replied, 'en-GB')).toEqual(['2 asked, 2 answers', '1 settled', '1 differ'])
  const done = compareReply(model, takeReply(mine, rows), { choices: { second: ['unknown'] }, controls: {} })
  expect(countsOfReply(done, replied, 'en-GB')).toEqual(['1 asked, 1 answers', '1 unknown'])
})
