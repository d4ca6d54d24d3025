import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { propsLast } from '../../../src/build/bundle/late-props.ts'

const POLICY =
  "<meta http-equiv=\"content-security-policy\" content=\"script-src 'self' 'sha256-a';style-src 'self'\">"
const data = (letters: number): string => `{&quot;a&quot;:[0,&quot;${'x'.repeat(letters)}&quot;]}`
const island = (props: string): string =>
  `<astro-island uid="1" props="${props}" ssr client="load" await-children><form>?</form><!--astro:end--></astro-island>`
const page = (...islands: string[]): string => `<head>${POLICY}</head><body>${islands.join('<hr>')}</body>`

test('the data of a large island come after its HTML', () => {
  const moved = propsLast(page(island(data(4000))))
  expect(moved).toContain(
    '<astro-island uid="1" ssr client="load" await-children><form>?</form><template props="{',
  )
  expect(moved).toMatch(/<\/template><script>.*<\/script><!--astro:end--><\/astro-island>/)
})

test('each large island of a page keeps its own data', () => {
  const first = data(4000)
  const second = data(5000)
  const moved = propsLast(page(island(first), island('{}'), island(second)))
  const found = [...moved.matchAll(/<template props="([^"]*)">/g)].map(([, props]) => props)
  expect(found).toEqual([first, second])
  expect(moved).toContain('<astro-island uid="1" props="{}"')
})

test('the policy allows the script that gives the data to the island', () => {
  const moved = propsLast(page(island(data(4000))))
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(moved) ?? []
  const hash = createHash('sha256').update(script).digest('base64')
  expect(moved).toContain(`script-src 'self' 'sha256-a' 'sha256-${hash}';style-src`)
})

test('the script gives the data to the island and leaves nothing behind', () => {
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(propsLast(page(island(data(4000))))) ?? []
  const gone: string[] = []
  const given: string[][] = []
  const template = { getAttribute: () => 'the data', remove: () => gone.push('template') }
  const parentNode = { setAttribute: (...all: string[]) => given.push(all) }
  const currentScript = { previousSibling: template, parentNode, remove: () => gone.push('script') }
  runInNewContext(script, { document: { currentScript } })
  expect({ given, gone }).toEqual({ given: [['props', 'the data']], gone: ['template', 'script'] })
})

test('a page without a large island stays as it is', () => {
  const small = page(island(data(100)))
  expect(propsLast(small)).toBe(small)
})
