/** One sentence for each plural category of a language: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export type PluralMessage = Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & {
  other: string
}
