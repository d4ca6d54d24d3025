/**
 * Writes a CycloneDX 1.6 bill of materials with the libraries of `package-lock.json`. It replaces `npm sbom`, which
 * fails if a library depends on the version "latest", as a dependency of Lighthouse does.
 */

/** The fields of `package-lock.json` that this file reads. */
interface Lock {
  name: string
  version: string
  packages: Record<string, { version?: string; license?: string; integrity?: string }>
}

/** Converts a Subresource Integrity hash ("sha512-…", base64) to CycloneDX's algorithm name and hexadecimal digits. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', digest = ''] = integrity.split('-')
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  }
}

/** Returns the bill of materials as JSON. The same lock file always gives the same text. */
export function listComponents(lockFile: string): string {
  const { name, version, packages } = JSON.parse(lockFile) as Lock
  const components = Object.entries(packages).flatMap(([path, { version: locked, license, integrity }]) => {
    const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
    if (library === undefined || locked === undefined) return []
    const purl = `pkg:npm/${library.replace('@', '%40')}@${locked}`
    return {
      type: 'library',
      'bom-ref': purl,
      name: library,
      version: locked,
      purl,
      ...(license !== undefined && { licenses: [{ license: { name: license } }] }),
      ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
    }
  })
  const unique = new Map(components.map((component) => [component.purl, component]))
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version } },
    components: [...unique.values()].toSorted((a, b) => (a.purl < b.purl ? -1 : 1)),
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}
