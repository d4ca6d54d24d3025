/** Shared code of all commands: it parses the options, prints the help text, and returns the exit code. */
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'
import { join } from 'node:path'
import { isDate, localDay } from '../core/model/dates.ts'
import { InputError } from '../core/model/input-error.ts'

/** The output of a command: the terminal, or an array in a test. */
export interface Io {
  out: (text: string) => void
  err: (text: string) => void
}

/** A command: a function of its arguments that returns its exit code. */
export type Main = (argv: readonly string[], io: Io) => Promise<number>

interface Option extends ParseArgsOptionDescriptor {
  /** The placeholder for the option's value in the help text. */
  value?: string
  help: string
}

/** The definition of a command, for the parser and for the help text. */
interface Spec<O extends Record<string, Option>> {
  /** The usage lines in the help text, one for each way to call the command. */
  uses: readonly string[]
  about: string
  options?: O
  /** True if the command accepts arguments that are not options, such as a file name. */
  allowPositionals?: boolean
}

/** Returns an option with a value. `value` is its placeholder in the help text. */
export function textOption(value: string, help: string) {
  return { type: 'string', value, help } as const
}

/** Returns an option without a value. It is off unless someone gives it. */
export function switchOption(help: string) {
  return { type: 'boolean', default: false, help } as const
}

/** The option for another content folder. */
export const CONTENT = {
  ...textOption('<folder>', 'Read this folder instead of content/.'),
  default: join(import.meta.dirname, '../../content'),
}

/** The option for another day than today. `dayGiven` reads it. */
export const TODAY = textOption('YYYY-MM-DD', 'Count from this day instead of today.')

/**
 * Returns the ISO date of the option `--today`, or today.
 * @throws {InputError} if the text is not a date.
 */
export function dayGiven(today = localDay(new Date())): string {
  if (!isDate(today)) throw new InputError([`--today ${today}: is not a date. Write it like 2026-11-24.`])
  return today
}

type Given<O extends Record<string, Option>> = Omit<
  ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>,
  'tokens'
>

/** The values of the options of a command. */
export type Values<O extends Record<string, Option>> = Given<O>['values']

const HELP: Option = { type: 'boolean', short: 'h', help: 'Show this text.' }

const flag = ([name, { value }]: [string, Option]): string =>
  `--${name}${value === undefined ? '' : ` ${value}`}`

function helpOf({ uses, about, options = {} }: Spec<Record<string, Option>>): string {
  const rows = Object.entries({ ...options, help: HELP })
  const width = Math.max(...rows.map((row) => flag(row).length))
  return [
    about,
    '',
    ...uses.map((use, index) => `${index === 0 ? 'Usage: ' : '       '}${use}`),
    '',
    ...rows.map((row) => `  ${flag(row).padEnd(width)}  ${row[1].help}`),
    '',
  ].join('\n')
}

/**
 * Checks that each given option exists.
 * @throws {InputError} with the list of options if an option is unknown.
 */
function refuseUnknown(argv: readonly string[], known: Record<string, Option>): void {
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true })
  const names = Object.keys(known).map((name) => `--${name}`)
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in known))
  if (unknown?.kind === 'option')
    throw new InputError([`${unknown.rawName} is not an option here. The options are ${names.join(', ')}.`])
}

function isWrongArgument(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/**
 * Returns a command with the options of `spec`. `run` does the work and returns the exit code. If the input
 * is invalid, the command prints a message and returns 2. After a bug, it prints a stack trace and returns 1.
 */
export function command<const O extends Record<string, Option>>(
  spec: Spec<O>,
  run: (given: Given<O>, io: Io) => Promise<number> | number,
): Main {
  const options = { ...spec.options, help: HELP }
  return async (argv, io) => {
    try {
      refuseUnknown(argv, options)
      const { allowPositionals = false } = spec
      const given: { values: Record<string, unknown> } = parseArgs({
        args: [...argv],
        options,
        allowPositionals,
      })
      if (given.values['help'] === true) {
        io.out(helpOf(spec))
        return 0
      }
      return await run(given as Given<O>, io)
    } catch (error) {
      if (error instanceof InputError || isWrongArgument(error)) {
        io.err(`${error.message}\n`)
        return 2
      }
      io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      return 1
    }
  }
}

/** Runs a command with the arguments and the terminal of this process. */
export async function runInTerminal(main: Main): Promise<void> {
  process.stdout.on('error', () => undefined) // The reader may stop early, as `head` does.
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
}
