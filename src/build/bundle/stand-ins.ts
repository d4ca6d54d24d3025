/**
 * Replaces modules that some packages import. `chart.ts` and `../pdf-worker/pruned.ts` list the modules and the reasons.
 */

/**
 * Returns a Vite plugin that replaces modules for some packages only. `replaced` maps the name of a module to the path
 * of its replacement, for imports in `packages`. All other imports get the original module.
 */
export function standIns(
  name: string,
  packages: readonly string[],
  replaced: Readonly<Record<string, string>>,
) {
  // Checks the package after the last `node_modules` of a path, because a package can be nested in another package.
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
