/** What scanner files say beside the visitor's answers: files in, suggestions out, nothing taken unasked. It lasts as long as the page. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import type { Answers } from '../core/answers/answers.ts'
import { giveWay } from '../core/answers/provenance.ts'
import type { Model } from '../core/model/model.ts'
import { type Laid, type ScanContent, layOffer } from '../core/scan/view.ts'
import type { Reading, Scan } from '../core/scan/model.ts'
import { type Chosen, type Facts, acceptOffer, takeBack } from '../core/scan/suggestions.ts'
import { sayOrigin, sayRefusal, sayScan, sayTenants } from '../core/scan/text.ts'
import type { Visit } from './visit.ts'

/** A file as the browser hands it over. */
export type ScanFile = Blob & { readonly name: string }

/** One report that was read, in words. */
export interface ReadReport {
  title: string
  count: string
  warning: string | undefined
}

/** A file that gives nothing, and why. */
export interface RefusedFile {
  file: string
  sentence: string
}

/** A file of several tenants that waits for a choice. */
export interface AskedFile {
  file: string
  question: string
  choices: string[]
}

/** What files said so far. */
export interface Scanning {
  /** The language of the words: a BCP 47 tag. */
  language: string
  $reports: ReadableAtom<readonly ReadReport[]>
  $refused: ReadableAtom<readonly RefusedFile[]>
  $asked: ReadableAtom<AskedFile | undefined>
  $laid: ReadableAtom<Laid>
  /** Facts about the business that were taken from a report on this page. */
  $facts: ReadableAtom<Facts>
  /** Reads files one after the other; what the files before gave stays. */
  read: (files: readonly ScanFile[]) => Promise<void>
  /** Answers which tenant is meant; nothing leaves the file out. */
  choose: (tenant: number | undefined) => Promise<void>
  /** Forgets a report; what was taken from it stays. */
  remove: (place: number) => void
  take: (chosen: Chosen) => void
  takeBack: (chosen: Chosen) => void
}

/** What reading needs. */
export interface ScanningNeeds {
  visit: Pick<Visit, '$answers' | 'replace'>
  model: Model
  content: ScanContent
  /** Reads a file in a worker. Never rejects. */
  readFile: (file: Blob, tenant?: number) => Promise<Reading>
  /** ISO date. */
  today: string
}

/** Starts without a file. */
export function startScanning({ visit, model, content, readFile, today }: ScanningNeeds): Scanning {
  const { language, words } = content
  const $scans = atom<readonly Scan[]>([])
  const $refused = atom<readonly RefusedFile[]>([])
  const $asked = atom<(AskedFile & { from: ScanFile }) | undefined>()
  const $facts = atom<Facts>({})
  /** Control id or fact → the answers as they were before it was taken. */
  const before = new Map<string, Answers>()
  let waiting: readonly ScanFile[] = []

  const readOne = async (file: ScanFile, tenant?: number): Promise<void> => {
    const reading = await readFile(file, tenant)
    if (reading.kind === 'scan') $scans.set([...$scans.get(), reading.scan])
    else if (reading.kind === 'tenants')
      $asked.set({ file: file.name, from: file, ...sayTenants(words, reading.names) })
    else {
      const refused = { file: file.name, sentence: sayRefusal(words, reading.refusal) }
      $refused.set([...$refused.get(), refused])
    }
  }
  /** Goes on until a file asks something, or none is left. */
  const goOn = async (): Promise<void> => {
    while (waiting.length > 0 && !$asked.get()) {
      const [file, ...rest] = waiting
      waiting = rest
      await readOne(file as ScanFile)
    }
  }
  const idsOf = ({ controls = [], facts = [] }: Chosen): string[] => [...controls, ...facts]
  const $laid = computed([visit.$answers, $scans], (answers, scans) =>
    layOffer(model, content, answers, scans),
  )

  return {
    language,
    $reports: computed($scans, (scans) =>
      scans.map((scan) => ({
        title: sayOrigin(words, language, scan),
        ...sayScan(words, language, scan, today),
      })),
    ),
    $refused,
    $asked,
    $laid,
    $facts,
    read: async (files) => {
      $refused.set([])
      waiting = [...waiting, ...files]
      await goOn()
    },
    choose: async (tenant) => {
      const asked = $asked.get()
      $asked.set(undefined)
      if (asked && tenant !== undefined) await readOne(asked.from, tenant)
      await goOn()
    },
    remove: (place) => {
      $scans.set($scans.get().filter((_, index) => index !== place))
    },
    take: (chosen) => {
      const now = visit.$answers.get()
      const { offer } = $laid.get()
      for (const id of idsOf(chosen)) before.set(id, now)
      const taken = offer.facts
      $facts.set({
        ...$facts.get(),
        ...Object.fromEntries(
          Object.entries(taken).filter(([fact]) => chosen.facts?.some((one) => one === fact)),
        ),
      })
      visit.replace(acceptOffer(model, giveWay(now, chosen.controls ?? []), offer, chosen))
    },
    takeBack: (chosen) => {
      let now = visit.$answers.get()
      for (const control of chosen.controls ?? []) {
        // Taken on an earlier visit: what stood there then is not known, so that the question is open again.
        const old = before.get(control) ?? { ...giveWay(now, [control]), scope: 'quick' }
        now = takeBack(now, old, { controls: [control] })
      }
      for (const fact of chosen.facts ?? []) now = takeBack(now, before.get(fact) ?? now, { facts: [fact] })
      const facts = Object.entries($facts.get()).filter(
        ([fact]) => !chosen.facts?.some((one) => one === fact),
      )
      $facts.set(Object.fromEntries(facts))
      visit.replace(now)
    },
  }
}
