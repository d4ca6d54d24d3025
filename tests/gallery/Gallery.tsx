import type { ComponentType } from 'preact'

/** The exports of an `examples.tsx`: the title of its component, and a component for each example. */
export interface Examples {
  title: string
  examples: Record<string, ComponentType>
}

const found = import.meta.glob<Examples>('../../src/ui/*/examples.tsx', { eager: true })

/** Shows every example of every component. Finds the files `examples.tsx` automatically. */
export function Gallery() {
  return (
    <>
      {Object.entries(found).map(([file, { title, examples }]) => (
        <section key={file} class="band" aria-label={title} data-component={file.split('/').at(-2)}>
          <h2>{title}</h2>
          {Object.entries(examples).map(([name, Example]) => (
            <div key={name} class="stack" data-example={name}>
              <h3 class="like-h4">{name}</h3>
              <div>
                <Example />
              </div>
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
