/**
 * Writes and reads the file with a whole client list. Version 1 of the format is a public contract, described in
 * `public/schema/clients.v1.json`.
 */
import {
  type Client,
  type ClientCheck,
  type ClientReadWords,
  type ClientTen,
  readQuizVersion,
} from './client.ts'
import { type FoundItem, GROUP_LIMIT, type ReadClients } from './clients.ts'
import { digestAnswers, digestSummary } from './digest.ts'
import { quote } from '../answers/problems.ts'
import { readAnswersData, writeAnswersFile } from '../exchange/answers-file.ts'
import { decodeShare, encodeShare } from '../exchange/share.ts'
import { cleanName, cleanText } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { fill } from '../model/format.ts'
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'
import { decodeTen, encodeTen } from '../whose-job/link.ts'

/** The value of the field `format`. */
export const FORMAT = 'whose-job/clients'
const VERSION = 1
/** The maximum length of a client list, in characters. */
export const WORKSPACE_LIMIT = 33_554_432
/** The maximum numbers of clients in a list, and of checks of one client. */
export const MOST_CLIENTS = 2000
export const MOST_CHECKS = 200
/** The maximum length of the source of a check, in characters. */
export const SOURCE_LIMIT = 200

function checkData(model: Model, check: ClientCheck): object {
  const { source, date, isDated } = check
  // A summary always comes from a link, so it always fits into a link.
  if (check.kind === 'summary') {
    return { source, date, isDated, link: encodeShare(model, { kind: 'summary', summary: check.summary }) }
  }
  const { quiz, model: weights, answers } = check
  return {
    ...{ source, date, isDated, quiz, model: weights },
    answers: JSON.parse(writeAnswersFile(model, answers)) as object,
  }
}

/** Returns the text of a file with a whole client list. Its first lines say that it contains many clients. */
export function writeWorkspace(model: Model, words: ClientReadWords, clients: readonly Client[]): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    about: words.clients.about,
    clients: clients.map(({ name, group, checks, ten }) => ({
      ...{ name, group, checks: checks.map((check) => checkData(model, check)) },
      ten: ten && { source: ten.source, date: ten.date, link: encodeTen({ people: ten.people }) },
    })),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Validates one check of a client list. Returns sentences if it is invalid. */
function readCheck(
  model: Model,
  words: ClientReadWords,
  data: unknown,
): { ok: true; check: ClientCheck } | { ok: false; problems: readonly string[] } {
  const { file } = words
  const refuse = (problem: string) => ({ ok: false as const, problems: [problem] })
  if (!isObject(data)) return refuse(fill(file.notObject, { given: quote(file, data) }))
  const { source, date, isDated, quiz, model: weights, answers, link } = data
  const wrong = (part: string) => refuse(fill(words.clients.damagedPart, { part }))
  const from = typeof source === 'string' ? cleanText(source, SOURCE_LIMIT) : ''
  if (from === '') return wrong('source')
  if (!isDateThisCentury(date)) return wrong('date')
  if (typeof isDated !== 'boolean') return wrong('isDated')
  const common = { source: from, date, isDated }
  if (typeof link === 'string') {
    const opened = decodeShare(model, file, link)
    if (!opened.ok) return opened
    if (opened.shared.kind !== 'summary') return wrong('link')
    const { summary } = opened.shared
    return { ok: true, check: { ...common, kind: 'summary', digest: digestSummary(summary), summary } }
  }
  const version = readQuizVersion(quiz)
  if (version !== quiz) return wrong('quiz')
  if (weights !== undefined && !(typeof weights === 'number' && Number.isInteger(weights) && weights > 0))
    return wrong('model')
  if (!isObject(answers)) return wrong('answers')
  const read = readAnswersData(model, file, answers)
  if (!read.ok) return read
  const digest = digestAnswers(model, read.answers)
  return {
    ok: true,
    check: { ...common, kind: 'answers', digest, answers: read.answers, quiz: version, model: weights },
  }
}

