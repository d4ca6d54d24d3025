/** The words of the plugin for WordPress in the languages of the site. */
import { z } from 'zod'
import { key, text } from './text-schema.ts'

/** Schema of content/<language>/wordpress.yml: any id → a sentence of the plugin. */
export const wordpressWords = z.record(key, text)
