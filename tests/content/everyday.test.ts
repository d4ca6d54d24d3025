/** Tests the content of the everyday jobs: the claims in the texts, and the references between ids. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { citedBy } from '../../src/content/uses.ts'
import { makePdfInNode } from '../../src/pdf/node.ts'
import { shrinkPdf } from '../../src/pdf/shrink.ts'
import { everydayChecklist, minutesOf } from '../../src/core/documents/everyday.ts'
import { readPdf } from '../support/read-pdf.ts'
import { content, everyText, model, problemsWith, ui } from './content.ts'

const { everyday } = content
const actions = everyday.groups.flatMap((group) => group.actions)
const { cited, read } = citedBy(actions, model.sources)

test('the 14 everyday jobs take 380 minutes in total', () => {
  expect(actions.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  expect(minutesOf(actions)).toBe(380)
})

test('every text that states the number of everyday jobs says 14', () => {
  const folder = 'content/en/learn'
  const pages = readdirSync(folder).map((file) => ({
    place: file,
    text: readFileSync(join(folder, file), 'utf8'),
  }))
  const claims = [...everyText('en'), ...pages].flatMap(({ place, text }) =>
    [...text.matchAll(/(\d+|\b\w+teen|\bten|\btwelve) (?:everyday|things you can do)/gi)].map(
      ([, claimed]) => `${place}: ${String(claimed)}`,
    ),
  )
  expect(claims.filter((claim) => !/: (14|fourteen)$/i.test(claim))).toEqual([])
  for (const sentence of [ui.everyday.title, ui.everyday.lead, ui.everyday.printLead, ui.filter.everyday]) {
    expect(sentence).toContain('{n}')
  }
})

test('the everyday job with “six questions” in its title contains six questions', () => {
  const job = actions.find(({ id }) => id === 'ask-your-provider')
  expect(job?.title).toContain('six questions')
  expect(job?.do.match(/\?/g)).toHaveLength(6)
})

test('every framework of an everyday job has a name, and every source exists', () => {
  for (const { frameworks } of actions) {
    expect(Object.keys(frameworks).filter((key) => !(key in ui.frameworks))).toEqual([])
  }
  expect(new Set(cited.map(({ id }) => id))).toEqual(new Set(actions.flatMap(({ sources }) => sources)))
  expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('the PDF of the everyday jobs has a checkbox for each job and at most 60 KB', async () => {
  const quizName = 'Whose job is it?'
  const brand = { name: 'Harbour', quizName, quizTitle: quizName, mark: 'M2 2h28v28H2z', accent: '#123456' }
  const printed = model.constants.printedFrameworks
  const list = everydayChecklist(everyday, ui, brand, { printed, date: read })
  const pdf = await shrinkPdf(await makePdfInNode(list, brand, 'a4', 'src/brand/fonts'))
  expect(pdf.length).toBeLessThanOrEqual(60_000)
  expect((await readPdf(pdf)).boxes).toBe(14)
})

test.each<[string, string, string, string, RegExp]>([
  [
    'a control that does not exist',
    'model',
    'controls: [GP-01]',
    'controls: [GP-09]',
    /^content\/model\/everyday\.yml › actions\.ring-back\.controls: "GP-09" is not a control\.$/,
  ],
  [
    'a source that does not exist',
    'model',
    'sources: [ncsc-phishing]',
    'sources: [hearsay]',
    /actions\.safe-to-own-up\.sources: "hearsay" is not in sources\.yml: add it there\.$/,
  ],
  [
    'a group that does not exist',
    'model',
    'group: hold',
    'group: held',
    /actions\.cannot-lose\.group: "held" is not one of groups/,
  ],
  [
    'a group without a job',
    'model',
    'groups: [decide,',
    'groups: [decide, empty,',
    /groups\.empty: has no action/,
  ],
  ['no minutes', 'model', '    minutes: 10\n', '', /everyday\.yml › actions\.name-an-owner\.minutes: /],
  [
    'no source',
    'model',
    'sources: [cisa-small-business, cisa-cpg]',
    'sources: []',
    /actions\.name-an-owner\.sources: needs at least one source\.$/,
  ],
  [
    'a job without words',
    'en',
    '  keep-less:\n',
    '  keep-more:\n',
    /content\/en\/everyday\.yml › actions\.keep-less: has no words: add this entry/,
  ],
  [
    'words for no job',
    'en',
    '  keep-less:\n',
    '  keep-more:\n',
    /actions\.keep-more: is not in content\/model\/everyday\.yml/,
  ],
  [
    'a title that is too long',
    'en',
    'title: Keep less',
    `title: ${'Keep less '.repeat(8)}`,
    /actions\.keep-less\.title: is longer than 70 characters/,
  ],
])('everyday.yml with %s is rejected', (_, part, from, to, problem) => {
  const problems = problemsWith([[`${part}/everyday.yml`, (text) => text.replace(from, to)]])
  expect(problems.find((one) => problem.test(one)) ?? problems).toMatch(problem)
})
