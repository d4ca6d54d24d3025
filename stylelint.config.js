/** Rules for CSS, in files and in the style blocks of `.astro` files. `docs/architecture.md` says why. */

const SPACING =
  /^(?:margin|padding|gap|row-gap|column-gap|scroll-margin|scroll-padding)(?:-(?:block|inline|top|bottom|left|right))?(?:-(?:start|end))?$/
/** A length in rem that is no token. What follows the size of the letters (em), the window (vw) or a line (px) is written as it is. */
const RAW_SPACE = /(?<![\w.-])\d*\.?\d+rem\b/

/** Where the layout changes. Name, width in px: a large phone, a tablet, a narrow window, a column beside the text, the whole page. */
const BREAKPOINTS = { phone: 480, tablet: 700, narrow: 820, column: 900, page: 1180 }
const UP_TO = Object.values(BREAKPOINTS).map((width) => `${width}px`)
/** 821px is the other side of 820px. */
const FROM = [...UP_TO, `${BREAKPOINTS.narrow + 1}px`]

/** Files that still have class names of three letters or fewer, or named after nothing. Take one off when it is converted. */
const SHORT_NAMES = []

export default {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'selector-class-pattern': [
      '^[a-z][a-z0-9]{3,}(?:-[a-z0-9]+)*(?:__[a-z0-9]+(?:-[a-z0-9]+)*)?(?:--[a-z0-9]+(?:-[a-z0-9]+)*)?$|^[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:--[a-z0-9-]+)?$',
      {
        message: (name) =>
          `Write "${name}" as kebab-case with four letters or more, after the file: question-option.`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      { [SPACING.toString()]: [RAW_SPACE] },
      {
        message: (property, value) =>
          `Use var(--space-…) of src/brand/tokens.css in "${property}: ${value}".`,
      },
    ],
    'media-feature-name-value-allowed-list': [
      {
        'max-width': UP_TO,
        'min-width': FROM,
        'max-height': ['480px'],
        'min-height': ['481px'],
      },
      {
        message: (name, value) => `Use a breakpoint of stylelint.config.js in place of "${name}: ${value}".`,
      },
    ],
    'declaration-no-important': [true, { message: 'Use a cascade layer or a narrower selector.' }],
    'color-no-hex': [true, { message: 'Use a colour of src/brand/palette.ts.' }],
    'color-named': ['never', { message: 'Use a colour of src/brand/palette.ts.' }],
    'function-disallowed-list': [
      ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color'],
    ],
    'block-no-empty': true,
    'no-duplicate-at-import-rules': true,
    'declaration-block-no-duplicate-properties': [
      true,
      { ignore: ['consecutive-duplicates-with-different-values'] },
    ],
    'no-invalid-position-at-import-rule': true,
    'property-no-unknown': true,
    'custom-property-no-missing-var-function': true,
  },
  overrides: [
    { files: ['**/*.astro'], customSyntax: 'postcss-html' },
    ...(SHORT_NAMES.length > 0 ? [{ files: SHORT_NAMES, rules: { 'selector-class-pattern': null } }] : []),
  ],
}
