/** Resolves in a new task, so that the browser can paint and handle input before it. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
