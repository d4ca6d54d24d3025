/** Shows a how-to page for one Microsoft 365 plan. */

/** The plan of the visitor. */
export interface OwnPlan {
  /** The plan in the stored answers of the check. */
  said?: string | undefined
  /** The plan that the visitor chose on a how-to page. It counts only without `said`. */
  chosen?: string | undefined
}

/** Shows the plan of the answers, or the list of plans to choose from. Does nothing before the browser has read them. */
function showChoice({ said, chosen = '' }: OwnPlan): void {
  const pick = document.querySelector<HTMLElement>('[data-plan-pick]')
  const answer = document.querySelector<HTMLElement>('[data-plan-said]')
  const list = pick?.querySelector('select')
  if (!pick || !answer || !list) return
  list.value = said ?? chosen
  pick.hidden = said !== undefined
  answer.hidden = said === undefined
  answer.querySelector('b')!.textContent = said === undefined ? '' : list.selectedOptions[0]!.text
}

/** Moves the way for the plan to the front and folds the others. Without a plan, all ways are open in their own order. */
function arrangeWays(place: HTMLElement, plan: string): void {
  if ((place.dataset['plan'] ?? '') === plan) return
  place.dataset['plan'] = plan
  const isOwn = (way: HTMLElement): boolean => way.hasAttribute('data-own')
  const ways = [...place.querySelectorAll<HTMLDetailsElement>('details[data-way]')]
  const hasOwn = ways.some(isOwn)
  for (const way of ways) way.open = isOwn(way) || !hasOwn
  place.append(
    ...ways.sort(
      (a, b) => Number(isOwn(b)) - Number(isOwn(a)) || Number(a.dataset['way']) - Number(b.dataset['way']),
    ),
  )
}

/** Shows the parts of the page that the browser has read so far for the visitor's plan. */
export function showPlan(own: OwnPlan): void {
  const plan = own.said ?? own.chosen ?? ''
  document.documentElement.toggleAttribute('data-plan', plan !== '')
  for (const part of document.querySelectorAll<HTMLElement>('[data-plans]')) {
    const isOwn = part.dataset['plans']!.split(' ').includes(plan)
    part.toggleAttribute('data-own', isOwn)
    const { fold } = part.dataset
    // A fold that the visitor has opened or closed stays so until the plan changes.
    if (fold === undefined || fold === plan) continue
    part.dataset['fold'] = plan
    part.toggleAttribute('open', isOwn || plan === '')
  }
  showChoice(own)
  const place = document.querySelector<HTMLElement>('[data-ways]')
  if (place) arrangeWays(place, plan)
}
