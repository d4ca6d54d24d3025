/** Tests the download of the evidence sheet, in the part for the IT provider or auditor. */
import { screen, waitFor } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Experts } from '../../../src/islands/report/Experts.tsx'
import { EXCEL_TYPE } from '../../../src/paper/excel/workbook.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { collectDownloads, newAddress, serve } from '../browser.ts'
import { type Drawn, draw } from '../draw.ts'
import { stubPaperWorkers } from '../paper-workers.ts'
import {
  OPEN,
  Shown,
  TODAY,
  openSession,
  type reportProps,
  resultWords as words,
  sectionProps,
} from './report.tsx'
import { echo } from '../../support/words.ts'

const evidence = echo('evidence', {
  saved: 'saved {file}',
  file: 'evidence-{name}-{date}',
  claims: 'claims {n} proven {proven}',
})
const proof = { what: 'Export', where: 'Binder', date: TODAY }

interface Wanted {
  records?: Answers['records']
  answer?: object
  props?: Parameters<typeof reportProps>[0]
}

async function open({ records, answer, props }: Wanted = {}) {
  const evidenceUrl = newAddress()
  serve({ [evidenceUrl]: evidence })
  const { jobs } = stubPaperWorkers(answer && (() => answer))
  const session = await openSession({ choices: { ...OPEN, second: ['all'] }, scope: 'full', records })
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => (
        <Experts
          {...sectionProps(session, shown, { evidenceUrl, ...props })}
          words={words}
          report={shown.full!}
        />
      )}
    </Shown>,
  )
  return { ...drawn, jobs, saved: collectDownloads() }
}
/** Opens the part about the evidence sheet. Returns the button that saves the sheet. */
async function unfold(user: Drawn['user']): Promise<HTMLElement> {
  await user.click(screen.getByText(words.evidenceFold))
  return screen.findByRole('button', { name: evidence.save })
}

test('a link to the evidence sheet unfolds its part', async () => {
  location.hash = '#evidence'
  await open()
  expect(await screen.findByRole('button', { name: evidence.save })).toBeDefined()
  location.hash = ''
})

test('the evidence sheet is made from the report and saved as a PDF', async () => {
  const { user, jobs, saved, place } = await open({ records: { 'XA-02': { who: 'Ada', proof } } })
  expect(screen.queryByRole('button', { name: evidence.save })).toBeNull()
  await user.click(await unfold(user))
  const file = `evidence-${TODAY}.pdf`
  await waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toBe(`saved ${file}`))
  expect(saved.map(({ name, type }) => [name, type])).toEqual([[file, 'application/pdf']])
  const { page } = jobs[0]!
  expect(page.facts[0]).toContain('proven 1')
  expect(JSON.stringify(page.blocks)).toContain('Binder')
})

test('the evidence list is saved as an Excel workbook', async () => {
  const { user, saved, place } = await open({ records: { 'XA-02': { who: '=1+1', proof } } })
  await unfold(user)
  await user.click(screen.getByRole('button', { name: evidence.saveExcel }))
  const file = `evidence-${TODAY}.xlsx`
  await waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toBe(`saved ${file}`))
  expect(saved.map(({ name, type }) => [name, type])).toEqual([[file, EXCEL_TYPE]])
})

test('a failure of the evidence list is shown', async () => {
  const { user, place } = await open()
  await unfold(user)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('no room')
  })
  await user.click(screen.getByRole('button', { name: evidence.saveExcel }))
  await waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toBe(evidence.failed))
})

test.each([
  ['without a proof, the part about the evidence sheet says where to note one', {}, true],
  ['with a proof, the part about the evidence sheet does not ask for one', { 'XA-02': { proof } }, false],
])('%s', async (_, records, isAsked) => {
  const { user, place } = await open({ records })
  await unfold(user)
  expect(place.textContent.includes(evidence.offerNone)).toBe(isAsked)
})

test.each([
  [{ kind: 'making', cause: 'x' }, evidence.failed],
  [{ kind: 'letters', cause: 'x', characters: ['京'] }, 'no letters for 京'],
])('a failure of the evidence sheet is shown (case %#)', async (answer, message) => {
  const { user, place, saved } = await open({ answer })
  await user.click(await unfold(user))
  await waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toBe(message))
  expect(saved).toEqual([])
})

test('a sandbox offers no evidence sheet and asks for no file of a scanner', async () => {
  const folds = [words.evidenceFold, words.scanFold]
  await open()
  for (const fold of folds) expect(screen.getByText(fold)).toBeDefined()
  document.body.replaceChildren()
  await open({ props: { isConfined: true } })
  for (const fold of folds) expect(screen.queryByText(fold)).toBeNull()
})
