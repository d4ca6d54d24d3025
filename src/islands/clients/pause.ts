const channel = 'MessageChannel' in globalThis ? new MessageChannel() : undefined
const waiting: (() => void)[] = []
if (channel) channel.port1.onmessage = () => waiting.shift()?.()

/**
 * Resolves in a new task, so that the browser can paint and handle input before it. A message is faster than a timer,
 * which browsers delay by 4 ms after a few calls.
 */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if (!channel) {
      setTimeout(resolve)
      return
    }
    waiting.push(resolve)
    channel.port2.postMessage(undefined)
  })
