/** Changes whenever the same text and rubric may score differently. */
export const ENGINE_VERSION = '8'
