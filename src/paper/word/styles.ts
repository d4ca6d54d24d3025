/** Writes the styles, the lists and the settings of a Word file. */
import type { WordFaces } from '../../brand/word-faces.ts'
import { inks } from './colours.ts'
import { BULLETS, type WordKit } from './kit.ts'
import type { RunStyle } from './runs.ts'
import { element, property, wrapped } from '../ooxml/xml.ts'
import { XMLNS } from '../ooxml/xmlns.ts'

/** The typeface of scripts such as Arabic and Hebrew. */
const COMPLEX_FACE = 'Arial'

/** The look of letters. Sizes are in points. */
interface Letters {
  face?: string
  bold?: boolean
  colour?: string
  size?: number
  underlined?: boolean
}

/** Returns the properties of runs. The elements have the order of the schema. */
function lettersOf({ face, bold, colour, size, underlined }: Letters): string {
  const half = size === undefined ? undefined : Math.round(size * 2)
  return [
    face === undefined ? '' : element('w:rFonts', { 'w:ascii': face, 'w:hAnsi': face, 'w:cs': COMPLEX_FACE }),
    // The second element is for scripts such as Arabic and Hebrew.
    bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    colour === undefined ? '' : property('w:color', colour),
    half === undefined ? '' : property('w:sz', half) + property('w:szCs', half),
    underlined ? property('w:u', 'single') : '',
  ].join('')
}

/** The look of a paragraph. Distances are in points. */
interface Layout {
  keepNext?: boolean
  keepLines?: boolean
  isList?: boolean
  /** The colours of a line above and below. */
  lineAbove?: string
  lineBelow?: string
  shade?: string
  tabs?: readonly (readonly ['left' | 'right', number])[]
  before?: number
  after?: number
  /** The height of a line, as a multiple of its usual height. */
  line?: number
  indent?: number
  hanging?: number
  /** True if paragraphs of this style have no space between each other. */
  isTight?: boolean
  outline?: number
}

const twentieths = (points: number): number => Math.round(points * 20)

const border = (side: string, colour: string | undefined): string =>
  colour === undefined ? '' : element(side, { 'w:val': 'single', 'w:sz': 6, 'w:space': 3, 'w:color': colour })

const shading = (colour: string): string =>
  element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colour })

function bordersOf({ lineAbove, lineBelow }: Layout): string {
  return wrapped('w:pBdr', border('w:top', lineAbove) + border('w:bottom', lineBelow))
}

/** Returns the properties of a paragraph. The elements have the order of the schema. */
function layoutOf(layout: Layout): string {
  const { keepNext, keepLines, isList, shade, tabs = [], before, after, line, indent, hanging } = layout
  const hasSpace = before !== undefined || after !== undefined || line !== undefined
  const points = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : twentieths(value)
  return [
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    isList ? element('w:numPr', property('w:numId', BULLETS)) : '',
    bordersOf(layout),
    shade === undefined ? '' : shading(shade),
    tabs.length === 0
      ? ''
      : element('w:tabs', ...tabs.map(([side, at]) => element('w:tab', { 'w:val': side, 'w:pos': at }))),
    hasSpace
      ? element('w:spacing', {
          'w:before': points(before),
          'w:after': points(after),
          'w:line': line === undefined ? undefined : Math.round(line * 240),
          'w:lineRule': line === undefined ? undefined : 'auto',
        })
      : '',
    indent === undefined
      ? ''
      : element('w:ind', { 'w:left': twentieths(indent), 'w:hanging': points(hanging) }),
    layout.isTight ? '<w:contextualSpacing/>' : '',
    layout.outline === undefined ? '' : property('w:outlineLvl', layout.outline),
  ].join('')
}

/** Returns the weight of a figure or a sentence in the typeface of headings. */
const boldOf = ({ isDisplayBold }: WordFaces): Letters => (isDisplayBold ? { bold: true } : {})

type Named = [name: string, layout: Layout, letters?: Letters, next?: 'Normal']

