/** The colours of the light palette that are also in PDFs. The PDF worker contains no other colours. */
export const PRINT = {
  surface: '#ffffff',
  ink: '#14222e',
  ink2: '#414f5b',
  ink3: '#5f6b75',
  rule: '#d3dade',
  ctl: '#75828c',
  yoursHi: '#f5d681',
  yours: '#f6bd48',
  yoursLo: '#f4a733',
  theirs: '#a6cae0',
} as const
