import { useEffect, useState } from 'preact/hooks'
import { decodeAsk, layAsked } from '../../../quiz/ask.ts'
import type { Question } from '../../../quiz/model.ts'
import type { Address } from '../../../state/address.ts'
import { type MoreContent, loadMore } from '../../more.ts'
import { wear } from '../../wear.ts'
import type { QuizProps } from '../QuizApp.tsx'
import sheet from './asked.css?inline'
import { AskedVisit } from './AskedVisit.tsx'

/** What the screens of the person who was asked are given. */
export interface AskedProps extends QuizProps {
  payload: string
  address: Address
}

/** `left` is how many questions of an older link are not asked any more. */
type Opened =
  { more: MoreContent; questions: Question[]; left: number } | { more: MoreContent; problems: string[] }

/** What the person who knows sees: the questions that a link carries and nothing else of whoever sent it. */
export function AskedApp(props: AskedProps) {
  const { payload, words, fileWords, moreUrl, siteName, device } = props
  const [opened, setOpened] = useState<Opened>()
  wear(sheet)
  const [hasFailed, setHasFailed] = useState(false)

  useEffect(() => {
    loadMore(moreUrl).then(
      (more) => {
        const ask = decodeAsk(props, { file: fileWords }, payload)
        if (!ask.ok) setOpened({ more, problems: ask.problems })
        else {
          const model = { questions: props.questions, controls: more.controls }
          const questions = layAsked(model, ask.ids, more.words.asked.unknown)
          setOpened({ more, questions, left: ask.left?.ids.length ?? 0 })
        }
      },
      () => {
        setHasFailed(true)
      },
    )
  }, [])
  const isRefused = opened && 'problems' in opened
  useEffect(() => {
    if (isRefused && !device) document.title = `${opened.more.words.asked.refused} · ${siteName}`
  }, [isRefused])

  if (hasFailed) {
    return (
      <p class="wrap asked" role="alert">
        {words.openingFailed}
      </p>
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
  return <AskedVisit {...props} more={opened.more} asked={opened.questions} left={opened.left} />
}
