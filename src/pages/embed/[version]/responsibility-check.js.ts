/** The loaders that pages pin, each at a URL that contains its version and hash, for an `integrity`. */
import type { APIRoute } from 'astro'
import { pinnedLoaders } from '../../../build/embed-loader.ts'

export const getStaticPaths = () => [...pinnedLoaders().keys()].map((version) => ({ params: { version } }))

export const GET: APIRoute = ({ params: { version = '' } }) => new Response(pinnedLoaders().get(version))
