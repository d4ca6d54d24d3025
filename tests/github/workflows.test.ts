/** Tests the workflows with GitHub's own parser and schema, and against the rules of this project. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dependabot, issueForm } from './issue-form.ts'
import { mistakesIn } from './parser.ts'

const FOLDER = '.github/workflows'

interface Step {
  if?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Workflow {
  on: Record<string, unknown>
  permissions?: unknown
  jobs: Record<
    string,
    {
      if?: string
      needs?: string | string[]
      permissions?: Record<string, string>
      'timeout-minutes'?: number
      steps: Step[]
    }
  >
}

const files = readdirSync(FOLDER)
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** Returns the actions that are not pinned to a commit with a version comment. Actions of this repository need no pin. */
const unpinned = (text: string): string[] =>
  [...text.matchAll(/^[\s-]*uses: *(?!\.\/)(.*)$/gm)]
    .map(([, action = '']) => action)
    .filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))

test('the tests below read at least eight workflow files', () => {
  expect(files.length).toBeGreaterThanOrEqual(8)
})

describe.each(files)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps)

  test('is valid for GitHub', async () => {
    expect(await mistakesIn(name, text)).toEqual([])
  })

  test('pins every action to a commit and names its version', () => {
    expect(unpinned(text)).toEqual([])
  })

  test('grants no permission at the top and names the permissions of each job', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of jobs) expect(Object.keys(job.permissions ?? {}).length).toBeGreaterThan(0)
  })

  test('never runs code of a pull request with secrets', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    expect(Object.keys(workflow.on)).not.toContain('workflow_run')
  })

  test('keeps no credentials after a checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false)
  })

  test('limits the time of every job', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(90)
  })

  test('runs only one-line commands, which contain no text from a GitHub event', () => {
    for (const { run = '' } of steps) {
      expect(run.trim()).not.toContain('\n')
      expect(run).not.toMatch(/\$\{\{(?! *matrix\.)/)
    }
  })

  test('runs only scripts that package.json has', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(([, script = '']) => script),
    )
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

test('the release publishes on npm only where the owner has switched it on', () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/release.yml`, 'utf8')) as Workflow
  const { element } = jobs
  expect(element).toMatchObject({
    if: "vars.PUBLISH_ELEMENT == 'on'",
    needs: 'publish',
    permissions: { contents: 'read', 'id-token': 'write' },
  })
  const commands = Object.entries(jobs).flatMap(([name, { steps }]) =>
    steps.flatMap(({ run }) => (run?.includes('npm publish') ? [[name, run]] : [])),
  )
  expect(commands).toEqual([['element', 'npm publish ./release/assets/*.tgz --provenance --access public']])
})

test('a release that is started by hand publishes nothing', () => {
  const { on, jobs } = parse(readFileSync(`${FOLDER}/release.yml`, 'utf8')) as Workflow
  const { pack, image, publish, element } = jobs
  const onTag = "github.event_name == 'push'"
  expect(Object.keys(on)).toEqual(['push', 'workflow_dispatch'])
  // A job is left out with the one that it needs.
  expect([publish?.if, element?.needs]).toEqual([onTag, 'publish'])
  expect(Object.keys(jobs).toSorted()).toEqual(['element', 'image', 'pack', 'publish'])
  expect(pack?.permissions).toEqual({ contents: 'read' })
  for (const { uses = '', if: condition, with: given } of image?.steps ?? []) {
    if (/^(?:docker\/login|actions\/attest)/.test(uses)) expect(condition).toBe(onTag)
    if (uses.startsWith('docker/build-push')) expect(given?.['push']).toBe(`\${{ ${onTag} }}`)
  }
})

describe('the check functions', () => {
  const valid = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: npm test
`

  test('accept a valid workflow', async () => {
    expect(await mistakesIn('valid.yml', valid)).toEqual([])
  })

  test.each([
    ['an unknown key', valid.replace('run:', 'rum:')],
    ['an unknown permission', valid.replace('{}', '{content: read}')],
    ['a dependency on an unknown job', valid.replace('    steps', '    needs: b\n    steps')],
    ['an unknown context', valid.replace('npm test', '${{ nothing.here }}')],
    ['an unknown event', valid.replace('push', 'pushed')],
  ])('refuse a workflow with %s', async (_, text) => {
    expect(await mistakesIn('wrong.yml', text)).not.toEqual([])
  })

  test.each(['actions/checkout@v7', 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'])(
    'refuse the action %s, which lacks a commit or a version comment',
    (action) => {
      expect(unpinned(`      - uses: ${action}`)).toEqual([action])
    },
  )
})

describe.each(readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml'))('%s', (name) => {
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8')) as { body: { id?: string }[] }

  test('is a valid issue form', () => {
    expect(issueForm.safeParse(form).error?.issues ?? []).toEqual([])
  })

  test('gives every field a unique id', () => {
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('the form for a wrong fact requires a source and the day on which it was read', () => {
  const form = issueForm.parse(parse(readFileSync('.github/ISSUE_TEMPLATE/wrong-fact.yml', 'utf8')))
  const required = form.body.flatMap((field) =>
    'validations' in field && field.validations?.required ? [field.id] : [],
  )
  expect(required).toEqual(expect.arrayContaining(['source', 'day']))
})

test('dependabot.yml is valid and waits before it proposes a new release', () => {
  expect(
    dependabot.safeParse(parse(readFileSync('.github/dependabot.yml', 'utf8'))).error?.issues ?? [],
  ).toEqual([])
})
