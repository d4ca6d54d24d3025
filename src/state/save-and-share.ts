/** Saves files on the visitor's device, and opens its share sheet. No other file uses these APIs. */

/** Downloads a file to the visitor's device. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Keep the URL for a minute, so that a slow device can still read the file.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** Returns true if this device can share a PDF through its share sheet. */
export function canShareFile(name: string): boolean {
  const probe = new File([''], name, { type: 'application/pdf' })
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
}

/**
 * Opens the device's share sheet with a PDF. Resolves to `refused` if the browser requires a more recent
 * click.
 */
export async function shareFile(name: string, content: BlobPart): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [new File([content], name, { type: 'application/pdf' })] })
    return 'shared'
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'refused' : 'closed'
  }
}

/** Returns true if this browser can pass a text or a link to the device's share sheet. */
export function canShareText(): boolean {
  return typeof navigator.share === 'function'
}

/** Opens the device's share sheet with a text or a link. Resolves to false if the sheet did not open or was closed. */
export async function shareText(content: { title: string; text?: string; url?: string }): Promise<boolean> {
  try {
    await navigator.share(content)
    return true
  } catch {
    return false
  }
}
