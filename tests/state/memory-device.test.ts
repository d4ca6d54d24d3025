import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { startQuizFlow } from '../../src/state/quiz-flow.ts'
import { memoryDevice } from '../../src/state/memory-device.ts'
import { startVisit } from '../../src/state/visit.ts'
import { tinyModel } from '../core/tiny.ts'

const model = tinyModel()

test('a quiz on a memory device stores its choices in memory', () => {
  const device = memoryDevice()
  const visit = startVisit(
    model,
    device.makeStorage(() => undefined, ''),
  )
  const flow = startQuizFlow(model, visit, device.address)
  visit.open()
  flow.open()
  expect([device.hasStoredAnswers(), device.read()]).toEqual([false, undefined])
  flow.choose(['small'])
  flow.next()
  expect(device.address.$position.get().hash).toBe('q=people')
  flow.choose(['few'])
  expect(device.read()?.choices).toEqual({ plan: ['small'], people: ['few'] })
  expect(device.hasStoredAnswers()).toBe(true)
})

test('a memory device starts with given answers at a given place, and reads them once', () => {
  const answers = { ...NO_ANSWERS, choices: { plan: ['small'] } }
  const device = memoryDevice({ hash: 'q=people', memory: null }, { choices: 'given' })
  expect(device.address.$position.get().hash).toBe('q=people')
  const storage = device.makeStorage((data) => (data ? { answers } : undefined), '')
  expect(device.read()).toEqual(answers)
  storage.clear()
  device.makeStorage((data) => (data ? { answers } : undefined), '')
  expect(device.read()).toBeUndefined()
})

test('a memory device leaves out given answers that are not valid', () => {
  const device = memoryDevice(undefined, 'damaged')
  device.makeStorage(() => undefined, '')
  expect(device.read()).toBeUndefined()
})

test('a memory device keeps no deleted answers, and each new device starts empty', () => {
  const device = memoryDevice()
  const visit = startVisit(
    model,
    device.makeStorage(() => undefined, ''),
  )
  visit.choose(model.questions[0]!, ['small'])
  visit.clear()
  expect(device.read()).toBeUndefined()
  visit.choose(model.questions[0]!, ['large'])
  expect(memoryDevice().read()).toBeUndefined()
})
