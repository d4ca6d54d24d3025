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

test.each<[string, Parameters<typeof routesIn>, string[]]>([
  ['the development server has a route', ['dev'], ['/_gallery']],
  ['a normal build has no route', ['build'], []],
  ['a build that asks for it has a route', ['build', true], ['/_gallery']],
])('%s for the component gallery', (_, given, routes) => {
  expect(routesIn(...given)).toEqual(routes)
})
