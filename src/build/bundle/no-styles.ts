/** An empty module that replaces CSS files in the scripts of the build; see `styles.ts`. */
export {}
