/**
 * Reads scanner files and suggests values for controls. Stores only values that the visitor accepts. Never store a file or its
 * test results, because they describe a tenant.
 */
import { type ReadableAtom, atom, computed } from 'nanostores'
import { type Answers, dropImported } from '../core/answers/answers.ts'
import { FILE_NAME_LIMIT, cleanText } from '../core/model/clean-text.ts'
import type { Model } from '../core/model/model.ts'
import { type Laid, type ScanContent, layOffer } from '../core/scan/view.ts'
import type { ScanReading, Scan } from '../core/scan/model.ts'
import { type OfferChoice, type Facts, acceptOffer, takeBack } from '../core/scan/suggestions.ts'
import { sayOrigin, sayRefusal, sayScan, sayTenants } from '../core/scan/text.ts'
import type { Visit } from './visit.ts'

/** A file that the visitor chose or dropped. */
export type ScanFile = Blob & { readonly name: string }

/** The texts that describe one scanner report. */
export interface ReadReport {
  title: string
  count: string
  warning: string | undefined
}

/** A file that could not be read, and a sentence with the reason. */
export interface RefusedFile {
  file: string
  sentence: string
}

/** A file that contains several tenants. The visitor must choose a tenant. */
export interface AskedFile {
  file: string
  question: string
  choices: string[]
}

/**
 * The session of the report's scanner section: the files that were read, and the suggestions from these
 * files.
 */
export interface ScanSession {
  /** The language of the texts, as a BCP 47 tag. */
  language: string
  $reports: ReadableAtom<readonly ReadReport[]>
  $refused: ReadableAtom<readonly RefusedFile[]>
  $asked: ReadableAtom<AskedFile | undefined>
  $laid: ReadableAtom<Laid>
  /** Facts about the business that the visitor accepted from a report. */
  $facts: ReadableAtom<Facts>
  /** Reads files one after the other, and adds them to the files that were read earlier. */
  read: (files: readonly ScanFile[]) => Promise<void>
  /** Chooses a tenant of the file in `$asked`. `undefined` skips the file. */
  choose: (tenant: number | undefined) => Promise<void>
  /** Removes a scanner report. Values that the visitor accepted stay. */
  remove: (place: number) => void
  take: (chosen: OfferChoice) => void
  takeBack: (chosen: OfferChoice) => void
}

/** The input of `startScanSession`. */
export interface ScanSessionNeeds {
  visit: Pick<Visit, '$answers' | 'replace'>
  model: Model
  content: ScanContent
  /** Reads a file in a worker. Never rejects. */
  readFile: (file: Blob, tenant?: number) => Promise<ScanReading>
  /** Today's ISO date. */
  today: string
}

const idsOf = ({ controls = [], facts = [] }: OfferChoice): string[] => [...controls, ...facts]

/**
 * Creates a reader that reads files one after the other. At a file with several tenants, the reader waits for the
 * visitor's choice.
 */
function createReader({ content, readFile }: Pick<ScanSessionNeeds, 'content' | 'readFile'>) {
  const { words } = content
  const $scans = atom<readonly Scan[]>([])
  const $refused = atom<readonly RefusedFile[]>([])
  const $asked = atom<(AskedFile & { from: ScanFile }) | undefined>()
  let waiting: readonly ScanFile[] = []

  const readOne = async (file: ScanFile, tenant?: number): Promise<void> => {
    const reading = await readFile(file, tenant)
    const name = cleanText(file.name, FILE_NAME_LIMIT)
    if (reading.kind === 'scan') $scans.set([...$scans.get(), reading.scan])
    else if (reading.kind === 'tenants')
      $asked.set({ file: name, from: file, ...sayTenants(words, reading.names) })
    else {
      const refused = { file: name, sentence: sayRefusal(words, reading.refusal) }
      $refused.set([...$refused.get(), refused])
    }
  }
  const goOn = async (): Promise<void> => {
    while (waiting.length > 0 && !$asked.get()) {
      const [file, ...rest] = waiting
      waiting = rest
      await readOne(file as ScanFile)
    }
  }
  return {
    $scans,
    $refused,
    $asked,
    read: async (files: readonly ScanFile[]): Promise<void> => {
      $refused.set([])
      waiting = [...waiting, ...files]
      await goOn()
    },
    choose: async (tenant: number | undefined): Promise<void> => {
      const asked = $asked.get()
      $asked.set(undefined)
      if (asked && tenant !== undefined) await readOne(asked.from, tenant)
      await goOn()
    },
  }
}

/** Starts a session that has not read any file yet. */
export function startScanSession({ visit, model, content, readFile, today }: ScanSessionNeeds): ScanSession {
  const { language, words } = content
  const { $scans, ...reader } = createReader({ content, readFile })
  const $facts = atom<Facts>({})
  /** Control id or name of a fact → all answers, as they were before the visitor accepted the scanner's value. */
  const before = new Map<string, Answers>()
  const $laid = computed([visit.$answers, $scans], (answers, scans) =>
    layOffer(model, content, answers, scans),
  )
  const factsWhere = (facts: Facts, isWanted: (fact: string) => boolean): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([fact]) => isWanted(fact)))

  return {
    ...reader,
    language,
    $reports: computed($scans, (scans) =>
      scans.map((scan) => ({
        title: sayOrigin(words, language, scan),
        ...sayScan(words, language, scan, today),
      })),
    ),
    $laid,
    $facts,
    remove: (place) => {
      $scans.set($scans.get().filter((_, index) => index !== place))
    },
    take: (chosen) => {
      const now = visit.$answers.get()
      const { offer } = $laid.get()
      const ids = idsOf(chosen)
      for (const id of ids) before.set(id, now)
      $facts.set({ ...$facts.get(), ...factsWhere(offer.facts, (fact) => ids.includes(fact)) })
      visit.replace(acceptOffer(model, dropImported(now, chosen.controls ?? []), offer, chosen))
    },
    takeBack: (chosen) => {
      let now = visit.$answers.get()
      for (const control of chosen.controls ?? []) {
        // If the visitor accepted the scanner's value in an earlier visit, the control's previous answer is unknown.
        // Then leave the control without an answer.
        const old = before.get(control) ?? { ...dropImported(now, [control]), scope: 'quick' }
        now = takeBack(now, old, { controls: [control] })
      }
      for (const fact of chosen.facts ?? []) now = takeBack(now, before.get(fact) ?? now, { facts: [fact] })
      const ids = idsOf(chosen)
      $facts.set(factsWhere($facts.get(), (fact) => !ids.includes(fact)))
      visit.replace(now)
    },
  }
}
