/** The session of the report page. Selects a result, loads the data for the result, and shows the result. */
import { type ReadableAtom, atom } from 'nanostores'
import { type Answers, isEmpty } from '../core/answers/answers.ts'
import { soundRecords } from '../core/answers/check-records.ts'
import { withOwnNotes } from '../core/answers/own-notes.ts'
import type { decodeShare } from '../core/exchange/share.ts'
import { type Accept, acceptAnswers } from './validate-stored.ts'
import type { Address, UrlPosition } from './address.ts'
import { type Remembered, isLink, readMemory, replaceEntry } from './incoming-link.ts'
import { dayOfAnswers } from './day-of-answers.ts'
import { type OpenedResult, type ResultSource, sourceOf, viewOf } from './result-source.ts'
import type { ArchivedResult, ReportContent, ReportView } from './report-view.ts'
import { type AnswerStorage, type Visit, startVisit } from './visit.ts'

export interface ReportSession {
  address: Address
  $view: ReadableAtom<ReportView>
  /** The payload of the IT person's reply in the current history entry. `undefined` without a reply. */
  $reply: ReadableAtom<string | undefined>
  /**
   * Starts the session: removes a link's payload from the URL, and reads the stored answers. Returns a function that
   * stops the session.
   */
  open: () => () => void
  /** Tries again after the data could not be loaded. */
  retry: () => void
  showExample: () => void
  leaveExample: () => void
  /** Shows an archived result until the visitor closes the result or opens a link. */
  showArchived: (result: ArchivedResult) => void
  leaveArchived: () => void
  /**
   * Makes the answers from a link the visitor's own. `replace` stores them in place of other own answers. If it returns
   * false, the page still shows the link's result, and `keepGuest` returns false.
   */
  keepGuest: (replace: (answers: Answers) => boolean) => boolean
  leaveGuest: () => void
  /** Shows a reply that the visitor pasted or opened as a file. */
  showReply: (payload: string) => void
  leaveReply: () => void
  /** Returns the scoring model and the texts, or `undefined` until they are loaded. */
  content: () => ReportContent | undefined
  /** Returns true if the visitor has own answers, which `keepGuest` would replace. */
  hasOwn: () => boolean
  /** Returns the visitor's own answers, or `undefined` until they are loaded. */
  visit: () => Visit | undefined
  /** Stores the visitor's company name beside the answers. `undefined` removes the name. A frame stores no name. */
  storeName: (name: string | undefined) => void
}

/** The browser APIs that the report page uses, as functions. */
export interface ReportSessionNeeds {
  load: () => Promise<ReportContent>
  address: Address
  /** Creates the storage for the answers. `quiz` is the version of the question set. */
  makeStorage: (accept: Accept, quiz: string) => AnswerStorage
  hasStoredAnswers: () => boolean
  /**
   * Returns true if the answers in a link are the visitor's own. If the device cannot store answers, the quiz creates such a
   * link, and so does a change of the language (`isFromLanguage`).
   */
  isHandedOver?: (isFromLanguage: boolean) => boolean
  /** Returns the stored company name without invisible characters, or `undefined` without a name. */
  storedName?: () => string | undefined
  /** Stores a clean company name. `undefined` removes the stored name. */
  storeName?: (name: string | undefined) => void
  /** Calls `onArrival` when another tab stores answers on this device. Returns a function that stops listening. */
  listenForAnswers: (onArrival: () => void) => () => void
  /** Returns today's ISO date. */
  today: () => string
}

/** The storage and the address of a page. A page in a frame uses other implementations than a normal page. */
export type Device = Pick<
  ReportSessionNeeds,
  'address' | 'makeStorage' | 'hasStoredAnswers' | 'listenForAnswers' | 'storedName'
> & {
  /**
   * Returns true if stored answers remain after the page closes. Writes a test value, so call this function only once.
   */
  canKeep?: () => boolean
  /** Returns the stored answers to the ten jobs. `undefined` without them. */
  readTen?: () => string | undefined
}

type Decode = typeof decodeShare

/** Creates a loader for the report content and for the link decoder. Loads the content and the decoder only once. */
function createLoader(load: () => Promise<ReportContent>) {
  let content: ReportContent | undefined
  let decode: Decode | undefined
  let isLoading = false
  return {
    content: () => content,
    decode: () => decode,
    isLoading: () => isLoading,
    isReady: (needsDecoder: boolean) => content !== undefined && (!needsDecoder || decode !== undefined),
    /**
     * Loads the content of the report. If `needsDecoder` is true, also loads the decoder of share links. Resolves to
     * false if loading fails.
     */
    load: async (needsDecoder: boolean): Promise<boolean> => {
      isLoading = true
      try {
        const [loaded, sharing] = await Promise.all([
          content ?? load(),
          needsDecoder ? import('../core/exchange/share.ts') : undefined,
        ])
        content = loaded
        decode ??= sharing?.decodeShare
        return true
      } catch {
        return false
      } finally {
        isLoading = false
      }
    },
  }
}

/** Returns the answers of a decoded link. `undefined` for a summary, and for a damaged link. */
function answersOf(opened: ReturnType<Decode> | undefined): Answers | undefined {
  return opened?.ok && opened.shared.kind === 'answers' ? opened.shared.answers : undefined
}

