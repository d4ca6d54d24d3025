import { writeGenerated } from '../../src/cli/generate.ts'

/** Writes the generated files before the first test, because some tests import or read them. */
export function setup(): void {
  writeGenerated()
}
