/** Tests the header of the frame on a built page, where Trusted Types forbid setting `innerHTML`. */
import { h, hydrate } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { FrameHeader } from '../../src/islands/frame/FrameHeader.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const SITE = '<a>Site</a>'
/** The logo of the site as Astro passes it to an island. */
const mark = h('astro-slot', { name: 'mark', dangerouslySetInnerHTML: { __html: SITE } })

test.each([
  ['name', { isNamed: true, logo: undefined }],
  ['logo', { isNamed: false, logo: 'https://host.example/logo.svg' }],
])('the logo of the site appears again after the host removes its %s', async (_, given) => {
  const place = document.createElement('div')
  place.innerHTML = `<header class="frame-top wrap" aria-label="Quiz"><div><astro-slot name="mark">${SITE}</astro-slot></div></header>`
  document.body.append(place)
  const setHtml = vi.spyOn(Element.prototype, 'innerHTML', 'set')
  const show = (options: { isNamed: boolean; logo: string | undefined }) =>
    act(() => hydrate(<FrameHeader label="Quiz" name="Host" {...options} mark={mark} />, place))
  await show(given)
  expect(place.textContent).not.toContain('Site')
  await show({ isNamed: false, logo: undefined })
  expect(place.textContent).toBe('Site')
  expect(setHtml).not.toHaveBeenCalled()
})
