import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeLoader } from '../../src/build/embed-loader.ts'
import { readFragment, readOptions } from '../../src/embed/options.ts'
import { TEN_RESERVE, reserveOf } from '../../src/embed/reserve.ts'
import {
  type SnippetTarget,
  SNIPPETS,
  type SnippetOptions,
  readEndpoint,
  writeSnippet,
} from '../../src/embed/snippets.ts'
import { anyOptions } from './any.ts'

const place: SnippetTarget = {
  frame: 'https://quiz.example/frame/quiz/',
  page: 'https://quiz.example/quiz/',
  loader: 'https://quiz.example/embed/v1.js',
  pinned: { address: 'https://quiz.example/embed/1.2.3/responsibility-check.js', integrity: 'sha384-abc' },
  title: 'The check',
  linkText: 'Take the check',
  reserve: reserveOf('en'),
}
const plain: SnippetOptions = {
  options: {},
  mode: 'inline',
  height: 1240,
  isSameSite: false,
  isPinned: false,
}
const write = (kind: (typeof SNIPPETS)[number], wanted: Partial<SnippetOptions> = {}): string =>
  writeSnippet(kind, place, { ...plain, ...wanted }).text
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!)
const fragmentIn = (snippet: string): string => decode(/frame\/quiz\/(#[^"]*)"/.exec(snippet)?.[1] ?? '')

describe('the four snippets', () => {
  test('the element snippet has a height, a frame title and a fallback link', () => {
    expect(write('element', { options: { brand: 'Acme & Sons', accent: '#0b5fff' } })).toBe(
      `<responsibility-check
  src="https://quiz.example/frame/quiz/"
  brand="Acme &amp; Sons"
  accent="#0b5fff"
  frame-title="The check"
  style="display:block;min-height:max(1240px,1820px - 55vw,2940px - 250vw)">
  <a href="https://quiz.example/quiz/">Take the check</a>
</responsibility-check>
<script async src="https://quiz.example/embed/v1.js"></script>`,
    )
  })

  test('an iframe snippet has options in its URL hash and, on other sites, a sandbox', () => {
    const frame = write('frame', { options: { brand: 'Acme IT', accent: '#0b5fff' } })
    expect(frame).toContain('src="https://quiz.example/frame/quiz/#brand=Acme%20IT&amp;accent=%230b5fff"')
    expect(frame).toContain('allow-same-origin')
    expect(frame).toContain('height="820"')
    expect(write('frame', { isSameSite: true })).not.toContain('sandbox')
    expect(write('adopted', { isSameSite: true })).not.toContain('sandbox')
    expect(write('frame')).not.toContain('<script')
  })

  test('the URL snippet is the URL of the quiz page', () => {
    expect(write('address', { options: { brand: 'Acme' } })).toBe(place.page)
  })

  test('a snippet with a pinned script version has an integrity hash and crossorigin', () => {
    for (const kind of ['element', 'adopted'] as const) {
      const pinned = write(kind, { isPinned: true })
      expect(pinned).toContain('src="https://quiz.example/embed/1.2.3/responsibility-check.js"')
      expect(pinned).toContain('integrity="sha384-abc"\n  crossorigin="anonymous"')
      expect(pinned).not.toContain('v1.js')
    }
  })

  test('a snippet for the ten jobs names them in its options', () => {
    const options = { start: 'whose-job' }
    expect(write('element', { options })).toContain('\n  start="whose-job"\n')
    expect(fragmentIn(write('frame', { options }))).toBe('#start=whose-job')
  })

  test('a snippet names the source, and asks for a phone number on the element', () => {
    const wanted = { options: { source: 'blog', for: 'A & B', lead: 'phone' }, leadEndpoint: '/contact' }
    expect(write('element', wanted)).toContain(
      '\n  source="blog"\n  for="A &amp; B"\n  lead-endpoint="/contact"\n  lead="phone"\n',
    )
    const adopted = write('adopted', wanted)
    expect(adopted).toContain('\n  lead-endpoint="/contact"\n  lead="phone">')
    expect(fragmentIn(adopted)).toBe('#source=blog&for=A%20%26%20B')
    expect(write('element', { options: { lead: 'phone' } })).not.toContain('lead')
    expect(writeSnippet('frame', place, { ...plain, ...wanted }).leftOut).toEqual(['lead-endpoint'])
  })

  test('a snippet in dialog mode reserves no height on the host page', () => {
    expect(write('element', { mode: 'dialog' })).toContain('mode="dialog"')
    expect(write('element', { mode: 'dialog' })).not.toContain('style=')
  })

  test('no URL in a snippet contains an email address or a phone number', () => {
    for (const cta of ['mailto:a@acme.example', 'tel:+442079460000']) {
      const options = { cta, 'cta-label': 'Call </script> us' }
      for (const kind of ['element', 'adopted'] as const) {
        const snippet = write(kind, { options })
        expect(snippet).toContain(`configure({"cta":"${cta}","cta-label":"Call \\u003c/script> us"})`)
        expect(snippet).not.toContain(' cta=')
        expect(fragmentIn(snippet)).toBe('')
      }
      const { text, leftOut } = writeSnippet('frame', place, { ...plain, options, leadEndpoint: '/contact' })
      expect(text).not.toContain('acme')
      expect(leftOut).toEqual(['cta', 'cta-label', 'lead-endpoint'])
    }
  })

  test('an iframe snippet leaves out options that exceed the length limit of the hash', () => {
    const long = (name: string): string => `https://acme.example/${name}${'/'.repeat(2000)}`
    const cta = 'https://acme.example/book'
    const options = readOptions({ brand: 'Acme', logo: long('a'), privacy: long('b'), cta })
    const { text, leftOut } = writeSnippet('frame', place, { ...plain, options })
    expect(leftOut.length).toBeGreaterThan(0)
    const kept = Object.fromEntries(Object.entries(options).filter(([name]) => !leftOut.includes(name)))
    expect(readFragment(fragmentIn(text)).options).toEqual(kept)
  })
})

describe('any input of the configurator form', () => {
  test('adds no angle bracket and no quote to the snippet', () => {
    const count = (text: string): number[] => ['<', '>', '"', '\n'].map((sign) => text.split(sign).length)
    fc.assert(
      fc.property(anyOptions, fc.constantFrom(...SNIPPETS), (options, kind) => {
        const isContact = options.cta?.startsWith('https:') === false
        fc.pre(!isContact)
        const harmless = Object.fromEntries(Object.keys(options).map((name) => [name, 'https:x']))
        expect(count(write(kind, { options }))).toEqual(count(write(kind, { options: harmless })))
      }),
    )
  })

  test('is the same after a round trip through the hash of the frame', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { text, leftOut } = writeSnippet('frame', place, { ...plain, options })
        const rest = Object.fromEntries(Object.entries(options).filter(([name]) => !leftOut.includes(name)))
        const { 'cta-label': _, ...nameless } = rest
        const carried = rest['cta'] ? rest : nameless
        expect(readFragment(fragmentIn(text)).options).toEqual(carried)
      }),
    )
  })
})

