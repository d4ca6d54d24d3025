/** Replaces a stylesheet in the scripts of the build; see `styles.ts`. */
export {}
