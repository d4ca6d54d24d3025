/** Limits of frame and loader: attempts, timeouts, and messages of a compromised frame. Times are in milliseconds. */

/** How often a frame repeats its hello message to a page that does not reply. */
export const MOST_TRIES = 12
/** How long the element waits for a message of its frame before it shows its own content instead. */
export const HELLO_TIMEOUT = 10_000
/** How long the host's endpoint can take to respond to a lead. The form in the frame has the same timeout. */
export const LEAD_TIMEOUT = 20_000
/** The maximum number of height changes in one second. More changes indicate a loop between frame and host. */
export const MOST_CHANGES = 30
/** The maximum number of events that a frame can send in total. */
export const MOST_EVENTS = 1000
/** A hello message counts as this many events, so a frame can send 20 hello messages. */
export const HELLO = 50
