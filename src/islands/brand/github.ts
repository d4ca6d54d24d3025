/** The addresses of pages on GitHub on which a host adds files to a copy of this project. */

/**
 * The longest address that we open. GitHub answers a longer one with "414 URI Too Long"
 * (https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/using-query-parameters-to-create-a-pull-request).
 * It does not publish the limit. Servers usually allow 8,000 characters.
 */
const LONGEST = 7000

/** Returns "owner/name" of a repository on GitHub, from this text or from its address. */
export function repositoryOf(text: string): string | undefined {
  const [, owner, name] =
    /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/)?([a-z\d](?:[a-z\d-]{0,38}))\/([\w.-]{1,100}?)(?:\.git)?(?:[/?#].*)?$/i.exec(
      text.trim(),
    ) ?? []
  return owner && name && !/^\.+$/.test(name) ? `${owner}/${name}` : undefined
}

/** Returns the address of the page that creates the brand file with a text. `undefined` if the text is too long for it. */
export function newFileAddress(repository: string, file: string, text: string): string | undefined {
  const address = `https://github.com/${repository}/new/main?filename=content/brands/${file}&value=${encodeURIComponent(text)}`
  return address.length > LONGEST ? undefined : address
}

/** Returns the address of the page that uploads files beside the brand file. */
export function uploadAddress(repository: string): string {
  return `https://github.com/${repository}/upload/main/content/brands`
}
