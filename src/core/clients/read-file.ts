/**
 * Reads the files that an IT provider collects from clients: answers files, reports, share links, leads, and client lists
 * that this site saved. A file that is wrong gives sentences, and never an error.
 */
import { type AnswersCheck, type ClientReadWords, readQuizVersion } from './client.ts'
import type { FoundItem, FoundCheck, FoundTen, ReadClients } from './clients.ts'
import { digestAnswers, digestSummary, digestTen } from './digest.ts'
import { type FileIdentity, type GivenFile, identify } from './file-name.ts'
import { findLinks, mailDate, senderName } from './found-links.ts'
import { MAIL_FILE } from './mail-file.ts'
import { readLead } from './read-lead.ts'
import { type DecodeText, readMail } from './read-mail.ts'
import { readReport } from './read-report.ts'
import { TABLE_FILE, type TableColumns, shortList, tableRows } from './table-columns.ts'
import { FORMAT, SOURCE_LIMIT, WORKSPACE_LIMIT, readWorkspace } from './workspace.ts'
import { FILE_LIMIT, readAnswersData, withoutRepeatedFacts } from '../exchange/answers-file.ts'
import { type LinkBody, openLink } from '../exchange/link-envelope.ts'
import { decodeShare } from '../exchange/share.ts'
import { cleanText } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { fill } from '../model/format.ts'
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'
import { decodeTen } from '../whose-job/link.ts'

/** The maximum length of a file that is not a client list, in characters. */
export const CHECK_FILE_LIMIT = 4_194_304
/** The maximum number of links or leads in one file. */
export const MOST_ITEMS = 2000
/** The maximum number of sentences about one file. One more sentence says that there are more problems. */
export const MOST_PROBLEMS = 100

/** What the readers of all kinds of files need. */
interface Reading {
  model: Model
  words: ClientReadWords
  today: string
  /** The client and the date that the file name says. */
  file: FileIdentity
  source: string
  /** The columns of a table that the visitor chose. */
  columns?: TableColumns | undefined
}

const refuse = (...problems: string[]): ReadClients => ({ ok: false, problems })

/** Returns the name of a client without a name. The first digits of the digest tell such clients apart. */
function unnamed(words: ClientReadWords, digest: string): string {
  return fill(words.clients.unnamed, { code: digest.slice(0, 6).toUpperCase() })
}

/** A part of a file: a check, or the sentences that say what is wrong with it. */
type Part = { ok: true; found: FoundItem } | { ok: false; problems: readonly string[] }

/** Joins the results of the parts of one file. */
function collect(parts: readonly Part[]): ReadClients {
  const found = parts.flatMap((part) => (part.ok ? [part.found] : []))
  const skipped = parts.flatMap((part) => (part.ok ? [] : part.problems))
  return found.length === 0 ? { ok: false, problems: skipped } : { ok: true, found, skipped }
}

/** The content of a check with answers. `date` and `name` are `undefined` if only the file name can say them. */
interface GivenAnswers extends Pick<AnswersCheck, 'answers' | 'quiz'> {
  date?: string
  name?: string | undefined
  model?: number | undefined
}

/** Returns a check with answers, and the client that it belongs to. */
function answersFound(reading: Reading, given: GivenAnswers): FoundCheck {
  const { words, file, source } = reading
  const { answers, quiz, model } = given
  const digest = digestAnswers(reading.model, answers)
  return {
    name: given.name ?? unnamed(words, digest),
    ...{ group: file.group, isLoose: file.isLoose },
    check: {
      kind: 'answers',
      ...{ source, digest, answers, quiz, model },
      date: given.date ?? file.date,
      isDated: given.date !== undefined || file.isDated,
    },
  }
}

function readAnswersPart(reading: Reading, text: string, data: Record<string, unknown>): ReadClients {
  const { words, file } = reading
  if (text.length > FILE_LIMIT) return refuse(fill(words.file.tooBig, { kb: FILE_LIMIT / 1024 }))
  const read = readAnswersData(reading.model, words.file, data)
  if (!read.ok) return read
  const { quiz, model } = data
  const found = answersFound(reading, {
    name: file.name,
    answers: read.answers,
    quiz: readQuizVersion(quiz),
    model: typeof model === 'number' ? model : undefined,
  })
  return { ok: true, found: [found], skipped: [] }
}

function readReportPart(reading: Reading, data: Record<string, unknown>): ReadClients {
  const read = readReport(reading.model, reading.words, data)
  if (!read.ok) return read
  const found = answersFound(reading, { ...read, name: read.name ?? reading.file.name })
  return { ok: true, found: [found], skipped: [] }
}

/** Adds the place in the file to each sentence. */
function at(words: ClientReadWords, place: string, problems: readonly string[]): Part {
  return { ok: false, problems: problems.map((problem) => fill(words.file.at, { place, problem })) }
}

