import astro from 'eslint-plugin-astro'
import a11y from 'eslint-plugin-jsx-a11y-x'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const NODE = ['node:[a-z/]+', 'yaml', 'zod']

/**
 * The folders of `src/core` in the order of their imports. A folder may only import folders that this list names before
 * it.
 */
const WINGS = [
  'model',
  'answers',
  'scoring',
  'report',
  'documents',
  'exchange',
  'whose-job',
  'handover',
  'lead',
  'clients',
  'recovery',
  'scan',
]
/** The folders of `src/paper`. A row about one of them names the others as its files do: `ooxml`. */
const FORMATS = ['ooxml', 'pdf', 'word', 'excel', 'html']
const PURE =
  'The core is pure: no DOM, no Node, no library, so that browser, build and command line run the same code.'
const ZOD = 'The schema needs zod and nothing else; it never ships to a browser.'

/**
 * Files with functions that are too complex. The complexity rule skips these files. Delete a file from the list after
 * its functions are split.
 */
const STILL_COMPLEX = ['src/brand/logo-check.ts', 'src/core/exchange/answers-file.ts']

/** The selectors of the calls that define a test: `test('…')`, `test.skip('…')`, `test.each(…)('…')`. */
const NAMED_TEST = ['callee', 'callee.object', 'callee.callee.object'].map(
  (path) => `CallExpression[${path}.name=/^(?:test|quickTest|describe)$/]`,
)

/**
 * The static imports that each folder of `src` may contain. If several rows of this list match a file, the
 * last of these rows applies. `may` lists folders of `src`. In a row about a folder of `src/core`, `may`
 * lists folders of `src/core`. `types` lists folders and packages from which only types may be imported.
 * `packages` lists patterns of npm packages. ESLint rejects every other import and shows the text `because`.
 * `pages` and `cli` may import every folder. No other folder may import `pages` or `cli`. ESLint does not
 * check dynamic imports (`import()`).
 */
