/** Builds the examples of docs/hosts/element.md against the packed element, and opens them in Chromium. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PACKAGE_NAME } from '../../src/build/element-package.ts'
import { findBrowser } from '../browser.ts'
import { startServer } from '../servers.ts'
import { EXAMPLES, INSTALLED, exampleFiles, installExamples, runIn, writeSite } from './element-examples.ts'

const BIN = resolve('node_modules')

/** The page and the script around the component of a framework. */
const around = (script: string): Record<string, string> => ({
  'index.html': `<!doctype html><html lang="en"><title>Check</title><div id="app"></div><script type="module" src="/src/main.js"></script></html>`,
  'src/main.js': script,
})

const vite = (folder: string): string => {
  runIn(folder, process.execPath, join(BIN, 'vite/bin/vite.js'), 'build')
  return join(folder, 'dist')
}

/** The component of React's example, as the document says to change it for Preact. */
const preactExample = (): Record<string, string> => ({
  'src/Check.tsx': (exampleFiles('React')['src/Check.tsx'] ?? '')
    .replace("'react'", "'preact/hooks'")
    .replace('check/react', 'check/preact'),
})

/** The examples: the files that the document leaves out, and how to build them into a folder to serve. */
const EXAMPLE: Record<string, { files?: Record<string, string>; build: (folder: string) => string }> = {
  'Plain HTML': {
    build: (folder) => {
      cpSync(join(INSTALLED, 'loader.js'), join(folder, 'loader.js'))
      return folder
    },
  },
  Astro: {
    files: { 'astro.config.mjs': 'export default {}', 'package.json': '{ "type": "module" }' },
    build: (folder) => {
      runIn(folder, process.execPath, join(BIN, 'astro/bin/astro.mjs'), 'build')
      return join(folder, 'dist')
    },
  },
  React: {
    files: {
      ...around(`import { createElement } from 'react'
        import { createRoot } from 'react-dom/client'
        import { Check } from './Check'
        createRoot(document.querySelector('#app')).render(createElement(Check))`),
      'vite.config.js': `import react from '@vitejs/plugin-react'; export default { plugins: [react()] }`,
    },
    build: vite,
  },
  Preact: {
    files: {
      ...around(`import { h, render } from 'preact'
        import { Check } from './Check'
        render(h(Check), document.querySelector('#app'))`),
      ...preactExample(),
      'vite.config.js': `export default { oxc: { jsx: { importSource: 'preact' } } }`,
    },
    build: vite,
  },
  Vue: {
    files: around(`import { createApp } from 'vue'
      import Check from './Check.vue'
      createApp(Check).mount('#app')`),
    build: vite,
  },
  Svelte: {
    files: {
      ...around(`import { mount } from 'svelte'
        import Check from './Check.svelte'
        mount(Check, { target: document.querySelector('#app') })`),
      'vite.config.js': `import { svelte } from '@sveltejs/vite-plugin-svelte'; export default { plugins: [svelte()] }`,
    },
    build: vite,
  },
}

let browser: Browser | undefined
let quiz: { port: number; stop: () => void } | undefined
beforeAll(async () => {
  if (!existsSync('dist/frame/quiz/index.html')) throw new Error('Build the site first: npm run build.')
  installExamples()
  quiz = await startServer('own', resolve('dist'), '/')
  browser = await chromium.launch({ executablePath: findBrowser().path })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  quiz?.stop()
})

test.each(Object.entries(EXAMPLE))(
  'the example for %s shows the check and receives its events',
  async (title, { files = {}, build }) => {
    const written = { ...files, ...exampleFiles(title) }
    // The browser treats quiz.localhost as another site, as it would be with a real host.
    const check = `http://quiz.localhost:${String(quiz!.port)}`
    const folder = build(writeSite(title.toLowerCase().replace(' ', '-'), check, written))
    const host = await startServer('own', folder, '/')
    const page = await browser!.newPage()
    const trouble: string[] = []
    page.on('pageerror', (error) => trouble.push(String(error)))
    await page.addInitScript(`ready = 0; addEventListener('quiz-ready', () => (ready += 1))`)
    try {
      await page.goto(`http://127.0.0.1:${String(host.port)}/`)
      await page.waitForFunction('ready === 1', undefined, { timeout: 60_000 })
      await page.frameLocator('responsibility-check iframe').getByRole('heading', { level: 1 }).waitFor()
      await page.locator('responsibility-check').evaluate((element) => {
        const detail = { known: 'enough', level: 'Developing' }
        element.dispatchEvent(new CustomEvent('quiz-complete', { detail, bubbles: true, composed: true }))
      })
      await page.locator('#level', { hasText: 'Developing' }).waitFor({ timeout: 10_000 })
      expect(trouble).toEqual([])
    } finally {
      await page.close()
      host.stop()
    }
  },
  300_000,
)

describe('the types', () => {
  const options = (library: string): string =>
    JSON.stringify({
      compilerOptions: {
        ...{ noEmit: true, strict: true, jsx: 'react-jsx', jsxImportSource: library, types: [] },
        ...{ target: 'es2022', lib: ['ES2022', 'DOM'], module: 'esnext', moduleResolution: 'bundler' },
        skipLibCheck: false,
      },
      include: ['src'],
    })
  const react = exampleFiles('React')['src/Check.tsx'] ?? ''
  const preact = preactExample()['src/Check.tsx'] ?? ''

  test.each([
    ['react', react],
    ['preact', preact],
  ])('fit the JSX of %s, and refuse a wrong value', (library, code) => {
    const typed = `import type { QuizLead } from '${PACKAGE_NAME}'
      import { ResponsibilityCheck, defineResponsibilityCheck } from '${PACKAGE_NAME}'
      import '${PACKAGE_NAME}/loader'
      import '${PACKAGE_NAME}/${library}'
      defineResponsibilityCheck()
      export const made = new ResponsibilityCheck()
      made.configure({ cta: 'mailto:hello@acme.example' })
      made.addEventListener('quiz-lead', ({ detail }) => { const lead: QuizLead = detail; return lead })
      export const right = <responsibility-check src="/" results="answers" accent="#0b5fff" onquiz-close={() => {}} />
      // @ts-expect-error -- "all" is not a value of this option
      export const wrong = <responsibility-check src="/" results="all" />
      // @ts-expect-error -- the detail has no such field
      export const none = <responsibility-check onquiz-cta={({ detail }) => detail.nothing} />`
    const folder = writeSite(`types-${library}`, 'https://quiz.example', {
      'tsconfig.json': options(library),
      'src/Check.tsx': code,
      'src/typed.tsx': typed,
    })
    expect(runIn(folder, process.execPath, join(BIN, 'typescript/bin/tsc'), '-p', '.')).toBe('')
  })
})

test('the manifest meets the schema of Custom Elements Manifest', () => {
  const load = createRequire(join(EXAMPLES, 'package.json'))
  const read = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object
  const { default: Ajv } = load('ajv') as {
    default: new (options: object) => { validate: (schema: object, data: object) => boolean; errors: unknown }
  }
  const ajv = new Ajv({ strict: false })
  ajv.validate(
    read(load.resolve('custom-elements-manifest/schema.json')),
    read(join(INSTALLED, 'custom-elements.json')),
  )
  expect(ajv.errors).toBeNull()
})
