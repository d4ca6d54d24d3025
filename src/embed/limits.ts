/** Limits of the frame and the loader: attempts, timeouts and message counts. Times are in milliseconds. */

/** How many times a frame repeats its hello message if the host's page does not reply. */
export const MOST_TRIES = 12
/** How long the element waits for the frame's hello message before the element shows its fallback content. */
export const HELLO_TIMEOUT = 10_000
/** How long the host's endpoint can take to respond to a lead. The form in the frame uses the same timeout. */
export const LEAD_TIMEOUT = 20_000
/**
 * The maximum number of height changes per second. With more changes, host and frame probably resize each other in a
 * loop.
 */
export const MOST_CHANGES = 30
/** The maximum number of events that the element accepts from its frame. */
export const MOST_EVENTS = 1000
/** The number of events that one hello message counts as. A frame can therefore send 20 hello messages. */
export const HELLO = 50
