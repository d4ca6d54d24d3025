/** Makes the link of a lead, which opens the result again. A client list reads it. */
import { encodeShare } from '../../core/exchange/share.ts'
import { summarise } from '../../core/report/summary.ts'
import type { ShownResult } from '../../state/report-view.ts'

/**
 * Returns a function that makes the link: with the answers if the visitor sends them, otherwise with numbers only. `shareUrl` is the
 * page that opens links, by default this page. The link never says where the visitor came from, or what is done.
 */
export function linkMaker(
  { content, answers, full }: ShownResult,
  shareUrl = location.pathname,
): (withAnswers: boolean, name: string) => string | undefined {
  const summary = full && summarise(full)
  const page = new URL(shareUrl, location.href).href
  return (withAnswers, name) => {
    const shared =
      withAnswers && answers
        ? ({ kind: 'answers', answers: { ...answers, statuses: {} }, name } as const)
        : summary && ({ kind: 'summary', summary, name } as const)
    const payload = shared && encodeShare(content.model, shared)
    return payload && `${page}#r=${payload}`
  }
}
