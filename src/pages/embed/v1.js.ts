/** The loader under the address that never changes. */
import type { APIRoute } from 'astro'
import { buildLoader } from '../../embed/build.ts'

export const GET: APIRoute = () => new Response(buildLoader())