const IMPORTS = [
  { folder: 'core/model', because: `${PURE} The model is the ground: it knows no answers.` },
  { folder: 'core/answers', may: ['model'], because: `${PURE} Answers do not know how they are scored.` },
  { folder: 'core/scoring', may: ['model', 'answers'], because: `${PURE} A score has no words.` },
  {
    folder: 'core/report',
    may: ['model', 'answers', 'scoring'],
    because: `${PURE} A report does not know what is made of it.`,
  },
  {
    folder: 'core/documents',
    may: ['model', 'report'],
    because: `${PURE} A document is written from a report and computes nothing again.`,
  },
  {
    folder: 'core/exchange',
    may: ['model', 'answers', 'report'],
    because: `${PURE} Links and files carry answers and reports; they do not score.`,
  },
  {
    folder: 'core/handover',
    may: ['model', 'answers', 'report', 'exchange'],
    because: `${PURE} Questions for IT and their reply travel as links and files. A reply says what it changes in the report.`,
  },
  {
    folder: 'core/lead',
    may: ['model', 'report', 'handover'],
    because: `${PURE} A lead says what a report says.`,
  },
  {
    folder: 'core/clients',
    may: ['model', 'answers', 'scoring', 'report', 'documents', 'exchange', 'whose-job', 'lead'],
    because: `${PURE} A client list is read from files and links, and compared by its reports and the ten jobs.`,
  },
  {
    folder: 'core/recovery',
    may: ['model', 'exchange'],
    because: `${PURE} The recovery clock knows no answers; the day is an argument.`,
  },
  {
    folder: 'core/scan',
    may: ['model', 'answers'],
    because: `${PURE} Reading a scanner's file is text in, suggested values out.`,
  },
  {
    folder: 'core/whose-job',
    may: ['model', 'documents', 'exchange'],
    because: `${PURE} The ten jobs know no answers of the check; their links are sealed like the others.`,
  },
  { folder: 'core/model/schema.ts', packages: ['zod'], because: ZOD },
  { folder: 'core/exchange/schema.ts', may: ['model'], packages: ['zod'], because: ZOD },
  { folder: 'core/lead/schema.ts', packages: ['zod'], because: ZOD },
  { folder: 'core/recovery/schema.ts', may: ['model'], packages: ['zod'], because: ZOD },
  { folder: 'core/scan/schema.ts', may: ['model', 'answers'], packages: ['zod'], because: ZOD },
  {
    folder: 'messages',
    because: 'Message types name the words of a language and know nothing else.',
  },
  {
    folder: 'content',
    may: ['core', 'messages', 'brand'],
    packages: NODE,
    because: 'Content is words and numbers, joined before any page or island exists.',
  },
  {
    folder: 'offline',
    because: 'The service worker starts before every page: it carries what it needs and nothing else.',
  },
  {
    folder: 'state',
    may: ['core', 'first-paint', 'offline'],
    types: ['content', 'messages'],
    packages: ['nanostores'],
    because:
      'State is one visit’s memory. It does not know who shows it, so that it can be tested without a page.',
  },
  {
    folder: 'scan-worker',
    may: ['core'],
    because: 'Scanner files are read in a worker: what it loads is the core alone.',
  },
  {
    folder: 'ui',
    types: ['core', 'messages'],
    packages: ['preact'],
    because: 'A part of the interface gets its words and values as props: it knows no store and no report.',
  },
  {
    folder: 'islands',
    may: ['core', 'state', 'brand', 'first-paint', 'lead', 'ui', 'paper/html'],
    types: ['content', 'messages', 'paper/pdf', 'paper/word', 'chart\\.js'],
    packages: ['preact', 'nanostores'],
    because:
      'Islands read stores and call actions. PDF, Word, Excel, scanner, charts and the check of a brand file (zod, yaml) come by import(); they do not know that they are embedded.',
  },
  {
    folder: 'islands/report/radar.ts',
    may: ['core', 'state', 'brand'],
    types: ['content'],
    packages: ['chart\\.js'],
    because: 'The only file that imports Chart.js. The report loads it when it shows the chart.',
  },
  {
    folder: 'islands/clients/zip.ts',
    packages: ['fflate'],
    because:
      'The only file of the islands that imports fflate. The page for clients loads it when someone asks for a ZIP.',
  },
  {
    folder: 'islands/whose-job/QrCode.tsx',
    packages: ['uqr', 'preact'],
    because:
      'The only file of the islands that imports uqr. The page of the ten jobs loads it when it shows a code.',
  },
  {
    folder: 'lead',
    may: ['core'],
    because:
      'An adapter turns a lead into one request and reads one answer: it knows no page and no form, so that it is tried against a server alone.',
  },
  {
    folder: 'statistics',
    because:
      'An adapter turns the name of an event into one request: it knows no answers and no report, so it cannot send any.',
  },
  {
    folder: 'languages',
    because:
      'The choice of the language knows the browser and the address, and no answers: pages without an island load it too.',
  },
  {
    folder: 'languages/scripts.ts',
    may: ['first-paint'],
    because: 'Writes the scripts in the heads of pages while the site is built.',
  },
  {
    folder: 'first-paint',
    may: ['core'],
    because:
      'A script that runs before the first paint is in the HTML of each page: it carries what it needs and nothing else.',
  },
  {
    folder: 'first-paint/inline-script.ts',
    packages: ['esbuild'],
    because: 'Writes the scripts of the pages while the site is built.',
  },
  {
    folder: 'islands/configure',
    may: ['core', 'state', 'brand', 'embed', 'ui'],
    types: ['content', 'messages'],
    packages: ['preact'],
    because:
      'The configurator is the one island that knows how the check is embedded: it checks fields as the frame does, and writes snippets.',
  },
  {
    folder: 'paper/pdf',
    may: ['brand'],
    types: ['core'],
    packages: ['pdfkit', 'fontkit', 'uqr', 'bidi-js'],
    because:
      'The PDF is drawn from a document of blocks and a brand, in a worker or in Node: no state, no DOM, nothing computed again.',
  },
  {
    folder: 'paper/pdf/{node,shrink}.ts',
    may: ['brand'],
    types: ['core'],
    packages: [...NODE, 'pdf-lib'],
    because: 'What builds and the command line do around the PDF: Node, and nothing that a page would need.',
  },
  {
    folder: 'paper/ooxml',
    packages: ['fflate'],
    because: 'The parts that Word and Excel files share know no document.',
  },
  {
    folder: 'paper/excel',
    may: ['ooxml'],
    types: ['core'],
    because:
      'A workbook is written from a table, in a page or in Node: no state, no DOM, nothing computed again.',
  },
  {
    folder: 'paper/html',
    may: ['ooxml', 'ui', 'core'],
    packages: ['preact'],
    because:
      'HTML is written from a document of blocks, on a page or in Node: no state, nothing computed again.',
  },
  {
    folder: 'paper/word',
    may: ['brand', 'ooxml'],
    types: ['core'],
    packages: ['fflate', 'uqr'],
    because:
      'A Word file is written from a document of blocks and a brand, in a worker or in Node: no state, no DOM, nothing computed again.',
  },
  {
    folder: 'islands/report/take/save-word.ts',
    may: ['core', 'state', 'paper/word'],
    because:
      'The only island that imports the maker of Word files. Pages load it by import() when someone asks for a file.',
  },
  {
    folder: 'embed',
    because:
      'Element and bridge carry the message protocol and nothing else: they speak DOM events, and the page tells the state that it is framed.',
  },
  {
    folder: 'brand',
    may: ['core'],
    packages: NODE,
    because:
      'The brand is the one place where a colour is written, for CSS, charts and PDF alike. It knows no page; of the core it takes errors.',
  },
  {
    folder: 'components',
    may: ['brand', 'content', 'core', 'first-paint', 'languages', 'messages', 'statistics'],
    packages: ['astro(?::\\w+)?', 'node:[a-z/]+'],
    because:
      'Components are static: no island, no state, no Preact, so that a page without an island loads no script file.',
  },
  {
    folder: 'build',
    may: ['brand', 'components', 'content', 'core', 'embed', 'messages', 'offline', 'paper/pdf'],
    packages: [
      ...NODE,
      'node:child_process',
      'astro',
      'vite',
      'esbuild',
      'gettext-parser',
      'sharp',
      'subset-font',
    ],
    because: 'What runs only while the site is built: nothing that a visitor gets imports it.',
  },
  {
    folder: 'build/{bundle/colour,pdf-worker/parts/*}.ts',
    because: 'A stand-in for a library ships to the visitor in its place.',
  },
]

