/** The accessibility conformance report as OpenACR, a format that catalogues and buyers read. */
import type { APIRoute } from 'astro'
import { stringify } from 'yaml'
import { conformanceData } from '../../core/documents/conformance.ts'
import { conformance, reportedSite } from './_conformance.ts'

export const GET: APIRoute = () =>
  new Response(stringify(conformanceData(conformance, reportedSite()), { lineWidth: 100, version: '1.1' }), {
    headers: { 'content-type': 'application/yaml; charset=utf-8' },
  })
