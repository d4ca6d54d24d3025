/** What the report page shows: the visitor's own answers, older ones of theirs, a guest's from a link, the worked example, or nothing yet. */
import { type ReadableAtom, atom } from 'nanostores'
import { type Answers, askedQuestions, isAnswered, isEmpty } from '../core/answers/answers.ts'
import { writeReport } from '../core/report/report.ts'
import type { Shared, decodeShare } from '../core/exchange/share.ts'
import { reportFromSummary } from '../core/report/summary.ts'
import { type Accept, acceptAnswers } from './validate-stored.ts'
import type { Address } from './address.ts'
import type { PutAway, ReportContent, Shown, ShownResult, Whose } from './report-view.ts'
import { type Keeper, type Visit, startVisit } from './visit.ts'

export interface Reading {
  /** Where the page stands. */
  address: Address
  $shown: ReadableAtom<Shown>
  /** Payload of the reply from IT that this history entry remembers. */
  $reply: ReadableAtom<string | undefined>
  /** Starts: takes a link out of the address, reads what is kept. Returns a function that stops. */
  open: () => () => void
  retry: () => void
  showExample: () => void
  leaveExample: () => void
  /** Shows an older result, until it is left or something else arrives. */
  showOlder: (older: PutAway) => void
  leaveOlder: () => void
  /** Makes a guest's answers the visitor's own; whatever was kept before is replaced. */
  keepGuest: () => void
  leaveGuest: () => void
  /** Shows a reply that was pasted or came as a file. */
  showReply: (payload: string) => void
  leaveReply: () => void
  /** Model and words, once loaded. */
  content: () => ReportContent | undefined
  /** Whether the visitor has answers of their own that a guest's would replace. */
  hasOwn: () => boolean
  /** The visitor's own answers, once loaded. */
  visit: () => Visit | undefined
}

/** The payload of a link, of a reply or of answers that the quiz handed over, which this history entry remembers, so that reload and Back show it again. */
function remembered(kind: 'guest' | 'reply' | 'own', memory: unknown): string | undefined {
  const payload = (memory as Record<typeof kind, unknown> | null)?.[kind]
  return typeof payload === 'string' ? payload : undefined
}

/** What the report page needs of the browser. */
export interface ReadingNeeds {
  load: () => Promise<ReportContent>
  address: Address
  /** `quiz` is the version of the question set. */
  makeKeeper: (accept: Accept, quiz: string) => Keeper
  hasKeptAnswers: () => boolean
  /** Whether a link's answers are the visitor's own: this device keeps nothing, so the quiz handed them over. */
  isHandedOver?: () => boolean
  /** The company name that came with a link to the quiz, safe to show; undefined when there is none. */
  keptName?: () => string | undefined
  /** Calls back when answers come to this device; returns a function that stops. */
  listenForAnswers: (onArrival: () => void) => () => void
  /** ISO date. */
  today: () => string
}

/** Where answers are kept and where the page stands, in place of the device's own storage and address bar. */
export type Device = Pick<ReadingNeeds, 'address' | 'makeKeeper' | 'hasKeptAnswers' | 'listenForAnswers'> & {
  /** Whether what is answered outlasts the page; to be asked once. */
  canKeep?: () => boolean
}

