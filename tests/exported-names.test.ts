/** Tests that no two files of `src` export the same name. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Names that several files export by convention, as commands, Astro pages or gallery examples. */
const CONVENTIONS = ['main', 'GET', 'getStaticPaths', 'title', 'examples']

function exportedNames(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : [(statement as ts.DeclarationStatement).name]
    return names.flatMap((name) => (name && ts.isIdentifier(name) ? [name.text] : []))
  })
}

function sharedNames(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file))
  expect(files.length).toBeGreaterThan(100)
  const homes = new Map<string, string[]>()
  for (const file of files) {
    // A type and a value with the same name in one file count as one export.
    for (const name of new Set(exportedNames(file))) homes.set(name, [...(homes.get(name) ?? []), file])
  }
  return [...homes].filter(([, of]) => of.length > 1).map(([name, of]) => `${name}: ${of.join(', ')}`)
}

test('no two files of src export the same name', () => {
  expect(sharedNames().filter((line) => !CONVENTIONS.includes(line.slice(0, line.indexOf(':'))))).toEqual([])
})
