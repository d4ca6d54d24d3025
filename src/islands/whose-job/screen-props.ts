import type { RefObject } from 'preact'
import type { Role } from '../../core/whose-job/people.ts'
import type { LaterContent } from './later-content.ts'
import type { Kept, Turn } from './turn.ts'

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
  /** Reads and writes what this device keeps. As props, because a shared file would be one more request of the first view. */
  kept: () => Kept
  onKeep: (kept: Kept) => void
  onGo: (turn: Turn) => void
}

/** A screen after the jobs, with its content. */
export interface LoadedProps extends ScreenProps {
  content: LaterContent
}
