import { describe, expect, it } from 'vitest'
import {
  levelsOf,
  mirrored,
  orderFromRight,
  spansByLevel,
  type LevelStyle,
} from '../../../../src/paper/pdf/right-to-left/levels.ts'
import { styles } from '../../../../src/paper/pdf/styles.ts'

/** Returns the parts of a text with their levels. */
const partsOf = (text: string): [string, number][] =>
  spansByLevel([{ text, style: styles.value }]).map((span) => [span.text, (span.style as LevelStyle).level])

/** Returns the parts of a line from right to left. A part is a letter and its level: "a1". */
const fromRight = (line: string): string =>
  orderFromRight(
    line.split(' ').map((name) => ({ name, style: { ...styles.value, level: Number(name[1]) } })),
  )
    .map(({ name }) => name)
    .join(' ')

describe('the levels of a text', () => {
  it('are odd for Arabic, and even for Latin letters and numbers', () => {
    expect(partsOf('من 20 Microsoft 365')).toEqual([
      ['من ', 1],
      ['20', 2],
      [' ', 1],
      ['Microsoft 365', 2],
    ])
  })

  it('go from left to right in a web address, a Latin line and a phone number', () => {
    for (const text of ['https://whose-job.example/', 'Contoso Ltd.', '+44 20 7946 0000'])
      expect(new Set(levelsOf(text))).toEqual(new Set([0]))
  })

  it('show the lower end of a range at the right', () => {
    expect(levelsOf('20–40')).toEqual([2, 2, 1, 2, 2])
  })

  it('begin again on each line', () => {
    expect(levelsOf('من\nA.')).toEqual([1, 1, 1, 0, 0])
  })

  it('look into an isolate for the direction of the isolate around it', () => {
    expect(partsOf('\u2068\u2068أنت\u2069: \u2068ساعة\u2069\u2069')).toContainEqual(['\u2069: \u2068', 3])
    expect(partsOf('أ \u2068entra.microsoft.com > الوصول\u2069')).toContainEqual([
      'entra.microsoft.com > ',
      2,
    ])
    expect(partsOf('أ \u2068\u2069')).toEqual([['أ \u2068\u2069', 1]])
    expect(partsOf('أ \u2068Mail')).toContainEqual(['Mail', 2])
  })

  it('take a picture of a Hebrew name for Hebrew', () => {
    expect(levelsOf('\ue000', () => true)).toEqual([1])
    expect(levelsOf('\ue000', () => false)).toEqual([0])
  })
})

describe('the parts of a text', () => {
  it('keep their levels when they are split again', () => {
    const [first] = spansByLevel([{ text: 'من', style: styles.value }])
    expect(spansByLevel([first!])).toEqual([first])
  })

  it('have smaller Arabic letters in headings, without space between them', () => {
    const [arabic, latin] = spansByLevel([{ text: 'منA', style: styles.title }])
    expect(arabic!.style.size).toBeLessThan(styles.title.size)
    expect(arabic!.style.tracking).toBeUndefined()
    expect(latin!.style).toMatchObject({ size: styles.title.size, tracking: styles.title.tracking })
  })
})

describe('the order of a line', () => {
  it.each([
    ['a1 b1', 'a1 b1'],
    ['a1 b2 c2 d1', 'a1 c2 b2 d1'],
    ['a1 b3 c3 d1', 'a1 b3 c3 d1'],
    ['a1 b2 c3 d2 e1', 'a1 d2 c3 b2 e1'],
    ['a0 b0', 'b0 a0'],
  ])('%s is %s from the right', (line, expected) => {
    expect(fromRight(line)).toBe(expected)
  })

  it('mirrors brackets', () => {
    expect(mirrored('(أ) «ب»')).toBe(')أ( »ب«')
  })
})
