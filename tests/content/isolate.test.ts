import { describe, expect, test } from 'vitest'
import { isolate } from '../../src/content/isolate.ts'
import { fill } from '../../src/core/model/format.ts'

/** Writes isolates as brackets: "[" and "]" for a text of any direction, "<" and "]" for a text from left to right. */
const seen = (text: string): string =>
  text.replaceAll('\u2068', '[').replaceAll('\u2066', '<').replaceAll('\u2069', ']')
const isolated = (text: string): string => seen(isolate(text))

describe('the texts of a language from right to left', () => {
  test.each([
    ['a placeholder', 'أُعدّ لـ {name}.', 'أُعدّ لـ [{name}].'],
    ['several placeholders', '{n} من {total}', '[{n}] من [{total}]'],
    ['a percentage', 'حتى {n}% اليوم', 'حتى [{n}%] اليوم'],
    ['a number with its sign', 'زاد +{n} نقطة', 'زاد [+{n}] نقطة'],
    ['placeholders with a slash between them', 'تم {done}/{total}', 'تم [{done}/{total}]'],
    ['file endings', 'الأوراق (.pdf, .docx)', 'الأوراق (<.pdf, .docx])'],
    ['a phone number', 'اتصل بالرقم +44 20 7946 0958.', 'اتصل بالرقم <+44 20 7946 0958].'],
  ])('isolate %s', (_, text, expected) => {
    expect(isolated(text)).toBe(expected)
  })

  test.each([
    ['the pattern of a file name', 'many-clients-list-{date}'],
    ['a placeholder alone on its line', 'افتح هذا الرابط:\n{address}'],
    ['the link of a message, which a sign would break', '{who} {link}'.replace('{who} ', 'التفاصيل: ')],
    ['a text without placeholders', 'جاهز'],
    ['the name of a product', 'يعمل مع Microsoft 365.'],
    ['a text that is isolated already', 'افتح \u2066Settings > {name}\u2069'],
  ])('leave %s unchanged', (_, text) => {
    expect(isolate(text)).toBe(text)
  })

  test('isolate every text of a value, and keep its other parts', () => {
    const given = { count: 2, missing: undefined, none: null, plural: { one: '{n} يوم' }, list: ['{n} يومًا'] }
    const { plural, list, ...others } = isolate(given)
    expect(others).toEqual({ count: 2, missing: undefined, none: null })
    expect([plural.one, ...list].map(seen)).toEqual(['[{n}] يوم', '[{n}] يومًا'])
  })

  test('keep the isolates around the value that replaces a placeholder', () => {
    expect(seen(fill(isolate('أُعدّ لـ {name}!'), { name: 'Acme (UK)' }))).toBe('أُعدّ لـ [Acme (UK)]!')
  })
})
