/** Tests the compiler options of folders that must not use the DOM. */
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Returns the compiler errors of a file with this text in a folder. */
function errorsIn(folder: string, text: string): string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  const config = ts.getParsedCommandLineOfConfigFile(`${folder}/tsconfig.json`, {}, host)
  if (!config) throw new Error(`${folder} has no tsconfig.json.`)
  const options: ts.CompilerOptions = { ...config.options, incremental: false }
  delete options.tsBuildInfoFile
  const probe = `${process.cwd()}/${folder}/probe.ts`
  const compiler = ts.createCompilerHost(options)
  const onDisk = ts.createCompilerHost(options)
  compiler.fileExists = (name) => name === probe || onDisk.fileExists(name)
  compiler.getSourceFile = (name, target, ...rest) =>
    name === probe ? ts.createSourceFile(name, text, target) : onDisk.getSourceFile(name, target, ...rest)
  const program = ts.createProgram([probe], options, compiler)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

test.each(['src/core', 'src/offline'])('code in the folder %s cannot use the DOM', (folder) => {
  expect(errorsIn(folder, 'export const title: string = "a"')).toEqual([])
  expect(errorsIn(folder, 'export const title: string = document.title')).toEqual([
    expect.stringContaining("Cannot find name 'document'"),
  ])
})
