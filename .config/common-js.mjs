// The program as bin/mlsd.js loads it: CommonJS, which Node starts some five milliseconds sooner than modules.
import { transform } from 'esbuild'

/** Only for files that ask for their address: reckoning it takes as long as to load a small file. */
const URL_OF_FILE = "const mlsdUrl = require('node:url').pathToFileURL(__filename).href;"

/** One other sign, which only strings and regular expressions have, and Node reads the file at half the speed. */
export const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** esbuild copies all exports, one getter behind another: what it copies from serves as well. */
const exportedOnce = (code) =>
  code.replace('= __toCommonJS(stdin_exports)', "= __defProp(stdin_exports, '__esModule', { value: true })")

/** Wrapped at the start, each file would be copied, and the copies swept. */
const asFunction = (code) => `(function (exports, require, module, __filename, __dirname) {\n${code}})\n`

/** One module that esbuild, which can split nothing else, has split off. */
export const asCommonJs = async (text, supported) => {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { ...supported, 'dynamic-import': false },
    banner: text.includes('import.meta.url') ? URL_OF_FILE : '',
    define: { 'import.meta.url': 'mlsdUrl' },
    logLevel: 'warning',
  })
  return asFunction(exportedOnce(inAscii(code)))
}
