/** Reads what the offline copy of the site contains, and waits for its parts. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { chooseBrand } from '../../src/brand/read.ts'

/** Returns the number of caches and service workers of the site, and all cached URLs. */
export const copies = (page: Page): Promise<{ caches: number; files: string[]; workers: number }> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    const workers = await navigator.serviceWorker.getRegistrations()
    return { caches: names.length, files: files.flat().map(({ url }) => url), workers: workers.length }
  })

/** The files of each part of the offline list, as paths below the base URL. */
const parts = (JSON.parse(readFileSync('dist/data/offline.json', 'utf8')) as object[]).map((part) =>
  Object.keys(part),
)

/** The number of parts that the first answer stores in a wide window: with the chart. */
export const IN_WIDE_WINDOW: number = 2
/** The number of parts of a complete copy. */
export const ALL = 3

/** Returns the paths that are missing in the offline copy, of the first `count` parts. */
export async function missing(page: Page, count: number): Promise<string[]> {
  const { files } = await copies(page)
  const { base } = chooseBrand(process.env)
  const kept = new Set(files.map((url) => url.slice(new URL(base, page.url()).href.length)))
  return parts
    .slice(0, count)
    .flat()
    .filter((path) => !kept.has(path))
}

/** Waits until the offline copy has the first `count` parts, and serves the page. */
export async function untilKept(page: Page, count = IN_WIDE_WINDOW): Promise<void> {
  await expect.poll(() => missing(page, count), { timeout: 30_000 }).toEqual([])
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}
