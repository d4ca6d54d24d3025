import { useEffect, useState } from 'preact/hooks'

/** The state of lazily loaded code or data. Contains `part` after success, and `retry` after a failure. */
export type Lazy<Part> =
  | { state: 'loading'; part?: undefined; retry?: undefined }
  | { state: 'ready'; part: Part; retry?: undefined }
  | { state: 'failed'; part?: undefined; retry: () => void }

/** Returns true if the device stores something, so that loading the page again loses nothing. */
function isStoring(): boolean {
  try {
    return localStorage.length > 0
  } catch {
    return false
  }
}

/**
 * Loads code or data once, after the first render in which `load` is defined. After a failure, the component renders
 * `LoadFailed`, so that the visitor can try again. After a second failure, the next try loads the page again, because some browsers,
 * such as Chromium 150, never request a script again that has failed.
 */
export function useLazy<Part>(load: (() => Promise<Part>) | undefined): Lazy<Part> {
  const [lazy, setLazy] = useState<Lazy<Part>>({ state: 'loading' })
  const start = (from: () => Promise<Part>, isAgain?: boolean): void => {
    from().then(
      (part) => setLazy({ state: 'ready', part }),
      () =>
        setLazy({
          state: 'failed',
          retry: () => {
            if (isAgain && isStoring()) location.reload()
            setLazy({ state: 'loading' })
            start(from, true)
          },
        }),
    )
  }
  const isWanted = load !== undefined
  useEffect(() => {
    if (load && lazy.state === 'loading') start(load)
  }, [isWanted])
  return lazy
}
