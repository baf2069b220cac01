/** Two sets of colours; every text on its ground has a contrast of 4.5 and more (see the test). */
export const LIGHT = {
  ground: '#ffffff',
  panel: '#f4f5f7',
  text: '#1c1f24',
  dim: '#545b66',
  link: '#1d4ed8',
  mark: '#fff1b3',
  against: '#ffd9d2',
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
  against: '#6b2f28',
  full: '#7db3f0',
  track: '#3a414b',
}

/** The phases on the ribbon, each with white letters on it; they show on either ground. */
export const PHASE_COLOURS = {
  clarify: '#3a6fb5',
  design: '#2f7d52',
  'deep-dive': '#8a56b3',
  'trade-offs': '#a35a24',
}

const variables = (colours: typeof LIGHT): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

const phases = Object.entries(PHASE_COLOURS)
  .map(([phase, colour]) => `.p-${phase}{fill:${colour}}`)
  .join('\n')

/** Widths in percent of the columns of one kind of table; 0 takes what is left. */
const columns = (kind: string, widths: readonly number[]): string =>
  widths
    .map((width, nth) => (width === 0 ? '' : `.${kind} th:nth-child(${nth + 1}){width:${width}%}`))
    .join('')

/** All the looks of the page; it asks for no font, picture or script. */
export const STYLE = `
:root{color-scheme:light dark;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.55 system-ui,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.8rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.4rem 0 .7rem;border-bottom:1px solid var(--track);padding-bottom:.2rem}
h3{font-size:1.05rem;line-height:1.3;margin:1.5rem 0 .4rem}
p,blockquote,ul{margin:.5rem 0}
h1,h2,p,blockquote,li,code{overflow-wrap:anywhere}
.part{display:inline-block;max-width:100%}
ul{padding-inline-start:1.2rem}
li{margin:.6rem 0}
li::marker{color:var(--dim)}
a{color:var(--link)}
:focus-visible{outline:.15rem solid var(--link);outline-offset:.1rem}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem}
nav a{padding:.1rem 0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.3rem;background:var(--ground);padding:.3rem .6rem}
.dim,figcaption{color:var(--dim)}
code{font-size:.9em}
.verdict{font-size:1.15rem;margin-bottom:0}
.verdict strong{font-size:1.6rem;line-height:1.2;display:inline-block}
.verdict strong::first-letter{text-transform:uppercase}
.said{white-space:pre-wrap;margin:.2rem 0 0}
.speech{margin:.8rem 0;padding:.6rem .8rem;border-radius:.5rem;background:var(--panel)}
.candidate{background:none;border:1px solid var(--track);border-inline-start:.25rem solid var(--full)}
.coach .said{color:var(--dim)}
.speaker{margin:0;color:var(--dim);font-size:.85rem}
blockquote{padding-inline-start:.8rem;border-inline-start:.2rem solid var(--track)}
mark{background:var(--mark);color:var(--text);border-radius:.15rem;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.against{background:var(--against);text-decoration:underline dotted;text-underline-offset:.2em}
sup{line-height:0;margin-inline-start:.1rem}
.ref{font-size:.8rem;text-decoration:none;white-space:nowrap}
.ref:hover{text-decoration:underline}
li:target{outline:.15rem solid var(--link);outline-offset:.3rem}
span:target+mark{outline:.15rem solid var(--link)}
details{margin:.8rem 0}
summary{color:var(--link);cursor:pointer;padding:.1rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.4rem;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600}
th,td{text-align:start;padding:.25rem .8rem .25rem 0;border-bottom:1px solid var(--track);font-weight:400;vertical-align:baseline}
th:last-child,td:last-child{padding-inline-end:0}
thead th{color:var(--dim);font-size:.85rem;vertical-align:bottom}
.figure{text-align:end;width:1%;padding-inline-start:.4rem}
${columns('area', [24, 60])}
${columns('phase', [0, 38])}
.short .figure,.phase .figure{width:auto}
td.figure,.whole{white-space:nowrap}
.short{width:auto;min-width:min(100%,26rem)}
.trend,.rounds{table-layout:fixed}
${columns('trend', [31, 12, 27])}
${columns('rounds', [16, 0, 8, 10, 17])}
.scored{display:flex;align-items:center;gap:.3rem .8rem}
.scored span{min-width:2.6rem;text-align:end}
svg{vertical-align:middle}
.bar{flex:1;width:0;min-width:3rem;max-width:16rem;height:.7rem}
.track{fill:var(--track)}
.full{fill:var(--full)}
figure{margin:.6rem 0 1.4rem}
.ribbon,.chart{width:100%;display:block;overflow:visible}
.ribbon rect,.chip rect{stroke:var(--ground)}
.ribbon text{fill:#fff;font-size:13px}
.ribbon .axis,.chart text{fill:var(--dim);font-size:13px}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.4rem 0;padding:0}
.legend li{margin:0;white-space:nowrap}
.chip{width:.9rem;height:.9rem;margin-inline-end:.4rem}
.chart svg,.spark,.spark svg{overflow:visible}
.grid{stroke:var(--track)}
.line{fill:none;stroke:var(--full);stroke-width:1.5;vector-effect:non-scaling-stroke}
.dot{fill:var(--full)}
.below{fill:var(--ground);stroke:var(--full);stroke-width:2}
.spark,.boxes{width:100%;max-width:10rem;height:1.2rem;padding:.15rem 0}
${phases}
footer{padding-top:1.5rem;padding-bottom:2rem;color:var(--dim);font-size:.85rem}
@media (max-width:36rem){
table{font-size:.9rem}
thead th{font-size:.8rem}
th,td{padding-inline-end:.5rem}
.phase .figure{white-space:normal;padding-inline-start:0}
${columns('trend', [29, 21, 20])}
${columns('rounds', [25, 0, 10, 13, 17])}
${columns('area', [28, 50])}
.phase th:nth-child(2){width:auto}
.phase .scored{flex-direction:column;align-items:start}
.phase .scored span{min-width:0}
.phase .bar{flex:none;width:3.2rem}
.ribbon svg text{display:none}
}
@page{margin:16mm 15mm}
@media print{
:root{color-scheme:light;${variables(LIGHT)}}
body{font-size:10.5pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
nav,.skip,summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
a{color:inherit;text-decoration:none}
h2,h3,caption,thead,.speaker{break-after:avoid}
li,tr,figure,svg,blockquote{break-inside:avoid}
footer{break-before:avoid;padding-bottom:0}
p{orphans:3;widows:3}
.speech{background:none;border:1px solid var(--track)}
.candidate{border-inline-start:.25rem solid var(--full)}
mark,rect,circle{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
