/** What the form of a brand contains, what the build says about it, and what a visitor does with it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type BrandDraft, type BrandTextField, brandDraftOf } from '../../brand/draft-fields.ts'
import type { KnownIds } from '../../brand/draft.ts'
import type { FieldProblem } from '../../brand/fields.ts'
import type { BrandFormWords } from '../../messages/ui.ts'
import { useLazy } from '../../ui/use-lazy.ts'
import { formPathOf } from './labels.ts'
import { type Ground, type KeptBrand, type LogoChoice, forget, keep, readKeptBrand } from './stored-brand.ts'

const load = () => import('../../brand/draft.ts')
type Checker = Awaited<ReturnType<typeof load>>

const GROUNDS = ['light', 'dark'] as const
const pathOf = (ground: Ground): BrandTextField => (ground === 'light' ? 'logo.light' : 'logo.dark')

/** Checks a logo file as the build does. Returns it as a data URL, or what is wrong with it. */
async function readLogo({ kindOfLogo, checkLogo }: Checker, file: File): Promise<LogoChoice | string> {
  const kind = kindOfLogo(file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = checkLogo(kind, bytes)
  if (typeof found === 'string') return `${file.name} ${found}`
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const type = kind === 'svg' ? 'svg+xml' : 'png'
  return { name: file.name, data: `data:image/${type};base64,${btoa(letters)}` }
}

/** Returns the brand file among the chosen files. @throws if they are only pictures. */
function brandFileIn(files: readonly File[]): File {
  const file = files.find(({ name }) => !/\.(?:svg|png)$/i.test(name))
  if (file) return file
  throw new Error(`${files[0]?.name ?? ''}: is a picture. Choose the brand file (.yml) together with it.`)
}

type Logos = Pick<KeptBrand, 'logos' | 'refused'>

/** Replaces the logo for a ground with a logo, with the reason why it was refused, or with nothing. */
function withLogo({ logos, refused }: Logos, ground: Ground, read: LogoChoice | string | undefined): Logos {
  const { [ground]: _, ...others } = logos
  const { [ground]: __, ...sound } = refused
  return {
    logos: typeof read === 'object' ? { ...others, [ground]: read } : others,
    refused: typeof read === 'string' ? { ...sound, [ground]: read } : sound,
  }
}

/** Reads the logos that a brand file names from the files that were chosen with it. */
async function readLogos(checker: Checker, { texts }: BrandDraft, files: readonly File[]): Promise<Logos> {
  let found: Logos = { logos: {}, refused: {} }
  for (const ground of GROUNDS) {
    const file = files.find(({ name }) => name === texts[pathOf(ground)].split('/').at(-1))
    found = withLogo(found, ground, file && (await readLogo(checker, file)))
  }
  return found
}

/** Returns the text of the brand file, and what the build would say about it. */
function fileOf(
  { writeFile, fieldProblems, lacks }: Checker,
  { base, draft }: KeptBrand,
  known: KnownIds,
): { text: string; problems: FieldProblem[]; lacks: Record<string, string[]> } {
  try {
    const text = writeFile(base, draft)
    const problems = fieldProblems(text, known).map((one) => ({ ...one, path: formPathOf(one.path, draft) }))
    return { text, problems, lacks: lacks(text) }
  } catch (problem) {
    // The file that was opened uses parts of YAML that the change would break, or it is too large now.
    return { text: '', problems: [{ path: '', text: (problem as Error).message }], lacks: {} }
  }
}

/** Returns which problems the form shows: those of fields that were left, and all after the file was asked for. */
function useShown() {
  const [left, setLeft] = useState<readonly string[]>([])
  /** The number of offers when the file was asked for. A later offer is not wrong at once. */
  const [asked, setAsked] = useState<number>()
  const offerOf = (path: string): number => Number(/(?:^|\.)offers\.(\d+)/.exec(path)?.[1] ?? -1)
  return {
    isAsked: asked !== undefined,
    isShown: ({ path }: FieldProblem): boolean =>
      path.startsWith('logo.') || left.includes(path) || (asked !== undefined && offerOf(path) < asked),
    ask: (offers: number) => setAsked(offers),
    leave: (path: string) => setLeft((before) => [...new Set([...before, path])]),
    /** The offers after a removed one have other paths now. */
    removeOffer: (offers: number) => {
      setLeft((before) => before.filter((path) => !path.includes('offers.')))
      setAsked((before) => before && Math.min(before, offers))
    },
    reset: () => {
      setLeft([])
      setAsked(undefined)
    },
  }
}

const NOTHING: ReturnType<typeof fileOf> = { text: '', problems: [], lacks: {} }

/** Returns the form, with the functions that change it. `accent` and `language` are its first values. */
export function useBrandForm(words: BrandFormWords, accent: string, language: string, known: KnownIds) {
  const fresh = (): KeptBrand => ({
    ...{ base: '', logos: {}, refused: {}, repository: '' },
    draft: brandDraftOf({ accent, languages: [language] }),
  })
  const [kept, setKept] = useState(fresh)
  const shown = useShown()
  const [said, setSaid] = useState<{ text: string; isBad?: boolean }>()
  const [isLive, setLive] = useState(false)
  const [canKeep, setCanKeep] = useState(true)
  const latest = useRef(kept)
  const checker = useLazy(isLive ? load : undefined)

  useEffect(() => {
    const stored = readKeptBrand()
    if (stored) setKept((latest.current = stored))
    setLive(true)
  }, [])
  useEffect(() => {
    if (checker.part) document.documentElement.dataset['ready'] = 'brand'
  }, [checker.part])

  /** Changes the form, also after a wait in which more was typed. */
  const change = (part: (now: KeptBrand) => Partial<KeptBrand>): void => {
    latest.current = { ...latest.current, ...part(latest.current) }
    setKept(latest.current)
    setSaid(undefined)
    setCanKeep(keep(latest.current))
  }
  const startAgain = (part: Partial<KeptBrand>, text: string): void => {
    change(() => part)
    shown.reset()
    setSaid({ text })
  }
  const onDraft = (part: Partial<BrandDraft>): void => {
    const { offers } = part
    if (offers && offers.length < latest.current.draft.offers.length) shown.removeOffer(offers.length)
    change(({ draft }) => ({ draft: { ...draft, ...part } }))
  }
  const onText = (path: BrandTextField, text: string): void => {
    change(({ draft }) => ({ draft: { ...draft, texts: { ...draft.texts, [path]: text } } }))
  }
  const onLogo = async (ground: Ground, file: File | undefined): Promise<void> => {
    const read = file && checker.part && (await readLogo(checker.part, file))
    onText(pathOf(ground), file?.name ?? '')
    change((now) => withLogo(now, ground, read))
  }
  /** Opens a brand file, with those of its logos that were chosen together with it. */
  const open = async (files: readonly File[]): Promise<void> => {
    if (!checker.part) return
    try {
      const file = brandFileIn(files)
      const read = checker.part.readFile(file.name, new Uint8Array(await file.arrayBuffer()))
      startAgain({ ...read, ...(await readLogos(checker.part, read.draft, files)) }, words.opened)
    } catch (problem) {
      setSaid({ text: (problem as Error).message, isBad: true })
    }
  }

  const { text, problems: written, lacks } = checker.part ? fileOf(checker.part, kept, known) : NOTHING
  const unreadable = GROUNDS.flatMap((ground) => {
    const problem = kept.refused[ground]
    return problem === undefined ? [] : [{ path: pathOf(ground), text: problem }]
  })
  return {
    ...{ kept, change, onDraft, onText, onLogo, open, said, isLive, canKeep, checker, text, lacks },
    problems: [...unreadable, ...written.filter(({ path }) => !unreadable.some((one) => one.path === path))],
    ...{ isAsked: shown.isAsked, isShown: shown.isShown, leave: shown.leave },
    ask: () => {
      shown.ask(kept.draft.offers.length)
    },
    forgetAll: () => {
      startAgain(fresh(), words.deleted)
      forget()
    },
  }
}
