import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { prune, type Parse } from '../../../src/build/bundle/prune.ts'

const parse: Parse = (code) => parseSync('library.js', code).program
const pruned = (code: string, ...names: string[]) => prune(code, names, parse).replace(/\s+/g, ' ').trim()

describe('prune', () => {
  it('removes the content of a listed class, function or array, but keeps its name', () => {
    const code =
      'class Wheel extends Round { turn() {} }\nfunction brake(now) { stop(now) }\nconst gears = [1, 2]'
    expect(pruned(code, 'Wheel', 'brake', 'gears')).toBe(
      'class Wheel {} function brake() {} const gears = {}',
    )
  })

  it('removes each statement that registers a class without content', () => {
    expect(pruned('let Wheel = class {}\nregister(Wheel)\nregister(Seat)', 'Wheel')).toBe(
      'let Wheel = class {} register(Seat)',
    )
  })

  it('removes only the listed methods from a class or an object', () => {
    expect(pruned('class Bike { ride() {} sell() {} }', 'Bike.sell')).toBe('class Bike { ride() {} }')
    expect(pruned('const bike = { ride() {}, sell() {}, park() {} }', 'bike.sell')).toBe(
      'const bike = { ride() {}, park() {} }',
    )
  })

  it('lets the bundler remove top-level calls whose result is unused', () => {
    expect(pruned('const a = new Table(new Row())\nconst b = hash(1)')).toBe(
      'const a = /* @__PURE__ */ new Table(/* @__PURE__ */ new Row()) const b = /* @__PURE__ */ hash(1)',
    )
  })

  it('throws an error if the library has no class, function or method of a listed name', () => {
    expect(() => pruned('class Wheel {}', 'Wheel', 'Bell', 'Wheel.turn')).toThrow('Bell, Wheel.turn')
  })
})
