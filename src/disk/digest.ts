// Loaded when first needed: most runs hash nothing, and the module takes as long to load as the bank to read.
const crypto = () => process.getBuiltinModule('node:crypto')

/** `sha256:…` of a text. */
export const digest = (text: string): string =>
  `sha256:${crypto().createHash('sha256').update(text).digest('hex')}`
