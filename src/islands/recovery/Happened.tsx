import type { ClockProps } from './clock-props.ts'

/** The data-loss event: first its kind, then the event, such as a deleted file. */
export function Happened(props: Pick<ClockProps, 'recovery' | 'words' | 'face' | 'clock'>) {
  const { recovery, words, face, clock } = props
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
        <select value={event.id} onChange={({ currentTarget: { value } }) => choose(value)}>
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
