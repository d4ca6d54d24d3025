import { pathToFileURL } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { BundleInProgress } from '../../../src/build/bundle/manifest.ts'
import { pdfWorker } from '../../../src/build/pdf-worker/integration.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { folder: root, file: write } = temporaryFolder()

write('src/paper/pdf/worker.ts', "self.postMessage('made')")

/** Builds a page with this script in a site with the PDF worker. Returns the files of the site, and the bundle. */
async function siteOf(script: string): Promise<{ files: string[]; code: string; bundle: BundleInProgress }> {
  const bundle = new BundleInProgress()
  const plugins: Plugin[] = []
  const setup = pdfWorker(bundle).hooks['astro:config:setup'] as unknown as (given: object) => Promise<void>
  await setup({
    command: 'build',
    config: { root: pathToFileURL(`${root}/`), build: { assets: '_astro' } },
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
  })
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: '/check/',
    plugins,
    build: { write: false, rolldownOptions: { input: write('src/paper/pdf/make.ts', script) } },
  })) as Rolldown.RolldownOutput
  const files = built.output.map(({ fileName }) => fileName)
  return { files, code: built.output[0].code, bundle }
}

test('a site has the built worker under the URL that its scripts name', async () => {
  const { files, code, bundle } = await siteOf("import url from './worker.ts?worker&url'\nconsole.log(url)")
  const worker = files.find((file) => file.startsWith('_astro/')) ?? ''
  expect(code).toContain(`/check/${worker}`)
  expect(bundle.reported.get(worker)).toMatchObject({ source: 'src/paper/pdf/worker.ts', isWorker: true })
})

test('a site whose scripts do not name the worker does not have it', async () => {
  const { files } = await siteOf("import url from './worker.ts?worker&url'\nif (false) console.log(url)")
  expect(files.filter((file) => file.startsWith('_astro/'))).toEqual([])
})
