/**
 * Joins the how-to pages of `content/model/howto/` with their texts in one language. A how-to page says how to do, check
 * and undo one control.
 */
import type { z } from 'zod'
import { type NoteProblem, compareIds, refuseProblems } from '../core/model/join-ids.ts'
import { type Model, PAID_PLANS, type PaidPlan } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import type { EFFECTS, COMMAND_TOOLS, howToModel, howToWords } from './howto-schema.ts'
import { checkLabels, checkPath, checkPlaceholders, withLabels } from './portal-texts.ts'
import type { LabelWriter, PortalPaths, TermWriter } from './terms.ts'

type Numbers = z.infer<typeof howToModel>
type Words = z.infer<typeof howToWords>
type Ids = Pick<Model, 'controls' | 'sources'>

/** The parsed files of the how-to pages: the id of a control → its file. */
export interface HowToParts {
  numbers: Record<string, Numbers>
  words: Record<string, Words>
  /**
   * The folder of the words: the language, or the base language for a page that is not translated yet. Without an entry, it is
   * the language.
   */
  languages: Record<string, string>
  /** The files that could not be parsed: the path → its problems. `joinHowTos` reports them together with its own. */
  invalid: Record<string, readonly string[]>
}

/** What the checks of one page need. */
interface Context {
  model: Ids
  language: string
  terms: TermWriter
  note: NoteProblem
}

/** A place of a step, in a portal or offline. */
export interface HowToPlace {
  id: string
  /** The path in the portal, its labels joined by " > ". For an offline place: where the paper is. */
  path: string
  /** The portal. `undefined` for an offline place. */
  portal?: { url: string; read: string; source: string } | undefined
}

/** Something to paste into a console. */
export interface HowToCommand {
  id: string
  tool: (typeof COMMAND_TOOLS)[number]
  effect: (typeof EFFECTS)[number]
  run: string
  /** The output to expect. */
  expect?: string | undefined
  source: string
}

export interface HowToStep {
  place: HowToPlace
  text: string
  /** The command that does the step, if the portal has no switch. */
  command?: HowToCommand | undefined
}

/** A way to put the control in place, for some plans or for all. */
export interface HowToWay {
  id: string
  title: string
  /** The plans with this way. All plans if there is only one way. */
  plans: PaidPlan[]
  steps: HowToStep[]
}

/** How to do, check and undo a control. The texts contain the inline marks of `marks.ts`. */
export interface HowTo extends Pick<
  Words,
  'what' | 'why' | 'before' | 'notice' | 'breaks' | 'message' | 'rule'
> {
  /** The id of the control. */
  control: string
  /** The folder of the texts. It is the base language for a page that is not translated yet. */
  language: string
  places: HowToPlace[]
  ways: HowToWay[]
  check: { see: string; commands: { command: HowToCommand; shows: string }[]; keep: string }
  undo: { steps: HowToStep[]; takes: string; lost: string }
  sources: string[]
}

const modelFile = (id: string): string => `content/model/howto/${id}.yml`

/** Reports plans that are in no way or in two ways. */
function checkPlans({ ways }: Numbers, note: (entry: string, problem: string) => void): void {
  const all = Object.values(ways)
  if (all.length === 1 && all[0]?.plans === undefined) return
  for (const [id, { plans }] of Object.entries(ways)) {
    if (!plans) note(`ways.${id}.plans`, 'is missing: with two ways, each way names its plans')
  }
  for (const plan of PAID_PLANS) {
    const count = all.filter(({ plans }) => plans?.includes(plan)).length
    if (count !== 1) note('ways', `${plan} is in ${String(count)} ways: put it into exactly one`)
  }
}

/** Reports sources that do not exist, and sources of places and commands that the page does not list. */
function checkSources(
  { places, commands, sources }: Numbers,
  model: Ids,
  note: (entry: string, problem: string) => void,
): void {
  for (const source of sources) {
    if (!model.sources.some(({ id }) => id === source)) {
      note('sources', `"${source}" is not in sources.yml: add it there`)
    }
  }
  const cited = [
    ...Object.entries(places).map(([id, { source }]) => ({ entry: `places.${id}.source`, source })),
    ...Object.entries(commands).map(([id, { source }]) => ({ entry: `commands.${id}.source`, source })),
  ]
  for (const { entry, source } of cited) {
    if (source !== undefined && !sources.includes(source)) {
      note(entry, `"${source}" is not in the list "sources" of this file: add it there`)
    }
  }
}

/** Returns every step of a page, with the name of its entry. */
function stepsOf({ ways, undo }: Words): { entry: string; step: Words['undo']['steps'][number] }[] {
  const named = (entry: string, steps: Words['undo']['steps']) =>
    steps.map((step, index) => ({ entry: `${entry}.steps.${String(index + 1)}`, step }))
  return [
    ...Object.entries(ways).flatMap(([id, { steps }]) => named(`ways.${id}`, steps)),
    ...named('undo', undo.steps),
  ]
}

/** The names of the two files of a page. */
interface Files {
  numbers: string
  words: string
}

/** Reports steps without a known place, and commands in the wrong part of the page. */
function checkSteps({ places, commands }: Numbers, words: Words, files: Files, note: NoteProblem): void {
  const checkCommand = (entry: string, id: string, effect: HowToCommand['effect'], advice: string): void => {
    const command = commands[id]
    if (!command) note(files.words, entry, `"${id}" is not in commands of ${files.numbers}: add it there`)
    else if (command.effect !== effect) note(files.words, entry, `"${id}" ${advice}`)
  }
  for (const { entry, step } of stepsOf(words)) {
    if (!Object.hasOwn(places, step.place)) {
      note(
        files.words,
        `${entry}.place`,
        `"${step.place}" is not in places of ${files.numbers}: add it there`,
      )
    }
    if (step.command !== undefined)
      checkCommand(`${entry}.command`, step.command, 'changes', 'only reads: put it under check')
  }
  for (const id of Object.keys(words.check.commands)) {
    checkCommand(
      'check.commands',
      id,
      'reads',
      'changes something, and a check only reads: put it into a step',
    )
  }
}

