/** The TypeScript types of the element, for hosts that type-check their pages. */
import type { APIRoute } from 'astro'
import types from '../../embed/responsibility-check.d.ts?raw'

export const GET: APIRoute = () => new Response(types)
