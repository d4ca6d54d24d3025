/** The keys of this site's texts in local storage, and how a script reads one before the first paint. */

/** The key prefix of the site at the path "/". In earlier versions, all sites of an origin used this prefix. */
export const ROOT_START = 'whose-job/'

/**
 * Returns the key prefix of the site at the path `root`. A path contains no space. So no key of the site at "/a/b/" starts with
 * the prefix of the site at "/a/". The site at "/" keeps the prefix of earlier versions, so that their open tabs and a rollback
 * find their answers.
 */
export function keyStart(root: string): string {
  return root === '/' ? ROOT_START : `whose-job ${root} `
}

/** Returns the text under a whole key. `undefined` without a text, or if the browser blocks storage. */
export function siteText(key: string): string | undefined {
  try {
    return localStorage.getItem(key)?.trim()
  } catch {
    return undefined
  }
}
