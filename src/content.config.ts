import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { readSite } from './content/site.ts'
import { pageFiles } from './content/untranslated.ts'
import { isoDate } from './core/model/schema.ts'

const { language, model, matrix } = readSite()
const isOneOf =
  (known: readonly { id: string }[]) =>
  (id: string): boolean =>
    known.some((one) => one.id === id)
const text = z.string().min(1)

/**
 * The pages of the guide. Each page is an MDX file. The name of the file is the page's path below `/learn/`. A page that is
 * not translated yet is the file of the base language.
 */
const learn = defineCollection({
  loader: glob({
    base: './content',
    pattern: pageFiles('content', language, 'learn').map(({ id, language: own }) => `${own}/learn/${id}.mdx`),
    generateId: ({ entry }) => entry.replace(/^.*\/|\.mdx$/g, ''),
  }),
  schema: z.strictObject({
    title: text.describe('The heading of the page and its name in the guide.'),
    description: text.max(280).describe('For search results and shared links: what a reader takes away.'),
    order: z.number().int().min(1).describe('Its place in the guide, counted from 1.'),
    lede: text.describe('The paragraph under the heading: the page in two or three sentences.'),
    reviewed: isoDate.describe('The day on which someone last compared the page with its sources.'),
    reviewer: text.describe('Who compared it, as text after “by”.'),
    question: text
      .refine(isOneOf(model.questions), 'is not the id of a question in content/model/questions.yml')
      .describe('The question of the quiz that the page is about; the page ends with a way to it.'),
    model: text
      .refine(isOneOf(matrix.models), 'is not a model in content/model/matrix.yml')
      .optional()
      .describe('The way of running IT that the page explains; drawn beside its name in the guide.'),
    layer: text
      .refine(isOneOf(matrix.layers), 'is not a layer in content/model/matrix.yml')
      .optional()
      .describe('The layer that the page is about; marked in that drawing.'),
  }),
})

export const collections = { learn }