/** Reads the link of a lead without answers, which has the numbers of the result. `undefined` for any other lead. */
function readLinkOfLead(reading: Reading, lead: unknown): Part | undefined {
  const { link, answers } = Object(lead) as Record<string, unknown>
  if (answers !== undefined || typeof link !== 'string') return undefined
  const [found] = findLinks(link)
  return found && !found.isTen ? readLink(reading, found.payload, undefined, true) : undefined
}

function readLeads(reading: Reading, leads: readonly unknown[]): ReadClients {
  const { model, words } = reading
  if (leads.length === 0) return refuse(words.clients.notOurs)
  if (leads.length > MOST_ITEMS) return refuse(fill(words.clients.tooMany, { n: MOST_ITEMS }))
  return collect(
    leads.map((one, index): Part => {
      const linked = readLinkOfLead(reading, one)
      if (linked) return linked
      const read = readLead(model, words, one)
      if (!read.ok)
        return leads.length === 1
          ? read
          : at(words, fill(words.clients.lead, { n: index + 1 }), read.problems)
      return { ok: true, found: answersFound(reading, read) }
    }),
  )
}

/** Reads one share link. `label` is the text before the link, which names the client. */
function readLink(reading: Reading, payload: string, label: string | undefined, isOnly: boolean): Part {
  const { model, words, file, source } = reading
  const opened = decodeShare(model, words.file, payload)
  if (!opened.ok) return opened
  const { shared } = opened
  const name = label ?? shared.name ?? (isOnly ? file.name : undefined)
  if (shared.kind === 'summary') {
    const { summary } = shared
    const digest = digestSummary(summary)
    const check = { kind: 'summary', source, date: summary.date, isDated: true, digest, summary } as const
    const { group, isLoose } = file
    return { ok: true, found: { name: name ?? unnamed(words, digest), group, isLoose, check } }
  }
  const answers = withoutRepeatedFacts(model, shared.answers)
  // `decodeShare` has opened this payload, so it opens again. The version of the question set is only in the payload.
  const { body } = openLink(model, words.file, payload) as { body: LinkBody }
  return { ok: true, found: answersFound(reading, { name, answers, quiz: readQuizVersion(body['q']) }) }
}

/**
 * Reads one link to the ten jobs. Refuses a link that asks for answers: its sender was told that nobody sees the answers in it
 * before giving their own. The names in the link are of people, so they do not name the client.
 */
function readTenLink(reading: Reading, payload: string, label: string | undefined, isOnly: boolean): Part {
  const { words, file, source } = reading
  const opened = decodeTen(words.file, payload)
  if (!opened.ok) return opened
  const { people, asks } = opened.shared
  if (asks) return { ok: false, problems: [words.clients.tenAsks] }
  const name = label ?? (isOnly ? file.name : undefined) ?? unnamed(words, digestTen(people))
  const { group, isLoose, date } = file
  const found: FoundTen = { name, group, isLoose, ten: { people, date, source } }
  return { ok: true, found }
}

/**
 * Reads a text with share links and links to the ten jobs, at most one on each line. A name can come before a link. In a mail, the
 * name in the link comes first, then the sender: the words before a link are words of a sentence.
 */
function readLinks(reading: Reading, text: string): ReadClients {
  const { words, today } = reading
  const links = findLinks(text)
  if (links.length > MOST_ITEMS) return refuse(fill(words.clients.tooMany, { n: MOST_ITEMS }))
  if (links.length === 0) return refuse(words.clients.notOurs)
  const isOnly = links.length === 1
  const isOneLine = !/[\r\n]/.test(text)
  return collect(
    links.map(({ line, payload, isTen, label, sender, date }) => {
      const file = datedBy(reading.file, date, today)
      const one = { ...reading, file: sender === undefined ? file : { ...file, name: sender } }
      const read = (isTen ? readTenLink : readLink)(one, payload, label, isOnly || sender !== undefined)
      return read.ok || (isOnly && isOneLine)
        ? read
        : at(words, placeOf(words, line, sender ?? label), read.problems)
    }),
  )
}

/** Returns the place of a link in a text: its line, and the name beside it. */
function placeOf({ clients }: ClientReadWords, n: number, name: string | undefined): string {
  return name === undefined ? fill(clients.line, { n }) : fill(clients.lineOf, { n, name })
}

/** Returns the client and the date of a file, with the date of a mail if it has a valid one. */
function datedBy(file: FileIdentity, date: string | undefined, today: string): FileIdentity {
  return date !== undefined && isDateThisCentury(date) && date <= today
    ? { ...file, date, isDated: true }
    : file
}

/**
 * Reads a table from another program: each row with a link is one. The name is in the column for the business, otherwise in the
 * link, otherwise in the column for the person. One sentence names the rows without a link.
 */