/** Returns the paragraph styles: id → Word's name, the layout, the letters, and the style of the next paragraph. */
function blockStyles({ room, faces }: WordKit, accent: string) {
  const { ink, second, rule, sunk, yoursSoft, theirsSoft } = inks
  const { display, text, isDisplayBold = false } = faces
  const band = { before: 0, after: 4, keepLines: true, lineAbove: rule, lineBelow: rule }
  return {
    Heading1: [
      'heading 1',
      { keepNext: true, keepLines: true, before: 6, after: 6, line: 1, outline: 0 },
      { face: display, bold: isDisplayBold, colour: ink, size: 28 },
      'Normal',
    ],
    Heading2: [
      'heading 2',
      { keepNext: true, keepLines: true, lineBelow: ink, before: 18, after: 6, line: 1, outline: 1 },
      { face: display, bold: isDisplayBold, colour: ink, size: 17 },
      'Normal',
    ],
    Heading3: [
      'heading 3',
      { keepNext: true, keepLines: true, before: 12, after: 1, line: 1.05, outline: 2 },
      { face: text, bold: true, colour: ink, size: 11.5 },
      'Normal',
    ],
    Subtitle: ['Subtitle', { before: 0, after: 8, line: 1.15 }, { size: 12.5 }, 'Normal'],
    Meta: ['Document details', { before: 0, after: 4 }, { colour: second, size: 9.5 }],
    Score: ['Score', { keepNext: true, before: 8, after: 0, line: 1 }, { colour: second, size: 10.5 }],
    Sentence: ['Score sentence', { after: 8, line: 1.05 }, { face: display, ...boldOf(faces), size: 16 }],
    Terms: [
      'Job terms',
      { keepNext: true, keepLines: true, before: 0, after: 2 },
      { colour: second, size: 9.5 },
    ],
    Reason: ['Job reason', { keepLines: true }],
    Small: ['Small text', { before: 0, after: 3, keepLines: true }, { colour: second, size: 9.5 }],
    Field: ['Field to fill in', { before: 3, after: 3, keepLines: true }, { size: 9.5 }],
    Reference: [
      'Reference',
      { before: 0, after: 2, tabs: [['left', twentieths(44)]], indent: 44, hanging: 44, keepLines: true },
      { size: 9.5 },
    ],
    TickItem: ['Item to tick', { before: 0, after: 3, indent: 20, hanging: 20, keepLines: true }],
    Cell: ['Table text', { before: 2, after: 2, line: 1 }, { size: 9.5 }],
    CellSmall: ['Table note', { before: 0, after: 2, line: 1 }, { size: 8.5, colour: second }],
    Caption: ['caption', { keepNext: true, before: 8, after: 4 }, { bold: true, size: 10.5, colour: ink }],
    Drawing: ['Drawing', { keepNext: true, before: 4, after: 2, line: 1 }],
    ListBullet: ['List Bullet', { isList: true, after: 3, isTight: true, keepLines: true }],
    ListNumber: ['List Number', { after: 5, keepLines: true }],
    PageItem: ['Job of the page', { after: 2, line: 0.98, keepLines: true }, { size: 9 }],
    YoursBand: ['Band yours', { ...band, shade: yoursSoft }],
    SharedBand: ['Band shared', { ...band, shade: sunk }],
    ProviderBand: ['Band provider', { ...band, shade: theirsSoft }],
    Header: [
      'header',
      { lineBelow: accent, tabs: [['right', room]], before: 0, after: 0, line: 1 },
      { colour: second, size: 9 },
    ],
    Footer: [
      'footer',
      { lineAbove: rule, tabs: [['right', room]], before: 0, after: 0, line: 1 },
      { colour: second, size: 9 },
    ],
    Spacer: ['Space after a table', { before: 0, after: 0, line: 0.5 }, { size: 6 }],
  } satisfies Record<string, Named>
}

/** The styles of paragraphs. */
export type BlockStyle = 'Normal' | keyof ReturnType<typeof blockStyles>

/** Returns the styles for parts of a paragraph: id → Word's name and the letters. */
function runStyles({ faces }: WordKit, accent: string): Record<RunStyle, [name: string, letters: Letters]> {
  const { ink, second, third } = inks
  return {
    Strong: ['Strong', { bold: true, colour: ink }],
    Muted: ['Muted', { bold: false, colour: second }],
    Flag: ['Flag', { bold: true, colour: ink }],
    BrandName: ['Brand name', { bold: true, colour: accent, size: 10.5 }],
    PageFigure: ['Page figure', { face: faces.display, ...boldOf(faces), colour: ink, size: 34 }],
    FinePrint: ['Fine print', { colour: second, size: 8 }],
    ScoreFigure: ['Score figure', { face: faces.display, ...boldOf(faces), colour: ink, size: 54 }],
    Hyperlink: ['Hyperlink', { colour: accent, underlined: true }],
    PlaceholderText: ['Placeholder Text', { bold: false, colour: third }],
  }
}

/** The names of styles that Word itself defines. The other styles are marked as our own. */
const BUILT_IN = /^(?:heading \d|Subtitle|caption|header|footer|List \w+|Strong|Hyperlink|Placeholder Text)$/

function blockStyle(id: string, [name, layout, letters = {}, next]: Named): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': BUILT_IN.test(name) ? undefined : 1, 'w:styleId': id },
    property('w:name', name),
    property('w:basedOn', 'Normal'),
    next === undefined ? '' : property('w:next', next),
    '<w:qFormat/>',
    wrapped('w:pPr', layoutOf(layout)),
    wrapped('w:rPr', lettersOf(letters)),
  )
}

