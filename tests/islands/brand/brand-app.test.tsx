/** Tests the form that writes a brand file: its errors, and the texts in another language. */
import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep } from '../../../src/islands/brand/stored-brand.ts'
import { brandDraftOf } from '../../../src/brand/draft-fields.ts'
import { BrandApp } from '../../../src/islands/brand/BrandApp.tsx'
import { serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { echo } from '../../support/words.ts'

const words = echo('brandForm', {
  field: '{field}:',
  texts: 'texts in {language}',
  offer: 'offer {n}',
  remove: 'remove {name}',
  unseen: 'unseen {name}',
  soundBeside: 'sound beside {list}',
  download: 'download {name}',
  lacks: 'lacks {language}: {list}',
  offerNamed: '{offer} ({title})',
  previewMissing: 'no pages: {list}',
  offerControls: 'jobs {n}',
  removeOffer: 'remove offer {n}',
})
const shared = echo('configure', {
  usedKept: 'kept {used} {after}',
  usedTooLittle: '{asked} has {before}, {used} has {after}',
  usedSoftened: '{asked} softened from {before} to {after}',
  ratio: '{n} to 1',
  sampleAsked: 'asked {colour}',
  sampleText: 'text {colour}',
})

const PAGE = '<main><h1>Site</h1></main><footer class="foot-about"><p>About.</p></footer>'
const PROMISES = ['Never sent.', 'Sent if you wish.'] as const
let requests: Request[] = []
beforeEach(() => {
  requests = serve({ '/': new Response(PAGE), '/en/': new Response(PAGE) })
})
afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function open(source?: string) {
  const drawn = await draw(
    <BrandApp
      {...{ words, shared, language: 'de', sample: '{}' }}
      loadWords={{ partFailed: 'failed', retry: 'retry' }}
      own={{
        name: 'Site',
        about: 'About.',
        promises: PROMISES,
        css: '',
        base: '/',
        accent: '#01614d',
        mark: '',
      }}
      source={source}
      pages={[{ name: 'Home', path: '' }]}
      sites={{
        de: { base: '/', name: 'Site', about: 'About.', promises: PROMISES },
        en: { base: '/en/', name: 'Site', about: 'About.', promises: PROMISES },
      }}
      languages={[
        ['de', 'Deutsch'],
        ['en', 'English'],
      ]}
      controls={[['DP-01', 'Backup']]}
    />,
  )
  await waitFor(() => {
    expect(text()).toContain('accent')
  })
  return drawn
}
const at = (id: string) => document.getElementById(id) as HTMLInputElement | null
const text = (): string => at('brand-text')?.textContent || (at('brand-text')?.value ?? '')
const type = (id: string, value: string): void => {
  fireEvent.input(at(id)!, { target: { value } })
}
const box = (name: string) => screen.getByRole('checkbox', { name })
const summary = () => at('problems')
const ask = () => screen.getByRole('button', { name: 'download site.yml' })

test('the texts of a second language are typed in the form, beside those of the first', async () => {
  const { user } = await open()
  type('brand-about', 'Wir helfen.')
  type('brand-quizName', 'Wolkencheck')
  expect(at('brand-words.en.about')).toBeNull()
  await user.click(box('English'))
  expect(at('brand-words.en.about-hint')?.textContent).toBe('Wir helfen.')
  expect(at('brand-words.en.consent')).toBeNull()
  const lack = () => screen.queryByText(/^lacks/)?.textContent
  expect(lack()).toBe('lacks English: quizName, about')
  type('brand-words.en.about', 'We help.')
  type('brand-words.en.quizName', 'Cloud check')
  expect(lack()).toBeUndefined()
  expect(text()).toContain('words:\n  en:\n    quizName: Cloud check\n    about: We help.\n')
  type('brand-booking.label', 'Termin')
  type('brand-words.en.booking.label', 'Book a call')
  expect(text()).toContain('    booking:\n      label: Book a call\n')
})

test('a tick adds the page with all clients to the file or removes it', async () => {
  const { user } = await open()
  await user.click(box(words.clientsPage))
  expect(text()).toContain('pages:\n  clients: unlisted\n')
  await user.click(box(words.clientsPage))
  expect(text()).not.toContain('pages')
})

test('a privacy notice has an address in each language', async () => {
  const { user } = await open()
  await user.click(box('English'))
  expect(at('brand-words.en.privacy')).toBeNull()
  type('brand-privacy', 'https://acme.example/datenschutz')
  const id = 'brand-words.en.privacy'
  expect(at(`${id}-hint`)?.textContent).toBe('https://acme.example/datenschutz')
  expect(at(id)?.getAttribute('inputmode')).toBe('url')
  expect(at(id)?.dir).toBe('ltr')
  type(id, 'https://acme.example/privacy')
  expect(text()).toContain('words:\n  en:\n    privacy: https://acme.example/privacy\n')
})

test('an offer has a price in each language', async () => {
  const { user } = await open()
  await user.click(box('English'))
  await user.click(screen.getByRole('button', { name: words.addOffer }))
  type('brand-offers.0.title', 'Sicherung')
  expect(text()).not.toContain('price')
  expect(at('brand-words.en.offers.0.price')).toBeNull()
  type('brand-offers.0.price', 'ab 4 €')
  type('brand-words.en.offers.0.price', 'from £4')
  expect(text()).toContain('    price: ab 4 €\n')
  expect(text()).toContain('      Sicherung:\n        price: from £4\n')
})

test('a missing text is named by its label, and an offer by its number and title', async () => {
  const { user } = await open()
  await user.click(box('English'))
  type('brand-booking.text', 'Reden wir.')
  type('brand-booking.label', 'Termin')
  type('brand-booking.url', 'https://acme.example/termin')
  await user.click(screen.getByRole('button', { name: words.addOffer }))
  const offer = { title: 'Sicherung', text: 'Wir sichern.', label: 'Mehr', url: 'https://acme.example/' }
  for (const [field, value] of Object.entries(offer)) type(`brand-offers.0.${field}`, value)
  await user.click(at('brand-offers.0.controls')!.querySelector('input')!)
  expect(screen.getByText(/^lacks/).textContent).toBe(
    `lacks English: ${words.bookingText}, ${shared.ctaLabel}, offer 1 (Sicherung)`,
  )
})

test('an offer without a job asks for one, without the id of a control', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: words.addOffer }))
  await user.click(ask())
  expect(screen.getAllByText(words.needsControls)).not.toEqual([])
})

