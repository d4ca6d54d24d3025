/** Compares the numbers and dates of a sentence with those of its translation, in digits and in words. */

/** The signs between groups of digits and before decimals. */
interface NumberSigns {
  group: string
  decimal: string
}

/** The name of a month. */
interface MonthName {
  name: string
  /** Finds the name in a text in lower case. */
  anywhere: RegExp
  /** Finds the name in a text in its own case, where it can only mean the month. */
  asName: RegExp
}

/** What the comparison knows about a language. */
export interface NumberLanguage {
  tag: string
  /** The signs of a number in Latin digits. */
  signs: NumberSigns
  /** The numbers that the language may write in words: a number → a pattern of its words. */
  numerals: ReadonlyMap<string, RegExp>
  months: readonly MonthName[]
}

/**
 * Returns a pattern that matches one of these words or phrases as a whole. "*" matches any letters. A word may follow an
 * Arabic letter, because Arabic writes "and" and "in" without a space before the next word.
 */
export function wholeWord(words: readonly string[]): RegExp {
  const patterns = words.map((word) => word.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '\\p{L}*'))
  return new RegExp(`(?<![\\p{L}--\\p{Script=Arabic}])(?:${patterns.join('|')})(?!\\p{L})`, 'v')
}

/** Returns a month with the forms of its name in these languages. */
function monthName(tags: readonly string[], month: number): MonthName {
  const day = new Date(Date.UTC(2026, month, 15))
  const forms = tags.flatMap((tag) => {
    const alone = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(day)
    const inDate = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' })
      .formatToParts(day)
      .find(({ type }) => type === 'month')
    return [alone, inDate?.value ?? alone]
  })
  const name = forms[0]!
  // A name as short as "May" can be another word. Beside a number, it is the month.
  const asName = name.length > 3 ? `\\b${name}\\b` : `\\d ${name}\\b|\\b${name} \\d`
  const lower = [...new Set(forms.map((form) => form.toLocaleLowerCase(tags[0])))]
  return { name, anywhere: wholeWord(lower), asName: new RegExp(asName) }
}

/** Returns the signs with which a language writes a number in Latin digits. */
function signsOf(tag: string): NumberSigns {
  const parts = new Intl.NumberFormat(`${tag}-u-nu-latn`).formatToParts(1_234_567.8)
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return { group: valueOf('group'), decimal: valueOf('decimal') }
}

/** Returns what the comparison knows about a language. `numerals` are the words of its numbers. */
export function readNumberLanguage(
  tag: string,
  numerals: Readonly<Record<string, readonly string[]>>,
): NumberLanguage {
  const { baseName, language } = new Intl.Locale(tag)
  const tags = [...new Set([baseName, language])]
  return {
    tag,
    signs: signsOf(baseName),
    numerals: new Map(
      Object.entries(numerals).flatMap(([number, words]) =>
        words.length > 0 ? [[number, wholeWord(words)]] : [],
      ),
    ),
    months: Array.from({ length: 12 }, (_, month) => monthName(tags, month)),
  }
}

/** The digits of other scripts: a digit → its value. */
const DIGITS: ReadonlyMap<string, string> = new Map(
  ['arab', 'arabext', 'beng', 'deva', 'thai'].flatMap((system) => {
    const format = new Intl.NumberFormat(`en-u-nu-${system}`)
    return Array.from({ length: 10 }, (_, value) => [format.format(value), String(value)] as const)
  }),
)

/** Writes numbers in Latin digits, and the signs of Arabic numbers as the language writes them beside Latin digits. */
function inLatin(text: string, { group, decimal }: NumberSigns): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => DIGITS.get(digit) ?? digit)
    .replaceAll('\u066c', group)
    .replaceAll('\u066b', decimal)
}

/** Spaces that group digits in some languages: no-break, thin and narrow no-break. */
const SPACES = '\u00a0\u2009\u202f'

const TOKEN = new RegExp(`\\d+(?:[.,’'${SPACES}]\\d+)*`, 'g')

/** Writes a number as English does without groups: "10.000" → "10000", "99,2" → "99.2". */
function plainNumber(token: string, { group, decimal }: NumberSigns): string {
  if (/^\d+$/.test(token)) return token
  const sign = `[${SPACES}${group}]`
  const isGrouped = new RegExp(`^\\d{1,3}(?:${sign}\\d{3})+(?:[${decimal}]\\d+)?$`).test(token)
  const whole = isGrouped ? token.replace(new RegExp(sign, 'g'), '') : token
  return new RegExp(`^\\d+[${decimal}]\\d+$`).test(whole) ? whole.replace(decimal, '.') : whole
}

