/** Reads where the project is kept. The field `repository` of package.json is the only place that names it. */
import project from '../../package.json' with { type: 'json' }

/** A repository on GitHub. */
export interface Repository {
  owner: string
  name: string
  /** The address of its page, without a slash at the end. */
  url: string
}

/** What package.json has until someone publishes the project. */
const PLACEHOLDER = 'github:OWNER/REPOSITORY'

/**
 * Returns the repository that a package names, such as "github:acme/whose-job", or `undefined` for the placeholder.
 * @throws {Error} if the value has another form.
 */
export function readRepository(value = project.repository): Repository | undefined {
  if (value === PLACEHOLDER) return undefined
  const [, owner, name] = /^github:([A-Za-z\d][A-Za-z\d-]*)\/([\w.-]+)$/.exec(value) ?? []
  if (owner === undefined || name === undefined)
    throw new Error(`package.json › repository: "${value}" is not like "github:owner/name".`)
  return { owner, name, url: `https://github.com/${owner}/${name}` }
}
