/**
 * Tests that `src` has no circular import, types and `import()` included. A circle of types hides what a file needs.
 * `import-x/no-cycle` skips `import type` on purpose, and dependency-cruiser is a tool with its own configuration.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

type Graph = ReadonlyMap<string, readonly string[]>

/** Returns the `.ts` and `.tsx` files of a folder, each with its imports of any kind from that folder. */
function readImports(folder: string): Graph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
      const paths = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => normalize(join(dirname(file), fileName.replace(/\?.*/, ''))))
      return [file, paths.filter((path) => existsSync(path))]
    }),
  )
}

/**
 * Returns the strongly connected components of a graph, by Tarjan's algorithm: groups of files that import each other.
 */
function circlesOf(graph: Graph): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const circles: string[][] = []
  const walk = (file: string): number => {
    const index = order.size
    order.set(file, index)
    lowest.set(file, index)
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      const reached = order.has(next) ? path.includes(next) && lowest.get(next) : walk(next)
      if (reached !== false) lowest.set(file, Math.min(lowest.get(file)!, reached ?? index))
    }
    if (lowest.get(file) === index) {
      const group = path.splice(path.indexOf(file))
      if (group.length > 1) circles.push(group.sort())
    }
    return lowest.get(file)!
  }
  for (const file of graph.keys()) if (!order.has(file)) walk(file)
  return circles
}

test('circlesOf finds a circle of three files and no other circle', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ])
  expect(circlesOf(graph)).toEqual([['a', 'b', 'c']])
})

test('readImports reads imports of types, lazy imports and workers', () => {
  const graph = readImports('src')
  const typesOnly = 'src/state/address.ts'
  expect(graph.get('src/state/handover-session.ts')).toContain(typesOnly)
  expect(graph.get('src/state/report-session.ts')).toContain('src/core/exchange/share.ts')
  expect(graph.get('src/scan-worker/client.ts')).toContain('src/scan-worker/scan-worker.ts')
})

test('no file of src imports itself through other files', () => {
  expect(circlesOf(readImports('src')), 'move what they share into a file of its own').toEqual([])
})
