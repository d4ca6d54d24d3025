/** Finds the language of a page of the guide. */

/** Returns the folder of the language that an MDX file is in, such as "en" for "content/en/learn/backup.mdx". */
export function languageOfLesson({ filePath = '' }: { filePath?: string | undefined }): string {
  return /content\/([^/]+)\/learn\/[^/]+$/.exec(filePath)?.[1] ?? ''
}
