/** Our fit of the lifetime model beside scipy's L-BFGS-B on the same likelihood of the same 100,000 simulated customers. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitLifetime } from '../../core/analysis/lifetime/fit.ts'
import type { RepeatRows } from '../../core/analysis/lifetime/repeat-rows.ts'
import { betaDraw, gammaDraw, seededRandom } from '../../core/analysis/stats/random.ts'
import { benchFolder, median } from './files.ts'

const CUSTOMERS = 100_000

export function benchLifetime(rounds: number): void {
  console.log(`\nLifetime of ${CUSTOMERS.toLocaleString('en')} simulated customers, median of ${rounds}`)
  const rows = simulate()
  const file = join(benchFolder, 'lifetime.csv')
  const lines = Array.from(rows.repeatCount, (x, i) => `${x},${rows.repeatSpan[i]},${rows.customerAge[i]}`)
  writeFileSync(file, lines.join('\n'))
  const done = Array.from({ length: rounds + 1 }, () => {
    const began = performance.now()
    const fit = fitLifetime(rows, { model: 'bg-nbd', method: 'mle', unitDays: 1 })
    return { ours: performance.now() - began, fit, scipy: scipyFit(file) }
  }).slice(1)
  const ours = median(done.map((round) => round.ours))
  if (done.some(({ scipy }) => scipy === null)) {
    console.log(`  No python3 with scipy here: the comparison is left out. Ours: ${ours.toFixed(0)} ms`)
    return
  }
  const theirs = done.map(({ scipy }) => scipy!)
  const ratio = median(done.map(({ ours, scipy }) => ours / scipy!.ms))
  const scale = `(${ours.toFixed(0)} ms beside ${median(theirs.map(({ ms }) => ms)).toFixed(0)} ms)`
  console.log(
    `  ${'fit : scipy L-BFGS-B'.padEnd(44)}${ratio.toFixed(2).padStart(7)}   ${'goal 0.1'.padEnd(10)} ${scale}`,
  )
  const apart = done[0]!.fit.logLikelihood / CUSTOMERS + theirs[0]!.mean
  console.log(`  log-likelihoods per customer are ${Math.abs(apart).toExponential(1)} apart`)
}

/** BG/NBD with r .8, alpha 6, a .9, b 4 (weeks) over 30 to 130 weeks. */
function simulate(): RepeatRows {
  const random = seededRandom(20_261_124)
  const repeatCount = new Int32Array(CUSTOMERS)
  const repeatSpan = new Float64Array(CUSTOMERS)
  const customerAge = new Float64Array(CUSTOMERS)
  const exponential = () => -Math.log(1 - random())
  for (let c = 0; c < CUSTOMERS; c++) {
    const rate = gammaDraw(random, 0.8) / 6
    const dropout = betaDraw(random, 0.9, 4)
    const age = 30 + 100 * random()
    let [time, last, count] = [exponential() / rate, 0, 0]
    while (time < age) {
      count++
      last = time
      if (random() < dropout) break
      time += exponential() / rate
    }
    repeatCount[c] = count
    repeatSpan[c] = Math.round(last * 1000) / 1000
    customerAge[c] = Math.max(Math.round(age * 1000) / 1000, repeatSpan[c]!)
  }
  return { repeatCount, repeatSpan, customerAge }
}

const script = `
import sys, time, json
import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln
x, t, T = np.loadtxt(sys.argv[1], delimiter=',', unpack=True)
scale = 10 / T.max()
n = len(x)
ts, Ts = t * scale, T * scale
def nll(theta):
    r, alpha, a, b = np.exp(theta)
    A1 = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    A2 = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    A3 = -(r + x) * np.log(alpha + Ts)
    A4 = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + ts), -np.inf)
    return -np.mean(A1 + A2 + np.logaddexp(A3, A4))
start = np.log([1, np.median(Ts) / 2, 1, 3])
began = time.perf_counter()
found = minimize(nll, start, method='L-BFGS-B')
ms = (time.perf_counter() - began) * 1000
print(json.dumps({'ms': ms, 'mean': found.fun - x.sum() / n * np.log(scale)}))
`

/** Null where there is no scipy. `mean`: negative log-likelihood per customer, times as given. */
function scipyFit(file: string): { readonly ms: number; readonly mean: number } | null {
  const run = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' })
  return run.status === 0 ? (JSON.parse(run.stdout) as { ms: number; mean: number }) : null
}
