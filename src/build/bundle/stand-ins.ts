/** Gives single packages other modules than those they import; `chart.ts` and `src/build/bundle/pdf.ts` say which and why. */

/**
 * A Vite plugin. `replaced` maps what one of `packages` imports to the file it gets. An import from anywhere else, our
 * own code included, gets the real module.
 */
export function standIns(
  name: string,
  packages: readonly string[],
  replaced: Readonly<Record<string, string>>,
) {
  // The last "node_modules" of a path: a package inside another one is not the other one.
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
