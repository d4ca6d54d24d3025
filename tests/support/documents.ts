/** Fictional documents for the tests of PDFs and Word files. */
import {
  type PaperBlock,
  type PaperDocument,
  type PaperTable,
  plainTable,
  plainText,
} from '../../src/core/documents/paper.ts'
import { blankSheet, type SheetBlock } from '../../src/core/documents/sheet.ts'

/** The blocks of a fictional leave-behind. */
export const leaveBlocks = {
  score: {
    ...{ kind: 'score', figure: '54', of: 'out of 100' },
    ...{ sentence: 'The groundwork is there.', note: 'Backup is weakest.' },
  },
  picture: {
    kind: 'bands',
    bands: [
      { name: 'Signing in', value: 80, high: 80, text: '80' },
      { name: 'Backup & recovery', value: 5, high: 40, text: '5 to 40' },
    ],
    alt: 'Two bands, one for each area.',
    legend: 'Solid colour: done.',
  },
  steps: {
    ...{ kind: 'steps', title: 'The first 2 jobs' },
    steps: [
      { id: 'ask', title: 'Ask your IT person', terms: 'You · 2 minutes', reasons: [], source: '' },
      {
        ...{ id: 'IA-01', title: 'Add a second step', terms: 'You · 1 hour' },
        reasons: Array.from({ length: 3 }, () => 'A password is not enough.'),
        source: 'Microsoft Learn, read in 2026',
      },
    ],
  },
  lines: {
    kind: 'lines',
    lines: [
      { id: 'agreed-1', label: 'Decision', kind: 'text', share: 0.52 },
      { id: 'agreed-2', label: 'Who', kind: 'text', share: 0.28 },
      { id: 'agreed-3', label: 'By', kind: 'date', share: 0.2 },
    ],
  },
  contact: { kind: 'contact', title: 'Talk to us', half: true, lines: ['Ana Silva', 'ana@example.com'] },
  code: {
    ...{ kind: 'code', title: 'Check again', half: true, text: 'Scan the code.' },
    ...{ url: 'https://check.example/quiz/', address: 'check.example/quiz' },
    alt: 'QR code for check.example/quiz',
  },
} satisfies Record<string, PaperBlock>

/** Returns a leave-behind with scores, or with other blocks in their places. */
export function aLeaveBehind(
  changes: Partial<PaperDocument> = {},
  blocks: Partial<Record<keyof typeof leaveBlocks, PaperBlock | undefined>> = {},
): PaperDocument {
  const title = 'Your side of Microsoft 365, for Tom & Jerry'
  return {
    ...{ language: 'en-GB', title, names: ['Tom & Jerry'], fileName: 'microsoft-365-Tom-2026-11-24' },
    ...{ date: '2026-11-24', dateText: '24 November 2026' },
    ...{ heading: 'Your side of Microsoft 365', madeFor: 'Made for Tom & Jerry' },
    ...{ lead: 'Microsoft keeps it running. The rest is yours.', foot: 'Independent of Microsoft.' },
    ...{ look: 'handout', pages: 1, facts: [], contact: [], labels: { page: '', runningHead: title } },
    blocks: Object.values({ ...leaveBlocks, ...blocks }).filter((block) => block !== undefined),
    ...changes,
  }
}

/** The ten jobs of a leave-behind. */
export const tenBlock: PaperBlock = {
  ...{ kind: 'table', title: 'Each thinks the other', caption: 'Each thinks the other', head: 'Job' },
  columns: ['You said', 'They said'].map((name) => ({ name, kind: 'text' })),
  rows: [
    { id: 'copy', title: 'A copy', isStrong: true, cells: [{ fixed: 'IT' }, { fixed: 'Business' }] },
    { id: 'bank', title: 'Bank details', cells: [{ fixed: 'Business' }, { fixed: 'Business' }] },
  ],
}

/** The layers of each party, for a leave-behind without scores. */
export const ownersBlock: PaperBlock = {
  kind: 'owners',
  owners: [
    { owner: 'you', name: 'You', layers: 'Data' },
    { owner: 'shared', name: 'Shared', layers: 'Identities' },
    { owner: 'provider', name: 'Microsoft', layers: 'Hosts' },
  ],
  ...{ alt: 'Who does what', legend: 'Legend' },
}

/** Returns the block of a kind. Fails if a document has none. */
export function blockOf<Kind extends PaperBlock['kind']>(
  { blocks }: PaperDocument,
  kind: Kind,
): Extract<PaperBlock, { kind: Kind }> {
  const found = blocks.find((block): block is Extract<PaperBlock, { kind: Kind }> => block.kind === kind)
  if (!found) throw new Error(`The document has no block of the kind ${kind}.`)
  return found
}

const sheetWords = {
  language: 'en-GB',
  checklist: { page: 'Page {page} of {pages}' },
  sheets: {
    ...{ we: 'We', provider: 'IT provider', field: '{row}: {column}', line: '{title}, line {n}: {column}' },
    ...{ done: 'Done: {item}', asOf: 'Version of {date}', print: '{quiz} {title}' },
  },
}

