import './happened.css'
import type { ClockProps } from './clock-props.ts'

/**
 * The choice of the data-loss event: tabs for the kind of event, and radio buttons for the event, such as a deleted
 * file.
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
      <fieldset class="tabs">
        <legend class="visually-hidden">{words.what}</legend>
        {recovery.tabs.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="tab"
              value={id}
              checked={id === event.tab}
              onChange={() => {
                choose(recovery.events.find((one) => one.tab === id)?.id)
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="which">
        <legend>{tab?.which}</legend>
        <div class="pills">
          {recovery.events
            .filter((one) => one.tab === event.tab)
            .map(({ id, name }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="event"
                  value={id}
                  checked={id === event.id}
                  onChange={() => {
                    choose(id)
                  }}
                />
                <span>{name}</span>
              </label>
            ))}
        </div>
      </fieldset>
    </>
  )
}
