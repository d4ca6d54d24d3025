/**
 * The script in the HTML of the frame of the ten jobs: the connection to the host's page, the place of the turns, and what is
 * shown of the host. A file of its own would be one more request, and would share its parts with the frame of the check.
 */
import { startFrame } from '../../embed/frame.ts'
import { makeHeight } from '../../islands/whose-job/frame-height.ts'
import { type SharesWords, makeLook } from '../../islands/whose-job/frame-look.ts'
import { type FramedSite, framePlace } from '../../islands/whose-job/frame-place.ts'
import type { WhoseJobProps } from '../../islands/whose-job/screen-props.ts'

/** The data of the frame's page that the script needs. */
export interface FramedPage extends Omit<FramedSite, 'total'> {
  words: SharesWords
}

/** The build writes this constant in front of the script. */
declare const PAGE: FramedPage

const root = document.getElementById('root')!
const { words, ...site } = PAGE
// The page has the titles already, for the script of the ten jobs.
const { titles } = JSON.parse(document.getElementById('ten')!.dataset['ten']!) as WhoseJobProps
const { place, tell } = framePlace({ ...site, total: titles.length })
const look = makeLook(root, words)
const measure = makeHeight(root.querySelector('main')!, titles)
window.tenPlace = place
startFrame(root, (around) => {
  // The theme loads as a file of its own. The frame waits for it, so that no colour changes in view.
  if (!place.frame!.around().options.accent && around.options.accent)
    document.documentElement.classList.add('waits')
  look(around)
  tell(around)
  measure()
})
