import { seededRandom } from '../stats/random.ts'
import { adjustedRand } from './adjusted-rand.ts'
import { bestKMeans, type Clustering, nearest } from './k-means.ts'

const REFITS = 100
const STARTS = 10
const MOST_CLUSTERS = 6
/** Mean agreement of refits with the first fit from which groups are called stable. */
const STABLE = 0.75
const SMALLEST_SHARE = 0.05
/** Each refit looks at no more people than this; the verdict does not get better with more. */
const MOST_POINTS = 1000
const FEWEST_POINTS = 100

export interface StableClusters {
  readonly k: number
  readonly stability: number
  readonly clustering: Clustering
}

/**
 * The most stable of the groupings into 2 to 6, or null where none is: 100 bootstrap refits, each assigning all points, must
 * agree with the first fit by .75 of adjusted Rand on average, and every group must hold 5 % of the points. Null under 100 points.
 */
export function stableClusters(points: readonly (readonly number[])[], seed: number): StableClusters | null {
  if (points.length < FEWEST_POINTS) return null
  const step = Math.max(1, points.length / MOST_POINTS)
  const sample = Array.from({ length: Math.floor(points.length / step) }, (_, i) => points[Math.floor(i * step)]!)
  let best: StableClusters | null = null
  for (let k = 2; k <= MOST_CLUSTERS; k++) {
    const clustering = bestKMeans(sample, k, STARTS, seed)
    const stability = stabilityOf(sample, clustering, k, seed)
    if (stability >= STABLE && smallestShare(clustering, k) >= SMALLEST_SHARE && stability > (best?.stability ?? 0)) {
      const clusters = points.map((point) => nearest(point, clustering.centroids))
      best = { k, stability, clustering: { ...clustering, clusters } }
    }
  }
  return best
}

function stabilityOf(points: readonly (readonly number[])[], first: Clustering, k: number, seed: number): number {
  const random = seededRandom(seed)
  let sum = 0
  for (let refit = 0; refit < REFITS; refit++) {
    const drawn = points.map(() => points[Math.floor(random() * points.length)]!)
    const { centroids } = bestKMeans(drawn, k, 1, seed + refit)
    sum += adjustedRand(
      first.clusters,
      points.map((point) => nearest(point, centroids)),
    )
  }
  return sum / REFITS
}

function smallestShare({ clusters }: Clustering, k: number): number {
  const sizes = new Array<number>(k).fill(0)
  for (const cluster of clusters) sizes[cluster]!++
  return Math.min(...sizes) / clusters.length
}
