/** The turns of the page of the ten jobs: one history entry for each screen, and what this device keeps. */
import {
  START,
  type Turn,
  type TurnPlace,
  curtainOf,
  firstTurn,
  keptAfter,
  readKept,
  writeKept,
} from './turn.ts'

/** Returns the turn of this history entry, of the link in the address, or of what this device keeps. */
function turnHere(key: string, total: number): Turn {
  if (history.state && 'screen' in history.state) return history.state as Turn
  const [, payload] = /^#ten=(.+)$/.exec(location.hash) ?? []
  // The code of the other screens decides whether the link asks for answers.
  if (payload !== undefined) return { ...START, screen: 'invited', before: payload, isGuest: true }
  return firstTurn(readKept(key), total)
}

/** Returns the place of a tab. `key` is the key of the answers in local storage, `total` the number of jobs. */
export function tabPlace(key: string, total: number): TurnPlace {
  let now = START
  const go = (next: Turn, left: Turn): void => {
    now = next
    history.replaceState(left, '')
    history.pushState(next, '', location.pathname)
    writeKept(key, keptAfter(next, readKept(key)))
  }
  const here = (): Turn => {
    const turn = turnHere(key, total)
    const [, said] = /^#said=([bimn])$/.exec(location.hash) ?? []
    // Neither Back nor a reload nor another tab shows the answers of someone who passed the device on. Without storage, the
    // page itself remembers it.
    const passed = now.isPassed ? curtainOf(now) : turn.isGuest ? undefined : readKept(key).passed
    const curtain = turn.isPassed ? undefined : passed
    now = curtain ?? turn
    if (curtain) history.pushState(curtain, '', location.pathname)
    else history.replaceState(turn, '', location.pathname)
    // The home page has the answers to the first job as links. The same link from elsewhere is not this visitor's answer.
    if (said && !now.isGuest && document.referrer.startsWith(`${location.origin}/`)) {
      if (now.said) now = { ...now, isEarlier: true }
      else go({ ...now, said, screen: 1 }, { ...now, said })
    }
    return now
  }
  return {
    here,
    open: (show) => {
      const follow = (): void => show(here())
      const onHash = (): void => {
        if (!location.hash.startsWith('#ten=')) return
        history.replaceState(null, '')
        follow()
      }
      addEventListener('popstate', follow)
      addEventListener('hashchange', onHash)
      const onStorage = ({ key: changed }: StorageEvent): void => {
        // In another tab, the device may be passed on.
        if (changed === key) follow()
      }
      addEventListener('storage', onStorage)
      return () => {
        removeEventListener('popstate', follow)
        removeEventListener('hashchange', onHash)
        removeEventListener('storage', onStorage)
      }
    },
    go,
    back: () => history.back(),
    kept: () => readKept(key),
    keep: (kept) => writeKept(key, kept),
  }
}