/** Returns the numbers that a text writes in digits, in English notation without groups, sorted. */
export function numbersIn(text: string, tongue: Pick<NumberLanguage, 'signs'>): string[] {
  const tokens = inLatin(text, tongue.signs).match(TOKEN) ?? []
  return tokens
    .flatMap((token) => {
      const plain = plainNumber(token, tongue.signs)
      // A list of numbers without a space, or a date in digits, is more than one number.
      return /^\d+(?:\.\d+)?$/.test(plain) ? [plain] : plain.split(/\D+/)
    })
    .toSorted()
}

/** Returns the items of `list` that are left after each item of `other` takes one equal item away. */
export function subtractItems(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Joins items for a message. Without items, returns "none". */
export const joinOrNone = (items: readonly string[]): string => (items.length > 0 ? items.join(', ') : 'none')

/** A text with its language. */
export interface TextInLanguage {
  text: string
  tongue: NumberLanguage
}

/** Returns the numbers that a text has in words. */
function numbersInWords({ text, tongue }: TextInLanguage): Set<string> {
  const lower = text.toLocaleLowerCase(tongue.tag)
  return new Set([...tongue.numerals].flatMap(([number, words]) => (words.test(lower) ? [number] : [])))
}

/** Matches a time in the afternoon or evening, as English writes it. */
const AFTERNOON = /\b(\d{1,2})(?=(?::\d\d)? ?(?:pm\b|p\.m\.|in the (?:afternoon|evening)))/g

/** Removes what languages write differently in a time: "5 pm" becomes 17, and "17:00" is 17 too. */
function plainTimes({ text, tongue }: TextInLanguage): TextInLanguage {
  const whole = text.replace(/(\d):00\b/g, '$1')
  const later = whole.replace(AFTERNOON, (hour) => (Number(hour) < 12 ? String(Number(hour) + 12) : hour))
  return { text: later, tongue }
}

/**
 * Compares the numbers of a translation (`own`) with those of the base language. A number of either text may be a word in
 * the other. Returns the difference as text, or `undefined`.
 */
export function numberProblem(own: TextInLanguage, base: TextInLanguage): string | undefined {
  const [ours, theirs] = [plainTimes(own), plainTimes(base)]
  const given = numbersIn(ours.text, own.tongue)
  const [ourWords, theirWords] = [numbersInWords(own), numbersInWords(base)]
  // A translation may also keep "7 in the evening".
  const expected = [theirs, base].map(({ text, tongue }) => numbersIn(text, tongue))
  const agrees = expected.some(
    (numbers) =>
      subtractItems(numbers, given).every((number) => ourWords.has(number)) &&
      subtractItems(given, numbers).every((number) => theirWords.has(number)),
  )
  if (!agrees)
    return `has the numbers ${joinOrNone(given)}, but the base language has ${joinOrNone(expected[1]!)}`
  // In many languages, "one" is the same word as "a".
  const unsaid = [...theirWords].filter(
    (number) => number !== '1' && !given.includes(number) && !ourWords.has(number),
  )
  const others = [...ourWords].filter((number) => !['1', '2'].includes(number) && !theirWords.has(number))
  // Languages say "two" in many ways, such as "both" or "the other". It is wrong if the translation says another number.
  const wrong = unsaid.filter((number) => number !== '2' || others.length > 0)
  return wrong.length > 0
    ? `does not have the numbers ${joinOrNone(wrong)}, which the base language has in words`
    : undefined
}

/**
 * Compares the names of months. Returns the difference as text, or `undefined`. A name that only the translation has is no
 * difference, because it can be an ordinary word.
 */
export function monthProblem(own: TextInLanguage, base: TextInLanguage): string | undefined {
  const lower = own.text.toLocaleLowerCase(own.tongue.tag)
  const missing = base.tongue.months.flatMap(({ name, asName }, index) => {
    const ours = own.tongue.months[index]!
    return asName.test(base.text) && !ours.anywhere.test(lower) ? [{ name, ours: ours.name }] : []
  })
  if (missing.length === 0) return undefined
  return `does not have ${joinOrNone(missing.map(({ ours }) => ours))}, but the base language has ${joinOrNone(missing.map(({ name }) => name))}`
}
