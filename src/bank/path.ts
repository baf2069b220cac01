/** A way into a document: keys and list positions. */
export type Path = readonly (string | number)[]

/** `criteria[2].named`; the document itself is `(file)`. */
export const pathText = (path: Path): string =>
  path.length === 0
    ? '(file)'
    : path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
