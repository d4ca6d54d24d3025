/** One XML part of a Word file with its relationships: links, pictures and drawings. */
import { relationships } from '../ooxml/package.ts'
import { XMLNS } from '../ooxml/xmlns.ts'

/** The kinds of parts that another part refers to. */
export type RelationKind =
  'chart' | 'footer' | 'header' | 'hyperlink' | 'image' | 'numbering' | 'settings' | 'styles'

/** Collects the relationships of one part. */
export interface PartLinks {
  /** Adds a relationship. Returns its id. The same target has one id. */
  add: (kind: RelationKind, target: string) => string
  /** The XML of the relationships. `undefined` if there are none. */
  write: () => string | undefined
}

/** Returns an empty list of relationships. */
export function openLinks(): PartLinks {
  const known = new Map<string, { id: string; kind: RelationKind; target: string }>()
  return {
    add: (kind, target) => {
      const key = `${kind} ${target}`
      const id = known.get(key)?.id ?? `rId${String(known.size + 1)}`
      known.set(key, { id, kind, target })
      return id
    },
    write: () =>
      known.size === 0
        ? undefined
        : relationships(
            [...known.values()].map(({ id, kind, target }) => ({
              ...{ Id: id, Type: `${XMLNS.r}/${kind}`, Target: target },
              TargetMode: kind === 'hyperlink' ? 'External' : undefined,
            })),
          ),
  }
}

/**
 * Returns an address for a link: with escaped characters, and only for the web, email and phone. Returns `undefined` for
 * other texts, because Word refuses a file with a malformed address.
 */
export function safeAddress(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url)
    return /^(?:https?|mailto|tel):$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