test('an error in a text of another language is at its field', async () => {
  const { user } = await open()
  await user.click(box('English'))
  await user.click(screen.getByRole('button', { name: words.addOffer }))
  type('brand-offers.0.title', 'Sicherung')
  const id = 'brand-words.en.offers.0.title'
  type(id, 'x'.repeat(61))
  fireEvent.blur(at(id)!)
  expect(at(`${id}-error`)?.textContent).toContain('must not be longer than 60 characters.')
})

test('a colour in quotes is a colour', async () => {
  await open()
  type('field-accent', '"#ffe600"')
  fireEvent.blur(at('field-accent')!)
  expect(at('field-accent-error')).toBeNull()
  expect(text()).toContain('accent: "#ffe600"')
})

test('a colour with an error is not called readable', async () => {
  await open()
  expect(at('accent-used')?.textContent).toBe(shared.readableChanged)
  type('field-accent', 'yellow')
  fireEvent.blur(at('field-accent')!)
  expect(at('field-accent-error')?.textContent).toContain('This must be a colour, like "#01614d".')
  expect(at('accent-used')?.textContent).toBe('')
})

test('the summary names the label of each field, and leads to it', async () => {
  const { user } = await open()
  type('field-accent', 'yellow')
  await user.click(ask())
  const links = [...summary()!.querySelectorAll('a')]
  const said = links.map(({ textContent }) => textContent)
  expect(said).toContain(`${words.legalName}: ${words.missing}`)
  expect(said).toContain(`${shared.accent}: This must be a colour, like "#01614d".`)
  for (const link of links) expect(document.querySelector(`[id="${link.hash.slice(1)}"]`)).not.toBeNull()
})

test('each mistake is a sentence in the words of the form', async () => {
  const { user } = await openWith({ mark: undefined })
  await user.click(screen.getByLabelText(words.leadsMail))
  await user.click(ask())
  type('brand-site', 'https://acme.example/My_Check')
  expect([...summary()!.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
    `${words.site}: ${words.wrongPath}`,
    `${words.logoLight}: ${words.needsLogo}`,
    `${words.email}: ${words.needsEmail}`,
    `${words.consent}: ${words.needsConsent}`,
    `${shared.privacy}: ${words.needsPrivacy}`,
  ])
})

