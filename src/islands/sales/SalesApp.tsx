import { useEffect, useState } from 'preact/hooks'
import type { ResultWords, SalesWords } from '../../messages/ui.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import type { PaperWords } from '../report/take/PaperSizeChoice.tsx'
import { deviceStorage, hasStoredAnswers, listenForAnswers } from '../../state/browser.ts'
import { LeaveForm } from './LeaveForm.tsx'
import { type LeaveProps, loadReport, useLeaveBehind } from './use-leave-behind.ts'

/** What the page hands over. */
export interface SalesProps extends LeaveProps {
  words: SalesWords
  paperWords: PaperWords
  linkWords: Pick<ResultWords, 'shareAddress' | 'copyLink' | 'copied' | 'copyFailed'>
}

/** A page to leave behind and a link, both for one client. Nothing that is written here is kept. */
export function SalesApp(props: SalesProps) {
  const { words, paperWords, linkWords, brand, quizAddress } = props
  const { load, make } = useLeaveBehind(props)
  const [company, setCompany] = useState('')
  const [hasAnswers, setHasAnswers] = useState(false)

  useEffect(() => {
    setHasAnswers(hasStoredAnswers())
    document.documentElement.dataset['ready'] = 'sales'
    return listenForAnswers(() => {
      setHasAnswers(true)
    })
  }, [])

  const readAnswers = async (): Promise<Answers | undefined> => {
    const [{ model, fileWords }, { acceptAnswers }] = await Promise.all([load(), loadReport()])
    return deviceStorage(acceptAnswers(model, fileWords), model.constants.quiz).read()?.answers
  }

  return (
    <LeaveForm
      {...{ words, paperWords, make, company }}
      brandName={brand.name}
      answers={hasAnswers ? readAnswers : undefined}
      remembers
      onCompany={setCompany}
    >
      <NameLink {...{ words, linkWords, quizAddress }} name={cleanName(company)} />
    </LeaveForm>
  )
}

/** The link that opens the quiz with the client's name in it. */
function NameLink({
  words,
  linkWords,
  quizAddress,
  name,
}: Pick<SalesProps, 'words' | 'linkWords' | 'quizAddress'> & { name: string | undefined }) {
  const link = name === undefined ? quizAddress : `${quizAddress}#for=${encodeURIComponent(name)}`
  return (
    <div class="field name-link">
      <h3 class="h4">{words.link}</h3>
      <p>{name === undefined ? words.linkNameless : words.linkLead}</p>
      <CopyText
        text={link}
        words={{ ...linkWords, label: linkWords.shareAddress, copy: linkWords.copyLink }}
      />
    </div>
  )
}
