import { Select, TextInput } from '@mantine/core'
import { type TableMapping, tableContents } from '../../../core/contract/mapping.ts'
import { useShop } from '../../client/shop.ts'
import { CurrencySelect } from '../../component/money-zone.tsx'
import { useText } from '../../text/use-text.ts'
import classes from './import.module.css'
import { withRule } from './mapping.ts'

interface MappingRulesProps {
  readonly mapping: TableMapping
  readonly onChange: (mapping: TableMapping) => void
}

const dateOrders = ['ymd', 'dmy', 'mdy'] as const
const negatives = ['return', 'adjustment', 'reject'] as const

/** What holds for the table as a whole: what a row is, where it is from, how dates and numbers are written. */
export function MappingRules({ mapping, onChange }: MappingRulesProps) {
  const text = useText()
  const shopCurrency = useShop()?.currency ?? 'CNY'
  const { dateOrder = null, decimal = null, negative = null } = mapping.rules ?? {}
  return (
    <div className={classes.rules}>
      <Select
        label={text('import.map.content')}
        data={tableContents.map((value) => ({ value, label: text(`import.map.content.${value}`) }))}
        value={mapping.content}
        onChange={(content) => content && onChange({ ...mapping, content })}
        allowDeselect={false}
      />
      <TextInput
        label={text('import.map.platform')}
        title={text('import.map.platform.text')}
        value={mapping.platform ?? mapping.name}
        onChange={(event) => onChange(withPlatform(mapping, event.currentTarget.value))}
        maxLength={40}
      />
      <CurrencySelect
        value={mapping.constants?.currency ?? shopCurrency}
        onChange={(currency) => onChange({ ...mapping, constants: { ...mapping.constants, currency } })}
      />
      <Select
        label={text('import.map.date-order')}
        placeholder={text('import.map.auto')}
        data={dateOrders.map((value) => ({ value, label: text(`import.map.date-order.${value}`) }))}
        value={dateOrder}
        onChange={(value) => onChange(withRule(mapping, 'dateOrder', value))}
        clearable
      />
      <Select
        label={text('import.map.decimal')}
        placeholder={text('import.map.auto')}
        data={[
          { value: '.', label: '1,234.56' },
          { value: ',', label: '1.234,56' },
        ]}
        value={decimal}
        onChange={(value) => onChange(withRule(mapping, 'decimal', value === '.' || value === ',' ? value : null))}
        clearable
      />
      <Select
        label={text('import.map.negative')}
        data={negatives.map((value) => ({ value, label: text(`import.map.negative.${value}`) }))}
        value={negative ?? 'return'}
        onChange={(value) => onChange(withRule(mapping, 'negative', value))}
        allowDeselect={false}
      />
    </div>
  )
}

function withPlatform(mapping: TableMapping, platform: string): TableMapping {
  const { platform: _, ...rest } = mapping
  return platform ? { ...rest, platform } : rest
}
