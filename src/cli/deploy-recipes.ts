/**
 * `npm run deploy-recipes`: writes the recipes (server configurations) of `deploy/` from the rules in
 * `src/build/hosting`. `--check` fails if a recipe is out of date. For a site with another brand and base
 * path: `BRAND=acme npm run deploy-recipes -- --out ../acme/deploy`.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { chooseBrand } from '../brand/read.ts'
import { writeCaddy } from '../build/hosting/caddy.ts'
import { writeCloudFront } from '../build/hosting/cloudfront.ts'
import { otherPaths, writeHeadersFile, writeRedirects } from '../build/hosting/headers-file.ts'
import { writeNginx } from '../build/hosting/nginx.ts'
import { command, runInTerminal } from './command.ts'

const NOTE = '# Written by "npm run deploy-recipes" from src/build/hosting: change it there.\n'

/**
 * Returns the recipes for a site under the path `base`, as a map from file name to content. `folders` are the folders of
 * the languages beside the first.
 */
function recipes(base: string, folders: readonly string[]): Record<string, string> {
  const read = (path: string): URL => new URL(`../../${path}`, import.meta.url)
  const edge = readFileSync(read('deploy/cloudfront-function.js'), 'utf8')
  const top = otherPaths(readdirSync(read('src/pages/')), readdirSync(read('public/')))
  const others = ['', ...folders.map((folder) => `${folder}/`)].flatMap((below) =>
    top.map((path) => below + path),
  )
  return {
    'nginx.conf': writeNginx(base, folders),
    Caddyfile: writeCaddy(base, folders),
    _headers: writeHeadersFile(base, others, folders),
    'cloudfront.yml': writeCloudFront(base, edge, folders),
    ...(folders.length > 0 && { _redirects: writeRedirects(base, folders) }),
  }
}

function run(isCheck: boolean, out: string): void {
  const { root: base, languages } = chooseBrand(process.env)
  if (base !== '/' && out === 'deploy')
    throw new InputError([`The recipes in deploy/ are for "/". Name a folder for "${base}" with --out.`])
  const stale: string[] = []
  mkdirSync(out, { recursive: true })
  for (const [name, text] of Object.entries(recipes(base, languages.slice(1)))) {
    const file = join(out, name)
    if (!isCheck) writeFileSync(file, NOTE + text)
    else if (readFileSync(file, 'utf8') !== NOTE + text) stale.push(name)
  }
  if (stale.length > 0)
    throw new InputError([`${out}: ${stale.join(', ')} out of date. Run npm run deploy-recipes.`])
}

export const main = command(
  {
    uses: ['npm run deploy-recipes -- [--check] [--out <folder>]'],
    about: 'Writes the configuration files of each server, for the brand and base path of BRAND and BASE.',
    options: {
      check: { type: 'boolean', default: false, help: 'Only say whether the files are up to date.' },
      out: {
        type: 'string',
        default: 'deploy',
        value: '<folder>',
        help: 'Write into this folder instead of deploy/.',
      },
    },
  },
  ({ values: { check, out } }) => {
    run(check, out)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
