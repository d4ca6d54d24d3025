/** Tests the buttons for files in a language from right to left: they print, and say why. */
import { screen, waitFor } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DownloadNow } from '../../../src/islands/report/take/DownloadNow.tsx'
import { savePaper } from '../../../src/islands/report/take/save-paper.ts'
import { collectDownloads } from '../browser.ts'
import { draw } from '../draw.ts'
import { button } from '../page.ts'
import { stubPaperWorkers } from '../paper-workers.ts'
import { OPEN, Shown, openSession, resultWords as words, sectionProps } from '../report/report.tsx'

beforeEach(() => void vi.stubEnv('SITE_RTL', 'true'))
afterEach(() => vi.unstubAllEnvs())

async function open() {
  const { written } = stubPaperWorkers()
  const session = await openSession({ choices: OPEN, scope: 'quick' })
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => <DownloadNow {...sectionProps(session, shown)} words={words} report={shown.full!} />}
    </Shown>,
  )
  return { ...drawn, written, saved: collectDownloads() }
}

test('the button for the checklist prints it, and saves no file', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { user, saved } = await open()
  expect(screen.getByRole('status').textContent).toBe(words.undrawable)
  await user.click(button(words.download))
  await waitFor(() => expect(print).toHaveBeenCalledOnce())
  expect(document.querySelectorAll('.printed-row').length).toBeGreaterThan(0)
  expect(saved).toEqual([])
  dispatchEvent(new Event('afterprint'))
})

test('a Word file gets texts without isolates', async () => {
  const { user, written, saved } = await open()
  await user.click(button(words.downloadWord))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(JSON.stringify(written[0]!.page)).not.toMatch(/[\u2066-\u2069]/)
})

test('a document of plain blocks is printed, and has no file name', async () => {
  const page = {
    ...{ language: 'ar-u-nu-latn', title: 'T', names: [], date: '2026-11-27', dateText: '27', heading: 'H' },
    ...{
      lead: 'L',
      facts: [],
      blocks: [],
      fileName: 'f',
      contact: [],
      labels: { page: '', runningHead: '' },
    },
  }
  expect(await savePaper('pdf', page, { name: 'Acme', accent: '#000000' }, {}, 'a4')).toBe('')
  expect(document.querySelector('.printed')?.getAttribute('lang')).toBe('ar')
  dispatchEvent(new Event('afterprint'))
})
