/** First guesses at tables about goods: product lists, stock lists, reviews. Their headers share words with order tables. */
import type { MappingField, TableContent } from './table-plan.ts'

export type GoodsContent = Extract<TableContent, 'products' | 'stock' | 'reviews'>

export const goodsWords: Readonly<Partial<Record<MappingField, readonly string[]>>> = {
  productHandle: ['handle', 'product handle', 'url handle', 'slug', 'product slug'],
  vendor: [
    'vendor',
    'brand',
    'maker',
    'manufacturer',
    'supplier',
    'designer',
    '品牌',
    '厂家',
    '供应商',
    '生产商',
    '作者',
  ],
  stockQuantity: [
    ...[
      'stock',
      'stock level',
      'stock quantity',
      'in stock',
      'inventory',
      'inventory quantity',
      'on hand',
      'qty on hand',
    ],
    ...['available', 'available stock', 'quantity on hand', 'variant inventory qty', 'quantity', 'qty'],
    ...[
      '库存',
      '库存数量',
      '库存量',
      '可用库存',
      '可售库存',
      '现有库存',
      '当前库存',
      '剩余库存',
      '实际库存',
      '现货',
      '数量',
    ],
  ],
  stockDate: ['stock date', 'as of', 'counted on', 'date', '库存日期', '盘点日期', '盘点时间', '更新时间', '日期'],
  location: ['location', 'warehouse', 'stock location', 'branch', '仓库', '仓库名称', '门店', '库位', '所在仓库'],
  reviewKey: ['review id', 'review number', 'review no', 'id', '评价编号', '评价ID', '评论编号', '评论ID'],
  rating: [
    ...['rating', 'stars', 'star rating', 'score', 'review score', 'review rating', 'stars given'],
    ...['评分', '星级', '评价等级', '评价星级', '打分', '分数', '评价结果', '好评中评差评'],
  ],
  reviewTitle: ['review title', 'headline', 'title', 'subject', '评价标题', '标题'],
  reviewText: [
    ...['review', 'review text', 'review content', 'review body', 'body', 'text', 'comments', 'feedback', 'comment'],
    ...['content', '评价内容', '评论内容', '评价', '评论', '初评', '首次评价', '初次评价', '内容', '买家评价'],
  ],
  followUp: [
    'follow up',
    'follow up review',
    'later review',
    'second review',
    '追评',
    '追加评价',
    '追评内容',
    '追加评论',
  ],
  reply: [
    'reply',
    'shop reply',
    'seller reply',
    'response',
    '回复',
    '商家回复',
    '卖家回复',
    '掌柜回复',
    '店铺回复',
    '解释',
  ],
  reviewDate: [
    ...['review date', 'reviewed at', 'review time', 'posted on', 'date', 'created at', 'created', 'time'],
    ...['评价时间', '评价日期', '评论时间', '评论日期', '日期', '时间', '创建时间'],
  ],
  replyDate: ['reply date', 'replied at', '回复时间', '回复日期'],
}

/** Fields that a table of this content means where a word could mean two things. */
export const goodsFields: Readonly<Record<GoodsContent, ReadonlySet<MappingField>>> = {
  products: new Set<MappingField>(['productHandle', 'vendor', 'stockQuantity', 'location']),
  stock: new Set<MappingField>(['stockQuantity', 'stockDate', 'location']),
  reviews: new Set<MappingField>([
    ...(['reviewKey', 'rating', 'reviewTitle', 'reviewText', 'followUp', 'reply', 'reviewDate', 'replyDate'] as const),
  ]),
}

/** Null where the columns speak of orders, people, visits or money spent, or say too little of goods. */
export function goodsContentOf(has: (field: MappingField) => boolean): GoodsContent | null {
  const any = (...fields: MappingField[]) => fields.some(has)
  if (any('lineAmount', 'paid', 'goods', 'spend', 'campaignName', 'visitors', 'visitKind', 'searchWords')) return null
  const isOfProduct = any('productKey', 'productTitle', 'productHandle')
  const namesPerson = any('customerKey', 'customerName', 'email', 'phone')
  if (any('rating', 'followUp') || (has('reviewText') && (isOfProduct || namesPerson)))
    return any('unitPrice', 'unitCost') ? null : 'reviews'
  if (!isOfProduct || namesPerson || has('orderKey')) return null
  const describes = any('unitPrice', 'vendor', 'productHandle', 'tags')
  if (has('unitCost')) return (describes || has('stockQuantity')) && !has('fromDate') ? 'products' : null
  if (has('stockQuantity') || (has('location') && has('quantity'))) return describes ? 'products' : 'stock'
  if (any('orderDate', 'quantity')) return null
  return describes || any('category', 'variant') ? 'products' : null
}

const attributeNames =
  /^(?:colou?r|size|material|style|season|gender|flavou?r|scent|fabric|规格|颜色|颜色分类|尺码|尺寸|材质|面料|款式|风格|季节|性别|口味|香型|产地|功能|适用人群)$/i

/** Columns of a product list that describe the product, each by its own header. */
export function attributeColumns(names: readonly string[]): string[] {
  return names.filter((name) => attributeNames.test(name.trim()))
}
