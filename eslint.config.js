import astro from 'eslint-plugin-astro'
import a11y from 'eslint-plugin-jsx-a11y-x'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const PURE = ['quiz', 'recovery', 'scan']
const NODE = ['node:[a-z/]+', 'yaml', 'zod']

/**
 * What may import what: one row for each folder of `src`, read from top to bottom, a later row winning over an earlier
 * one. `may` are our folders, `types` those of which only types may be taken, `packages` what comes from npm (patterns).
 * Everything else is an error that gives `because`. Nothing of ours imports `pages` or `cli`, which may import all.
 * A static import is meant: `import()` keeps heavy parts out of a page until they are needed.
 */
const IMPORTS = [
  {
    folder: 'quiz',
    because:
      'The quiz is pure: no DOM, no Node, no library, so that browser, build and command line run the same code.',
  },
  {
    folder: 'quiz/schema.ts',
    packages: ['zod'],
    because: 'The schema needs zod and nothing else; it never ships to a browser.',
  },
  {
    folder: 'recovery',
    may: ['quiz'],
    because: 'Recovery is pure: no DOM, no Node, no library; the day is handed in.',
  },
  {
    folder: 'recovery/schema.ts',
    may: ['quiz'],
    packages: ['zod'],
    because: 'The schema needs zod and nothing else; it never ships to a browser.',
  },
  { folder: 'scan', may: ['quiz'], because: 'Reading a scan is pure: text in, suggested values out.' },
  {
    folder: 'scan/schema.ts',
    may: ['quiz'],
    packages: ['zod'],
    because: 'The schema needs zod and nothing else; it never ships to a browser.',
  },
  {
    folder: 'content',
    may: [...PURE, 'brand'],
    packages: NODE,
    because: 'Content is words and numbers, joined before any page or island exists.',
  },
  {
    folder: 'content/build.ts',
    may: [...PURE, 'brand'],
    packages: [...NODE, 'astro'],
    because: 'The one file here that knows Astro: it lets a build begin, or not.',
  },
  {
    folder: 'offline',
    packages: [...NODE, 'astro', 'vite'],
    because: 'The offline copy is files of a build: it knows nothing of what they say.',
  },
  {
    folder: 'offline/{cache,list,worker}.ts',
    because: 'The service worker starts before every page: it carries what it needs and nothing else.',
  },
  {
    folder: 'state',
    may: [...PURE, 'offline'],
    types: ['content'],
    packages: ['nanostores'],
    because:
      'State is one visit’s memory. It does not know who shows it, so that it can be tested without a page.',
  },
  {
    folder: 'islands',
    may: ['quiz', 'recovery', 'state', 'brand', 'lead'],
    types: ['content', 'pdf', 'scan', 'chart\\.js'],
    packages: ['preact', 'nanostores', '@nanostores/preact'],
    because:
      'Islands read stores and call actions. PDF, scan and charts come by import(), zod never; they do not know that they are embedded.',
  },
  {
    folder: 'islands/report/radar.ts',
    may: ['quiz', 'state', 'brand'],
    types: ['content'],
    packages: ['chart\\.js'],
    because:
      'The one file that knows Chart.js; the report reaches it by import() when the chart comes into view.',
  },
  {
    folder: 'lead',
    may: ['quiz'],
    because:
      'An adapter turns a lead into one request and reads one answer: it knows no page and no form, so that it is tried against a server alone.',
  },
  {
    folder: 'islands/configure',
    may: ['quiz', 'state', 'brand', 'embed'],
    types: ['content'],
    packages: ['preact'],
    because:
      'The configurator is the one island that knows how the check is embedded: it checks fields as the frame does, and writes snippets.',
  },
  {
    folder: 'picture',
    may: ['brand', 'components', 'content', 'pdf'],
    packages: [...NODE, 'astro', 'sharp', 'fontkit'],
    because: 'A page’s picture is drawn after the build, in Node, from its head.',
  },
  {
    folder: 'pdf',
    may: ['brand'],
    types: PURE,
    packages: ['pdfkit', 'fontkit', 'uqr'],
    because:
      'The PDF is drawn from a Checklist and a Brand, in a worker or in Node: no state, no DOM, nothing computed again.',
  },
  {
    folder: 'pdf/{node,shrink,vite}.ts',
    may: ['brand', 'bundle'],
    types: PURE,
    packages: [...NODE, 'pdf-lib', 'vite'],
    because: 'What builds and the command line do around the PDF: Node, and nothing that a page would need.',
  },
  {
    folder: 'bundle',
    packages: NODE,
    because:
      'What the build takes out of the libraries of a chunk; colour.ts is the one file that a visitor gets.',
  },
  {
    folder: 'bundle/{licences,preload}.ts',
    packages: [...NODE, 'astro', 'vite'],
    because:
      'The files here that know Astro and Vite: they look at bundles and write into the finished site.',
  },
  {
    folder: 'embed',
    because:
      'Element and bridge carry the message protocol and nothing else: they speak DOM events, and the page tells the state that it is framed.',
  },
  {
    folder: 'embed/build.ts',
    packages: [...NODE, 'esbuild'],
    because: 'What builds the loader: Node, and nothing that a page would need.',
  },
  {
    folder: 'hosting',
    packages: NODE,
    because: 'The headers of each path are said once, for every server; they know paths, not pages.',
  },
  {
    folder: 'brand',
    packages: NODE,
    because:
      'The brand imports nothing of ours: it is the one place where a colour is written, for CSS, charts and PDF alike.',
  },
  {
    folder: 'brand/carry.ts',
    packages: [...NODE, 'astro'],
    because: 'The one file that knows Astro: it brings a brand and its pages into a build.',
  },
  {
    folder: 'components',
    may: ['brand', 'content', ...PURE],
    packages: ['astro(?::\\w+)?', 'node:[a-z/]+'],
    because:
      'Components are static: no island, no state, no Preact, so that a page without an island ships no script.',
  },
]

