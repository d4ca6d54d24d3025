import { fireEvent, screen, within } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { contrast } from '../../../src/brand/contrast.ts'
import { DARK, LIGHT } from '../../../src/brand/palette.ts'
import { reserveOf } from '../../../src/embed/reserve.ts'
import { ConfigureApp } from '../../../src/islands/configure/ConfigureApp.tsx'
import type { EmbedLanguage } from '../../../src/islands/configure/LanguageField.tsx'
import { refuseClipboard } from '../browser.ts'
import { draw } from '../draw.ts'
import { radio, textsOf } from '../page.ts'
import { echo } from '../../support/words.ts'

afterEach(() => vi.unstubAllEnvs())

const words = echo('configure', {
  wrongText: 'at most {n}, kept: {kept}',
  usedKept: 'kept {used} {after}',
  usedTooLittle: '{asked} has {before}, {used} has {after}',
  usedSoftened: '{asked} softened from {before} to {after}',
  ratio: '{n} to 1',
  leftOut: 'left out: {list}',
  leftOutWrong: 'left out until right: {list}',
  elsewhere: 'here {here}, there {there}',
  sampleAsked: 'asked {colour}',
  sampleText: 'text {colour}',
})
const ORIGIN = location.origin
const SAMPLE = '{"sample":true}'
const place = {
  ...{ frame: `${ORIGIN}/frame/quiz/`, page: `${ORIGIN}/quiz/`, loader: `${ORIGIN}/embed/v1.js` },
  pinned: { address: `${ORIGIN}/embed/1/check.js`, integrity: 'sha384-abc' },
  ...{ title: 'The check', linkText: 'Start the check', reserve: reserveOf('en') },
}
const ten = { title: 'Ten', linkText: 'Start the ten', reserve: { height: 700, narrower: [] } }
interface Wanted {
  languages?: readonly EmbedLanguage[]
  page?: string
  example?: Record<'brand' | 'accent' | 'cta' | 'cta-label', string>
}
function open({ languages, page = place.page, example }: Wanted = {}) {
  return draw(
    <ConfigureApp
      words={words}
      language="en"
      languages={languages}
      sample={SAMPLE}
      {...(example && { example })}
      brand={{ name: 'Site', accent: '#01614d' }}
      place={{ ...place, page }}
      ten={ten}
      frameUrl="/frame/quiz/"
      pageUrl="/quiz/"
    />,
  )
}
type User = Awaited<ReturnType<typeof draw>>['user']
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
/** Returns the element of the visible snippet. */
const shownSnippet = () =>
  [...document.querySelectorAll<HTMLElement>('.snippet')].find(({ hidden }) => !hidden)!
const snippet = (): string => shownSnippet().querySelector('code')!.textContent
const check = () => document.querySelector('responsibility-check')!
const alerts = (): string[] => textsOf(screen.queryAllByRole('alert'))

/** Fills a field, then moves the focus out of the field. */
async function fillIn(user: User, name: string, text: string): Promise<void> {
  await user.clear(field(name))
  await user.click(field(name))
  await user.paste(text)
  await user.tab()
}

test('the snippet of an unchanged form contains no embed option', async () => {
  await open()
  expect(snippet()).toContain(`src="${place.frame}"`)
  for (const name of ['brand=', 'accent=', 'logo=', 'cta=', 'scheme=', 'results=', 'mode='])
    expect(snippet()).not.toContain(name)
  expect(alerts()).toEqual([])
  expect(field(words.height).value).toBe(String(place.reserve.height))
})

test('the snippet contains the escaped brand name, and the preview the unescaped name', async () => {
  const { user } = await open()
  await fillIn(user, words.name, 'Acme "IT" & <b>Sons</b>')
  expect(snippet()).toContain('brand="Acme &quot;IT&quot; &amp; &lt;b&gt;Sons&lt;/b&gt;"')
  expect(check().getAttribute('brand')).toBe('Acme "IT" & <b>Sons</b>')
  expect(document.querySelector('.window-bar span')?.textContent).toBe('Acme "IT" & <b>Sons</b>')
})

