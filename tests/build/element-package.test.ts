import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { PACKAGE_NAME, PACKAGE_README, elementPackage } from '../../src/build/element-package.ts'
import { buildLoader } from '../../src/build/embed-loader.ts'
import { readRepository } from '../../src/content/repository.ts'
import {
  EVENTS,
  METHODS,
  OPTION_ATTRIBUTES,
  OWN_ATTRIBUTES,
  PROPERTIES,
} from '../../src/embed/description.ts'
import { EVENT_NAMES } from '../../src/embed/messages.ts'
import { readOptions } from '../../src/embed/options.ts'
import { run } from '../cli/run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { folder } = temporaryFolder()
const out = join(folder, 'element')
const read = (file: string): string => readFileSync(join(out, file), 'utf8')

interface Package {
  name: string
  version: string
  repository?: { url: string }
  exports: Record<string, string | Record<string, string>>
  files: string[]
  sideEffects: string[]
}
let made: Package

beforeAll(async () => {
  expect(await run('release-element', '--out', out)).toMatchObject({ code: 0, err: '' })
  made = JSON.parse(read('package.json')) as Package
})
afterEach(() => vi.unstubAllGlobals())

describe('package.json', () => {
  test('has the version of the project', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(made).toMatchObject({ name: PACKAGE_NAME, version, type: 'module', license: 'MIT' })
  })

  test('exports only files that are in the package', () => {
    const paths = Object.values(made.exports).flatMap((one) =>
      typeof one === 'string' ? [one] : Object.values(one),
    )
    expect(Object.keys(made.exports)).toEqual(
      expect.arrayContaining(['.', './loader', './react', './preact', './custom-elements.json']),
    )
    for (const path of [...paths, ...made.files]) expect(existsSync(join(out, path)), path).toBe(true)
    for (const path of paths.filter((one) => one !== './package.json'))
      expect(made.files).toContain(path.slice(2))
  })

  test('says that each script has an effect, so that no bundler leaves it out', () => {
    const scripts = made.files.filter((file) => file.endsWith('.js')).map((file) => `./${file}`)
    expect(made.sideEffects.toSorted()).toEqual(scripts.toSorted())
  })

  test('names the repository once the project does, as npm needs it for the provenance', () => {
    const text = (value: string): string => elementPackage('1.2.3', readRepository(value))['package.json']!
    expect(JSON.parse(text('github:acme/whose-job'))).toMatchObject({
      repository: { type: 'git', url: 'git+https://github.com/acme/whose-job.git' },
    })
    expect(JSON.parse(text('github:OWNER/REPOSITORY'))).not.toHaveProperty('repository')
  })
})

describe('the module', () => {
  const load = (): Promise<Record<string, unknown>> =>
    import(`data:text/javascript,${encodeURIComponent(read('index.js'))}//${String(Math.random())}`)

  test('can be imported on a server, where it defines nothing', async () => {
    const exported = await load()
    expect(Object.keys(exported).toSorted()).toEqual(['ResponsibilityCheck', 'defineResponsibilityCheck'])
    expect(exported['defineResponsibilityCheck']).not.toThrow()
  })

  test('defines the element in a browser, once', async () => {
    const known = new Map<string, unknown>()
    const define = vi.fn((name: string, element: unknown) => known.set(name, element))
    vi.stubGlobal('HTMLElement', Object)
    vi.stubGlobal('customElements', { get: (name: string) => known.get(name), define })
    const first = await load()
    await load()
    expect(define.mock.calls).toEqual([['responsibility-check', first['ResponsibilityCheck']]])
  })

  test('the classic script is the loader of the site', () => {
    expect(read('loader.js')).toBe(buildLoader())
  })

  test('the element reads the options of the manifest', async () => {
    const { ResponsibilityCheck } = await load()
    const { observedAttributes } = ResponsibilityCheck as { observedAttributes: string[] }
    expect(observedAttributes.toSorted()).toEqual(Object.keys(OPTION_ATTRIBUTES).toSorted())
  })
})

