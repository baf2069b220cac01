// labels of own points against credits; figures of the panels
import { readFileSync, existsSync } from 'node:fs'
import { goldBank } from './test/gold/bank.ts'
import { agreement, benchesFor, transcriptFor } from './test/gold/gold.ts'
import { panel } from './test/gold/panel.ts'
import { judgeFor, weighingOf } from './src/scoring/weigh.ts'
const V: any = { absent: 0, named: 1, explained: 2, argued: 3 }
const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length
const corr = (a: number[], b: number[]) => { const m = mean(a), n = mean(b); let c = 0, p = 0, q = 0; a.forEach((x, i) => { c += (x - m) * (b[i]! - n); p += (x - m) ** 2; q += (b[i]! - n) ** 2 }); return c / Math.sqrt(p * q) }
for (const set of (process.env['SETS'] ?? 'gold,second,fresh').split(',')) {
  const judged = set === 'gold' ? panel() : panel(set as any)
  const { rubrics, prompts } = await goldBank([...new Set(judged.map(({ prompt }: any) => prompt))] as string[])
  const benches = benchesFor(prompts, rubrics)
  const conf = Array.from({ length: 4 }, () => [0, 0, 0, 0]); const L: number[] = [], E: number[] = []; const wl: number[] = [], we: number[] = [], wp: number[] = [], ws: number[] = []
  for (const prompt of prompts) {
    const judge = judgeFor({ prompt, rubrics, hash: 'x' }); const bench = benches.get(prompt.id)!
    const per: number[][] = []
    for (const k of judged.filter((j: any) => j.prompt === prompt.id)) {
      const f = `/work/points/labels/${k.name}.txt`; if (!existsSync(f)) continue
      const lab = new Map(readFileSync(f, 'utf8').trim().split('\n').map((l) => l.trim().split(/\s+/)).map((w) => [w[0]!, +w[1]!]))
      const t = transcriptFor(bench, k.answers); const w = weighingOf(judge, t)
      let e = 0, l = 0, W = 0
      for (const c of prompt.criteria) { const a = w.awards.find((x: any) => x.compiled.criterion.id === c.id); const cr = a ? V[a.credit] : 0; const lb = lab.get(c.id); if (lb === undefined) continue; conf[lb]![cr]!++; L.push(lb); E.push(cr); e += c.weight * cr; l += c.weight * lb; W += c.weight * 3 }
      if (/__m/.test(k.name)) per.push([l / W, e / W, k.overall, (bench.scorer.score(t) as any).score])
    }
    const c = (i: number) => { const m = mean(per.map((x) => x[i]!)); return per.map((x) => x[i]! - m) }
    if (per.length) { wl.push(...c(0)); we.push(...c(1)); wp.push(...c(2)); ws.push(...c(3)) }
  }
  const n = conf.flat().reduce((a, b) => a + b, 0), rec = conf.slice(1).flat().reduce((a, b) => a + b, 0)
  console.log(`${set} labels~credits r ${corr(L, E).toFixed(3)} | recall ${(1 - conf.slice(1).reduce((s, r) => s + r[0]!, 0) / rec).toFixed(3)} false ${(conf[0]!.slice(1).reduce((a, b) => a + b, 0) / conf[0]!.reduce((a, b) => a + b, 0)).toFixed(3)} | m within problem: labels~credits ${corr(wl, we).toFixed(3)} panel~credits ${corr(wp, we).toFixed(3)} panel~score ${corr(wp, ws).toFixed(3)} panel~labels ${corr(wp, wl).toFixed(3)}`)
  if (process.env['CONF']) console.log(conf.map((r) => r.join('\t')).join('\n'))
  const a = agreement(judged, benches)
  console.log('   ' + a.figures.filter(({ name }: any) => /^(kappa|score)/.test(name)).map(({ name, value }: any) => `${name.replace(/kappa |score.*?: ?/g, '').slice(0, 26)} ${value.toFixed(3)}`).join(' | '))
}
