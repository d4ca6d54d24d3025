/** Writes the npm package of `<responsibility-check>`: the element, its types, and its description for editors. */
import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import { type Repository, withAddresses } from '../content/repository.ts'
import { EVENTS, METHODS, OPTION_ATTRIBUTES, OWN_ATTRIBUTES, PROPERTIES } from '../embed/description.ts'
import { buildLoader } from './embed-loader.ts'

/**
 * The name of the package on npm. If someone else has it, write "@owner/responsibility-check" here and in the document that
 * becomes the readme.
 */
export const PACKAGE_NAME = 'responsibility-check'
/** The document that becomes the readme of the package. */
export const PACKAGE_README = 'docs/hosts/element.md'

const ELEMENT = 'responsibility-check'
const ABOUT =
  'The element <responsibility-check>: shows the self-assessment “Whose job is it?” about Microsoft 365 in your page.'

/** Returns the ES module of the package. The loader's own address is unknown in it, so `src` names the frame. */
export function buildModule(minify = false): string {
  return buildSync({
    entryPoints: ['src/embed/module.ts'],
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    inject: ['src/embed/server.ts'],
    // A module has no `currentScript`. Without `src`, the element refuses this address and shows its link.
    define: { 'document.currentScript': '{"src":"no:"}' },
    write: false,
  }).outputFiles[0]!.text
}

const INDEX_TYPES = `import type { ResponsibilityCheckElement } from './responsibility-check.js'
export type * from './responsibility-check.js'

/** The class of the element. Importing it defines the element. On a server, it is only a placeholder. */
export declare const ResponsibilityCheck: {
  new (): ResponsibilityCheckElement
  readonly observedAttributes: readonly string[]
}

/** Defines the element if the page does not have it yet. Does nothing on a server. */
export declare function defineResponsibilityCheck(): void
`

const LOADER_TYPES = `export type * from './responsibility-check.js'
`

/** Returns the types of the element in the JSX of React or Preact. `attributes` are those of every HTML element there. */
function jsxTypes(library: string, imports: string, attributes: string): string {
  return `import type { ${imports} } from '${library}'
import type {
  QuizEventMap,
  ResponsibilityCheckAttributes,
  ResponsibilityCheckElement,
} from './responsibility-check.js'
export * from './index.js'

/** The attributes and events of the element, such as \`onquiz-complete\`. */
type Own = ResponsibilityCheckAttributes & {
  [Name in keyof QuizEventMap as \`on\${Name}\`]?: (event: QuizEventMap[Name]) => void
}

declare module '${library}' {
  namespace JSX {
    interface IntrinsicElements {
      // Some names, such as "results", mean something else on other elements.
      '${ELEMENT}': Own & Omit<${attributes}, keyof Own>
    }
  }
}
`
}

/** Returns the lines of a list in the manifest, in the order of the list. */
const listed = <Entry extends object, Line>(
  list: Record<string, Entry>,
  line: (name: string, entry: Entry) => Line,
): Line[] => Object.entries(list).map(([name, entry]) => line(name, entry))

/**
 * Returns the Custom Elements Manifest, which editors read.
 * https://github.com/webcomponents/custom-elements-manifest/blob/v1.0.0/schema.json
 */
function manifest(): object {
  const path = 'index.js'
  const declaration = { name: 'ResponsibilityCheck', module: path }
  const attributes: Record<string, { type: string; text: string; fallback?: string }> = {
    ...OWN_ATTRIBUTES,
    ...OPTION_ATTRIBUTES,
  }
  const methods: Record<string, { text: string; parameters?: Record<string, string> }> = METHODS
  const element = {
    kind: 'class',
    name: 'ResponsibilityCheck',
    description: ABOUT,
    superclass: { name: 'HTMLElement', package: 'global:' },
    customElement: true,
    tagName: ELEMENT,
    attributes: listed(attributes, (name, { type, text, fallback }) => ({
      ...{ name, description: text, type: { text: type } },
      ...(fallback !== undefined && { default: fallback }),
    })),
    members: [
      ...listed(PROPERTIES, (name, { type, text }) => ({
        ...{ kind: 'field', name, description: text, type: { text: type } },
      })),
      ...listed(methods, (name, { text, parameters = {} }) => ({
        ...{ kind: 'method', name, description: text },
        parameters: Object.entries(parameters).map(([key, type]) => ({ name: key, type: { text: type } })),
        return: { type: { text: 'void' } },
      })),
    ],
    events: listed(EVENTS, (name, { type, text }) => ({ name, description: text, type: { text: type } })),
    slots: [{ name: '', description: 'A link to the check. It is shown if the frame cannot be shown.' }],
  }
  const define = {
    kind: 'function',
    name: 'defineResponsibilityCheck',
    description: 'Defines the element, unless the page has it already.',
    return: { type: { text: 'void' } },
  }
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        ...{ kind: 'javascript-module', path, declarations: [element, define] },
        exports: [
          { kind: 'js', name: 'ResponsibilityCheck', declaration },
          { kind: 'js', name: define.name, declaration: { name: define.name, module: path } },
          { kind: 'custom-element-definition', name: ELEMENT, declaration },
        ],
      },
    ],
  }
}

function packageJson(version: string, repository: Repository | undefined, files: readonly string[]): object {
  const entry = (name: string): object => ({ types: `./${name}.d.ts`, default: `./${name}.js` })
  return {
    ...{ name: PACKAGE_NAME, version, description: ABOUT },
    keywords: [
      'custom-element',
      'web-component',
      'microsoft-365',
      'shared-responsibility',
      'self-assessment',
    ],
    ...(repository && {
      homepage: `${repository.url}#readme`,
      bugs: `${repository.url}/issues`,
      repository: { type: 'git', url: `git+${repository.url}.git` },
    }),
    license: 'MIT',
    type: 'module',
    exports: {
      '.': entry('index'),
      './loader': entry('loader'),
      './react': entry('react'),
      './preact': entry('preact'),
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    customElements: 'custom-elements.json',
    files,
    // Importing one of these defines the element, so a bundler must keep the import.
    sideEffects: ['./index.js', './loader.js', './react.js', './preact.js'],
    publishConfig: { access: 'public' },
  }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Returns the files of the package: name → text. */
export function elementPackage(
  version: string,
  repository: Repository | undefined,
): Readonly<Record<string, string>> {
  const react = 'DetailedHTMLProps<HTMLAttributes<ResponsibilityCheckElement>, ResponsibilityCheckElement>'
  const again = "export * from './index.js'\n"
  const listedFiles = {
    'index.js': buildModule(),
    'index.d.ts': INDEX_TYPES,
    'loader.js': buildLoader(),
    'loader.d.ts': LOADER_TYPES,
    'react.js': again,
    'react.d.ts': jsxTypes('react', 'DetailedHTMLProps, HTMLAttributes', react),
    'preact.js': again,
    'preact.d.ts': jsxTypes('preact', 'JSX', 'JSX.HTMLAttributes<ResponsibilityCheckElement>'),
    'responsibility-check.d.ts': readFileSync('src/embed/responsibility-check.d.ts', 'utf8'),
    'custom-elements.json': json(manifest()),
  }
  return {
    'package.json': json(packageJson(version, repository, Object.keys(listedFiles))),
    ...listedFiles,
    'README.md': withAddresses(readFileSync(PACKAGE_README, 'utf8'), PACKAGE_README, version, repository),
    LICENSE: readFileSync('LICENSE', 'utf8'),
  }
}