/** Returns a sheet with these blocks. */
export function sheetOf(
  blocks: SheetBlock[],
  changes: Partial<PaperDocument> = {},
  words: Partial<typeof sheetWords.sheets> = {},
): PaperDocument {
  const sheet = {
    ...{ id: 'bad-day', controls: [], pages: 1, description: '', blocks },
    ...{ title: 'The plan for a bad day', lead: 'Print it before you need it.' },
  }
  const all = { ...sheetWords, sheets: { ...sheetWords.sheets, ...words } }
  return { ...blankSheet(sheet, all, { quizTitle: 'Whose job?' }, '2026-11-24'), ...changes }
}

const base = { lead: [], half: false }
const text = (...parts: string[]): { text: string; isLabel: boolean }[] =>
  parts.map((part, index) => ({ text: part, isLabel: index % 2 === 1 }))

/** Returns a sheet with every kind of block and field. */
export function aSheet(changes: Partial<PaperDocument> = {}): PaperDocument {
  return sheetOf(sheetBlocks, changes)
}

const sheetBlocks: SheetBlock[] = [
  {
    ...base,
    id: 'rule',
    kind: 'text',
    title: 'The rule',
    text: text('Open ', 'Users > Active users', ' first.'),
  },
  {
    ...base,
    id: 'plan',
    kind: 'fields',
    title: 'This plan',
    fields: [
      { id: 'business', label: 'Business', kind: 'text', example: '' },
      { id: 'dated', label: 'Dated', kind: 'date', example: '' },
    ],
  },
  {
    ...base,
    id: 'never',
    kind: 'list',
    title: 'Never',
    items: [text('Pay at once')],
    isNumbered: false,
    hasTicks: false,
  },
  {
    ...base,
    id: 'steps',
    kind: 'list',
    title: 'Steps',
    items: [text('Ring'), text('Ask')],
    isNumbered: true,
    hasTicks: false,
  },
  {
    ...base,
    id: 'hour',
    kind: 'list',
    title: 'First hour',
    items: [text('Sign everyone out')],
    isNumbered: false,
    hasTicks: true,
  },
  {
    ...base,
    id: 'cut',
    kind: 'table',
    title: 'Cut them off',
    lead: text('In this order.'),
    head: 'Step',
    columns: [
      { id: 'who', name: 'Who', kind: 'who' },
      { id: 'last', name: 'Last done', kind: 'date' },
      { id: 'often', name: 'How often', kind: 'text' },
    ],
    isNumbered: true,
    isLayers: false,
    rows: [
      {
        id: 'out',
        title: text('Sign out'),
        note: 'admin center',
        state: 'In place',
        cells: [{ example: '' }, { example: '' }, { fixed: 'Weekly' }],
      },
      {
        id: 'block',
        title: text('Block'),
        note: '',
        cells: [{ example: '' }, { example: '' }, { example: '' }],
      },
    ],
  },
  {
    ...base,
    id: 'log',
    kind: 'table',
    title: 'Log',
    head: undefined,
    columns: [{ id: 'told', name: 'Told at', kind: 'time' }],
    isNumbered: false,
    isLayers: false,
    rows: [{ id: '1', title: [], note: '', cells: [{ example: '' }] }],
  },
]

/** Returns the rows of a table of texts. */
export const textsOf = ({ rows }: Pick<PaperTable, 'rows'>): string[][] =>
  rows.map(({ title, cells }) => [
    plainText(title),
    ...cells.map((cell) => ('fixed' in cell ? cell.fixed : cell.example)),
  ])

/** Returns a generic document with every kind of block. */
export function aPaper(changes: Partial<PaperDocument> = {}): PaperDocument {
  return {
    language: 'en-GB',
    title: 'Evidence for Tom & Jerry',
    names: ['Tom & Jerry'],
    date: '2026-11-24',
    dateText: '24 November 2026',
    heading: 'Evidence',
    lead: 'What is claimed, and what shows it.',
    facts: ['21 jobs are in place.', '3 have no proof.'],
    blocks: [
      { kind: 'heading', level: 2, text: 'In place' },
      { kind: 'heading', level: 3, text: 'Signing in' },
      { kind: 'text', text: 'Each line names the proof.' },
      { kind: 'text', text: 'Nobody checked it.', isMuted: true },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'list', items: ['first', 'second'], isNumbered: true },
      plainTable(
        'Proof by job',
        ['Job', 'Proof', 'Day'],
        [
          ['Second step', 'Screenshot in the client folder', '2026-11-20'],
          ['Backup', '', ''],
        ],
      ),
      { kind: 'links', items: [{ text: 'How we count', url: 'https://check.example/method/' }] },
    ],
    fileName: 'evidence-Tom-2026-11-24',
    contact: [{ text: 'Book a call', url: 'https://northgate-it.example/call' }],
    labels: { page: 'Page {page} of {pages}', runningHead: 'Evidence for Tom & Jerry' },
    ...changes,
  }
}
