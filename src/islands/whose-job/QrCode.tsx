import { encode } from 'uqr'

/** The white border that a QR code needs, in modules. */
const QUIET = 4

/** A QR code. Pages load it by `import()` when they show one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: QUIET })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('')
  return (
    <svg class="qr-code" viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="white" />
      <path d={path} />
    </svg>
  )
}
