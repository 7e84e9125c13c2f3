/** What the sample gift shop sells; invented. */
import type { Product } from './shop-plan.ts'

type Row = readonly [
  sku: string,
  title: string,
  category: string,
  variant: string,
  price: number,
  cost: number,
  popularity: number,
]

const rows: readonly Row[] = [
  ['CAN-01', 'Beeswax candle, tall', 'Candles', '', 18, 7, 7],
  ['CAN-02', 'Soy candle, fig and cedar', 'Candles', '', 24, 9, 8],
  ['CAN-03', 'Soy candle, sea salt', 'Candles', '', 24, 9, 6],
  ['CAN-04', 'Tealights, box of 24', 'Candles', '', 12, 4.5, 6],
  ['MUG-01', 'Speckled stoneware mug', 'Kitchen', 'Oat', 22, 8.5, 7],
  ['MUG-02', 'Hand-painted mug', 'Kitchen', 'Blue', 26, 10.5, 5],
  ['KIT-03', 'Linen tea towel', 'Kitchen', 'Fern', 14, 5.2, 6],
  ['KIT-04', 'Olive wood spoon set', 'Kitchen', '', 32, 13.5, 3],
  ['KIT-05', 'Enamel baking dish', 'Kitchen', 'White', 38, 17, 2],
  ['JEW-01', 'Silver leaf necklace', 'Jewellery', '', 48, 19, 4],
  ['JEW-02', 'Pebble stud earrings', 'Jewellery', '', 34, 12, 5],
  ['JEW-03', 'Brass cuff bracelet', 'Jewellery', '', 42, 17, 2],
  ['STA-01', 'Letterpress card, thank you', 'Stationery', '', 4.5, 1.4, 8],
  ['STA-02', 'Letterpress card, birthday', 'Stationery', '', 4.5, 1.4, 9],
  ['STA-03', 'Marbled notebook A5', 'Stationery', 'Green', 16, 6, 6],
  ['STA-04', 'Wall calendar, woodland', 'Stationery', '', 18, 6.8, 4],
  ['TOY-01', 'Wooden stacking boats', 'Children', '', 28, 12, 4],
  ['TOY-02', 'Knitted hare', 'Children', 'Grey', 30, 13, 5],
  ['TOY-03', 'Shadow puppet kit', 'Children', '', 22, 9, 3],
  ['HOM-01', 'Wool throw, heather', 'Home', '', 78, 36, 2],
  ['HOM-02', 'Block print cushion', 'Home', 'Rust', 44, 19, 3],
  ['HOM-03', 'Recycled glass vase', 'Home', 'Sea green', 36, 15, 4],
  ['HOM-04', 'Dried flower posy', 'Home', '', 20, 8, 5],
  ['BAT-01', 'Oat and honey soap', 'Bath', '', 9, 3, 8],
  ['BAT-02', 'Bath salts, rosemary', 'Bath', '', 16, 5.6, 6],
  ['BAT-03', 'Hand cream, lavender', 'Bath', '', 15, 5.4, 6],
  ['FOO-01', 'Sea salt caramels', 'Treats', '', 11, 4.6, 7],
  ['FOO-02', 'Gift tin of shortbread', 'Treats', '', 14, 6, 6],
  ['HAM-01', 'Little comforts hamper', 'Hampers', '', 58, 27, 3],
  ['HAM-02', 'Grand winter hamper', 'Hampers', '', 95, 46, 2],
]

export const giftProducts: readonly Product[] = rows.map(
  ([sku, title, category, variant, price, cost, popularity]) => ({
    sku,
    title,
    category,
    variant,
    priceMinor: Math.round(price * 100),
    costMinor: Math.round(cost * 100),
    popularity,
  }),
)
