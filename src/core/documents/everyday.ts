/** The everyday jobs, which need no change of a setting: their types, and their printable checklist. */
import { blankBands, type ChecklistBrand, labelsOf } from './checklist.ts'
import { contactOf } from './contact.ts'
import type { PaperDocument, PaperJob } from './paper.ts'
import { referencesOf } from './references.ts'
import type { EverydayWords, ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import { dateInWords, formatUnits } from '../model/format-dates.ts'
import type { Control } from '../model/model.ts'
import { mustFind } from '../model/must.ts'

/** One everyday job with its text. */
export interface EverydayAction {
  id: string
  /** Position of the job in the list of all everyday jobs, counted from 1. */
  number: number
  /** Estimated time in minutes. */
  minutes: number
  /** Ids of the controls that the job supports. */
  controls: string[]
  /** Framework key → ids of requirements in that framework. */
  frameworks: Record<string, string[]>
  /** Ids of the sources in sources.yml. */
  sources: string[]
  title: string
  do: string
  done: string
  why: string
}

export interface EverydayGroup {
  id: string
  name: string
  actions: EverydayAction[]
}

/** All everyday jobs, in groups. */
export interface Everyday {
  groups: EverydayGroup[]
}

/** The texts that the printable checklist of everyday jobs needs. */
export interface EverydayPrintWords extends Pick<ReportWords, 'language' | 'checklist' | 'frameworks'> {
  everyday: EverydayWords
}

/** Returns the total number of minutes of several everyday jobs. */
export function minutesOf(actions: readonly { minutes: number }[]): number {
  return actions.reduce((sum, { minutes }) => sum + minutes, 0)
}

/**
 * Returns a duration as text: "75 minutes" below two hours, else "3 hours" or "6 hours 20 minutes". `language` is a BCP
 * 47 tag.
 */
export function timeInWords(minutes: number, language: string): string {
  if (minutes < 120) return formatUnits([[minutes, 'minute']], language)
  const rest: [number, 'minute'][] = minutes % 60 === 0 ? [] : [[minutes % 60, 'minute']]
  return formatUnits([[Math.floor(minutes / 60), 'hour'], ...rest], language)
}

/** The inputs of the printable checklist besides the everyday jobs, the texts and the brand. */
export interface EverydayFacts {
  /** The keys of the frameworks to show. */
  printed: readonly string[]
  /** ISO date of the document. */
  date: string
  /** All controls. A job shows the titles of the controls that it supports. */
  controls: readonly Pick<Control, 'id' | 'words'>[]
}

/** Builds a blank checklist of the everyday jobs. */
export function everydayChecklist(
  { groups }: Everyday,
  words: EverydayPrintWords,
  brand: ChecklistBrand,
  { printed, date, controls }: EverydayFacts,
): PaperDocument {
  const { everyday: own, checklist: shared } = words
  const title = fill(own.printTitle, { quiz: brand.quizTitle })
  const actions = groups.flatMap((group) => group.actions)
  const dateText = dateInWords(date, words.language)
  const total = timeInWords(minutesOf(actions), words.language)
  const timeOf = ({ minutes }: { minutes: number }): string =>
    formatUnits([[minutes, 'minute']], words.language)
  const areas = groups.map(({ id, name, actions: jobs }) => ({
    ...{ kind: 'jobs' as const, id, title: name, doneBy: shared.doneBy },
    jobs: jobs.map((job): PaperJob => ({
      id: job.id,
      code: '',
      title: `${String(job.number)}. ${job.title}`,
      why: job.do,
      flag: '',
      done: false,
      effort: timeOf(job),
      terms: [timeOf(job)],
      details: [
        { label: own.done, text: job.done },
        {
          label: own.helps,
          text: job.controls.map((id) => mustFind(controls, id).words.title).join(' · '),
        },
      ],
      tick: fill(shared.tick, { title: job.title, id: job.number }),
    })),
  }))
  const times = groups.map((group) => timeOf({ minutes: minutesOf(group.actions) }))
  const list = groups.map(({ name, actions: jobs }, index) => [name, jobs.length, times[index]].join(' '))
  const frameworksOf = ({ frameworks }: EverydayAction) =>
    Object.entries(frameworks)
      .filter(([key]) => printed.includes(key))
      .map(([key, ids]) => ({ name: words.frameworks[key] ?? key, ids }))
  return {
    ...{ language: words.language, title, names: [], date, dateText, facts: [] },
    heading: brand.quizName,
    lead: fill(own.printLead, { n: actions.length }),
    contact: contactOf(brand, shared),
    cover: {
      score: {
        figure: String(actions.length),
        of: fill(own.printOf, { total }),
        sentence: own.printSentence,
      },
      ...blankBands(areas, (_, index) => times[index]!),
      alt: fill(own.printAlt, { list: list.join(', ') }),
      legend: shared.legendBlank,
      promise: shared.promiseBlank,
    },
    blocks: [
      ...areas,
      ...referencesOf(
        actions.map((job) => ({ id: String(job.number), frameworks: frameworksOf(job) })),
        shared,
      ),
    ],
    labels: labelsOf(shared, title, dateText),
    fileName: own.printFile,
  }
}
