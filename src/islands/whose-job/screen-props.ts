import type { ComponentChildren, RefObject } from 'preact'
import type { Role } from '../../core/whose-job/people.ts'
import type { ReportSessionNeeds } from '../../state/report-session.ts'
import type { LaterContent } from './later-content.ts'
import type { Turn, TurnPlace } from './turn.ts'

/** The words of the first view. Its script has no other words, and no data of the check. */
interface FirstWords {
  lead: string
  /** The texts of the four answers, for each role. */
  answers: Record<Role, readonly string[]>
  /** "1 of 10", and so on. */
  progress: readonly string[]
  back: string
  loading: string
  failed: string
  retry: string
}

/** The props of the ten jobs. */
export interface WhoseJobProps {
  /** The question of each job. */
  titles: readonly string[]
  words: FirstWords
  /** The address of the other words, and of what Microsoft's texts say. */
  contentUrl: string
  /** The address of the check. */
  quizUrl: string
  /** The key of the answers in local storage. */
  storeKey: string
}

/** The props of a screen after the jobs. */
export interface ScreenProps extends WhoseJobProps {
  turn: Turn
  heading: RefObject<HTMLHeadingElement>
  /** True after the visitor has gone to another screen. The heading then gets the focus. */
  hasMoved: boolean
  place: TurnPlace
  onGo: (turn: Turn) => void
}

/** What a frame on a host's page changes about the screens after the jobs. */
export interface FramedWays {
  /** The address of the page of the ten jobs, which opens the links. */
  pageUrl: string
  /** The button that leads to the host, or to the brand of this site. On the part of the result that is never cut off. */
  offer: ComponentChildren
  /** The storage of the check in the same frame. `undefined` if the browser blocks storage: the address then has the answers. */
  makeStorage: ReportSessionNeeds['makeStorage'] | undefined
  /** The host's sandbox allows downloads. */
  canSave: boolean
  /** The answers can be carried to the check. Not from a sandbox without an origin. */
  canCarry: boolean
  /** Opens the check in the same frame. `options` are the answers that fit: question id → option id. */
  onCheck: (options: Record<string, string>) => void
}

/** A screen after the jobs, with its content. */
export interface LoadedProps extends ScreenProps {
  content: LaterContent
  /** Given in a frame on a host's page. */
  ways?: FramedWays | undefined
}
