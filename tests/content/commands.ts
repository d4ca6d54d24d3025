/** Splits the commands of the how-to pages into cmdlets and their parameters. */

/** A cmdlet in a command, with the names of its parameters. */
export interface UsedCmdlet {
  name: string
  parameters: string[]
}

/** Short names of cmdlets that Microsoft's own examples use. */
const ALIASES: Record<string, string> = { where: 'Where-Object' }

/** Comparison and logical operators of PowerShell, which look like parameters. */
const OPERATORS = new Set(['-eq', '-ne', '-or', '-and', '-not', '-match', '-contains', '-like', '-gt', '-lt'])

/** Values that are no cmdlet at the start of a part: variables, properties, numbers and texts. */
const IS_VALUE = /^[$.\d"'@,]/

/**
 * Returns the cmdlets of PowerShell lines. A part between pipes, brackets, braces, semicolons and equals signs starts
 * with a cmdlet or with a value.
 */
export function cmdletsIn(run: string): UsedCmdlet[] {
  return run
    .replace(/"[^"]*"|'[^']*'/g, "''")
    .split(/[|;(){}=\n]/)
    .map((part) => part.trim().split(/\s+/))
    .filter(([first = '']) => first !== '' && !IS_VALUE.test(first))
    .map(([first = '', ...rest]) => ({
      name: ALIASES[first.toLowerCase()] ?? first,
      parameters: rest
        .filter((word) => /^-[a-z]/i.test(word) && !OPERATORS.has(word.toLowerCase()))
        .map((word) => word.slice(1)),
    }))
}

/**
 * Returns the commands of `nslookup` lines: `nslookup` itself, and what someone types after it. A domain name is no
 * command.
 */
export function lookupsIn(run: string): UsedCmdlet[] {
  return run
    .split('\n')
    .map((line) => line.trim().split(/[\s=]+/))
    .filter(([first = '']) => first !== '' && !first.includes('.'))
    .map(([name = '', ...rest]) => ({
      name,
      parameters:
        name === 'nslookup'
          ? rest.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
          : rest.slice(0, 1),
    }))
}
