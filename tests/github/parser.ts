/**
 * Loads GitHub's workflow parser, which contains the schema that GitHub uses. esbuild bundles the parser, because Node
 * rejects the JSON imports in its modules. actionlint and zizmor are programs that `npm ci` does not install.
 */
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import type * as Parser from '@actions/workflow-parser'
import { buildSync } from 'esbuild'

const { outputFiles } = buildSync({
  stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: import.meta.dirname },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false,
})
const bundle = { exports: {} }
const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as (
  ...given: unknown[]
) => void
run(bundle, createRequire(import.meta.url))
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = bundle.exports as typeof Parser

/** Returns every error that GitHub finds in a workflow, one sentence each. */
export async function mistakesIn(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}
