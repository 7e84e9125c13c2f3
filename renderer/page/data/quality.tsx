import { Paper, Progress, Title } from '@mantine/core'
import type { DataQualityView } from '../../../core/contract/view/import.ts'
import { Explain } from '../../component/explain.tsx'
import { useFormat, useText } from '../../text/use-text.ts'
import classes from './data.module.css'

/** How much of the shop has a buyer, a product, a cost, an address: what each answer needs. */
export function Quality({ quality }: { readonly quality: DataQualityView }) {
  const text = useText()
  const format = useFormat()
  const shares = [
    { key: 'buyer', share: quality.shareWithBuyer },
    { key: 'product', share: quality.shareWithProduct },
    { key: 'cost', share: quality.shareWithCost },
    { key: 'contact', share: quality.shareWithEmailOrPhone },
    { key: 'region', share: quality.shareWithRegion },
  ] as const
  return (
    <section>
      <Title order={2} mb="sm">
        {text('data.quality')}
      </Title>
      <Paper className={classes.quality}>
        {shares.map(({ key, share }) => {
          const words = text(`data.quality.${key}`)
          return (
            <div key={key}>
              <span className={`figure ${classes.share}`}>{format.percent(share)}</span>{' '}
              <Explain text={text(`data.explain.${key}`)}>{words}</Explain>
              <Progress value={share * 100} size="sm" mt={8} aria-label={words} />
            </div>
          )
        })}
      </Paper>
    </section>
  )
}
