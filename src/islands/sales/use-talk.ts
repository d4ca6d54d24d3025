/**
 * The talk with one visitor. Its data are in memory only. A change of the language takes it to the other page: the script of the
 * choice of the language carries the state of the history entry, so the talk is in it for the time of the click.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isObject } from '../../core/model/is-object.ts'
import type { Person } from '../../core/whose-job/people.ts'
import type { UrlPosition } from '../../state/address.ts'
import { memoryAddress, memoryDevice } from '../../state/memory-device.ts'
import type { Step } from './presenter-steps.ts'

/** What another page takes over. */
interface Talk {
  step: Step
  company: string
  people: readonly Person[]
  /** The visitor's answers. `undefined` if there are none. */
  answers: unknown
  /** The question, and what was chosen on the recovery clock. */
  question: UrlPosition
  clock: UrlPosition
}

/** Returns true for a click on a language of the choice of the language. */
const isLanguage = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('.languages a') !== null

/** Returns the talk, with a new device for each visitor, and a function that starts the next one. */
export function useTalk() {
  const [round, setRound] = useState(0)
  /** True for each visitor but the first. */
  const [isNext, setNext] = useState(false)
  const [step, setStep] = useState<Step>('matrix')
  const [company, setCompany] = useState('')
  const [people, setPeople] = useState<readonly Person[]>([])
  /** The talk that the page was opened with, until the next visitor. */
  const taken = useRef<Talk>()
  const device = useMemo(() => memoryDevice(taken.current?.question, taken.current?.answers), [round])
  const clockAddress = useMemo(() => memoryAddress(taken.current?.clock), [round])
  const start = (talk: Talk | undefined): void => {
    taken.current = talk
    setRound((before) => before + 1)
    setStep(talk?.step ?? 'matrix')
    setCompany(talk?.company ?? '')
    setPeople(talk?.people ?? [])
  }
  const now = useRef<() => Talk>()
  now.current = () => ({
    ...{ step, company, people, answers: device.read() },
    ...{ question: device.address.$position.get(), clock: clockAddress.$position.get() },
  })
  useEffect(() => {
    const forget = (): void => history.replaceState(null, '')
    const { talk } = Object(history.state) as { talk?: unknown }
    if (isObject(talk)) {
      forget()
      // A page of this site has put it there.
      start(talk as unknown as Talk)
    }
    // The script reads the history entry when the click has reached the document.
    const before = (event: MouseEvent): void => {
      if (isLanguage(event)) history.replaceState({ talk: now.current?.() }, '')
    }
    const after = (event: MouseEvent): void => {
      if (isLanguage(event)) forget()
    }
    document.addEventListener('click', before, { capture: true })
    addEventListener('click', after)
    return () => {
      document.removeEventListener('click', before, { capture: true })
      removeEventListener('click', after)
    }
  }, [])
  const startNext = (): void => {
    setNext(true)
    start(undefined)
  }
  return {
    ...{ round, isNext, step, company, people, device, clockAddress },
    ...{ setStep, setCompany, setPeople, startNext },
  }
}
