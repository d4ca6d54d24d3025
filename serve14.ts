import { serveFolder } from './src/cli/serve.ts'
await serveFolder('dist', '/', 4621)
