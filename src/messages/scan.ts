/** The words about scanner files, by key. Each language writes them in `content/<language>/ui.yml` under `scan`. */
export const SCAN_KEYS = [
  'scubagear', 'maester', 'zerotrust', 'prowler', 'securescore', 'tooBig', 'tooLarge', 'empty', 'zipped', 'workbook', 'notText',
  'webPage', 'brokenOff', 'damaged', 'strange', 'ownFile', 'otherCloud', 'anotherCloud', 'notKnown', 'otherTitles',
  'noResult', 'noReader', 'from', 'fromUndated', 'recognised', 'old', 'undated', 'ahead', 'test', 'pass', 'fail',
  'mixed', 'disagrees', 'held', 'gap', 'elsewhere', 'leftOut', 'unseen', 'tenants', 'tenant',
] as const

/** The words about scanner files, in one language. */
export type ScanWords = Record<(typeof SCAN_KEYS)[number], string>
