import { act, type ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Column, compareValues } from '../../renderer/component/data-table/column.ts'
import { DataTable } from '../../renderer/component/data-table/data-table.tsx'
import { rowAfterKey } from '../../renderer/component/data-table/use-row-focus.ts'
import { createFakeCore } from '../builder/fake-core.ts'
import { click, close, settle, showPart, words } from './render.tsx'

interface Tea {
  readonly id: string
  readonly name: string
  readonly grams: number | null
}

const columns: readonly Column<Tea>[] = [
  { id: 'name', title: 'Name', width: 100, sort: (tea) => tea.name, cell: (tea) => tea.name },
  {
    id: 'grams',
    title: 'Weight',
    unit: 'g',
    explain: 'Without its box',
    numeric: true,
    width: 100,
    sort: (tea) => tea.grams,
    cell: (tea) => tea.grams ?? '–',
  },
]
const teas: readonly Tea[] = [
  { id: 'a', name: 'Oolong', grams: 50 },
  { id: 'b', name: 'Assam', grams: null },
  { id: 'c', name: 'Pu-erh', grams: 200 },
]
const table = (rows: readonly Tea[], more: object = {}) => (
  <DataTable label="Teas" columns={columns} rows={rows} rowId={(tea) => tea.id} {...more} />
)
const show = (part: ReactNode) => showPart(createFakeCore(), part)
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const names = () => all('tbody tr:not([aria-hidden])').map((row) => row.querySelector('td')?.textContent)
const header = (place: number) => all('th')[place]

async function press(key: string, element: Element | null = document.activeElement): Promise<void> {
  await act(async () => void element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  await settle()
}

afterEach(async () => {
  vi.restoreAllMocks()
  await close()
})

describe('data table', () => {
  it('has the roles of a grid, units in the header and all rows', async () => {
    await show(table(teas, { onOpen: () => undefined }))
    expect(all('table')[0]?.getAttribute('role')).toBe('grid')
    expect(all('table')[0]?.getAttribute('aria-rowcount')).toBe('4')
    expect(header(1)?.textContent).toContain('Weightg')
    expect(names()).toEqual(['Oolong', 'Assam', 'Pu-erh'])
    expect(all('tbody tr[tabindex="0"]')).toHaveLength(1)
  })

  it('sorts figures from the largest, then from the smallest, the unknown last both times', async () => {
    await show(table(teas))
    await click(/^Weight/)
    expect(names()).toEqual(['Pu-erh', 'Oolong', 'Assam'])
    expect(header(1)?.getAttribute('aria-sort')).toBe('descending')
    await click(/^Weight/)
    expect(names()).toEqual(['Oolong', 'Pu-erh', 'Assam'])
    expect(header(1)?.getAttribute('aria-sort')).toBe('ascending')
  })

  it('leaves the order to the core where the core sorts', async () => {
    const onSort = vi.fn()
    await show(table(teas, { onSort, sorting: null }))
    await click(/^Name/)
    expect(onSort).toHaveBeenCalledWith({ id: 'name', descending: false })
    expect(names()).toEqual(['Oolong', 'Assam', 'Pu-erh'])
  })

  it('moves by arrow keys and opens by Enter', async () => {
    const onOpen = vi.fn()
    await show(table(teas, { onOpen }))
    await press('ArrowDown', all('tbody tr')[0])
    expect(document.activeElement?.textContent).toContain('Assam')
    await press('End')
    await press('Enter')
    expect(onOpen).toHaveBeenCalledWith(teas[2])
  })

  it('marks the row that is open', async () => {
    await show(table(teas, { onOpen: () => undefined, selectedId: 'c' }))
    expect(all('tr[aria-selected="true"]')[0]?.textContent).toContain('Pu-erh')
  })

  it('says what is missing where there are no rows, and shows its shape while they come', async () => {
    await show(table([], { empty: 'No tea today' }))
    expect(words()).toContain('No tea today')
    await show(table([], { loading: true }))
    expect(all('table')[0]?.getAttribute('aria-busy')).toBe('true')
    expect(all('tbody tr')).toHaveLength(8)
  })

  it('draws what is in sight of 50,000 rows, with room for all, and everything it has on paper', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(360)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      id: String(index),
      name: `Tea ${index}`,
      grams: index,
    }))
    await show(table(many))
    const drawn = names().length
    expect(drawn).toBeGreaterThanOrEqual(10)
    expect(drawn).toBeLessThan(60)
    const room = all('tbody tr[aria-hidden] td').reduce((sum, cell) => sum + Number.parseFloat(cell.style.height), 0)
    expect(room + drawn * 36).toBe(50_000 * 36)

    await show(table(many.slice(0, 500)))
    expect(names().length).toBeLessThan(60)
    await act(async () => void window.dispatchEvent(new Event('beforeprint')))
    expect(names()).toHaveLength(500)
    await act(async () => void window.dispatchEvent(new Event('afterprint')))
    expect(names().length).toBeLessThan(60)
  })

  it('shows rows of a part that starts further down, and says on paper that it is a part', async () => {
    await show(table(teas, { window: { offset: 40, count: 60, onVisible: () => undefined } }))
    expect(names()[41]).toBe('Assam')
    expect(names()[0]).toBe('')
    expect(words()).toContain('3 of 60 rows are printed')
  })
})

describe('keys and order', () => {
  it('stays inside the list', () => {
    expect(rowAfterKey('ArrowUp', 0, 3)).toBe(0)
    expect(rowAfterKey('PageDown', 0, 3)).toBe(2)
    expect(rowAfterKey('Home', 2, 3)).toBe(0)
    expect(rowAfterKey('x', 1, 3)).toBeNull()
  })

  it('orders Chinese by pinyin and numbers inside words by size', () => {
    expect(compareValues('zh', '安溪铁观音', '正山小种')).toBeLessThan(0)
    expect(compareValues('en', 'Box 9', 'Box 10')).toBeLessThan(0)
  })
})