/** Reports places and commands that no step and no check uses, and a page with a portal but no command that reads. */
function checkUse({ places, commands }: Numbers, words: Words, files: Files, note: NoteProblem): void {
  const steps = stepsOf(words).map(({ step }) => step)
  const checks = Object.keys(words.check.commands)
  for (const id of Object.keys(places)) {
    if (!steps.some(({ place }) => place === id)) {
      note(files.numbers, `places.${id}`, 'is in no step: use it or remove it')
    }
  }
  for (const id of Object.keys(commands)) {
    if (!checks.includes(id) && !steps.some(({ command }) => command === id)) {
      note(files.numbers, `commands.${id}`, 'is in no step and no check: use it or remove it')
    }
  }
  if (checks.length === 0 && Object.values(places).some(({ offline }) => !offline)) {
    note(files.words, 'check.commands', 'is empty: a page with a portal needs a command that reads')
  }
}

/** Returns the placeholder of a place. */
const pathsOf = ({ path }: Numbers['places'][string]): PortalPaths => (path ? { path } : {})

/** Joins the page of one control. */
function joinHowTo(
  control: string,
  numbers: Numbers,
  given: Words,
  { terms, language }: { terms: LabelWriter; language: string },
): HowTo {
  const words = withLabels(given, terms)
  const places = Object.fromEntries(
    Object.entries(numbers.places).map(([id, place]) => {
      const { url, read, source } = place
      const portal = url && read && source ? { url, read, source } : undefined
      return [id, { id, path: terms.filled(words.places[id] ?? '{path}', pathsOf(place)), portal }]
    }),
  )
  const command = (id: string): HowToCommand => ({ id, ...must(numbers.commands, id) })
  const steps = (list: Words['undo']['steps']): HowToStep[] =>
    list.map((step) => ({
      text: step.text,
      place: must(places, step.place),
      command: step.command === undefined ? undefined : command(step.command),
    }))
  return {
    ...words,
    control,
    language,
    places: Object.values(places),
    ways: Object.entries(numbers.ways).map(([id, { plans = PAID_PLANS }]) => {
      const way = must(words.ways, id)
      return { id, title: way.title, plans: [...plans], steps: steps(way.steps) }
    }),
    check: {
      ...words.check,
      commands: Object.entries(words.check.commands).map(([id, shows]) => ({ command: command(id), shows })),
    },
    undo: { ...words.undo, steps: steps(words.undo.steps) },
    sources: numbers.sources,
  }
}

/** Reports labels that are not terms, and places whose texts do not fit their paths. */
function checkPlaces({ places }: Numbers, words: Words, files: Files, { terms, note }: Context): void {
  for (const [id, place] of Object.entries(places)) {
    const text = words.places[id]
    const noteText = (problem: string): void => note(files.words, `places.${id}`, problem)
    if (text !== undefined) checkPlaceholders(text, pathsOf(place), terms, noteText)
    else if (!place.path) noteText('has no words: add this entry')
    checkPath(place.path ?? [], terms, (problem) => note(files.numbers, `places.${id}.path`, problem))
  }
  for (const id of Object.keys(words.places)) {
    if (!Object.hasOwn(places, id))
      note(files.words, `places.${id}`, `is not in ${files.numbers}: remove it or fix the id`)
  }
  checkLabels(words, files.words, terms, note)
}

/** Reports the problems of the page of one control. */
function checkPage(id: string, { numbers, words, languages, invalid }: HowToParts, context: Context): void {
  const { model, language, note } = context
  const files = { numbers: modelFile(id), words: `content/${languages[id] ?? language}/howto/${id}.yml` }
  const [data, texts] = [numbers[id], words[id]]
  if (!model.controls.some((control) => control.id === id)) {
    note(data ? files.numbers : files.words, id, 'is not a control: rename or remove the file')
  }
  if (!data && !invalid[files.numbers]) note(files.numbers, id, 'has no page without this file: add it')
  if (!texts && !invalid[files.words]) note(files.words, id, 'has no page without this file: add it')
  if (data) {
    const noteHere = (entry: string, problem: string): void => note(files.numbers, entry, problem)
    checkPlans(data, noteHere)
    checkSources(data, model, noteHere)
  }
  if (!data || !texts) return
  checkPlaces(data, texts, files, context)
  compareIds(Object.keys(data.ways), texts.ways, { ...files, section: 'ways.' }, note)
  checkSteps(data, texts, files, note)
  checkUse(data, texts, files, note)
}

/**
 * Joins the how-to pages with their texts in one language, in the order of the controls.
 * @throws {InputError} with every file that could not be parsed, every control without a page, and every missing text,
 * unknown id and broken rule.
 */
export function joinHowTos(parts: HowToParts, model: Ids, terms: TermWriter, language: string): HowTo[] {
  const ids = new Set([
    ...model.controls.map(({ id }) => id),
    ...Object.keys(parts.numbers),
    ...Object.keys(parts.words),
  ])
  refuseProblems((note) => {
    for (const id of ids) checkPage(id, parts, { model, language, terms, note })
  }, Object.values(parts.invalid).flat())
  return model.controls.map(({ id }) => {
    const own = parts.languages[id] ?? language
    return joinHowTo(id, must(parts.numbers, id), must(parts.words, id), {
      terms: own === language ? terms : terms.inEnglish,
      language: own,
    })
  })
}
