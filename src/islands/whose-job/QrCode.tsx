import { useLazy } from '../../ui/use-lazy.ts'

/** A QR code. Its code loads when it is shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { part } = useLazy(() => import('./code-path.ts'))
  if (!part) return null
  const { size, path } = part.codePath(text)
  return (
    <svg class="qr-code" viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="white" />
      <path d={path} />
    </svg>
  )
}
