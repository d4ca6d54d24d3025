/** The name of a frame's storage. */

/** Returns the name of this frame's storage: the option `instance`, or the brand name in lower-case ASCII letters. */
export function instanceOf({
  instance,
  brand,
}: { instance?: string | undefined; brand?: string | undefined } = {}): string {
  const plain = (brand ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return instance ?? (plain.replace(/^-|-$/g, '').slice(0, 32) || 'default')
}
