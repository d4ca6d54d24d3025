/** What documents besides the checklist need: more looks and blocks. The worker loads it as one file with `import()`. */
export { NO_FIELDS, openFields, setOtherBlock } from './text-blocks.ts'
export { drawFittedEdges, placeFitted, setFoot, setTop } from './fitted-looks.ts'
