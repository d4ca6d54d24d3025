/** The one Trusted Types policy, which accepts the service worker and the workers of this site and nothing else. */

interface Policy {
  createScriptURL: (address: string) => unknown
}

/** The used part of the Trusted Types API. Not every browser has this API. */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy
}

let policy: Policy | undefined

function accept(address: string): string {
  const { origin, pathname } = new URL(address)
  const base = import.meta.env.BASE_URL
  if (
    origin !== location.origin ||
    !pathname.startsWith(base) ||
    !/(?:\/sw|worker[-\w]*)\.[jt]s$/.test(pathname)
  )
    throw new Error(`Not a worker of this site: ${address}`)
  return address
}

/** Returns the URL of a worker, as a trusted value if the browser has Trusted Types. @throws if it is not a worker of this site. */
export function ownScript(address: string): string {
  const rules = { createScriptURL: accept }
  policy ??=
    (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('whose-job', rules) ?? rules
  return policy.createScriptURL(new URL(address, location.href).href) as string
}