test('an empty form names every field that it needs at once, in the order of the form', async () => {
  const { user } = await open()
  await user.click(ask())
  expect([...summary()!.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
    `${shared.name}: ${words.missing}`,
    `${words.legalName}: ${words.missing}`,
    `${words.quizName}: ${words.missing}`,
    `${words.site}: ${words.missing}`,
    `${words.about}: ${words.missing}`,
    `${words.logoLight}: ${words.needsLogo}`,
  ])
})

test('the first language can be chosen, without a change of the others', async () => {
  const { user } = await openWith({ languages: ['en', 'de'], words: { de: { about: 'Wir helfen.' } } })
  const choices = within(screen.getByRole('group', { name: words.languagesFirst }))
  await user.click(choices.getByRole('radio', { name: 'Deutsch' }))
  expect(text()).toContain('"languages": [ de, en ]')
  expect(at('brand-about')?.value).toBe('Wir helfen.')
  await user.click(box('English'))
  expect(screen.queryByRole('group', { name: words.languagesFirst })).toBeNull()
})

test('the preview has the pages of the first language', async () => {
  const { user } = await open()
  await user.click(box('Deutsch'))
  await user.click(box('English'))
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/', '/en/'])
})

const framed = () => document.querySelector('iframe')?.contentDocument?.body.textContent
const result = () => document.querySelector('responsibility-check')
const preview = () => screen.getByRole('region', { name: shared.preview })

test('the preview shows the texts of each language of the draft', async () => {
  const { user } = await openWith({
    ...{ languages: ['de', 'en'], quizName: 'Wolkencheck', about: 'Wir helfen.' },
    booking: { text: 'Reden wir.', label: 'Termin', url: 'https://acme.example/de' },
    words: { en: { quizName: 'Cloud check', booking: { label: 'Call' } } },
  })
  await waitFor(() => {
    expect(framed()).toBe('WolkencheckWir helfen.')
  })
  const choose = (name: string) => user.click(within(preview()).getByRole('radio', { name }))
  await choose('English')
  await waitFor(() => {
    expect(framed()).toBe('Cloud checkWir helfen.')
  })
  expect(new URL(requests.at(-1)!.url).pathname).toBe('/en/')
  await choose(shared.screenResult)
  expect(result()?.getAttribute('src')).toBe('/en/frame/quiz/')
  expect(result()?.getAttribute('cta-label')).toBe('Call')
  await choose('Deutsch')
  expect(result()?.getAttribute('src')).toBe('/frame/quiz/')
  expect(result()?.getAttribute('cta-label')).toBe('Termin')
})

test('the preview promises what a site with and without a contact form does', async () => {
  const { user } = await openWith()
  requests = serve({ '/': new Response(`<p class="hero-note">Fast.<br>${PROMISES[0]} <a>More</a></p>`) })
  await user.click(box('Deutsch'))
  await user.click(box('English'))
  await waitFor(() => {
    expect(framed()).toBe('Fast.Never sent. More')
  })
  await user.click(screen.getByLabelText(words.leadsMail))
  expect(framed()).toBe('Fast.Sent if you wish. More')
})

test('the preview has no choice of the language for a draft with one language', async () => {
  await openWith()
  expect(screen.queryByRole('radio', { name: 'English' })).toBeNull()
})

test('the preview names the languages that this site does not have', async () => {
  await openWith({ languages: ['en', 'fr'] })
  await waitFor(() => expect(document.body.textContent).toContain('no pages: fr'))
})

test('a new offer has no errors until the file is asked for again', async () => {
  const { user } = await open()
  await user.click(ask())
  await user.click(screen.getByRole('button', { name: words.addOffer }))
  expect(at('brand-offers.0.title-error')).toBeNull()
  await user.click(ask())
  expect(at('brand-offers.0.title-error')).not.toBeNull()
})

/** Opens the form with a file that was opened before. */
async function openWith(more: object = {}) {
  const data = {
    ...{ name: 'Acme IT', legalName: 'Acme IT Ltd', quizName: 'Check', site: 'https://acme.example' },
    ...{ accent: '#7a1fa2', about: 'We help.', mark: 'M3 29V3h26z', languages: ['en'], ...more },
  }
  const draft = brandDraftOf(data)
  keep({ ...{ base: JSON.stringify(data), logos: {}, refused: {}, repository: '' }, draft })
  return open()
}
const offer = { title: 'Backup', text: 'Good.', label: 'More', url: 'https://acme.example' }

