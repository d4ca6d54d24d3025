/**
 * Every fixed colour. `theme.ts` writes the colours into the page as custom properties of the same name (`yoursHi` is
 * `--yours-hi`). Charts and the PDF import the colours. Contrast ratios follow WCAG 2.2. They are measured on the
 * colour `paper`, unless a comment names another background.
 */
import { PRINT } from './print-colours.ts'

export interface Palette {
  /** Background colours: `paper` for the page, `surface` for panels on the page, `sunk` for less prominent sections. */
  paper: string
  surface: string
  sunk: string
  /** Text colours: `ink` for normal text, `ink2` for secondary text, `ink3` for the least prominent text. */
  ink: string
  ink2: string
  ink3: string
  /** `rule` is for decorative lines; `ctl` is for the border of form controls, with a contrast of at least 3:1. */
  rule: string
  ctl: string
  /**
   * The colours of the customer's responsibilities ("yours"). The first three colours are for the top, middle and
   * bottom layer of a drawing. The fourth is for text, and the fifth for backgrounds. A text always names the
   * responsible party too.
   */
  yoursHi: string
  yours: string
  yoursLo: string
  yoursInk: string
  yoursSoft: string
  /** The colours of Microsoft's responsibilities ("theirs"), in the same order as the colours of "yours". */
  theirsHi: string
  theirs: string
  theirsLo: string
  theirsInk: string
  theirsSoft: string
  /**
   * `onYours` and `onTheirs` are the colours of text on the backgrounds `yours` and `theirs`. `ownLine` is
   * the colour of the line between the customer's area and Microsoft's area.
   */
  onYours: string
  onTheirs: string
  ownLine: string
  /** `ok` is for controls that are in place. `bad` is only for data that cannot be recovered. */
  ok: string
  bad: string
  badSoft: string
  /** The shadow of a panel that floats above the page, as a CSS `box-shadow`. */
  lift: string
}

/**
 * The light palette. WCAG contrast ratios on `paper`: ink 15.6, ink2 8.1, ink3 5.3 (on `sunk` 4.9), ctl 3.8. The ratio
 * of ink is 9.5 on `yours` and 9.4 on `theirs`.
 */
export const LIGHT: Palette = {
  ...{ paper: '#f8fbfc', surface: PRINT.surface, sunk: '#eef4f6' },
  ...{ ink: PRINT.ink, ink2: PRINT.ink2, ink3: PRINT.ink3, rule: PRINT.rule, ctl: PRINT.ctl },
  ...{ yoursHi: PRINT.yoursHi, yours: PRINT.yours, yoursLo: PRINT.yoursLo },
  ...{ yoursInk: '#774a08', yoursSoft: '#fdf3d9' },
  ...{
    theirsHi: '#cfe3ee',
    theirs: PRINT.theirs,
    theirsLo: '#7caac8',
    theirsInk: '#1f5175',
    theirsSoft: '#e7f2f8',
  },
  ...{ onYours: '#14222e', onTheirs: '#14222e', ownLine: '#14222e' },
  ...{ ok: '#17653c', bad: '#ae2e27', badSoft: '#ffedea' },
  lift: '0 1px 1px #14222e0f, 0 10px 28px -8px #14222e38',
}

/**
 * The dark palette. WCAG contrast ratios on `paper`: ink 16.1, ink2 9.8, ink3 6.9, ctl 4.3. Dark text on `yours` has a
 * ratio of at least 6.7, light text on `theirs` at least 5.9.
 */
export const DARK: Palette = {
  ...{ paper: '#0c161e', surface: '#141f29', sunk: '#070f16' },
  ...{ ink: '#ebf1f4', ink2: '#b3c0c7', ink3: '#93a1a9', rule: '#2e3b45', ctl: '#6d7d88' },
  ...{ yoursHi: '#ebc669', yours: '#e8b040', yoursLo: '#df9932', yoursInk: '#f1c364', yoursSoft: '#362917' },
  ...{
    theirsHi: '#405f74',
    theirs: '#305168',
    theirsLo: '#1b3a51',
    theirsInk: '#97c5de',
    theirsSoft: '#162936',
  },
  ...{ onYours: '#14222e', onTheirs: '#ebf1f4', ownLine: '#ebf1f4' },
  ...{ ok: '#7ad59c', bad: '#f98f82', badSoft: '#3e1f1b' },
  lift: '0 1px 1px #0000004d, 0 12px 32px -8px #00000099',
}
