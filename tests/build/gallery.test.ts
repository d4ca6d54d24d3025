import { expect, test } from 'vitest'
import { gallery } from '../../src/build/gallery.ts'

/** Returns the routes that the gallery integration adds. */
function routesIn(command: 'dev' | 'build' | 'preview', inBuild?: boolean): string[] {
  const routes: string[] = []
  const setup = gallery(inBuild === undefined ? {} : { inBuild }).hooks['astro:config:setup']
  const given = { command, injectRoute: ({ pattern }: { pattern: string }) => routes.push(pattern) }
  void setup?.(given as unknown as Parameters<typeof setup>[0])
  return routes
}

test('the development server has a route for the component gallery', () => {
  expect(routesIn('dev')).toEqual(['/_gallery'])
})

test('a normal build has no route for the component gallery', () => {
  expect(routesIn('build')).toEqual([])
})

test('a build has the gallery route if its configuration asks for the gallery', () => {
  expect(routesIn('build', true)).toEqual(['/_gallery'])
})