function readTable(reading: Reading, text: string): ReadClients {
  const { words, today } = reading
  const rows = tableRows(text, reading.columns)
  const linked = rows.flatMap((row) => (row.link ? [{ ...row, link: row.link }] : []))
  if (linked.length === 0) return refuse(words.clients.notOurs)
  if (linked.length > MOST_ITEMS) return refuse(fill(words.clients.tooMany, { n: MOST_ITEMS }))
  const without = rows.flatMap((row) => (row.link ? [] : row.number))
  const noLink: Part[] =
    without.length > 0
      ? [{ ok: false, problems: [fill(words.clients.noLink, { rows: shortList(without) })] }]
      : []
  return collect([
    ...noLink,
    ...linked.map(({ number, link, business, person, date }): Part => {
      const file = datedBy(reading.file, date, today)
      const one = { ...reading, file: { ...file, name: person } }
      const read = (link.isTen ? readTenLink : readLink)(one, link.payload, business, true)
      return read.ok ? read : at(words, fill(words.clients.row, { n: number }), read.problems)
    }),
  ])
}

/** Decodes a text of a mail where no other character set can be decoded. */
const asLatin1: DecodeText = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** Reads a mail: its attached files, and the links in its text. The sender names a client that has no other name. */
function readMailFile(reading: Reading, raw: string, decode: DecodeText): ReadClients {
  const { model, words, today, file: given, source } = reading
  const { from, date, text, files } = readMail(raw, decode)
  const file = { ...datedBy(given, mailDate(date), today), name: senderName(from) }
  const attached = files.map((one) => {
    const own = identify(words, { ...one, folder: '', modified: file.date }, today)
    const name = own.name ?? file.name
    return readText({ model, words, today, source, file: { ...file, name } }, one.name, one.text)
  })
  const links =
    findLinks(text).length > 0 ? [readLinks({ ...reading, file }, `From: ${from}\n\n${text}`)] : []
  const all = [...attached, ...links]
  if (all.length === 0) return refuse(words.clients.notOurs)
  const found = all.flatMap((one) => (one.ok ? one.found : []))
  const skipped = all.flatMap((one) => (one.ok ? one.skipped : one.problems))
  return found.length === 0 ? { ok: false, problems: skipped } : { ok: true, found, skipped }
}

/** Returns true if the start of a file says that it is a client list. */
const looksLikeWorkspace = (text: string): boolean => text.slice(0, 400).includes(`"${FORMAT}"`)

function readJson(reading: Reading, text: string): ReadClients {
  const { model, words } = reading
  // The text starts with a bracket, so that it cannot be a number or a text.
  let data: Record<string, unknown> | unknown[]
  try {
    data = JSON.parse(text) as typeof data
  } catch {
    return refuse(words.clients.damaged)
  }
  if (Array.isArray(data)) return readLeads(reading, data)
  const { format } = data
  if (format === FORMAT) return readWorkspace(model, words, data)
  if (format === 'whose-job/report') return readReportPart(reading, data)
  if (format === 'whose-job/ask' || format === 'whose-job/reply') return refuse(words.clients.notWhole)
  if (format === undefined && isObject(data['contact']) && isObject(data['summary']))
    return readLeads(reading, [data])
  const isAnswers =
    format === 'whose-job/answers' || (format === undefined && ('context' in data || 'controls' in data))
  return isAnswers ? readAnswersPart(reading, text, data) : refuse(words.clients.notOurs)
}

/** Leaves out the sentences after the first hundred, because a small file can have as many problems as characters. */
function withFewProblems({ file: { more } }: ClientReadWords, read: ReadClients): ReadClients {
  const all = read.ok ? read.skipped : read.problems
  if (all.length <= MOST_PROBLEMS) return read
  const few = [...all.slice(0, MOST_PROBLEMS), more]
  return read.ok ? { ...read, skipped: few } : { ...read, problems: few }
}

/**
 * Reads one file, or pasted text if the file has no name. Checks the size before it parses anything. Never throws.
 * `today` is an ISO date. `decode` is needed for mails. The text of a mail has one character for each byte.
 */
export function readClientFile(
  model: Model,
  words: ClientReadWords,
  file: GivenFile,
  today: string,
  decode: DecodeText = asLatin1,
): ReadClients {
  const limit = looksLikeWorkspace(file.text) ? WORKSPACE_LIMIT : CHECK_FILE_LIMIT
  if (file.text.length > limit) return refuse(fill(words.clients.tooBig, { mb: limit / 1_048_576 }))
  const text = file.text.replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (start === '') return refuse(words.clients.empty)
  const source = cleanText(file.name, SOURCE_LIMIT) || 'link'
  const isMail = MAIL_FILE.test(file.name)
  // "FW Your result.eml" is the subject of a mail, and names nobody.
  const reading = {
    model,
    words,
    today,
    file: identify(words, isMail ? { ...file, name: 'mail' } : file, today),
    source,
    columns: file.columns,
  }
  return withFewProblems(
    words,
    isMail ? readMailFile(reading, text, decode) : readText(reading, file.name, text),
  )
}

/** Reads a text by what it starts with, and a table by the ending of its name. */
function readText(reading: Reading, name: string, text: string): ReadClients {
  const start = text.trimStart()
  if (/^[{[]/.test(start)) return readJson(reading, start)
  return (TABLE_FILE.test(name) ? readTable : readLinks)(reading, text)
}
