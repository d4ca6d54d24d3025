import { useEffect, useState } from 'preact/hooks'

/** The state of lazily loaded code or data. Contains `part` after success, and `retry` after a failure. */
export type Lazy<Part> =
  | { state: 'loading'; part?: undefined; retry?: undefined }
  | { state: 'ready'; part: Part; retry?: undefined }
  | { state: 'failed'; part?: undefined; retry: () => void }

/**
 * Loads code or data once, after the first render in which `load` is defined. After a failure, the component renders
 * `LoadFailed`, so that the visitor can try again.
 */
export function useLazy<Part>(load: (() => Promise<Part>) | undefined): Lazy<Part> {
  const [lazy, setLazy] = useState<Lazy<Part>>({ state: 'loading' })
  const start = (from: () => Promise<Part>): void => {
    from().then(
      (part) => setLazy({ state: 'ready', part }),
      () =>
        setLazy({
          state: 'failed',
          retry: () => {
            setLazy({ state: 'loading' })
            start(from)
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
