/** Two sets of colours; every text on its ground has a contrast of 4.5 and more (see the test). */
export const LIGHT = {
  ground: '#ffffff',
  panel: '#f4f5f7',
  text: '#1c1f24',
  dim: '#545b66',
  link: '#1d4ed8',
  mark: '#fff1b3',
  full: '#2f6fb3',
  track: '#d5d9df',
}
export const DARK: typeof LIGHT = {
  ground: '#15181d',
  panel: '#20252c',
  text: '#e8eaed',
  dim: '#a8b0bb',
  link: '#9cc2ff',
  mark: '#5a4a12',
  full: '#7db3f0',
  track: '#3a414b',
}

/** The phases on the ribbon, each with white letters on it. */
export const PHASE_COLOURS = {
  clarify: '#2f5f9e',
  design: '#2c6e49',
  'deep-dive': '#7a4a9e',
  'trade-offs': '#8f4a1c',
}

const variables = (colours: typeof LIGHT): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

const phases = Object.entries(PHASE_COLOURS)
  .map(([phase, colour]) => `.p-${phase}{fill:${colour}}`)
  .join('\n')

/** All the looks of the page; it asks for no font, picture or script. */
export const STYLE = `
:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.55 system-ui,sans-serif}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--track);padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p,blockquote,ul{margin:.5rem 0}
ul{padding-left:1.2rem}
li{margin:.5rem 0}
a{color:var(--link)}
nav a{margin-right:1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.3rem .6rem}
.dim,caption,figcaption{color:var(--dim)}
.verdict{font-size:1.35rem;font-weight:700}
.said{white-space:pre-wrap;overflow-wrap:anywhere;margin:.2rem 0 0}
.speech{margin:.8rem 0;padding:.6rem .8rem;border-radius:.5rem;background:var(--panel)}
.candidate{background:none;border:1px solid var(--track);border-left:.25rem solid var(--full)}
.speaker{margin:0;color:var(--dim);font-size:.85rem}
blockquote{padding-left:.8rem;border-left:.2rem solid var(--track);overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;border-radius:.15rem}
.ref{font-size:.75rem;text-decoration:none;padding:0 .1rem}
li:target,span:target+mark{outline:.15rem solid var(--link)}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
caption{text-align:left}
th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--track);font-weight:400;vertical-align:middle}
thead th{color:var(--dim);font-size:.85rem}
.bar{width:9rem;max-width:100%;height:.6rem;display:block}
.track{fill:var(--track)}
.full{fill:var(--full)}
figure{margin:.6rem 0}
.ribbon{width:100%;height:auto;display:block}
.ribbon text{fill:#fff;font-size:16px}
.chart{width:100%;height:auto;display:block}
.chart .grid{stroke:var(--track);stroke-width:1}
.chart .line{fill:none;stroke:var(--full);stroke-width:1.5}
.chart .dot{fill:var(--full)}
.chart .below{fill:var(--ground);stroke:var(--full);stroke-width:2}
.chart text{fill:var(--dim);font-size:13px}
.spark{width:9rem;max-width:100%;height:1.6rem;display:block}
.spark .line{fill:none;stroke:var(--full);stroke-width:1.5;vector-effect:non-scaling-stroke}
.ribbon .axis{fill:var(--dim);font-size:14px}
${phases}
footer{padding-top:1.5rem;padding-bottom:2rem;color:var(--dim);font-size:.85rem}
@page{margin:16mm 15mm}
@media print{
:root{color-scheme:light;${variables(LIGHT)}}
body{font-size:10.5pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
nav,.skip{display:none}
a{color:inherit;text-decoration:none}
h2,h3,.speaker{break-after:avoid}
li,tr,figure,svg{break-inside:avoid}
p{orphans:3;widows:3}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact;text-decoration:underline}
}
`
