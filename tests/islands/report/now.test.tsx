/** Tests the report's buttons that download the checklist or show the share link on the same page. */
import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { decodeShare } from '../../../src/core/exchange/share.ts'
import { DownloadNow } from '../../../src/islands/report/take/DownloadNow.tsx'
import { ShareNow } from '../../../src/islands/report/take/ShareNow.tsx'
import type { ReportSession } from '../../../src/state/report-session.ts'
import { tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { collectDownloads } from '../browser.ts'
import { draw } from '../draw.ts'
import { button } from '../page.ts'
import { stubPaperWorkers } from '../paper-workers.ts'
import { OPEN, Shown, openSession, resultWords as words, sectionProps } from './report.tsx'

/** Renders two download buttons, as in the head and at the end of the report, and the share button. */
async function open(session?: ReportSession) {
  const { jobs } = stubPaperWorkers()
  const shownBy = session ?? (await openSession({ choices: OPEN, scope: 'quick' }))
  const drawn = await draw(
    <Shown session={shownBy}>
      {(shown) => {
        const props = { ...sectionProps(shownBy, shown), words, report: shown.full! }
        return (
          <>
            <DownloadNow {...props} />
            <ShareNow {...props} />
          </>
        )
      }}
    </Shown>,
  )
  return { ...drawn, jobs, saved: collectDownloads() }
}
const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.name}`) })
const linkField = () => screen.findByRole<HTMLInputElement>('textbox', { name: words.shareAddress })
/** Returns what a share link holds. */
const contentOf = ({ value }: HTMLInputElement) =>
  decodeShare(tinyModel(), tinyFileWords, value.split('#r=')[1] ?? '')

test.each([
  ['PDF', words.download, /^list-.*\.pdf$/],
  ['Word', words.downloadWord, /^list-.*\.docx$/],
])('one press of the button for %s saves the checklist', async (_, name, file) => {
  const { user, saved } = await open()
  await user.click(button(name))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words.saved))
  expect(saved.map((one) => one.name)).toEqual([expect.stringMatching(file)])
})

test('changing the company name or the paper size enables the download button again', async () => {
  const { user, jobs, saved } = await open()
  await user.click(button(words.download))
  await screen.findByText(words.saved)
  await user.click(screen.getByText(words.downloadAs))
  await user.type(nameField(), 'Harbour')
  await user.click(screen.getByRole('radio', { name: words.a4 }))
  await user.click(button(words.download))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(jobs.at(-1)).toMatchObject({
    paper: 'a4',
    page: { title: expect.stringContaining('Harbour') as unknown },
  })
})

test('the share button shows the share link with a preview, and hides both again', async () => {
  const { user } = await open()
  await user.click(button(words.share))
  expect(contentOf(await linkField())).toMatchObject({ ok: true, shared: { kind: 'summary' } })
  expect(screen.getByRole('figure').textContent).toContain(words.guestOn)
  expect(button(words.share).getAttribute('aria-expanded')).toBe('true')
  await user.click(button(words.share))
  expect(screen.queryByRole('figure')).toBeNull()
})

test('the share link contains the answers if the visitor chooses to share answers', async () => {
  const { user } = await open()
  await user.click(button(words.share))
  await linkField()
  await user.click(screen.getByRole('radio', { name: new RegExp(`^${words.shareAnswers}\\.`) }))
  expect(contentOf(await linkField())).toMatchObject({ shared: { kind: 'answers' } })
  expect(screen.getByRole('figure').textContent).toContain(words.guest)
})

test('the share link can contain the company name typed for the checklist', async () => {
  const { user } = await open()
  await user.click(screen.getByText(words.downloadAs))
  await user.type(nameField(), 'Harbour')
  await user.click(button(words.share))
  await linkField()
  await user.click(screen.getByRole('checkbox', { name: words.shareName }))
  expect(within(screen.getByRole('figure')).getByText(words.guestName)).toBeDefined()
})

test('the browser’s share sheet receives the share link', async () => {
  const shared: ShareData[] = []
  const outcomes = [undefined, new DOMException('closed', 'AbortError')]
  Object.assign(navigator, {
    share: (data: ShareData) => {
      shared.push(data)
      const problem = outcomes.shift()
      return problem ? Promise.reject(problem) : Promise.resolve()
    },
  })
  const { user } = await open()
  await user.click(button(words.share))
  const { value } = await linkField()
  await user.click(button(words.shareSend))
  await user.click(button(words.shareSend))
  const sent = { title: words.shareSubject, url: value }
  expect(shared).toEqual([sent, sent])
  Reflect.deleteProperty(navigator, 'share')
})

test('the name field shows the example’s company name after the example is opened', async () => {
  const session = await openSession({ choices: OPEN, scope: 'quick' })
  const { user } = await open(session)
  await user.type(nameField(), 'Harbour')
  session.showExample()
  await waitFor(() => expect(nameField().value).toBe('Example & Sons'))
})
