/**
 * `node brand.mjs ../our-brand/acme.yml`: builds the site of a brand from the ZIP of a release, which has this file at its top.
 * Replaces `site` and the recipes in `deploy` when the build has succeeded. `SITE` and `BASE` count as in `npm run build`. It is
 * JavaScript without packages, because it runs before any package is installed, and on Node 20.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SOURCE = join(HERE, 'source')

/** Prints a sentence and ends with exit code 1. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\nNothing was changed in site/ and deploy/.\n`)
  process.exit(1)
}

/** Runs npm in the folder of the sources. The arguments are fixed, so that the shell, which Windows needs, has nothing to quote. */
function npm(args, brand) {
  const { status } = spawnSync(`npm ${args}`, {
    cwd: SOURCE,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, BRAND: brand },
  })
  if (status !== 0) refuse(`"npm ${args}" failed. See above.`)
}

const [file, ...others] = process.argv.slice(2)
if (file === undefined || file.startsWith('-') || others.length > 0)
  refuse(
    'Name your brand file: node brand.mjs ../our-brand/acme.yml\nThe page /brand/ of the site writes one. source/docs/hosts/your-brand.yml shows each field.',
  )
if (Number.parseInt(process.versions.node, 10) < 20)
  refuse(`This is Node ${process.versions.node}. Install Node 20 or later from https://nodejs.org.`)
const brand = resolve(file)
if (!existsSync(brand)) refuse(`There is no file ${brand}.`)

// The packages stay for the next time. npm writes this file last, so a broken installation starts again.
if (!existsSync(join(SOURCE, 'node_modules/.package-lock.json'))) npm('ci --no-audit --no-fund', brand)
npm('run --silent build', brand)
npm('run --silent deploy-recipes -- --out ../deploy', brand)
rmSync(join(HERE, 'site'), { recursive: true, force: true })
cpSync(join(SOURCE, 'dist'), join(HERE, 'site'), { recursive: true })
process.stdout.write('The site of your brand is in site/, and the recipes for its address are in deploy/.\n')
