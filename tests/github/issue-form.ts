/** Schemas of an issue form, as in GitHub's "Syntax for GitHub's form schema", and of dependabot.yml. */
import { z } from 'zod'

const id = z.string().regex(/^[\w-]+$/)
const label = z.string().min(1)
const required = z.strictObject({ required: z.boolean() }).optional()
const described = { label, description: z.string().optional() }
const text = { ...described, placeholder: z.string().optional(), value: z.string().optional() }

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(text), validations: required }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...text, render: z.string().optional() }),
    validations: required,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...described,
      multiple: z.boolean().optional(),
      default: z.int().optional(),
      options: z.array(z.string()).min(1),
    }),
    validations: required,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...described,
      options: z.array(z.strictObject({ label, required: z.boolean().optional() })).min(1),
    }),
  }),
])

export const issueForm = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z.array(element).refine((elements) => elements.some(({ type }) => type !== 'markdown')),
})

export const dependabot = z.strictObject({
  version: z.literal(2),
  updates: z
    .array(
      z.strictObject({
        'package-ecosystem': z.enum(['npm', 'github-actions', 'docker']),
        directory: z.string().startsWith('/'),
        schedule: z.strictObject({ interval: z.enum(['daily', 'weekly', 'monthly']) }),
        cooldown: z.strictObject({ 'default-days': z.int().min(3), 'semver-major-days': z.int().optional() }),
        'commit-message': z.strictObject({ prefix: z.string() }),
        groups: z
          .record(
            z.string(),
            z.strictObject({
              patterns: z.array(z.string()),
              'update-types': z.array(z.enum(['major', 'minor', 'patch'])).optional(),
            }),
          )
          .optional(),
        ignore: z
          .array(
            z.strictObject({
              'dependency-name': z.string(),
              'update-types': z.array(z.string().startsWith('version-update:semver-')),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
})
