import type { ClientViewWords } from '../../core/clients/client.ts'
import { readClientFile } from '../../core/clients/read-file.ts'
import { addChecks } from '../../core/clients/clients.ts'
import { WORKSPACE_LIMIT, writeWorkspace } from '../../core/clients/workspace.ts'
import { fill } from '../../core/model/format.ts'
import { todayHere } from '../../state/browser.ts'
import { type ClientsDesk, type DeskFile, startClientsDesk } from '../../state/clients-desk.ts'
import { deskStorage } from '../../state/desk-storage.ts'
import { type DeskTables, createDeskTables } from '../../state/desk-tables.ts'
import { makeId } from '../../state/id.ts'
import type { ReportContent } from '../../state/report-view.ts'
import type { LaterContent } from '../whose-job/later-content.ts'
import type { ClientsProps, Pasted } from './clients-props.ts'
import { decodeText } from './decode-text.ts'
import { pause } from './pause.ts'

/** The desk with the scoring model and the texts that it needs. */
export interface OpenDesk {
  desk: ClientsDesk
  tables: DeskTables
  content: ReportContent
  viewWords: ClientViewWords
  /** The ten jobs with their words. */
  ten: LaterContent
  /** ISO date. */
  today: string
}

/** A stored client has no file. */
const NO_FILE = { name: '', folder: '', modified: '' }
/** Bytes of a mebibyte. */
const MB = 1_048_576

/** Opens the desk of the page. `content` is the content of the report page, `ten` that of the ten jobs. */
export function openDesk(
  content: ReportContent,
  ten: LaterContent,
  { words, clientWords, nextCheckDays }: ClientsProps,
): OpenDesk {
  const { model } = content
  const today = todayHere()
  const readWords = { ...clientWords, file: content.fileWords }
  const viewWords = { ...content.words, ...clientWords }
  const desk = startClientsDesk({
    read: (file) => readClientFile(model, readWords, file, today, decodeText),
    tooLarge: (size) =>
      size > WORKSPACE_LIMIT
        ? fill(words.tooLarge, { mb: Math.ceil(size / MB), limit: WORKSPACE_LIMIT / MB })
        : undefined,
    unreadable: words.unreadable,
    storage: deskStorage(),
    toText: (client) => writeWorkspace(model, readWords, [client]),
    fromText: (id, text) => {
      const read = readClientFile(model, readWords, { ...NO_FILE, text }, today)
      if (!read.ok) return read.problems
      // Storing the rest of a client would delete a check of a newer version of the site.
      if (read.skipped.length > 0) return read.skipped
      const [client] = addChecks([], read.found, () => id)
      return client ?? []
    },
    ...{ makeId, pause, now: () => performance.now() },
  })
  const tables = createDeskTables(model, viewWords, today, nextCheckDays, ten.jobs)
  return { desk, tables, content, viewWords, ten, today }
}

/** The props of the parts that need the open desk. */
export interface DeskProps extends ClientsProps {
  open: OpenDesk
  add: (files: readonly DeskFile[], isPasted?: boolean) => Promise<void>
  /** What the visitor has pasted. It outlives the part of the page that shows it. */
  pasted: Pasted
  onPasted: (pasted: Pasted) => void
  onExample: () => void
}
