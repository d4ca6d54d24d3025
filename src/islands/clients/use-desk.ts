import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ClientViewWords } from '../../core/clients/client.ts'
import { readClientFile } from '../../core/clients/read-file.ts'
import { addChecks } from '../../core/clients/clients.ts'
import { WORKSPACE_LIMIT, writeWorkspace } from '../../core/clients/workspace.ts'
import { fill } from '../../core/model/format.ts'
import { todayHere } from '../../state/browser.ts'
import { type ClientsDesk, startClientsDesk } from '../../state/clients-desk.ts'
import { deskStorage } from '../../state/desk-storage.ts'
import { type DeskTables, createDeskTables } from '../../state/desk-tables.ts'
import { makeId } from '../../state/id.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { ClientsProps } from './clients-props.ts'
import { pause } from './pause.ts'

/** The desk with the scoring model and the texts that it needs. */
export interface OpenDesk {
  desk: ClientsDesk
  tables: DeskTables
  content: ReportContent
  viewWords: ClientViewWords
  /** ISO date. */
  today: string
}

/** A stored client has no file. */
const NO_FILE = { name: '', folder: '', modified: '' }
/** Bytes of a mebibyte. */
const MB = 1_048_576

function openDesk(content: ReportContent, { words, clientWords, nextCheckDays }: ClientsProps): OpenDesk {
  const { model } = content
  const today = todayHere()
  const readWords = { ...clientWords, file: content.fileWords }
  const viewWords = { ...content.words, ...clientWords }
  const desk = startClientsDesk({
    read: (file) => readClientFile(model, readWords, file, today),
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
      const [client] = addChecks([], read.found, () => id)
      return client ?? []
    },
    ...{ makeId, pause, now: () => performance.now() },
  })
  return { desk, tables: createDeskTables(model, viewWords, today, nextCheckDays), content, viewWords, today }
}

/**
 * Returns the desk, and a function that opens it. Opening loads the scoring model. The page opens the desk itself if this
 * device stores clients.
 */
export function useDesk(props: ClientsProps): {
  open: OpenDesk | undefined
  hasFailed: boolean
  start: () => Promise<OpenDesk | undefined>
} {
  const [open, setOpen] = useState<OpenDesk>()
  const [hasFailed, setFailed] = useState(false)
  const start = useMemo(() => {
    let opening: Promise<OpenDesk | undefined> | undefined
    return () => {
      setFailed(false)
      opening ??= loadJson<ReportContent>(props.report.contentUrl).then(
        (content) => {
          const made = openDesk(content, props)
          setOpen(made)
          return made
        },
        () => {
          opening = undefined
          setFailed(true)
          return undefined
        },
      )
      return opening
    }
  }, [])
  useEffect(() => {
    if (deskStorage().keys().length > 0) void start()
  }, [])
  useEffect(() => open?.desk.open(), [open])
  return { open, hasFailed, start }
}
