/** The platforms whose exports are known by sight. */
import { alimamaCosts } from './alimama-costs.ts'
import { alipayMobileBill } from './alipay-mobile-bill.ts'
import { alipayWebBill } from './alipay-web-bill.ts'
import { amazonNewOrders } from './amazon-new-orders.ts'
import { amazonOrders } from './amazon-orders.ts'
import { amazonUnshipped } from './amazon-unshipped.ts'
import { douyinOrders } from './douyin-orders.ts'
import { ebayOrders } from './ebay-orders.ts'
import { etsyItems } from './etsy-items.ts'
import { etsyOrders } from './etsy-orders.ts'
import { googleAdsCosts } from './google-ads-costs.ts'
import { jdOrders } from './jd-orders.ts'
import { judgemeReviews } from './judgeme-reviews.ts'
import { looxReviews } from './loox-reviews.ts'
import { metaAdsCosts } from './meta-ads-costs.ts'
import { paypalActivity } from './paypal-activity.ts'
import { pinduoduoOrders } from './pinduoduo-orders.ts'
import type { Preset } from './preset.ts'
import { productCosts } from './product-costs.ts'
import { shopifyCustomers } from './shopify-customers.ts'
import { shopifyOrders } from './shopify-orders.ts'
import { shopifyProducts } from './shopify-products.ts'
import { shopifyReviews } from './shopify-reviews.ts'
import { squareItems } from './square-items.ts'
import { squareTransactions } from './square-transactions.ts'
import { stripePayments } from './stripe-payments.ts'
import { sycmProducts } from './sycm-products.ts'
import { taobaoItems } from './taobao-items.ts'
import { taobaoOrders } from './taobao-orders.ts'
import { wechatMerchantBill } from './wechat-merchant-bill.ts'
import { wechatPersonalBill } from './wechat-personal-bill.ts'
import { woocommerceAnalytics } from './woocommerce-analytics.ts'
import { woocommerceCustomers } from './woocommerce-customers.ts'
import { woocommerceLines } from './woocommerce-lines.ts'
import { woocommerceOrders } from './woocommerce-orders.ts'
import { yotpoReviews } from './yotpo-reviews.ts'
import { youzanCustomers } from './youzan-customers.ts'
import { youzanOrders } from './youzan-orders.ts'

export const presets: readonly Preset[] = [
  shopifyOrders,
  taobaoOrders,
  taobaoItems,
  youzanOrders,
  jdOrders,
  pinduoduoOrders,
  douyinOrders,
  etsyOrders,
  etsyItems,
  amazonOrders,
  amazonNewOrders,
  amazonUnshipped,
  ebayOrders,
  squareItems,
  squareTransactions,
  woocommerceAnalytics,
  woocommerceLines,
  woocommerceOrders,
  stripePayments,
  paypalActivity,
  alipayMobileBill,
  alipayWebBill,
  wechatPersonalBill,
  wechatMerchantBill,
  shopifyCustomers,
  woocommerceCustomers,
  youzanCustomers,
  alimamaCosts,
  googleAdsCosts,
  metaAdsCosts,
  productCosts,
  sycmProducts,
  shopifyProducts,
  judgemeReviews,
  looxReviews,
  shopifyReviews,
  yotpoReviews,
]
