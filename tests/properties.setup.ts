/** Sets how many cases each property of fast-check tries. A property that draws files tries fewer, and says so. */
import fc from 'fast-check'

fc.configureGlobal({ numRuns: Number(process.env['CASES'] ?? (process.env['CI'] ? 1000 : 200)) })