/** Starts the report page. Content is loaded only when there is something to show. */
export function startReading({
  load,
  address,
  makeKeeper,
  hasKeptAnswers,
  isHandedOver,
  keptName,
  listenForAnswers,
  today,
}: ReadingNeeds): Reading {
  const $shown = atom<Shown>({ kind: 'loading' })
  const $reply = atom<string | undefined>()
  let content: ReportContent | undefined
  /** Loaded only where a link was opened. */
  let decode: typeof decodeShare | undefined
  let visit: Visit | undefined
  let aside: 'example' | PutAway | undefined
  let isLoading = false
  let guest: string | undefined
  let handed: string | undefined
  let isStopped = false
  let stops: (() => void)[] = []

  const whole = (
    kind: Whose,
    answers: Answers,
    problems: string[],
    name?: string,
    date = today(),
  ): ShownResult => {
    const { model, words } = content as ReportContent
    const report = writeReport(model, words, answers, { today: date, name })
    const asked = askedQuestions(model, answers)
    const open = asked.filter((question) => !isAnswered(question, answers)).length
    const isFromFile = Object.keys(answers.choices).length === 0
    return {
      kind,
      problems,
      report,
      full: report,
      answers,
      content: content as ReportContent,
      open: { n: isFromFile ? 0 : open, total: asked.length },
    }
  }
  const fromLink = (shared: Shared): Shown => {
    if (shared.kind === 'answers') return whole('guest', shared.answers, [], shared.name)
    const { model, words } = content as ReportContent
    const report = reportFromSummary(model, words, shared.summary, shared.name)
    const nothing = { full: undefined, answers: undefined, open: { n: 0, total: 0 } }
    return { kind: 'guest', problems: [], report, content: content as ReportContent, ...nothing }
  }
  const show = (): void => {
    if (!content || !visit) return
    if (aside === 'example') {
      $shown.set(whole('example', content.example.answers, [], content.example.name))
      return
    }
    if (aside) {
      const { answers, name, date, note } = aside
      $shown.set({ ...whole('older', answers, [], name, date), note })
      return
    }
    const payload = remembered('guest', address.$position.get().memory)
    if (payload !== undefined && !decode) {
      void prepare()
      return
    }
    const opened = payload === undefined ? undefined : decode?.(content.model, content.fileWords, payload)
    const own = visit.$answers.get()
    if (opened?.ok) $shown.set(fromLink(opened.shared))
    else if (isEmpty(own)) $shown.set({ kind: 'empty', problems: opened?.problems ?? [] })
    else $shown.set(whole('own', own, opened?.problems ?? [], keptName?.()))
  }
  const leaveAside = (): void => {
    aside = undefined
    show()
  }
  const prepare = async (): Promise<void> => {
    const isGuest = guest !== undefined || handed !== undefined
    if (content && (!isGuest || decode)) {
      show()
      return
    }
    if (isLoading) return
    isLoading = true
    $shown.set({ kind: 'loading' })
    try {
      const [loaded, sharing] = await Promise.all([
        content ?? load(),
        isGuest ? import('../core/exchange/share.ts') : undefined,
      ])
      content = loaded
      decode ??= sharing?.decodeShare
    } catch {
      $shown.set({ kind: 'failed' })
      return
    } finally {
      isLoading = false
    }
    if (isStopped) return
    if (visit) {
      show()
      return
    }
    const { model } = content
    visit = startVisit(model, makeKeeper(acceptAnswers(model, content.fileWords), model.constants.quiz))
    stops.push(
      visit.$answers.listen((own) => {
        // Deleted, perhaps in another tab: what was put away is gone as well.
        if (isEmpty(own) && aside !== 'example') aside = undefined
        if (isEmpty(own) && handed !== undefined) address.rewrite('')
        show()
      }),
      visit.open(),
    )
    const own = handed === undefined ? undefined : decode?.(model, content.fileWords, handed)
    if (own?.ok && own.shared.kind === 'answers' && isEmpty(visit.$answers.get()))
      visit.replace(own.shared.answers)
    show()
  }
  /** A link is taken out of the address at once: nobody shares it by accident with a copied address. */
  const takeLink = (): void => {
    const { hash, memory } = address.$position.get()
    const [, kind, payload = ''] = /^(r|reply)=(.*)$/.exec(hash) ?? []
    if (kind) {
      aside = undefined
      // What arrives later came by another way than the quiz.
      const isOwn = content === undefined && isHandedOver?.() === true
      const whose = kind === 'reply' ? kind : isOwn ? 'own' : 'guest'
      address.rewrite('', { [whose]: payload })
    } else if (hash !== '' && memory === null) {
      // A link inside the page makes an entry that remembers nothing: whoever was shown stays.
      const reply = $reply.get()
      address.rewrite(
        hash,
        reply !== undefined ? { reply } : handed !== undefined ? { own: handed } : { guest: guest ?? null },
      )
    }
    const now = address.$position.get().memory
    guest = remembered('guest', now)
    handed = remembered('own', now)
    $reply.set(remembered('reply', now))
  }
  const arrive = (): void => {
    takeLink()
    if (guest !== undefined || $reply.get() !== undefined) void prepare()
    else show()
  }

  return {
    address,
    $shown,
    $reply,
    open: () => {
      stops = [address.open()]
      takeLink()
      stops.push(
        address.$position.listen(arrive),
        listenForAnswers(() => {
          if ($shown.get().kind === 'empty') void prepare()
        }),
      )
      if (guest !== undefined || handed !== undefined || $reply.get() !== undefined || hasKeptAnswers())
        void prepare()
      else $shown.set({ kind: 'empty', problems: [] })
      return () => {
        isStopped = true
        for (const stop of stops) stop()
      }
    },
    retry: () => void prepare(),
    showExample: () => {
      aside = 'example'
      void prepare()
    },
    leaveExample: leaveAside,
    showOlder: (older) => {
      aside = older
      show()
    },
    leaveOlder: leaveAside,
    keepGuest: () => {
      const shown = $shown.get()
      if (shown.kind !== 'guest' || !shown.answers) return
      address.rewrite('')
      visit?.replace(shown.answers)
    },
    leaveGuest: () => {
      address.rewrite('')
    },
    showReply: (payload) => {
      aside = undefined
      address.go('', { reply: payload })
    },
    leaveReply: () => {
      address.rewrite('')
    },
    content: () => content,
    hasOwn: () => visit !== undefined && !isEmpty(visit.$answers.get()),
    visit: () => visit,
  }
}
