/** The worked example as a JSON file: its answers, the value of each control, and its report with unrounded numbers. */
import type { APIRoute } from 'astro'
import { readChanges } from '../../content/changes.ts'
import { readSite } from '../../content/site.ts'
import { computeResult } from '../../core/scoring/result.ts'
import { writeReport } from '../../core/report/report.ts'

export const GET: APIRoute = () => {
  const { model, ui, example } = readSite()
  // The date of the newest review, so that the same content always gives the same file.
  const today = readChanges()[0]?.date ?? ''
  const { replies } = computeResult(model, example.answers, today)
  const report = writeReport(model, ui, example.answers, { today, name: example.name })
  return new Response(JSON.stringify({ answers: example.answers, replies, report }, null, 2), {
    headers: { 'content-type': 'application/json' },
  })
}
