/** Removes named parts from a library's source at build time; `chart.ts` and `pdf.ts` list the parts and the reasons. */

/** The few fields of a syntax tree that this file uses. */
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

/** Parses JavaScript: the `parse` of a Rolldown plugin. */
export type Parse = (code: string) => { body: unknown }

/**
 * Empties top-level declarations, and drops single methods ("Owner.method") and statements that name an emptied declaration.
 * Marks calls at the top level as free of side effects, so that the bundler drops unused code.
 * Throws if a name does not exist, so that an upgrade of the library cannot restore a part unnoticed.
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
      // The parts of a table's description are also created with `new`.
      edit(value, code.slice(value.start, value.end).replace(/\bnew /g, `${FREE} new `))
    } else if (value.type === 'CallExpression') edit({ start: value.start, end: value.start }, `${FREE} `)
    else {
      const members = value.body && 'body' in value.body ? value.body.body : (value.properties ?? [])
      members.forEach((member, index) => {
        if (!take(`${name}.${member.key?.name ?? ''}`)) return
        // Also removes the comma that follows in an object.
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
