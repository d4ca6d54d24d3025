import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOptions } from '../../src/embed/options.ts'
import {
  type Draft,
  emptyDraft,
  splitSnippet,
  readDraft,
  readField,
} from '../../src/islands/configure/fields.ts'

const own = { accent: '#01614d', locale: 'en', height: 1240 }
const draft = (changes: Partial<Draft> = {}): Draft => ({ ...emptyDraft(own), ...changes })

describe('the configurator form', () => {
  test('empty fields give a snippet without embed options', () => {
    const { wanted, wrong } = readDraft(draft(), own)
    expect(wrong).toEqual([])
    expect(wanted).toEqual({
      ...{ options: {}, mode: 'inline', height: 1240, isSameSite: false, isPinned: false },
      leadEndpoint: undefined,
    })
  })

  test.each([
    ['brand', 'x'.repeat(61)],
    ['brand', 'a\u202eb'],
    ['accent', 'red'],
    ['accent', '#fff'],
    ['logo', 'http://acme.example/logo.svg'],
    ['cta', 'javascript:alert(1)'],
    ['cta', 'acme.example'],
    ['privacy', 'data:text/html,x'],
    ['instance', 'My Page'],
    ['source', 'two words'],
    ['campaign', 'x'.repeat(41)],
    ['for', 'x'.repeat(61)],
    ['height', 'tall'],
    ['height', '99'],
    ['height', '100001'],
    ['height', ''],
  ] as const)('reports the invalid value %s %j and leaves the value out of the snippet', (field, text) => {
    const written = draft({ [field]: text })
    const { wanted, wrong } = readDraft(written, own)
    expect(wrong).toEqual([field])
    expect(wanted.options).toEqual({})
    expect(written[field]).toBe(text)
  })

  test('a button label without a URL is invalid', () => {
    expect(readField(draft({ 'cta-label': 'Book' }), 'cta-label')).toBe(false)
    expect(readField(draft({ 'cta-label': 'Book', cta: 'https://a.example' }), 'cta-label')).toBe('Book')
  })

  test('leads can be off, sent to an endpoint, or handled by the host page', () => {
    const leads = (changes: Partial<Draft>): unknown => readDraft(draft(changes), own).wanted.leadEndpoint
    expect(leads({ endpoint: 'https://a.example' })).toBeUndefined()
    expect(leads({ leads: 'post', endpoint: '/contact' })).toBe('/contact')
    expect(leads({ leads: 'own' })).toBe('')
    expect(readDraft(draft({ leads: 'post', endpoint: 'contact' }), own).wrong).toEqual(['endpoint'])
  })

  test('the snippet says where visitors come from, and asks for a phone number', () => {
    const about = { source: 'blog', campaign: '2026-11', for: 'Harbour Street', asksPhone: true } as const
    expect(readDraft(draft(about), own)).toMatchObject({ wrong: [], wanted: { options: { source: 'blog' } } })
    expect(readDraft(draft(about), own).wanted.options).not.toHaveProperty('lead')
    expect(readDraft(draft({ ...about, leads: 'own' }), own).wanted.options).toEqual({
      ...{ source: 'blog', campaign: '2026-11', for: 'Harbour Street', lead: 'phone' },
    })
  })

  test('the snippet contains only values that the frame accepts without a change', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        fc.record({ brand: text, accent: text, logo: fc.webUrl(), cta: text, instance: text }),
        (written) => {
          const { options } = readDraft(draft(written), own).wanted
          expect(readOptions(options)).toEqual(options)
        },
      ),
    )
  })
})

test('the joined parts of a highlighted snippet equal the snippet', () => {
  fc.assert(
    fc.property(fc.string(), (snippet) => {
      expect(
        splitSnippet(snippet)
          .map(({ text }) => text)
          .join(''),
      ).toBe(snippet)
    }),
  )
  expect(splitSnippet('<a href="x">').map(({ kind }) => kind)).toEqual([
    'tag',
    'rest',
    'name',
    'rest',
    'value',
    'rest',
  ])
})
