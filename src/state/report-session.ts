/** The session of the report page: it selects a result, loads the data for it, and shows the result. */
import { type ReadableAtom, atom } from 'nanostores'
import { type Answers, isEmpty } from '../core/answers/answers.ts'
import type { decodeShare } from '../core/exchange/share.ts'
import { type Accept, acceptAnswers } from './validate-stored.ts'
import type { Address, UrlPosition } from './address.ts'
import { type Remembered, isLink, readMemory, replaceEntry } from './incoming-link.ts'
import { type OpenedResult, type ResultSource, sourceOf, viewOf } from './result-source.ts'
import type { ArchivedResult, ReportContent, ReportView } from './report-view.ts'
import { type AnswerStorage, type Visit, startVisit } from './visit.ts'

export interface ReportSession {
  address: Address
  $view: ReadableAtom<ReportView>
  /** Payload of the IT person's reply that the current history entry stores. */
  $reply: ReadableAtom<string | undefined>
  /** Starts the session: removes a link from the URL and reads the stored answers. Returns a function that stops. */
  open: () => () => void
  /** Loads again after a failure. */
  retry: () => void
  showExample: () => void
  leaveExample: () => void
  /** Shows an archived result until the visitor leaves it or a link arrives. */
  showArchived: (result: ArchivedResult) => void
  leaveArchived: () => void
  /** Replaces the visitor's own answers with the guest's. */
  keepGuest: () => void
  leaveGuest: () => void
  /** Shows a reply that was pasted or came as a file. */
  showReply: (payload: string) => void
  leaveReply: () => void
  /** Model and texts; undefined until they are loaded. */
  content: () => ReportContent | undefined
  /** Whether the visitor has own answers, which `keepGuest` would replace. */
  hasOwn: () => boolean
  /** The visitor's own answers; undefined until they are loaded. */
  visit: () => Visit | undefined
}

/** The parts of the browser that the report page uses. */
export interface ReportSessionNeeds {
  load: () => Promise<ReportContent>
  address: Address
  /** `quiz` is the version of the question set. */
  makeStorage: (accept: Accept, quiz: string) => AnswerStorage
  hasStoredAnswers: () => boolean
  /** Whether a link's answers are the visitor's own: this device stores nothing, so the quiz handed them over. */
  isHandedOver?: () => boolean
  /** The company name from a link to the quiz, cleaned; undefined if there is none. */
  storedName?: () => string | undefined
  /** Calls back when answers come to this device; returns a function that stops. */
  listenForAnswers: (onArrival: () => void) => () => void
  /** ISO date. */
  today: () => string
}

/** Storage and URL of a page that does not use those of the browser, such as a page in a frame. */
export type Device = Pick<
  ReportSessionNeeds,
  'address' | 'makeStorage' | 'hasStoredAnswers' | 'listenForAnswers'
> & {
  /** Whether stored answers survive the page. Call it once. */
  canKeep?: () => boolean
}

type Decode = typeof decodeShare

/** Creates a loader for the content and for the link decoder. Each is loaded once. */
function createLoader(load: () => Promise<ReportContent>) {
  let content: ReportContent | undefined
  let decode: Decode | undefined
  let isLoading = false
  return {
    content: () => content,
    decode: () => decode,
    isLoading: () => isLoading,
    isReady: (needsDecoder: boolean) => content !== undefined && (!needsDecoder || decode !== undefined),
    /** Loads the content, and the decoder if needed. Resolves to false if loading fails. */
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

/** Loads the data for the selected result, and shows the result. */
function createDisplay(needs: Omit<ReportSessionNeeds, 'listenForAnswers' | 'isHandedOver'>) {
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
      $view.set(viewOf(from, { content, own, name: storedName?.(), decode, today: today() }))
    }
  }
  const onChange = (own: Answers): void => {
    if (isEmpty(own)) {
      // The answers were deleted, perhaps in another tab. The archived results are deleted with them.
      if (opened?.kind === 'archived') opened = undefined
      if (remembered().own !== undefined) address.rewrite('')
    }
    show()
  }
  const openVisit = ({ model, fileWords }: ReportContent): Visit => {
    const made = startVisit(model, makeStorage(acceptAnswers(model, fileWords), model.constants.quiz))
    stops.push(made.$answers.listen(onChange), made.open())
    const { own } = remembered()
    const handedOver = own === undefined ? undefined : loader.decode()?.(model, fileWords, own)
    if (handedOver?.ok && handedOver.shared.kind === 'answers' && isEmpty(made.$answers.get()))
      made.replace(handedOver.shared.answers)
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
    /** Selects a result that the visitor opens; undefined leaves it. */
    select: (result: OpenedResult | undefined) => {
      opened = result
    },
    stop: () => {
      isStopped = true
      for (const stop of stops) stop()
    },
  }
}

/** Starts the report page. Content is loaded only if there is something to show. */
export function startReportSession(needs: ReportSessionNeeds): ReportSession {
  const { address, isHandedOver, listenForAnswers } = needs
  const $reply = atom<string | undefined>()
  const display = createDisplay(needs)
  const { $view, content, visit, hasOwn, source, show, prepare, select } = display

  const takeLink = (position: UrlPosition, before?: UrlPosition): void => {
    if (isLink(position.hash)) select(undefined)
    // A link that arrives later does not come from the quiz.
    const isOwn = (): boolean => content() === undefined && isHandedOver?.() === true
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
    keepGuest: () => {
      const shown = $view.get()
      if (shown.kind !== 'guest' || !shown.answers) return
      address.rewrite('')
      visit()?.replace(shown.answers)
    },
    leaveGuest: leaveEntry,
    showReply: (payload) => {
      select(undefined)
      address.go('', { reply: payload })
    },
    leaveReply: leaveEntry,
  }
}
