/**
 * The accessibility conformance report as OpenACR, a format that catalogues and buyers read. OpenACR is YAML, and JSON is YAML
 * too, which each server sends with the right type.
 */
import type { APIRoute } from 'astro'
import { conformanceData } from '../../core/documents/conformance.ts'
import { conformance, reportedSite } from './_conformance.ts'

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(conformanceData(conformance, reportedSite()), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
