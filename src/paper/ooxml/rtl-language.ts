/** The languages that are written from right to left. */
const RTL_LANGUAGE =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Thaa|Nkoo|Adlm|Syrc)(?:-|$)/i

/** Returns true for a language that is written from right to left. `language` is a BCP 47 tag. */
export function isRtlLanguage(language: string): boolean {
  return RTL_LANGUAGE.test(language)
}
