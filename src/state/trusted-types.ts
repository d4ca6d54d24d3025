/**
 * The page's only Trusted Types policy. It accepts only the URLs of this site's service worker and of its other
 * workers.
 */

interface Policy {
  createScriptURL: (address: string) => unknown
}

/** The part of the Trusted Types API that this file uses. Some browsers do not have the API. */
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

/**
 * Returns the URL of a worker, as a trusted value if the browser supports Trusted Types.
 * @throws if the URL does not belong to a worker of this site.
 */
export function trustedWorkerUrl(address: string): string {
  const rules = { createScriptURL: accept }
  policy ??=
    (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('whose-job', rules) ?? rules
  return policy.createScriptURL(new URL(address, location.href).href) as string
}

/** Starts a module worker of this site. */
export function createWorker(address: string): Worker {
  return new Worker(trustedWorkerUrl(address), { type: 'module' })
}