const OURS = [...new Set(IMPORTS.map(({ folder }) => folder.split('/')[0])), 'pages', 'cli']
/** A relative path that leads into a folder of `src`. */
const into = (folders) => `^(?:\\.\\./)+(?:${folders.join('|')})(?:/|$)`

const boundaries = IMPORTS.map(({ folder, may = [], types = [], packages = [], because }) => {
  const own = folder.split('/')[0]
  const foreign = OURS.filter((one) => one !== own && !may.includes(one) && !types.includes(one))
  const allowed = [...packages, ...types].map((name) => `${name}(?:/|$)`)
  const patterns = [
    { regex: into(foreign), message: because },
    { regex: `^(?!\\.{1,2}/|${['$^', ...allowed].join('|')})`, message: because },
    ...(types.length > 0
      ? [
          {
            regex: `${into(types)}|^(?:${types.join('|')})(?:/|$)`,
            allowTypeImports: true,
            message: `Types only. ${because}`,
          },
        ]
      : []),
  ]
  return {
    name: `imports of ${folder}`,
    files: [folder.endsWith('.ts') ? `src/${folder}` : `src/${folder}/**/*.{ts,tsx,astro}`],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
})

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An index into a list or table that was built to hold it: `noUncheckedIndexedAccess` cannot know.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.tsx'],
    extends: [a11y.configs.strict],
  },
  {
    name: 'named exports',
    files: ['src/**/*.{ts,tsx}'],
    // These stand in for npm modules that have a default export.
    ignores: ['src/pdf/{copy,stub,tables}.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    name: 'a table drawn with other display values names its roles (Safari forgets them), a canvas is an image',
    files: ['src/islands/report/Profile.tsx', 'src/islands/recovery/Dates.tsx'],
    rules: {
      'jsx-a11y-x/no-redundant-roles': 'off',
      'jsx-a11y-x/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  {
    name: 'stand-ins take the shape of the packages they replace',
    files: ['src/pdf/{copy,stub,tables}.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'PDF objects that PDFKit and pdf.js do not type',
    files: ['src/pdf/form.ts', 'tests/pdf/{reader,lint-tree}.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  ...boundaries,
  {
    name: 'time and randomness are handed in',
    files: PURE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'Take the time as an argument, so that a result can be repeated.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Take randomness as an argument, so that a result can be repeated.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the day as an argument, so that a result can be repeated.',
        },
      ],
    },
  },
)
