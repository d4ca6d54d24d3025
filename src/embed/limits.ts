/** Limits of frame and loader: how often they try, how long they wait, how much a compromised frame may send. Times are in ms. */

/** How often a frame says hello to a page that does not answer. */
export const MOST_TRIES = 12
/** How long a frame may stay silent before the element shows its own content instead. */
export const HELLO_TIMEOUT = 10_000
/** How long the host's endpoint may take to answer a lead. The form in the frame waits as long. */
export const LEAD_TIMEOUT = 20_000
/** More changes of height than this in one second are a loop between the frame and its host. */
export const MOST_CHANGES = 30
/** How many events a frame may send in all. */
export const MOST_EVENTS = 1000
/** A hello counts as this many events, so a frame may send 20. */
export const HELLO = 50
