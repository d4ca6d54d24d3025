/** What few documents need: their looks and their blocks. The worker loads it with `import()`. */
export { NO_FIELDS, openFields, setMore } from './more-blocks.ts'
export { drawFittedEdges, placeFitted, setFoot, setTop } from './more-looks.ts'
