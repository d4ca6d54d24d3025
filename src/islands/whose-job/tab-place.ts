/** The turns of the page of the ten jobs: one history entry for each screen, and what this device keeps. */
import { START, type Turn, type TurnPlace, curtainOver, readKept, writeKept } from './turn.ts'

/** Returns the turn of this history entry, of the link in the address, or of what this device keeps. */
function turnHere(key: string, total: number): Turn {
  if (history.state && 'screen' in history.state) return history.state as Turn
  const [, payload] = /^#ten=(.+)$/.exec(location.hash) ?? []
  // The code of the other screens decides whether the link asks for answers.
  if (payload !== undefined) return { ...START, screen: 'invited', before: payload, isGuest: true }
  const kept = readKept(key)
  return { ...START, ...kept, screen: kept.said.length < total ? kept.said.length : 'result' }
}

/** Returns the place of a tab. `key` is the key of the answers in local storage, `total` the number of jobs. */
export function tabPlace(key: string, total: number): TurnPlace {
  let now = START
  const go = (next: Turn, left: Turn): void => {
    now = next
    history.replaceState(left, '')
    history.pushState(next, '', location.pathname)
    if (!next.isGuest) writeKept(key, next)
  }
  const here = (): Turn => {
    const turn = turnHere(key, total)
    const [, said] = /^#said=([bimn])$/.exec(location.hash) ?? []
    const curtain = curtainOver(now, turn)
    if (curtain) history.pushState(curtain, '', location.pathname)
    else history.replaceState(turn, '', location.pathname)
    // The home page has the answers to the first job as links. The same link from elsewhere is not this visitor's answer.
    if (said && !turn.said && document.referrer.startsWith(location.origin))
      go({ ...START, said, screen: 1 }, { ...START, said })
    else now = curtain ?? turn
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
      return () => {
        removeEventListener('popstate', follow)
        removeEventListener('hashchange', onHash)
      }
    },
    go,
    back: () => history.back(),
    kept: () => readKept(key),
    keep: (kept) => writeKept(key, kept),
  }
}
