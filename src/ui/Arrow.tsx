/** An arrow icon that points forward, or backward if `back` is true. */
export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
      class="flips"
    >
      <path d={back ? 'M17 10H4m0 0 5-5m-5 5 5 5' : 'M3 10h13m0 0-5-5m5 5-5 5'} />
    </svg>
  )
}
