/** Keeps the frame of the ten jobs as high as the tallest job, so that the host's page never moves between two jobs. */

/**
 * Returns a function that measures the jobs again if the width has changed. `stage` contains the job that is shown, and gets the
 * height of the tallest one. Only for a frame that the host's page resizes.
 */
export function makeHeight(stage: HTMLElement, titles: readonly string[]): () => void {
  let width = 0
  const measure = (): void => {
    const job = stage.querySelector('.ten-answers')?.parentElement
    if (!job || !document.documentElement.classList.contains('managed') || stage.clientWidth === width) return
    width = stage.clientWidth
    const copy = job.cloneNode(true) as HTMLElement
    copy.classList.add('unseen')
    stage.append(copy)
    const heights = titles.map((title) => {
      copy.querySelector('h1')!.lastChild!.nodeValue = title
      return copy.offsetHeight
    })
    copy.remove()
    stage.style.minHeight = `${String(Math.max(...heights))}px`
  }
  new ResizeObserver(measure).observe(stage)
  document.fonts.addEventListener('loadingdone', () => {
    width = 0
    measure()
  })
  return measure
}
