import type { ClockProps } from './clock-props.ts'

/**
 * Two select fields for the data-loss event. The first selects the kind of event, the second selects the
 * event, such as a deleted file.
 */
export function Happened({
  recovery,
  words,
  face,
  clock,
}: Pick<ClockProps, 'recovery' | 'words' | 'face' | 'clock'>) {
  const { event } = face
  const tab = recovery.tabs.find(({ id }) => id === event.tab)
  const choose = (id: string | undefined): void => {
    if (id !== undefined) clock.say({ event: id, still: undefined })
  }
  return (
    <>
      <label class="clock-field clock-kind">
        <span>{words.what}</span>
        <select
          value={event.tab}
          onChange={({ currentTarget: { value } }) => {
            choose(recovery.events.find((one) => one.tab === value)?.id)
          }}
        >
          {recovery.tabs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="clock-field clock-event">
        <span>{tab?.which}</span>
        <select
          value={event.id}
          onChange={({ currentTarget: { value } }) => {
            choose(value)
          }}
        >
          {recovery.events
            .filter((one) => one.tab === event.tab)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </>
  )
}
