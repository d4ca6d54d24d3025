/**
 * `npm run deploy-recipes`: writes the recipes (server configurations) of `deploy/` from the rules in
 * `src/build/hosting`. `--check` fails if a recipe is out of date. For a site with another brand and base
 * path: `BRAND=acme npm run deploy-recipes -- --out ../acme/deploy`.
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { InputError } from '../core/model/input-error.ts'
import { chooseBrand } from '../brand/read.ts'
import { writeApache } from '../build/hosting/apache.ts'
import { writeCaddy } from '../build/hosting/caddy.ts'
import { otherPaths, writeHeadersFile, writeRedirects } from '../build/hosting/headers-file.ts'
import { writeIis } from '../build/hosting/iis.ts'
import { writeNginx, writeNginxLocation } from '../build/hosting/nginx.ts'
import { writeStaticWebApps } from '../build/hosting/static-web-apps.ts'
import { command, runInTerminal, textOption } from './command.ts'
import { CHECK_ONLY, writeOrCheck } from './files.ts'

const ORIGIN = 'Written by "npm run deploy-recipes" from src/build/hosting: change it there.'
const NOTE = `# ${ORIGIN}\n`

/**
 * Returns the recipes for a site under the path `base`, as a map from file name to content. `folders` are the folders of
 * the languages beside the first.
 */
function recipes(base: string, folders: readonly string[]): Record<string, string> {
  const read = (path: string): URL => new URL(`../../${path}`, import.meta.url)
  const top = otherPaths(readdirSync(read('src/pages/')), readdirSync(read('public/')))
  const others = ['', ...folders.map((folder) => `${folder}/`)].flatMap((below) =>
    top.map((path) => below + path),
  )
  const nginx = writeNginxLocation(base, folders)
  return {
    'nginx.conf': NOTE + writeNginx(base, folders),
    '.htaccess': NOTE + writeApache(base, folders),
    Caddyfile: NOTE + writeCaddy(base, folders),
    _headers: NOTE + writeHeadersFile(base, others, folders),
    // A site at "/" is no folder of another site.
    ...(base !== '/' && {
      'nginx-maps.conf': NOTE + nginx.maps,
      'nginx-location.conf': NOTE + nginx.location,
    }),
    'web.config': writeIis(base, folders, ORIGIN),
    'staticwebapp.config.json': writeStaticWebApps(base, folders),
    ...(folders.length > 0 && { _redirects: NOTE + writeRedirects(base, folders) }),
  }
}

function run(isCheck: boolean, out: string): void {
  const { root: base, languages } = chooseBrand(process.env)
  if (base !== '/' && out === 'deploy')
    throw new InputError([`The recipes in deploy/ are for "/". Name a folder for "${base}" with --out.`])
  mkdirSync(out, { recursive: true })
  writeOrCheck(out, recipes(base, languages.slice(1)), isCheck, 'deploy-recipes')
}

export const main = command(
  {
    uses: ['npm run deploy-recipes -- [--check] [--out <folder>]'],
    about: 'Writes the configuration files of each server, for the brand and base path of BRAND and BASE.',
    options: {
      check: CHECK_ONLY,
      out: { ...textOption('<folder>', 'Write into this folder instead of deploy/.'), default: 'deploy' },
    },
  },
  ({ values: { check, out } }) => {
    run(check, out)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
