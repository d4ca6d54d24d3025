/**
 * Reads where the project is published. The fields `repository` and `wordpressUser` of package.json are the only places that
 * name it.
 */
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
const USER_PLACEHOLDER = 'USER'

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

/**
 * Returns the name of the person on WordPress.org who publishes the plugin, or `undefined` for the placeholder.
 * @throws {Error} if the value has another form.
 */
export function readWordPressUser(value = project.wordpressUser): string | undefined {
  if (value === USER_PLACEHOLDER) return undefined
  // The last part of the address of a profile: https://profiles.wordpress.org/<name>/
  if (!/^[a-z\d][a-z\d-]*$/.test(value))
    throw new Error(`package.json › wordpressUser: "${value}" is not like "acme-it".`)
  return value
}

/**
 * Returns a document with its links to other files as addresses in the repository, at the tag of a version. Without a
 * repository, only the words of the links stay. `file` is the path of the document.
 */
export function withAddresses(
  text: string,
  file: string,
  version: string,
  repository: Repository | undefined,
): string {
  return text.replace(/\[([^\]]+)\]\((?![a-z]+:|#)([^)]+)\)/g, (_, words: string, link: string) =>
    repository ? `[${words}](${new URL(link, `${repository.url}/blob/v${version}/${file}`).href})` : words,
  )
}
