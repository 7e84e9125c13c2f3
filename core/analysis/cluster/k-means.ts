import { kmeans } from 'ml-kmeans'

export interface Clustering {
  /** The cluster of each point. */
  readonly clusters: readonly number[]
  readonly centroids: readonly (readonly number[])[]
  /** Sum of squared distances of the points to their centroids. */
  readonly squares: number
}

/** The best of `starts` runs of k-means from seeded k-means++ starts. `points` all of one length, at least k of them. */
export function bestKMeans(
  points: readonly (readonly number[])[],
  k: number,
  starts: number,
  seed: number,
): Clustering {
  const data = points.map((point) => [...point])
  let best: Clustering | null = null
  for (let start = 0; start < starts; start++) {
    const { clusters, centroids } = kmeans(data, k, {
      initialization: 'kmeans++',
      seed: seed + start,
      maxIterations: 300,
    })
    const squares = data.reduce((sum, point, i) => sum + squaredDistance(point, centroids[clusters[i]!]!), 0)
    if (best === null || squares < best.squares) best = { clusters, centroids, squares }
  }
  if (best === null) throw new Error('k-means needs a start')
  return best
}

export function squaredDistance(one: readonly number[], two: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + (value - two[i]!) ** 2, 0)
}

/** Index of the nearest centroid. */
export function nearest(point: readonly number[], centroids: readonly (readonly number[])[]): number {
  let best = 0
  centroids.forEach((centroid, i) => {
    if (squaredDistance(point, centroid) < squaredDistance(point, centroids[best]!)) best = i
  })
  return best
}
