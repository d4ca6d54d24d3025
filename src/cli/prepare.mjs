/**
 * `npm ci` runs this file after it has installed the packages. It writes the generated files. It does nothing without the
 * development packages (`npm ci --omit=dev`) or without the sources (the first step of `deploy/Dockerfile`). It is
 * JavaScript, because Node 20 cannot run TypeScript, and the package `node` may be missing.
 */
import { existsSync } from 'node:fs'

const exists = (path) => existsSync(new URL(path, import.meta.url))

if (exists('../../node_modules/node') && exists('generate.ts')) {
  const [{ main }, { runInTerminal }] = await Promise.all([import('./generate.ts'), import('./command.ts')])
  await runInTerminal(main)
}
