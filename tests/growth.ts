/** `npm run bench:build`: measures builds with 1, 10 and 50 times the questions and education pages. Prints a table. Never fails on a slow machine. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'

type Entries = Record<string, Record<string, unknown>>

const FOLDER = join('.cache', 'growth')
const PARTS = ['src', 'content', 'public', 'LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/**
 * Adds copies of each question, until the site has `times` of each. The copies have new ids and set no
 * control, so the content stays valid.
 */
function growQuestions(folder: string, times: number): number {
  const files = ['model', 'en'].map((part) => join(folder, 'content', part, 'questions.yml'))
  const [model, words] = files.map((file) => parse(readFileSync(file, 'utf8')) as Entries) as [
    Entries,
    Entries,
  ]
  const [numbers, texts]: [Entries, Entries] = [{ ...model }, { ...words }]
  for (let copy = 2; copy <= times; copy += 1) {
    for (const id of Object.keys(model)) {
      const options = Object.keys(words[id]?.['options'] as object)
      numbers[`${id}-${String(copy)}`] = {
        area: 'context',
        kind: 'many',
        options: Object.fromEntries(options.map((option) => [option, { alone: false }])),
      }
      texts[`${id}-${String(copy)}`] = { ...words[id] }
    }
  }
  writeFileSync(files[0] as string, stringify(numbers))
  writeFileSync(files[1] as string, stringify(texts))
  return Object.keys(numbers).length
}

/** Adds copies of each guide page under new paths, until the site has `times` of each. */
function growPages(folder: string, times: number): number {
  const learn = join(folder, 'content', 'en', 'learn')
  const pages = readdirSync(learn)
  for (let copy = 2; copy <= times; copy += 1) {
    for (const page of pages) {
      const text = readFileSync(join(learn, page), 'utf8').replace(
        /^order: (\d+)$/m,
        (_, order: string) => `order: ${String(Number(order) + (copy - 1) * pages.length)}`,
      )
      writeFileSync(join(learn, page.replace('.mdx', `-${String(copy)}.mdx`)), text)
    }
  }
  return readdirSync(learn).length
}

console.log('size    questions  education pages  seconds  ms a page')
for (const times of [1, 10, 50]) {
  const folder = join(FOLDER, String(times))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const questions = growQuestions(folder, times)
  const pages = growPages(folder, times)
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const took = performance.now() - started
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  console.log(
    `${String(times).padStart(3)}x ${String(questions).padStart(12)} ${String(pages).padStart(16)} ${(took / 1000).toFixed(1).padStart(8)} ${(took / pages).toFixed(0).padStart(10)}`,
  )
}
rmSync(FOLDER, { recursive: true })
