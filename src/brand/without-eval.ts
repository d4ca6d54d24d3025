/**
 * Tells zod to generate no code, which the Content Security Policy of a page forbids. Import this module before any schema:
 * zod decides when a schema is made.
 */
import { z } from 'zod'

z.config({ jitless: true })
