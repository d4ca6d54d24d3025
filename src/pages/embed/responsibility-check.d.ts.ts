/** The element's types, for hosts that check theirs. */
import type { APIRoute } from 'astro'
import types from '../../embed/responsibility-check.d.ts?raw'

export const GET: APIRoute = () => new Response(types)
