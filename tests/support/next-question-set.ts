/** Builds the next question set, as `docs/add-a-question.md` describes, and serves it in place of the current build. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'
import { chooseBrand } from '../../src/brand/read.ts'
import { serveFolder } from '../../src/cli/serve.ts'

type Entries = Record<string, Record<string, unknown>>

const PARTS = ['src', 'content', 'public', 'LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json']
/** What an earlier build has made and a build with other questions uses again. */
const CACHES = ['.cache/pictures', '.cache/pdf-worker']
/** Pages that the tests do not need. A build without these pages takes half as long. */
const ASIDE = /\/pages\/(?:brand|embed|frame\/(?!_)|learn|_\w+|sources\.astro)/

/** The id of the next question set, and the four questions that differ from today's set. */
export const NEXT = {
  quiz: '2099-01',
  reworded: { id: 'leavers', title: 'Someone hands in their notice. What becomes of their account?' },
  removed: { id: 'bank-details', control: 'GP-01' },
  added: {
    id: 'new-payee',
    title: 'An invoice names a new account. Who looks twice?',
    summary: 'New payees',
  },
  changed: {
    id: 'sharing',
    control: 'SH-01',
    title: 'A guest opens a shared folder. What else can they open?',
  },
}

function edit(file: string, change: (entries: Entries) => object): void {
  writeFileSync(file, stringify(change(parse(readFileSync(file, 'utf8')) as Entries)))
}

/**
 * Writes the next question set over a copy of the content: one question reworded, one removed, one added, one with a
 * new meaning.
 */
function writeNextSet(content: string, today: string): void {
  const { quiz, reworded, removed, added, changed } = NEXT
  /** Replaces the id of the removed question by the id of the added question, at the same position. */
  const rename = <Entry>(entries: Record<string, Entry>): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [id === removed.id ? added.id : id, entry]),
    )
  let summary: unknown
  edit(join(content, 'model/questions.yml'), (entries) => ({
    ...rename(entries),
    [changed.id]: { ...entries[changed.id], since: quiz },
  }))
  edit(join(content, 'en/questions.yml'), (entries) => {
    summary = entries[removed.id]?.['summary']
    return {
      ...rename(entries),
      [added.id]: { ...entries[removed.id], title: added.title, summary: added.summary },
      [reworded.id]: { ...entries[reworded.id], title: reworded.title },
      [changed.id]: { ...entries[changed.id], title: changed.title },
    }
  })
  edit(join(content, 'model/example.yml'), (entries) => ({
    ...entries,
    choices: rename(entries['choices'] ?? {}),
    clients: (entries['clients'] as unknown as { checks: Record<string, unknown>[] }[]).map((client) => ({
      ...client,
      checks: client.checks.map(rename),
    })),
  }))
  edit(join(content, 'model/whose-job.yml'), (entries) =>
    Object.fromEntries(
      Object.entries(entries).map(([id, job]) => [
        id,
        job['question'] === removed.id ? { ...job, question: added.id } : job,
      ]),
    ),
  )
  edit(join(content, 'model/quiz.yml'), (entries) => ({
    ...entries,
    quiz,
    earlier: [...((entries['earlier'] ?? []) as unknown as string[]), today],
  }))
  edit(join(content, 'en/quiz.yml'), (entries) => ({
    ...entries,
    retired: { ...entries['retired'], [removed.id]: summary },
  }))
}

/** Builds the site with the next question set, and returns the folder of the build. */
export function buildNextSet(today: string): string {
  const folder = resolve('.cache/next-set')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS)
    cpSync(part, join(folder, part), { recursive: true, filter: (from) => !ASIDE.test(from) })
  for (const cache of CACHES.filter((path) => existsSync(path)))
    cpSync(cache, join(folder, cache), { recursive: true })
  writeNextSet(join(folder, 'content'), today)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
    { cwd: folder, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  return join(folder, 'dist')
}

/** A site at a fixed URL, whose build can be replaced. */
export interface Published {
  address: string
  publish: (build: string) => void
  stop: () => void
}

/** Serves a build, so that another build can replace it later. */
export async function servePublished(build: string): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'))
  const publish = (from: string): void => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(from, folder, { recursive: true })
  }
  publish(build)
  const { base } = chooseBrand(process.env)
  const server: Server = await serveFolder(folder, base, 0)
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    publish,
    stop: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
