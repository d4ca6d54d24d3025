/**
 * What this device has said in the ten jobs, beside the answers of the check. This code loads on demand, and its texts only for
 * a visitor who has answered all ten.
 */
import { atom } from 'nanostores'
import { TEN, keptTen } from '../../state/kept-ten.ts'
import { readText } from '../../state/storage.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { HandoverContent, TenSaid } from '../handover/handover-content.ts'
import { useStore } from '../use-store.ts'
import type { QuizProps } from './quiz-props.ts'

/** The texts, and the letters of the ten answers. */
const $ten = atom<(TenSaid & { letters: string }) | undefined>()

/** Returns the letters of all ten answers in a stored text. `undefined` for another text. */
function lettersIn(text: string | undefined): string | undefined {
  const said = keptTen(text)?.said
  return typeof said === 'string' && /^[bimn]{10}$/.test(said) ? said : undefined
}

/** Loads the texts, if this device has answers to all ten jobs. Without them, nothing is marked. */
export function loadTen({ moreUrl, device }: Pick<QuizProps, 'moreUrl' | 'device'>): void {
  const letters = lettersIn(device ? device.readTen?.() : readText(TEN))
  if (letters === undefined) {
    $ten.set(undefined)
    return
  }
  loadJson<HandoverContent>(moreUrl).then(
    ({ ten }) => $ten.set({ ...ten, letters }),
    () => undefined,
  )
}

/** The note beside an option that the visitor has chosen in the ten jobs. It stays when another option is chosen. */
export function SaidInTen({ question, option }: { question: string; option: string }) {
  const ten = useStore($ten)
  if (!ten) return null
  const isSaid = ten.jobs.some(
    (job, index) => job.question === question && job.options[ten.letters.charAt(index)] === option,
  )
  return isSaid ? <small class="ten-said">{ten.words.said}</small> : null
}

/** The answers that no option of the check means, as they were said. */
export function AlsoSaid() {
  const ten = useStore($ten)
  if (!ten) return null
  return (
    <section class="check-ten">
      <h2>{ten.words.also}</h2>
      <p>{ten.words.alsoLead}</p>
      <dl class="said">
        {ten.jobs.map(({ short, options }, index) => {
          const letter = ten.letters.charAt(index)
          return options[letter] === undefined ? (
            <div key={short}>
              <dt>{short}</dt>
              <dd>{ten.answers[letter]}</dd>
            </div>
          ) : null
        })}
      </dl>
    </section>
  )
}
