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

export default {
  // Its only style block is written by a script.
  ignoreFiles: ['src/pages/report.astro'],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'selector-class-pattern': [
      '^(?=[a-z0-9-]{4,}$|[a-z0-9-]{4,}--)[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:--[a-z0-9]+(?:-[a-z0-9]+)*)?$',
      {
        message: (name) =>
          `Write "${name}" in kebab-case with four letters or more, after its file: .question-option.`,
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
    // It is sent as it is written, so it has no comments: a logo for a light ground needs white in dark mode.
    { files: ['src/components/layout/logo.css'], rules: { 'color-no-hex': null } },
  ],
}
