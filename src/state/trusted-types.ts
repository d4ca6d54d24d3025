/** The one Trusted Types policy, which accepts the service worker and the workers of this site and nothing else. */

interface Policy {
  createScriptURL: (address: string) => unknown
}

/** The part of Trusted Types that is used here; not every browser has it. */
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

/** The address of a worker, as the browser wants it. @throws where it is none of this site's. */
export function ownScript(address: string): string {
  const rules = { createScriptURL: accept }
  policy ??=
    (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('whose-job', rules) ?? rules
  return policy.createScriptURL(new URL(address, location.href).href) as string
}
