/** The figures behind a chart, as words ready to show. */
export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
}