/** The name of a folder for the other folders: `core`, `paper/pdf`. */
const nameOf = (folder) => folder.split('/', folder.startsWith('paper/') ? 2 : 1).join('/')
const OURS = [...new Set(IMPORTS.map(({ folder }) => nameOf(folder))), 'pages', 'cli']
/**
 * Returns a regular expression that matches relative imports from `folders`. It does not match imports of CSS files
 * from `ui`.
 */
const into = (folders) => `^(?:\\.\\./)+(?!ui/[\\w/-]+\\.css$)(?:${folders.join('|')})(?:/|$)`

const boundaries = IMPORTS.map(({ folder, may = [], types = [], packages = [], because }) => {
  const [top, wing] = folder.split('/')
  const isCore = top === 'core'
  const siblings = isCore ? WINGS : top === 'paper' ? FORMATS : []
  // Every folder of `src/core` may import the types of the interface texts.
  const onlyTypes = isCore ? ['messages'] : types
  const foreign = [
    ...siblings.filter((one) => one !== wing && !may.includes(one)),
    ...OURS.filter((one) => one !== nameOf(folder) && ![...may, ...onlyTypes].includes(one)),
  ]
  const allowed = [...packages, ...onlyTypes].map((name) => `${name}(?:/|$)`)
  const patterns = [
    { regex: into(foreign), message: because },
    { regex: `^(?!\\.{1,2}/|${['$^', ...allowed].join('|')})`, message: because },
    ...(onlyTypes.length > 0
      ? [
          {
            regex: `${into(onlyTypes)}|^(?:${onlyTypes.join('|')})(?:/|$)`,
            allowTypeImports: true,
            message: `Types only. ${because}`,
          },
        ]
      : []),
  ]
  return {
    name: `imports of ${folder}`,
    files: [/\.tsx?$/.test(folder) ? `src/${folder}` : `src/${folder}/**/*.{ts,tsx,astro}`],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
})

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    '.cache/',
    'src/messages/ui.ts',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Allows `list[index]!`, because TypeScript cannot know that the index exists in the list.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    name: 'rules that need types, which take most of the time: only for what ships',
    files: ['src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
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
    // Each of these files replaces an npm module that has a default export.
    ignores: ['src/build/pdf-worker/parts/{copy,stub,tables}.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    name: 'a table drawn with other display values names its roles (Safari forgets them), a canvas is an image',
    files: [
      'src/islands/report/LayerTable.tsx',
      'src/islands/report/Profile.tsx',
      'src/islands/report/Radar.tsx',
      'src/islands/recovery/Dates.tsx',
      'src/paper/html/PaperBlocks.tsx',
      'src/ui/sort-table/SortTable.tsx',
    ],
    rules: {
      'jsx-a11y-x/no-redundant-roles': 'off',
      'jsx-a11y-x/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  {
    name: 'stand-ins take the shape of the packages they replace',
    files: ['src/build/pdf-worker/parts/{copy,stub,tables}.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'PDF objects that PDFKit and pdf.js do not type',
    files: ['src/paper/pdf/{form,text-fields}.ts'],
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
    name: 'functions that fit on a screen',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.d.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: false }],
      complexity: ['error', 20],
    },
  },
  {
    name: 'a component may be longer, because of its JSX',
    files: ['src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: false }] },
  },
  { name: 'still too complex', files: STILL_COMPLEX, rules: { complexity: 'off' } },
  {
    name: 'hooks of Preact, which keep the rules of React',
    files: ['src/{islands,ui}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error' },
  },
  {
    name: 'a test name states one behaviour',
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NAMED_TEST.map((call) => ({
          selector: `${call}[arguments.0.value=/^.{81}|;/s]`,
          message: 'Name one behaviour in at most 80 characters, without a semicolon.',
        })),
      ],
    },
  },
  {
    name: 'time and randomness are handed in',
    files: ['src/core/**/*.ts'],
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
