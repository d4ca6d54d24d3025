/**
 * The schema of `content/<language>/help.yml`: who helps a business after an attack, in the countries where the language is
 * spoken. Emergency numbers and duties to report belong to a country, so this file is not a translation.
 */
import { z } from 'zod'
import { isCountry } from '../core/documents/help.ts'
import { isoDate } from '../core/model/schema.ts'
import { text } from './text-schema.ts'

const address = z.url({ protocol: /^https$/, error: 'must be a whole address that starts with https://' })

/** A number as people dial it. Letters, such as in 1300 CYBER1, are no digits on every telephone. */
const phone = z
  .string()
  .regex(
    /^\+?\d(?:[ ()/-]{0,2}\d){1,14}$/,
    'must be a telephone number in digits: write "017", "0300 123 2040" or "+352 247 88444"',
  )
  .describe('The number that the page prints: digits, spaces, ( ) / - and a + at the start.')

const region = z
  .strictObject({
    name: text.describe('The part of the country, such as a German Land.'),
    phone: phone.optional(),
    url: address.optional(),
  })
  .refine((one) => one.phone !== undefined || one.url !== undefined, 'needs a phone or a url')

/** The schema of content/<language>/help.yml. */
export const helpWords = z
  .array(
    z.strictObject({
      country: z
        .string()
        .refine(
          isCountry,
          'is not the code of a country in ISO 3166-1: write two capital letters, such as DE, or GB for the United Kingdom',
        )
        .describe('The code of the country in ISO 3166-1.'),
      contacts: z
        .array(
          z.strictObject({
            name: text.describe('Who it is, in the language of the folder.'),
            does: text.describe('What they do for a business, and when to call or write.'),
            phone: phone.optional(),
            regions: z
              .array(region)
              .min(2, 'must name at least two parts of the country')
              .optional()
              .describe('The offices of the parts of the country, if there is one for each.'),
            people: z
              .int()
              .min(2)
              .optional()
              .describe('The lowest number of people of a business that this applies to.'),
            url: address,
            published: isoDate.optional().describe('The page’s own date, if it has one.'),
            read: isoDate.describe('When we last read the page.'),
            secondHand: z
              .enum(['copy', 'report'])
              .optional()
              .describe('copy: we read a copy of the page. report: we read what others wrote about it.'),
          }),
        )
        .min(1, 'must name at least one contact'),
    }),
  )
  .min(1, 'must name at least one country')
  .superRefine((countries, context) => {
    countries.forEach(({ country }, index) => {
      if (countries.findIndex((one) => one.country === country) < index)
        context.addIssue({
          code: 'custom',
          path: [index, 'country'],
          message: `is in the file twice: write all contacts of ${country} under one entry`,
        })
    })
  })
