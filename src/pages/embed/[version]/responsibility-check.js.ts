/** The loader at a URL that contains its version, for pages that use an integrity hash. */
import type { APIRoute } from 'astro'
import { buildLoader } from '../../../build/embed-loader.ts'
import { version } from '../../../../package.json'

export const getStaticPaths = () => [{ params: { version } }]

export const GET: APIRoute = () => new Response(buildLoader())