/** Returns the members of an interface in the types of the element: name → type. */
function membersOf(name: string): Record<string, string> {
  const file = 'src/embed/responsibility-check.d.ts'
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = source.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === name)
  const members = found?.members.filter((one) => ts.isPropertySignature(one) || ts.isMethodSignature(one))
  return Object.fromEntries(
    (members ?? []).map((one) => [
      one.name.getText().replaceAll("'", ''),
      ts.isMethodSignature(one)
        ? one.parameters.map((each) => each.getText()).join(', ')
        : (one.type?.getText() ?? ''),
    ]),
  )
}

const typesOf = (list: Record<string, { type: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(list).map(([name, { type }]) => [name, type]))

describe('the description for editors', () => {
  test('has the attributes and types of the published types', () => {
    expect(typesOf(OPTION_ATTRIBUTES)).toEqual(membersOf('QuizOptions'))
    expect(typesOf(OWN_ATTRIBUTES)).toEqual(membersOf('ResponsibilityCheckAttributes'))
  })

  test('has the options that the frame accepts', () => {
    const address = 'https://acme.example/'
    const valid: Record<string, string> = {
      ...Object.fromEntries(Object.keys(OPTION_ATTRIBUTES).map((name) => [name, 'phone'])),
      ...{ accent: '#0b5fff', logo: address, cta: address, privacy: address },
      ...{ scheme: 'dark', results: 'none' },
    }
    expect(Object.keys(readOptions(valid)).toSorted()).toEqual(Object.keys(OPTION_ATTRIBUTES).toSorted())
  })

  test('has the events that the element sends', () => {
    expect(typesOf(EVENTS)).toEqual(membersOf('QuizEventMap'))
    expect(Object.keys(EVENTS).toSorted()).toEqual(
      [...EVENT_NAMES, 'close'].map((name) => `quiz-${name}`).toSorted(),
    )
  })

  test('has the methods and properties of the element', () => {
    const parameters = Object.entries(METHODS).map(([name, method]) => [
      name,
      'parameters' in method
        ? Object.entries(method.parameters)
            .map((pair) => pair.join(': '))
            .join(', ')
        : '',
    ])
    const { result, ...methods } = membersOf('ResponsibilityCheckElement')
    expect(Object.fromEntries(parameters)).toEqual(methods)
    expect(typesOf(PROPERTIES)).toEqual({ result })
  })

  test('is a manifest with all of them', () => {
    const { schemaVersion, modules } = JSON.parse(read('custom-elements.json')) as {
      schemaVersion: string
      modules: { declarations: Record<string, { name: string }[]>[] }[]
    }
    expect(schemaVersion).toBe('1.0.0')
    const [element] = modules[0]!.declarations
    const names = (list = ''): string[] => element?.[list]?.map(({ name }) => name) ?? []
    expect(element).toMatchObject({ customElement: true, tagName: 'responsibility-check' })
    expect(names('attributes')).toEqual([...Object.keys(OWN_ATTRIBUTES), ...Object.keys(OPTION_ATTRIBUTES)])
    expect(names('members')).toEqual([...Object.keys(PROPERTIES), ...Object.keys(METHODS)])
    expect(names('events')).toEqual(Object.keys(EVENTS))
  })
})

describe('the readme', () => {
  const { 'README.md': linked = '' } = elementPackage('1.2.3', readRepository('github:acme/whose-job'))

  test('links to the documents of its version, or to none without a repository', () => {
    expect(linked).toContain(
      '](https://github.com/acme/whose-job/blob/v1.2.3/docs/hosts/embed.md#set-options)',
    )
    const { 'README.md': plain } = elementPackage('1.2.3', undefined)
    expect(plain).not.toMatch(/\]\((?!https:|#)/)
  })

  test('installs and imports the package by its name', () => {
    const text = readFileSync(PACKAGE_README, 'utf8')
    expect(text).toContain(`npm install ${PACKAGE_NAME}\n`)
    const imported = [...text.matchAll(/^\s*import (?:.* from )?'([^']*responsibility-check[^']*)'/gm)]
    expect(imported.length).toBeGreaterThan(4)
    for (const [, name = ''] of imported) expect(name.replace(/\/(?:react|preact)$/, '')).toBe(PACKAGE_NAME)
  })
})

test('the same sources make the same package', () => {
  expect(elementPackage(made.version, readRepository())).toEqual(
    Object.fromEntries(
      ['package.json', ...made.files, 'README.md', 'LICENSE'].map((name) => [name, read(name)]),
    ),
  )
})
