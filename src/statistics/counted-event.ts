/** The types of a statistics adapter. An adapter converts one event into one request, and knows nothing else. */

/** The receiver of the events. The page's `<meta name="statistics">` contains it as JSON. */
export interface StatisticsPlace {
  kind: 'plausible' | 'umami' | 'matomo'
  /** The full URL of the product's endpoint. */
  url: string
  /** The id of the site in the product. */
  site: string
  /** The URL of the site's home page. It is the same for every event, so no request says which page is open. */
  home: string
}

/** One event: its name, and the name of the level if the event has one. */
export interface CountedEvent {
  name: string
  level?: string | undefined
}

/** A POST request. `body` is plain text, so that the browser asks the receiver for no permission first. */
export interface CountRequest {
  url: string
  body: string
}

/** Converts an event into a request. */
export type CountAdapter = (place: StatisticsPlace, event: CountedEvent) => CountRequest
