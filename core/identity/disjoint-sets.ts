/** Sets that only ever grow together (union-find), with pairs that must stay apart. */
export class DisjointSets {
  private readonly parent = new Map<number, number>()
  private readonly members = new Map<number, number[]>()
  private readonly apart = new Map<number, number[]>()

  keepApart(a: number, b: number): void {
    this.apart.set(a, [...(this.apart.get(a) ?? []), b])
    this.apart.set(b, [...(this.apart.get(b) ?? []), a])
  }

  find(item: number): number {
    const parent = this.parent.get(item) ?? item
    if (parent === item) return item
    const root = this.find(parent)
    this.parent.set(item, root)
    return root
  }

  membersOf(item: number): readonly number[] {
    const root = this.find(item)
    return this.members.get(root) ?? [root]
  }

  /** True where some pair across the two sets must stay apart. */
  mustStayApart(a: number, b: number): boolean {
    const other = this.find(b)
    return this.membersOf(a).some((item) => this.apart.get(item)?.some((enemy) => this.find(enemy) === other))
  }

  /** Makes one set of two; false, and nothing happens, where they must stay apart. */
  unite(a: number, b: number): boolean {
    const [left, right] = [this.find(a), this.find(b)]
    if (left === right) return true
    if (this.mustStayApart(left, right)) return false
    const [root, child] = this.membersOf(left).length >= this.membersOf(right).length ? [left, right] : [right, left]
    this.members.set(root, [...this.membersOf(root), ...this.membersOf(child)])
    this.members.delete(child)
    this.parent.set(child, root)
    return true
  }

  /** Sets of two and more. */
  sets(): number[][] {
    return [...this.members.values()].filter((members) => members.length > 1)
  }
}