test('a language or job that does not exist is refused as by the build', async () => {
  const { user } = await openWith({
    languages: ['en', 'it'],
    offers: [{ ...offer, controls: ['DP-01', 'DP-99'] }],
  })
  expect(screen.queryByText(words.sound)).toBeNull()
  await user.click(ask())
  const said = summary()!.textContent
  expect(said).toContain('content/languages.yml does not list it. It lists: de, en.')
  expect(said).toContain('There is no control DP-99.')
  for (const { hash } of summary()!.querySelectorAll('a')) expect(at(hash.slice(1))).not.toBeNull()
  await user.click(box('it'))
  await user.click(screen.getByLabelText('DP-99'))
  expect(screen.getByText(words.sound)).toBeTruthy()
})

test('an unknown kind of contact form can be switched off', async () => {
  const { user } = await openWith({ leads: { kind: 'fax', number: 1 } })
  expect(screen.queryByText(words.sound)).toBeNull()
  await user.click(screen.getByLabelText(shared.leadsOff))
  expect(screen.getByText(words.sound)).toBeTruthy()
  expect(text()).not.toContain('leads')
})

test('an email address for one language alone can be cleared', async () => {
  await openWith({
    ...{ languages: ['en', 'de'], email: 'hello@acme.example', replyDays: 5 },
    words: { de: { about: 'Wir helfen.', email: 'hallo@acme.example' } },
  })
  expect(at('brand-words.de.email')?.value).toBe('hallo@acme.example')
  type('brand-email', '')
  expect(at('brand-words.de.email')).toBeNull()
  expect(screen.getByText(words.sound)).toBeTruthy()
})

test('the texts of a language that becomes the first are in the fields above', async () => {
  const { user } = await openWith({ languages: ['en', 'de'], words: { de: { about: 'Wir helfen.' } } })
  await user.click(box('English'))
  expect(at('brand-about')?.value).toBe('Wir helfen.')
  await user.click(box('English'))
  expect(at('brand-words.en.about')?.value).toBe('We help.')
})

test('a page that loads late does not replace the page of a newer choice', async () => {
  const answers: ((answer: Response) => void)[] = []
  const { user } = await openWith()
  vi.stubGlobal('fetch', () => new Promise<Response>((answer) => answers.push(answer)))
  await user.click(box('Deutsch'))
  await user.click(box('English'))
  await user.click(box('English'))
  expect(answers).toHaveLength(1)
  await user.click(box('Deutsch'))
  expect(answers).toHaveLength(2)
  answers[1]!(new Response('<p>newer</p>'))
  const shown = () => document.querySelector('iframe')!.contentDocument!.body.textContent
  await waitFor(() => {
    expect(shown()).toContain('newer')
  })
  answers[0]!(new Response('<p>older</p>'))
  await new Promise((later) => setTimeout(later, 20))
  expect(shown()).toContain('newer')
})

test('the new file on GitHub asks for the repository first', async () => {
  const { user } = await openWith()
  expect(at('brand-repository-error')).toBeNull()
  await user.click(screen.getByRole('button', { name: words.newFile }))
  expect(at('brand-repository-error')?.textContent).toContain(words.repositoryWrong)
  await waitFor(() => {
    expect(document.activeElement).toBe(at('brand-repository'))
  })
})

test('a file that names a logo that is not here is sound beside that logo', async () => {
  await openWith({ mark: undefined, logo: 'a.svg' })
  expect(screen.getByText('sound beside a.svg')).toBeDefined()
})

test('the way to an own copy has the address of the project, if it is published', async () => {
  await open('https://git.example/check')
  expect(screen.getByRole('link', { name: 'https://git.example/check' })).toBeDefined()
})

test('a refused logo is still refused after the page was loaded again', async () => {
  const data = { name: 'Acme IT', accent: '#7a1fa2', logo: 'a.svg' }
  keep({
    ...{ base: '', logos: {}, refused: { light: 'a.svg contains a script' }, repository: '' },
    draft: brandDraftOf(data),
  })
  await open()
  expect(at('brand-logo.light')?.textContent).toContain('contains a script')
})
