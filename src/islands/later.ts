import { useEffect, useState } from 'preact/hooks'

/** A file that comes once the page stands, or once there is a need for it; nothing until then, and where it cannot be loaded. */
export function useLater<File>(load: (() => Promise<File>) | undefined): File | undefined {
  const [file, setFile] = useState<File>()
  const isWanted = load !== undefined
  useEffect(() => {
    if (isWanted) void load().then(setFile, () => undefined)
  }, [isWanted])
  return file
}