test('the preview shows the name of the site’s brand if the name field is empty', async () => {
  await open()
  expect(document.querySelector('.window-bar span')?.textContent).toBe('Site')
})

test.each([
  [words.name, 'x'.repeat(61), `at most 60, kept: ${'x'.repeat(60)}`],
  [words.logo, 'http://acme.example/logo.svg', words.wrongLogo],
  [words.accent, 'red', words.wrongColour],
  [words.cta, 'javascript:alert(1)', words.wrongCta],
  [words.ctaLabel, 'Talk', words.wrongLabelAlone],
  [words.privacy, 'acme.example', words.wrongPrivacy],
  [words.height, 'tall', words.wrongHeight],
])('the error of the field “%s” appears when the field loses focus', async (name, text, sentence) => {
  const { user } = await open()
  const input = field(name)
  await user.clear(input)
  await user.click(input)
  await user.paste(text)
  expect(alerts()).toEqual([])
  await user.tab()
  expect(alerts()).toEqual([sentence])
  expect(input.value).toBe(text)
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const described = input
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toContain(sentence)
  expect(screen.getByText(`left out until right: ${name}`)).toBeDefined()
})

test('an error message is above its field', async () => {
  const { user } = await open()
  await fillIn(user, words.logo, 'http://acme.example/logo.svg')
  const order = screen.getByRole('alert').compareDocumentPosition(field(words.logo))
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('a corrected value removes the error and appears in the snippet', async () => {
  const { user } = await open()
  await fillIn(user, words.logo, 'http://acme.example/logo.svg')
  expect(snippet()).not.toContain('logo=')
  await fillIn(user, words.logo, 'https://acme.example/logo.svg')
  expect(alerts()).toEqual([])
  expect(snippet()).toContain('logo="https://acme.example/logo.svg"')
})

test('the preview requests a logo only when the field loses focus', async () => {
  const { user } = await open()
  await user.click(field(words.logo))
  await user.paste('https://acme.example/logo.svg')
  expect(check().getAttribute('logo')).toBe('')
  await user.tab()
  expect(check().getAttribute('logo')).toBe('https://acme.example/logo.svg')
})

test('a button label with a button URL shows no error and appears in the snippet', async () => {
  const { user } = await open()
  await fillIn(user, words.ctaLabel, 'Talk')
  await fillIn(user, words.cta, 'https://acme.example/book')
  expect(alerts()).toEqual([])
  expect(snippet()).toContain('cta-label="Talk"')
})

test.each(['#FFFF66', '#0A0A23'])(
  'the form corrects the colour %s to enough contrast and shows both colours',
  async (colour) => {
    const { user, place: page } = await open()
    await fillIn(user, words.accent, colour)
    const used = textsOf(page.querySelectorAll('#accent-numbers b'))
    expect(contrast(used[0]!, LIGHT.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(used[1]!, DARK.paper)).toBeGreaterThanOrEqual(4.5)
    expect(page.querySelector('#accent-numbers')?.textContent).toContain(`${colour.toLowerCase()} has`)
    for (const scheme of [words.onLight, words.onDark]) {
      const ratios = within(screen.getByRole('region', { name: scheme })).getAllByRole('definition')
      for (const { textContent } of ratios.slice(1))
        expect(parseFloat(textContent)).toBeGreaterThanOrEqual(4.5)
    }
    expect(snippet()).toContain(`accent="${colour.toLowerCase()}"`)
  },
)

test('while a colour is incomplete, the preview keeps the last valid colour', async () => {
  const { user, place: page } = await open()
  await fillIn(user, words.accent, '#8a1c4a')
  const before = page.querySelector('#accent-numbers')?.textContent
  await fillIn(user, words.accent, '#8a1')
  expect(page.querySelector('#accent-numbers')?.textContent).toBe(before)
  expect(check().getAttribute('accent')).toBe('#8a1c4a')
})

test('choosing a colour in the colour picker changes the colour’s text field', async () => {
  await open()
  fireEvent.input(screen.getByLabelText(words.accentPick), { target: { value: '#8a1c4a' } })
  await vi.waitFor(() => expect(field(words.accent).value).toBe('#8a1c4a'))
  expect(snippet()).toContain('accent="#8a1c4a"')
})

test('the snippet contains the chosen colour scheme, results option and lead option', async () => {
  const { user } = await open()
  await user.click(radio(words.schemeDark))
  await user.click(radio(words.resultsNone))
  await user.click(radio(words.leadsOwn))
  for (const part of ['scheme="dark"', 'results="none"', 'lead-endpoint']) expect(snippet()).toContain(part)
})

test('the endpoint field appears only if the embed element sends leads to a server', async () => {
  const { user } = await open()
  expect(screen.queryByRole('textbox', { name: words.endpoint })).toBeNull()
  await user.click(radio(words.leadsPost))
  await fillIn(user, words.endpoint, 'contact')
  expect(alerts()).toEqual([words.wrongEndpoint])
  await fillIn(user, words.endpoint, '/contact')
  expect(alerts()).toEqual([])
  expect(snippet()).toContain('lead-endpoint="/contact"')
  // The preview has no endpoint, so that it sends no leads.
  expect(check().getAttribute('lead-endpoint')).toBe('')
})

test('the form has no height field if the quiz opens in a dialog', async () => {
  const { user } = await open()
  await user.click(radio(words.modeDialog))
  expect(screen.queryByRole('textbox', { name: words.height })).toBeNull()
  expect(snippet()).toContain('mode="dialog"')
  expect(check().getAttribute('mode')).toBe('dialog')
  expect(shownSnippet().textContent).not.toContain(words.dialogNote)
  await user.click(radio(words.kindFrame))
  expect(shownSnippet().textContent).toContain(words.dialogNote)
})

test.each([
  [words.kindElement, '<responsibility-check'],
  [words.kindAdopted, '<iframe'],
  [words.kindFrame, '<iframe'],
  [words.kindAddress, place.page],
])('only the chosen snippet “%s” is visible', async (name, part) => {
  const { user } = await open()
  await user.click(radio(name))
  expect(snippet()).toContain(part)
  expect(
    [...document.querySelectorAll<HTMLElement>('.snippet')].filter(({ hidden }) => !hidden),
  ).toHaveLength(1)
})

test('arrow keys choose another kind of snippet', async () => {
  const { user } = await open()
  await user.click(radio(words.kindElement))
  await user.keyboard('{ArrowRight}')
  expect(radio(words.kindAdopted).checked).toBe(true)
})

test('the snippet for a pinned script contains the hash of the script', async () => {
  const { user } = await open()
  expect(snippet()).not.toContain('integrity')
  await user.click(screen.getByRole('radio', { name: new RegExp(`^${words.pinned}`) }))
  expect(snippet()).toContain('integrity="sha384-abc"')
  await user.click(radio(words.kindFrame))
  expect(screen.queryByRole('group', { name: words.loader })).toBeNull()
})

test('a note says that the plain frame’s snippet leaves out the email address', async () => {
  const { user } = await open()
  await fillIn(user, words.cta, 'mailto:hello@acme.example')
  expect(screen.getAllByText(words.contactNote).length).toBeGreaterThan(0)
  await user.click(radio(words.kindFrame))
  expect(snippet()).not.toContain('hello')
  expect(screen.getByRole('region', { name: words.kindFrame }).textContent).toContain(
    `left out: ${words.cta}`,
  )
})

test('a status message announces the copied snippet until the snippet changes', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect(await navigator.clipboard.readText()).toBe(snippet())
  expect(screen.getByText(words.copied).getAttribute('role')).toBe('status')
  await user.click(radio(words.schemeDark))
  expect(screen.queryByText(words.copied)).toBeNull()
})

test('a failed copy to the clipboard selects the snippet’s text', async () => {
  const { user } = await open()
  refuseClipboard()
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect(screen.getByText(words.copyFailed).getAttribute('role')).toBe('status')
  expect(String(getSelection())).toBe(snippet())
})

test('the preview has the visitor’s colour scheme unless the form sets another scheme', async () => {
  const { user, place: page } = await open()
  expect(check().getAttribute('scheme')).toBe('light')
  await user.click(
    within(screen.getByRole('group', { name: words.system })).getByRole('radio', { name: words.systemDark }),
  )
  expect(check().getAttribute('scheme')).toBe('dark')
  expect(screen.getByText(words.previewNote)).toBeDefined()
  await user.click(radio(words.schemeLight))
  expect(check().getAttribute('scheme')).toBe('light')
  expect(screen.getByText(words.previewFixed)).toBeDefined()
  await user.click(radio(words.sizePhone))
  expect(page.querySelector('.window--phone')).not.toBeNull()
})

test('the preview stores answers under “preview”, apart from the visitor’s own answers', async () => {
  await open()
  expect(check().getAttribute('instance')).toBe('preview')
  expect(
    within(check() as HTMLElement)
      .getByText(place.linkText)
      .getAttribute('href'),
  ).toBe('/quiz/')
})

test('the snippet and the preview start with the ten jobs, and reserve their height', async () => {
  const { user } = await open()
  await user.click(radio(words.kindAddress))
  await user.click(radio(words.startTen))
  // There is no address of the ten jobs that an editor turns into a frame.
  expect(screen.queryByRole('radio', { name: words.kindAddress })).toBeNull()
  for (const part of [
    `src="${ORIGIN}/frame/whose-job/"`,
    'start="whose-job"',
    'frame-title="Ten"',
    'max(700px)',
    `<a href="${ORIGIN}/whose-job/">Start the ten</a>`,
  ])
    expect(snippet()).toContain(part)
  expect(check().getAttribute('src')).toBe('/frame/whose-job/')
  expect(check().getAttribute('start')).toBe('whose-job')
  expect(screen.queryByRole('radio', { name: words.screenResult })).toBeNull()
  await user.click(radio(words.startCheck))
  await user.click(radio(words.kindElement))
  expect(snippet()).not.toContain('start=')
  expect(field(words.height).value).toBe(String(place.reserve.height))
})

test('a height that the host has changed stays when the start changes', async () => {
  const { user } = await open()
  await fillIn(user, words.height, '1500')
  await user.click(radio(words.startTen))
  expect(field(words.height).value).toBe('1500')
})

test('the form of a site with one language has no language field', async () => {
  await open()
  expect(screen.queryByRole('combobox')).toBeNull()
})

/** The quiz in a language of the site. English is at the top, each other language in a folder. */
function inFolder(language: string, name: string, folder: string, height: number): EmbedLanguage {
  const [frameUrl, pageUrl] = [`${folder}/frame/quiz/`, `${folder}/quiz/`]
  return {
    ...{ language, name, frameUrl, pageUrl },
    place: {
      ...{ frame: ORIGIN + frameUrl, page: ORIGIN + pageUrl, title: `Check ${name}` },
      ...{ linkText: `Go ${name}`, reserve: { height, narrower: [[600, 60]] } },
    },
    ten: { ...ten, title: `Ten ${name}` },
  }
}

test('the snippet and the preview show the quiz in the chosen language', async () => {
  vi.stubEnv('SITE_LANGUAGES', 'pl')
  const languages = [inFolder('en', 'English', '', 1240), inFolder('pl', 'Polski', '/pl', 1400)]
  const { user } = await open({ languages })
  const choice = screen.getByRole('combobox', { name: words.language })
  await user.selectOptions(choice, 'Polski')
  for (const part of [
    '/pl/frame/quiz/"',
    '/pl/quiz/"',
    'Check Polski',
    'Go Polski',
    'max(1400px,2000px - 60vw)',
  ])
    expect(snippet()).toContain(part)
  expect(check().getAttribute('src')).toBe('/pl/frame/quiz/')
  await fillIn(user, words.height, '1500')
  await user.selectOptions(choice, 'English')
  expect(snippet()).toContain(`src="${ORIGIN}/frame/quiz/"`)
  expect(field(words.height).value).toBe('1500')
})

test('the frame in the snippet has no sandbox if the host is on the same origin', async () => {
  const { user } = await open()
  await user.click(radio(words.kindFrame))
  expect(snippet()).toContain('sandbox')
  await user.click(screen.getByRole('checkbox', { name: words.sameSite, description: words.sameSiteHelp }))
  expect(snippet()).not.toContain('sandbox')
})

test('a note names both origins if the snippet uses another origin than the page', async () => {
  await open({ page: 'https://quiz.example/quiz/' })
  expect(screen.getByText(`here ${ORIGIN}, there https://quiz.example`)).toBeDefined()
})

test('a visitor can set a brand name and copy the snippet by keyboard', async () => {
  const { user } = await open()
  while (document.activeElement !== field(words.name)) await user.tab()
  await user.keyboard('Acme IT')
  const copy = screen.getByRole('button', { name: words.copy })
  for (let presses = 0; document.activeElement !== copy && presses < 60; presses += 1) await user.tab()
  await user.keyboard('{Enter}')
  expect(await navigator.clipboard.readText()).toContain('brand="Acme IT"')
})

const LAKEVIEW = {
  brand: 'Lakeview Support',
  accent: '#00a3e0',
  cta: 'https://lakeview.example/call',
  'cta-label': 'Book a call',
}

test('the form starts with an example, and entering another name removes the example', async () => {
  const { user } = await open({ example: LAKEVIEW })
  expect(field(words.name).value).toBe(LAKEVIEW.brand)
  expect(snippet()).toContain('cta="https://lakeview.example/call"')
  expect(screen.getByText(words.exampleNote)).toBeDefined()
  await fillIn(user, words.name, 'Acme IT')
  expect(screen.queryByText(words.exampleNote)).toBeNull()
  expect(snippet()).toContain('brand="Acme IT"')
  expect(snippet()).not.toContain('lakeview')
})

test('the button “Clear” empties the form, and another button fills in the example', async () => {
  const { user } = await open({ example: LAKEVIEW })
  await user.click(screen.getByRole('button', { name: words.clear }))
  expect(field(words.name).value).toBe('')
  expect(snippet()).not.toContain('brand=')
  await user.click(screen.getByRole('button', { name: words.tryExample }))
  expect(snippet()).toContain('brand="Lakeview Support"')
})

test('a note says that the form changed an accent colour that was not readable', async () => {
  const { user, place: page } = await open()
  const said = () => page.querySelector('#accent-used')?.textContent
  await fillIn(user, words.accent, '#ffff66')
  expect(said()).toBe(words.readableChanged)
})

test('the preview stores sample answers only while it shows the result', async () => {
  const { user } = await open()
  const kept = (): string | undefined => localStorage.getItem('whose-job/1/preview-sample/answers')?.trim()
  await user.click(radio(words.screenResult))
  expect(kept()).toBe(SAMPLE)
  expect(check().getAttribute('instance')).toBe('preview-sample')
  expect(screen.getByText(words.sampleNote)).toBeDefined()
  await user.click(radio(words.screenQuestion))
  expect(kept()).toBeUndefined()
  expect(check().getAttribute('instance')).toBe('preview')
})

test('the preview shows the contact form although the snippet has none', async () => {
  const { user } = await open()
  await user.click(radio(words.screenEnquiry))
  expect(check().getAttribute('lead-endpoint')).toBe('')
  expect(snippet()).not.toContain('lead-endpoint')
  expect(screen.getByText(words.enquiryOff)).toBeDefined()
})

test('without browser storage the preview stays on its first screen and says why', async () => {
  const { user } = await open()
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await user.click(radio(words.screenResult))
  refuse.mockRestore()
  expect(check().getAttribute('instance')).toBe('preview')
  expect(screen.getByText(words.sampleBlocked)).toBeDefined()
})
