/**
 * The script before the first question of the quiz page. It stores the answer that a visitor gives before the scripts of the
 * page run, and keeps a press of Next for them.
 */
import { ROOT_START } from './site-text.ts'

/** The build writes this constant in front of the script. */
declare const PAGE: {
  /** The text in front of each key of the site. */
  start: string
  /** The id of the first question. */
  id: string
  /** The version of the question set. */
  quiz: string
  /** Answers without any choice. */
  answers: object
}

const hash = `#q=${PAGE.id}`
const key = `${PAGE.start}answers`
let isStored = false
let isPressed = false

/**
 * Returns true if this device has answers, which the quiz merges with the new one. Also for texts that an earlier version left at
 * the root, because the quiz moves them only to a site without own texts. Blocked storage has none.
 */
function hasAnswers(): boolean {
  try {
    return Object.keys(localStorage).some(
      (one) => one === key || (PAGE.start !== ROOT_START && one.startsWith(ROOT_START)),
    )
  } catch {
    return false
  }
}
const isKnown = hasAnswers()

/** Returns the form of the first question, if the address leads to this question. */
function formAround(target: EventTarget | null): Element | undefined {
  const isHere = location.hash === '' || location.hash === hash
  return (isHere && (target as Element).closest('.quiz-page form')) || undefined
}

/** Stores the chosen options. The address then names the question, because the quiz would open the next one. */
function store({ target }: Event): void {
  const form = formAround(target)
  if (!form || isKnown) return
  history.replaceState(null, '', hash)
  const { start, id, quiz } = PAGE
  const chosen = Array.from(form.querySelectorAll<HTMLInputElement>('input:checked'), ({ value }) => value)
  const answers = { ...PAGE.answers, choices: { [id]: chosen } }
  const text = JSON.stringify({ quiz, answers, changed: { [`choices.${id}`]: Date.now() } })
  try {
    localStorage.setItem(key, start === ROOT_START ? `${text}\n` : text)
    isStored = true
  } catch {
    // Without storage, the quiz takes the answer from the form when it starts.
  }
}

/** Gives the quiz what the visitor has done so far. */
function handOver(): void {
  document.removeEventListener('change', store)
  document.removeEventListener('submit', hold, true)
  const form = document.querySelector<HTMLFormElement>('.quiz-page form')
  if (!form || location.hash !== hash) return
  if (!isStored)
    for (const input of form.querySelectorAll('input:checked'))
      input.dispatchEvent(new Event('change', { bubbles: true }))
  if (isPressed) form.requestSubmit()
}

/** Holds a press of Next back. */
function hold(event: Event): void {
  if (!formAround(event.target)) return
  event.preventDefault()
  event.stopPropagation()
  isPressed = true
}

document.addEventListener('change', store)
document.addEventListener('submit', hold, true)
document.addEventListener('quiz-ready', handOver, { once: true })
