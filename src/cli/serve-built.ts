/** Serves `dist` on the given port, for tests and for a look at a build: `node src/cli/serve-built.ts 4400`. */
import { chooseBrand } from '../brand/read.ts'
import { serveFolder } from './serve.ts'

await serveFolder('dist', chooseBrand(process.env).base, Number(process.argv[2] ?? 4321))
