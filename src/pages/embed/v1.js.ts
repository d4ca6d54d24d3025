/** The newest version of the loader, at a URL that never changes. */
import type { APIRoute } from 'astro'
import { buildLoader } from '../../build/embed-loader.ts'

export const GET: APIRoute = () => new Response(buildLoader())
