/** Replaces modules that single packages import; `chart.ts` and `pdf.ts` list the modules and the reasons. */

/**
 * Returns a Vite plugin. `replaced` maps a module that one of `packages` imports to its replacement file. All other
 * imports, our own code included, get the real module.
 */
export function standIns(
  name: string,
  packages: readonly string[],
  replaced: Readonly<Record<string, string>>,
) {
  // Uses the last "node_modules" of a path, because a package can be nested in another package.
  const isOurs = new RegExp(
    `[\\\\/]node_modules[\\\\/](?:${packages.join('|')})[\\\\/](?!(?:.*[\\\\/])?node_modules[\\\\/])`,
  )
  return {
    name,
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string): string | undefined {
      return importer !== undefined && Object.hasOwn(replaced, source) && isOurs.test(importer)
        ? replaced[source]
        : undefined
    },
  }
}
