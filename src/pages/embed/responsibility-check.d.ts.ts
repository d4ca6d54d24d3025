/** The TypeScript types of the element `<responsibility-check>`, for host pages written in TypeScript. */
import type { APIRoute } from 'astro'
import types from '../../embed/responsibility-check.d.ts?raw'

export const GET: APIRoute = () => new Response(types)