test.each([
  ['https://crm.acme.example/in', 'https://crm.acme.example/in'],
  ['/contact', '/contact'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['http://acme.example', undefined],
  ['https://user:word@acme.example', undefined],
  ['javascript:alert(1)', undefined],
  ['contact', undefined],
  ['', undefined],
])('readEndpoint turns %j into %j', (given, read) => {
  expect(readEndpoint(given)).toBe(read)
})

test('describeLoader returns the integrity hash and the size of the loader', () => {
  const { integrity, bytes } = describeLoader()
  expect(integrity).toMatch(/^sha384-[\w+/]{64}$/)
  expect(bytes).toBeGreaterThan(500)
})

test.each([
  ['integrations/wordpress/responsibility-check/snippet.php', reserveOf('en')],
  ['integrations/wordpress/responsibility-check/snippet.php', TEN_RESERVE],
  ['docs/hosts/embed.md', TEN_RESERVE],
] as const)('%s reserves the height that the snippets reserve', (file, reserve) => {
  const { text } = writeSnippet('element', { ...place, reserve }, { ...plain, height: reserve.height })
  const [room = ''] = /max\(.*?\)/.exec(text) ?? []
  expect(room).toMatch(/^max\(\d+px,/)
  expect(readFileSync(file, 'utf8')).toContain(room)
})
