import { useLayoutEffect, useState } from 'preact/hooks'

/** The part of a nanostores store that `useStore` needs. `listen` returns a function that stops listening. */
interface Store<Value> {
  get: () => Value
  listen: (onChange: () => void) => () => void
}

/**
 * Returns the value of a store, and renders the component again after each change. Several changes in one task cause
 * one render, at the end of that task. `useStore` of `@nanostores/preact` waits for another task instead, which costs
 * a frame on a slow phone.
 */
export function useStore<Value>(store: Store<Value>): Value {
  const [, setRenders] = useState({})
  const [first] = useState(store.get())
  // Layout effects, so that a change right after the first render appears in the first paint.
  useLayoutEffect(() => {
    // A change between the first render and this effect has not reached a listener.
    if (first !== store.get()) setRenders({})
  }, [])
  useLayoutEffect(
    () =>
      store.listen(() => {
        setRenders({})
      }),
    [store],
  )
  return store.get()
}