function runStyle(id: string, [name, letters]: [string, Letters]): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': BUILT_IN.test(name) ? undefined : 1, 'w:styleId': id },
    property('w:name', name),
    property('w:basedOn', 'DefaultParagraphFont'),
    '<w:qFormat/>',
    element('w:rPr', lettersOf(letters)),
  )
}

/** Returns the style of tables: lines between the rows, and a shaded header row. */
function tableStyle(): string {
  const line = (side: string, colour: string): string =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': colour })
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const margins = ['top', 'left', 'bottom', 'right'].map((side) =>
    element(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 80 : 20, 'w:type': 'dxa' }),
  )
  const part = (type: string, letters: Letters, cell = ''): string =>
    element('w:tblStylePr', { 'w:type': type }, element('w:rPr', lettersOf(letters)), cell)
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'SheetTable' },
    property('w:name', 'Sheet table'),
    property('w:basedOn', 'TableNormal'),
    element(
      'w:tblPr',
      element('w:tblBorders', ...sides.map((side) => line(side, inks.line))),
      element('w:tblCellMar', ...margins),
    ),
    part('firstRow', { bold: true }, element('w:tcPr', shading(inks.sunk))),
    part('firstCol', { bold: true }),
  )
}

/** Returns the XML of all styles. */
export function writeStyles(kit: WordKit, accent: string): string {
  const { language, isRtl, faces } = kit
  const speech = element('w:lang', { 'w:val': language, 'w:bidi': isRtl ? language : undefined })
  const defaults = element(
    'w:docDefaults',
    element(
      'w:rPrDefault',
      element('w:rPr', lettersOf({ face: faces.text, colour: inks.ink, size: 10.5 }), speech),
    ),
    element(
      'w:pPrDefault',
      element(
        'w:pPr',
        isRtl ? '<w:bidi/>' : '',
        element('w:spacing', { 'w:after': 100, 'w:line': 264, 'w:lineRule': 'auto' }),
      ),
    ),
  )
  const base = (type: string, id: string, name: string, content = ''): string =>
    element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, property('w:name', name), content)
  return element(
    'w:styles',
    { 'xmlns:w': XMLNS.w },
    defaults,
    base('paragraph', 'Normal', 'Normal', '<w:qFormat/>'),
    base('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
    base('table', 'TableNormal', 'Normal Table'),
    base('numbering', 'NoList', 'No List'),
    ...Object.entries<Named>(blockStyles(kit, accent)).map(([id, style]) => blockStyle(id, style)),
    ...Object.entries(runStyles(kit, accent)).map(([id, style]) => runStyle(id, style)),
    tableStyle(),
  )
}

/** Returns the XML of all lists: one with bullets, and one numbering for each list with numbers. */
export function writeNumbering(kit: WordKit): string {
  const level = (format: string, text: string, style: BlockStyle): string =>
    element(
      'w:lvl',
      { 'w:ilvl': 0 },
      property('w:start', 1),
      property('w:numFmt', format),
      style === 'ListBullet' ? property('w:pStyle', style) : '',
      property('w:lvlText', text),
      property('w:lvlJc', 'left'),
      element('w:pPr', element('w:ind', { 'w:left': 360, 'w:hanging': 360 })),
      style === 'ListBullet' ? '' : element('w:rPr', lettersOf({ bold: true })),
    )
  const abstract = (id: number, content: string): string =>
    element('w:abstractNum', { 'w:abstractNumId': id }, property('w:multiLevelType', 'singleLevel'), content)
  const lists = Array.from({ length: kit.countNumbers() }, (_, index) =>
    element(
      'w:num',
      { 'w:numId': BULLETS + index + 1 },
      property('w:abstractNumId', 1),
      element('w:lvlOverride', { 'w:ilvl': 0 }, property('w:startOverride', 1)),
    ),
  )
  return element(
    'w:numbering',
    { 'xmlns:w': XMLNS.w },
    abstract(0, level('bullet', '•', 'ListBullet')),
    abstract(1, level('decimal', '%1.', 'ListNumber')),
    element('w:num', { 'w:numId': BULLETS }, property('w:abstractNumId', 0)),
    ...lists,
  )
}

/** Returns the XML of the settings. Without the mode 15, Word opens the file as one of an older version. */
export function writeSettings({ language, isRtl }: WordKit): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  })
  return element(
    'w:settings',
    { 'xmlns:w': XMLNS.w },
    element('w:zoom', { 'w:percent': 100 }),
    property('w:defaultTabStop', 720),
    property('w:characterSpacingControl', 'doNotCompress'),
    element('w:compat', mode),
    element('w:themeFontLang', { 'w:val': language, 'w:bidi': isRtl ? language : undefined }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  )
}
