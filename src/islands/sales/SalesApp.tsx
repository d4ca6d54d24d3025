import '../islands.css'
import './sales.css'
import { useEffect, useState } from 'preact/hooks'
import type { ResultWords, SalesWords } from '../../messages/ui.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { namedLink } from '../../core/clients/prospects.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import type { Person } from '../../core/whose-job/people.ts'
import { storedTen } from '../../state/stored-ten.ts'
import { CopyField } from '../../ui/copy-field/CopyField.tsx'
import type { PaperWords } from '../report/take/PaperSizeChoice.tsx'
import { hasStoredAnswers, listenForAnswers } from '../../state/browser.ts'
import { LeaveForm } from './LeaveForm.tsx'
import { type LeaveProps, useLeaveBehind } from './use-leave-behind.ts'

interface Props extends LeaveProps {
  words: SalesWords
  paperWords: PaperWords
  linkWords: Pick<ResultWords, 'shareAddress' | 'copyLink' | 'copied' | 'copyFailed'>
}

/** The form for a leave-behind page, and the form for a link with a client's name. The page stores nothing. */
export function SalesApp(props: Props) {
  const { words, paperWords, brand } = props
  const { load, make } = useLeaveBehind(props)
  const [company, setCompany] = useState('')
  const [hasAnswers, setHasAnswers] = useState(false)
  const [people, setPeople] = useState<readonly Person[]>([])

  useEffect(() => {
    setHasAnswers(hasStoredAnswers())
    setPeople(storedTen())
    document.documentElement.dataset['ready'] = 'sales'
    return listenForAnswers(() => setHasAnswers(true))
  }, [])

  const readAnswers = async (): Promise<Answers | undefined> => {
    const [content, { storedAnswers }] = await Promise.all([load(), import('./stored-answers.ts')])
    return storedAnswers(content)
  }

  return (
    <LeaveForm
      words={words}
      paperWords={paperWords}
      make={make}
      company={company}
      brandName={brand.name}
      answers={hasAnswers ? readAnswers : undefined}
      people={people}
      remembers
      onCompany={setCompany}
    >
      <NameLink {...props} name={cleanName(company)} />
    </LeaveForm>
  )
}

/** The form that creates a link to the quiz with the client's name. */
function NameLink({ words, linkWords, quizAddress, name }: Props & { name: string | undefined }) {
  const link = name === undefined ? quizAddress : namedLink(quizAddress, name)
  return (
    <div class="field name-link">
      <h3 class="like-h4">{words.link}</h3>
      <p>{name === undefined ? words.linkNameless : words.linkLead}</p>
      <CopyField
        id="named-link"
        text={link}
        words={{ ...linkWords, label: linkWords.shareAddress, copy: linkWords.copyLink }}
      />
    </div>
  )
}