/** Creates the functions that select a result, load its data and show it. */
function createDisplay(needs: Omit<ReportSessionNeeds, 'listenForAnswers'>) {
  const { load, address, makeStorage, hasStoredAnswers, storedName, today } = needs
  const $view = atom<ReportView>({ kind: 'loading' })
  const loader = createLoader(load)
  const stops: (() => void)[] = []
  let opened: OpenedResult | undefined
  let visit: Visit | undefined
  let isStopped = false

  const remembered = (): Remembered => readMemory(address.$position.get().memory)
  const hasOwn = (): boolean => visit !== undefined && !isEmpty(visit.$answers.get())
  const source = (): ResultSource => sourceOf(opened, remembered(), visit ? hasOwn() : hasStoredAnswers())
  const show = (): void => {
    const content = loader.content()
    const decode = loader.decode()
    if (!content || !visit) return
    const from = source()
    if (from.kind === 'guest' && !decode) void prepare()
    else {
      const own = visit.$answers.get()
      const answeredOn = dayOfAnswers(visit.kept())
      $view.set(viewOf(from, { content, own, answeredOn, name: storedName?.(), decode, today: today() }))
    }
  }
  const onChange = (own: Answers): void => {
    if (isEmpty(own)) {
      // Deleting the answers also deletes the archived results, so close an archived result.
      if (opened?.kind === 'archived') opened = undefined
      if (remembered().own !== undefined) address.rewrite('')
    }
    show()
    const view = $view.get()
    if (view.kind === 'empty') $view.set({ ...view, isDeleted: true })
  }
  const openVisit = ({ model, fileWords }: ReportContent): Visit => {
    const accept = acceptAnswers(model, fileWords, (given) => soundRecords(model, given))
    const made = startVisit(model, makeStorage(accept, model.constants.quiz))
    stops.push(made.$answers.listen(onChange), made.open())
    const { own } = remembered()
    const given = own === undefined ? undefined : answersOf(loader.decode()?.(model, fileWords, own))
    const stored = made.$answers.get()
    // A visitor who changes the language brings answers in the link if the storage is full. The stored answers are older.
    if (given && (isEmpty(stored) || needs.isHandedOver?.(true))) made.replace(withOwnNotes(given, stored))
    return made
  }
  const prepare = async (): Promise<void> => {
    const { guest, own } = remembered()
    const needsDecoder = guest !== undefined || own !== undefined
    if (!loader.isReady(needsDecoder)) {
      if (loader.isLoading()) return
      $view.set({ kind: 'loading' })
      if (!(await loader.load(needsDecoder))) {
        $view.set({ kind: 'failed' })
        return
      }
    }
    const content = loader.content()
    if (isStopped || !content) return
    visit ??= openVisit(content)
    show()
  }
  return {
    $view,
    content: loader.content,
    visit: () => visit,
    hasOwn,
    source,
    show,
    prepare: () => void prepare(),
    /** Selects a result that the visitor opens. `undefined` closes the opened result. */
    select: (result: OpenedResult | undefined) => {
      opened = result
    },
    stop: () => {
      isStopped = true
      for (const stop of stops) stop()
    },
  }
}

/** Starts the session of the report page. Loads the content only if there is a result to show. */
export function startReportSession(needs: ReportSessionNeeds): ReportSession {
  const { address, isHandedOver, listenForAnswers } = needs
  const $reply = atom<string | undefined>()
  const display = createDisplay(needs)
  const { $view, content, visit, hasOwn, source, show, prepare, select } = display

  const takeLink = (position: UrlPosition, before?: UrlPosition): void => {
    if (isLink(position.hash)) select(undefined)
    // Only the link that opened the page can come from the quiz. The visitor opens any later link on the
    // report page.
    const isOwn = (isFromLanguage: boolean): boolean =>
      content() === undefined && isHandedOver?.(isFromLanguage) === true
    const entry = replaceEntry(position, readMemory(before?.memory), isOwn)
    if (entry) address.rewrite(entry.hash, entry.memory)
    $reply.set(readMemory(address.$position.get().memory).reply)
  }
  const isWaiting = (): boolean => $reply.get() !== undefined
  const leave = (): void => {
    select(undefined)
    show()
  }
  const leaveEntry = (): void => {
    address.rewrite('')
  }
  return {
    address,
    ...{ $view, $reply, content, visit, hasOwn },
    storeName: (name) => needs.storeName?.(name),
    open: () => {
      const stopAddress = address.open()
      takeLink(address.$position.get())
      const stops = [
        stopAddress,
        address.$position.listen((position, before) => {
          takeLink(position, before)
          if (source().kind === 'guest' || isWaiting()) prepare()
          else show()
        }),
        listenForAnswers(() => {
          if ($view.get().kind === 'empty') prepare()
        }),
      ]
      if (source().kind !== 'none' || isWaiting()) prepare()
      else $view.set({ kind: 'empty', problems: [] })
      return () => {
        for (const stop of [...stops, display.stop]) stop()
      }
    },
    retry: prepare,
    showExample: () => {
      select({ kind: 'example' })
      prepare()
    },
    leaveExample: leave,
    showArchived: (result) => {
      select({ kind: 'archived', result })
      show()
    },
    leaveArchived: leave,
    keepGuest: (replace) => {
      const shown = $view.get()
      if (shown.kind !== 'guest' || !shown.answers || !replace(shown.answers)) return false
      address.rewrite('')
      return true
    },
    leaveGuest: leaveEntry,
    showReply: (payload) => {
      select(undefined)
      address.go('', { reply: payload })
    },
    leaveReply: leaveEntry,
  }
}
