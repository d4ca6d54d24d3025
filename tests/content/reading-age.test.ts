import { expect, test } from 'vitest'
import { EXCEPTED, type ReadingAge, readPages, readingAge } from './reading-age.ts'

/** The highest permitted US school grade of a page. Readers of grade 8 are 13 or 14 years old. */
const GRADE = 8
/** The highest permitted median of the words per sentence of a page. */
const WORDS = 15

/** Returns the problems of a page that is too hard to read, with its three hardest sentences. */
function problemsOf(name: string, { grade, median, sentences }: ReadingAge): string[] {
  const problems = [
    ...(grade > GRADE ? [`${name}: grade ${grade.toFixed(1)}, and the limit is ${String(GRADE)}`] : []),
    ...(median > WORDS
      ? [`${name}: a median sentence of ${String(median)} words, and the limit is ${String(WORDS)}`]
      : []),
  ]
  const worst = sentences.slice(0, 3).map((one) => `grade ${one.grade.toFixed(1)}: ${one.text}`)
  return problems.length > 0 ? [...problems, ...worst] : []
}

const pages = readPages('en')

test.each(pages)('a reader of US school grade 8 can understand the page: $name', ({ name, texts }) => {
  expect(problemsOf(name, readingAge(texts))).toEqual([])
})

test('every name in the list of exceptions occurs in the texts', () => {
  const all = pages
    .flatMap(({ texts }) => texts)
    .join('\n')
    .replace(/\s+/g, ' ')
  expect(EXCEPTED.filter((name) => !all.includes(name))).toEqual([])
})

test('readingAge computes the grade with the formula of Flesch and Kincaid', () => {
  // The grade is 0.39 × 6 words per sentence + 11.8 × 1 syllable per word − 15.59.
  expect(readingAge(['The cat sat on the mat.']).grade).toBeCloseTo(-1.45)
})

test('the median number of words per sentence ignores labels such as "Saved."', () => {
  const { median, sentences } = readingAge([
    'Saved.',
    'What to do',
    'One two three. One two three four five.',
  ])
  expect(sentences.map(({ words }) => words).toSorted()).toEqual([3, 5])
  expect(median).toBe(4)
})

test('an excepted name and a placeholder each count as one short word', () => {
  const [sentence] = readingAge(['Turn on {name} in Conditional Access.']).sentences
  expect(sentence).toMatchObject(
    readingAge(['Turn on X in X.']).sentences.map(({ grade, words }) => ({ grade, words }))[0]!,
  )
})

test('the problems of a hard page contain its grade and its three hardest sentences', () => {
  const hard =
    'Organisational accountability necessitates comprehensive authentication configuration documentation.'
  const problems = problemsOf('a page', readingAge([hard, hard, hard, hard]))
  expect(problems).toHaveLength(4)
  expect(problems[0]).toMatch(/^a page: grade \d\d\.\d/)
  expect(problems.slice(1).every((problem) => problem.endsWith(hard))).toBe(true)
  const long = `${'a '.repeat(30)}a.`
  expect(problemsOf('a page', readingAge([long])).join()).toContain('a median sentence of 31 words')
})
