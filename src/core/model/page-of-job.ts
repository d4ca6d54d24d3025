/**
 * Returns the URL of the page that says how to do a job. `pages` is the URL of the checklist page: the how-to pages are
 * below it.
 */
export function pageOfJob(pages: string, id: string): string {
  return `${pages}${id}/`
}
