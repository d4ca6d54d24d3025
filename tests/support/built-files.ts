/** Finds the files of a built site by the path of their source, so that a test needs no name of a built file. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundlePath, type Bundle } from '../../src/build/bundle/manifest.ts'
import { type Budget, filesOf, lineOf, PARTS } from '../../src/build/bundle/parts.ts'

/**
 * Reads what the files of a built site were made from. `out` is the output folder, relative to the project in `root`.
 * @throws {Error} if no build has written it.
 */
export function readBundle(out: string, root = process.cwd()): Bundle {
  const file = resolve(root, bundlePath(out))
  if (!existsSync(file)) throw new Error(`There is no ${bundlePath(out)}. Run "npm run build" first.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Bundle
}

/**
 * Returns the path of the file with the code of a source, below the base path of the site. `out` is the output folder.
 * @throws {Error} if the site has no such file.
 */
export function builtFile(source: string, out = 'dist'): string {
  const [file] = filesOf({ source }, readBundle(out))
  if (file === undefined) throw new Error(`${out} has no file of ${source}.`)
  return file
}

/**
 * Returns the files of a byte budget.
 * @throws {Error} if a part of the budget is not in the built site.
 */
export function filesOfBudget(budget: Budget, bundle: Bundle, parts = PARTS): string[] {
  return parts
    .filter((part) => part.budget === budget)
    .flatMap((part) => {
      const files = filesOf(part, bundle)
      if (files.length === 0)
        throw new Error(`${lineOf(part.source)} has a budget, but the site has no file of it.`)
      return files
    })
}
