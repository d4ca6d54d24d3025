import { useLayoutEffect, useState } from 'preact/hooks'

/** The part of a nanostores store that `useStore` needs. `listen` returns a function that stops listening. */
interface Store<Value> {
  get: () => Value
  listen: (onChange: () => void) => () => void
}

/**
 * Returns the value of a store, and renders the component again after each change. Several changes in one task cause
 * one render, at the end of that task. `useStore` of `@nanostores/preact` waits for another task instead, which costs
 * a frame on a slow phone. `useSyncExternalStore` of `preact/compat` is larger than this hook.
 */
export function useStore<Value>(store: Store<Value>): Value {
  const [, render] = useState({})
  const value = store.get()
  // A layout effect, so that a change right after a render appears in the first paint.
  useLayoutEffect(() => {
    // A change between the render and this effect has not reached a listener.
    if (store.get() !== value) render({})
    return store.listen(() => render({}))
  }, [store])
  return value
}
