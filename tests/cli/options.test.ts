/** Tests the parsing of options for every command. */
import { expect, test } from 'vitest'
import { commands, run } from './run.ts'

test.each(commands)('%s --help shows a summary, the usage and every option', async (name) => {
  const { code, out, err } = await run(name, '--help')
  expect([code, err]).toEqual([0, ''])
  const [about, empty, usage] = out.split('\n')
  expect(about).toMatch(/^[A-Z].*\.$/)
  expect(empty).toBe('')
  expect(usage).toMatch(/^Usage: /)
  expect(out).toMatch(/^ {2}--help +Show this text\.\n$/m)
  expect(await run(name, '-h')).toEqual({ code, out, err })
})

test('report --help lists the options with their values', async () => {
  const { out } = await run('report', '--help')
  for (const option of [
    '--pdf <out.pdf> ',
    '--docx <out.docx> ',
    '--name <company> ',
    '--csv <clients.csv> ',
    '--out <folder> ',
    '--checklist ',
    '--paper a4|letter ',
    '--brand <id or file> ',
    '--today YYYY-MM-DD ',
  ])
    expect(out).toContain(`  ${option}`)
})

test.each(commands)('%s refuses an unknown option and lists the known options', async (name) => {
  const { code, out, err } = await run(name, '--colour', 'red')
  expect([code, out]).toEqual([2, ''])
  const [, known = ''] = /^--colour is not an option here\. The options are (.*)\.\n$/.exec(err) ?? []
  const { out: help } = await run(name, '--help')
  const inHelp = [...help.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option)
  expect(known.split(', ')).toEqual(inHelp)
})

test('the error of an unknown short option shows the option as typed', async () => {
  expect((await run('report', '-x')).err).toMatch(/^-x is not an option here\. The options are --pdf, /)
})

test('the command “report” refuses an option without its value', async () => {
  const { code, err } = await run('report', '--pdf')
  expect(code).toBe(2)
  expect(err).toContain("'--pdf")
})

test.each(commands.filter((name) => !['language', 'report', 'serve-built'].includes(name)))(
  '%s refuses an argument that is not an option',
  async (name) => {
    const { code, out, err } = await run(name, 'extra')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain("'extra'")
  },
)

test.each(['http', '-1', '123456', '80.5'])('serve-built refuses the port %s', async (port) => {
  const { code, err } = await run('serve-built', '--', port)
  expect([code, err]).toEqual([2, `${port}: is not a port. Give a number like 4400.\n`])
})
