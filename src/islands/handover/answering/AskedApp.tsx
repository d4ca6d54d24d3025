import { useEffect } from 'preact/hooks'
import { decodeAsk, buildItQuestions } from '../../../core/handover/ask.ts'
import type { Question } from '../../../core/model/model.ts'
import { loadJson } from '../../../ui/load-json.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import type { HandoverContent } from '../handover-content.ts'
import { useLazy } from '../../../ui/use-lazy.ts'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { rememberBilingual } from '../../Bilingual.tsx'
import sheet from './asked.css?inline'
import { type AskedProps, AskedScreens } from './AskedScreens.tsx'

/** A link with questions for the IT person, or why it is invalid. `left`: how many of its questions no longer exist. */
type Opened =
  | { more: HandoverContent; questions: Question[]; left: number }
  | { more: HandoverContent; problems: string[] }

/** The screens for an IT person who opens a link with questions. The screens show nothing about the sender. */
export function AskedApp(props: AskedProps) {
  const { payload, words, fileWords, moreUrl, siteName, device } = props
  adoptStyles(sheet)
  const lazy = useLazy(async (): Promise<Opened> => {
    const more = await loadJson<HandoverContent>(moreUrl)
    if (import.meta.env.SITE_TRANSLATED) rememberBilingual(more.bilingual)
    const ask = decodeAsk(props, { file: fileWords }, payload)
    if (!ask.ok) return { more, problems: ask.problems }
    const model = { questions: props.questions, controls: more.controls }
    const questions = buildItQuestions(model, ask, more.words.asked.unknown)
    return { more, questions, left: ask.left?.ids.length ?? 0 }
  })
  const opened = lazy.part
  const isRefused = opened && 'problems' in opened
  useEffect(() => {
    if (isRefused && !device) document.title = `${opened.more.words.asked.refused} · ${siteName}`
  }, [isRefused])

  if (lazy.retry) {
    return (
      <div class="wrap asked">
        <LoadFailed of={lazy} words={props.storeWords} />
      </div>
    )
  }
  if (!opened) return <p class="wrap asked">{words.opening}</p>
  if ('problems' in opened) {
    return (
      <div class="wrap asked" role="alert">
        <h1>{opened.more.words.asked.refused}</h1>
        {opened.problems.map((problem) => (
          <p key={problem} class="lede">
            {problem}
          </p>
        ))}
      </div>
    )
  }
  return <AskedScreens {...props} more={opened.more} asked={opened.questions} left={opened.left} />
}