/** Validates the answers to the ten jobs of a client. Their link has its own version. */
function readTen(
  { clients, file }: ClientReadWords,
  data: unknown,
): { ok: true; ten: ClientTen } | { ok: false; problems: readonly string[] } {
  const { source, date, link } = Object(data) as Record<string, unknown>
  const wrong = (part: string) => ({ ok: false as const, problems: [fill(clients.damagedPart, { part })] })
  const from = typeof source === 'string' ? cleanText(source, SOURCE_LIMIT) : ''
  if (from === '') return wrong('source')
  if (!isDateThisCentury(date)) return wrong('date')
  if (typeof link !== 'string') return wrong('link')
  const opened = decodeTen(file, link)
  if (!opened.ok) return opened
  // This site never writes a link that asks for answers into a list. Its answers are hidden from everyone but its sender.
  if (opened.shared.asks) return { ok: false, problems: [clients.tenAsks] }
  return { ok: true, ten: { people: opened.shared.people, date, source: from } }
}

/** Reads one client of a list. Adds its checks to `found`, and a sentence for each problem to `skipped`. */
function readClient(
  model: Model,
  words: ClientReadWords,
  data: unknown,
  place: string,
  { found, skipped }: { found: FoundItem[]; skipped: string[] },
): void {
  const say = (where: string, problem: string) => skipped.push(fill(words.file.at, { place: where, problem }))
  const { name: given, group, checks, ten } = Object(data) as Record<string, unknown>
  const name = typeof given === 'string' ? cleanName(given) : undefined
  if (name === undefined) {
    say(place, fill(words.clients.damagedPart, { part: 'name' }))
    return
  }
  const where = `${place} (${name})`
  if (typeof group !== 'string') say(where, fill(words.clients.damagedPart, { part: 'group' }))
  else if (!Array.isArray(checks)) say(where, fill(words.clients.damagedPart, { part: 'checks' }))
  else if (checks.length > MOST_CHECKS) say(where, fill(words.clients.tooMany, { n: MOST_CHECKS }))
  else {
    const owner = { name, group: cleanText(group, GROUP_LIMIT), isLoose: false }
    const answered = ten === undefined ? undefined : readTen(words, ten)
    if (answered?.ok) found.push({ ...owner, ten: answered.ten })
    else for (const problem of answered?.problems ?? []) say(`${where} › ten`, problem)
    for (const [index, one] of (checks as unknown[]).entries()) {
      const read = readCheck(model, words, one)
      if (read.ok) found.push({ ...owner, check: read.check })
      else for (const problem of read.problems) say(`${where} › checks › ${String(index + 1)}`, problem)
    }
  }
}

/**
 * Validates the parsed data of a client list, and returns its checks. A client or a check that is wrong gives a sentence
 * in `skipped`, and the others are read.
 */
export function readWorkspace(
  model: Model,
  words: ClientReadWords,
  { version, clients }: Record<string, unknown>,
): ReadClients {
  const refuse = (problem: string): ReadClients => ({ ok: false, problems: [problem] })
  if (typeof version === 'number' && version > VERSION) return refuse(words.clients.laterFile)
  if (version !== VERSION) return refuse(fill(words.clients.damagedPart, { part: 'version' }))
  if (!Array.isArray(clients)) return refuse(fill(words.clients.damagedPart, { part: 'clients' }))
  if (clients.length > MOST_CLIENTS) return refuse(fill(words.clients.tooMany, { n: MOST_CLIENTS }))
  const read = { found: [] as FoundItem[], skipped: [] as string[] }
  for (const [index, client] of (clients as unknown[]).entries())
    readClient(model, words, client, `clients › ${String(index + 1)}`, read)
  return read.found.length === 0 && read.skipped.length > 0
    ? { ok: false, problems: read.skipped }
    : { ok: true, ...read }
}
