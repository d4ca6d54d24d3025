/**
 * Removes named declarations and methods from the source of a library at build time. `chart.ts` and `../pdf-worker/pruned.ts` list the
 * names.
 */

/** A node of a JavaScript syntax tree, with only the fields that this file uses. */
interface Node {
  type: string
  start: number
  end: number
  id?: { name: string }
  init?: Node
  key?: { name: string }
  declarations?: Node[]
  body?: { body: Node[] }
  properties?: Node[]
}

const FREE = '/* @__PURE__ */'

/** Parses JavaScript, like the method `parse` of a Rolldown plugin. */
export type Parse = (code: string) => { body: unknown }

/**
 * Empties the named top-level declarations, and removes the named methods ("Owner.method"). Also removes statements
 * that mention an emptied declaration. Marks top-level calls as free of side effects, so that the bundler can remove
 * unused code.
 * @throws {Error} if a name does not exist, so that an upgrade of the library cannot bring unused code back unnoticed.
 */
export function prune(code: string, names: readonly string[], parse: Parse): string {
  const missing = new Set(names)
  const edits: { start: number; end: number; text: string }[] = []
  const take = (name: string): boolean => names.includes(name) && (missing.delete(name), true)
  const edit = ({ start, end }: Pick<Node, 'start' | 'end'>, text: string): void => {
    edits.push({ start, end, text })
  }

  const emptied = names.filter((name) => !name.includes('.'))
  for (const statement of parse(code).body as Node[]) {
    if (!/Declaration$/.test(statement.type)) {
      const text = code.slice(statement.start, statement.end)
      if (emptied.some((name) => text.includes(name))) edit(statement, '')
      continue
    }
    const whole = statement.declarations?.[0] ?? statement
    const value = whole.init ?? statement
    const name = whole.id?.name ?? ''
    if (take(name)) edit(value, emptyOf(value, name))
    else if (value.type === 'NewExpression') {
      // Marks every `new` in the expression as free of side effects, because a font table's definition contains
      // further `new` expressions.
      edit(value, code.slice(value.start, value.end).replace(/\bnew /g, `${FREE} new `))
    } else if (value.type === 'CallExpression') edit({ start: value.start, end: value.start }, `${FREE} `)
    else {
      const members = value.body && 'body' in value.body ? value.body.body : (value.properties ?? [])
      members.forEach((member, index) => {
        if (!take(`${name}.${member.key?.name ?? ''}`)) return
        // In an object literal, the removed range includes the comma after the member.
        edit({ start: member.start, end: members[index + 1]?.start ?? member.end }, '')
      })
    }
  }
  if (missing.size > 0)
    throw new Error(`Not in the library any more: ${[...missing].join(', ')}. See who calls prune().`)
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code)
}

function emptyOf(value: Node, name: string): string {
  if (value.type === 'ClassDeclaration') return `class ${name} {}`
  if (value.type === 'FunctionDeclaration') return `function ${name}() {}`
  return value.type === 'ClassExpression' ? 'class {}' : '{}'
}
