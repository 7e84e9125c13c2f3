/** What a review may speak of, and the words by which it does. */
export const reviewAspects = ['quality', 'size', 'delivery', 'service', 'price', 'packaging', 'looks', 'taste'] as const
export type ReviewAspect = (typeof reviewAspects)[number]

/** `_` joins the words of an English phrase. */
export const aspectTerms: readonly (readonly [ReviewAspect, string])[] = [
  [
    'quality',
    '质量 品质 做工 材质 面料 布料 料子 用料 手感 质地 质感 性能 功能 效果 电池 续航 屏幕 系统 音质 画质 像素 信号 耐用性 工艺 走线 拉链 扣子 材料 保温 吸水 quality material materials fabric workmanship craftsmanship stitching seam seams zipper battery screen performance durability build build_quality motor sound sound_quality picture_quality cloth lid handle',
  ],
  [
    'size',
    '尺码 尺寸 大小 码数 号码 版型 版式 码 长度 宽度 厚度 高度 腰围 袖子 裤长 鞋码 分量 份量 容量 量 饭量 菜量 size sizes sizing fit length width sleeve sleeves waist portion portions dimensions capacity height',
  ],
  [
    'delivery',
    '快递 物流 发货 送货 配送 运输 速度 送餐 到货 收货 派送 派件 快递员 快递小哥 外卖小哥 骑手 骑士 配送员 送餐员 小哥 顺丰 圆通 中通 申通 韵达 邮政 ems 京东快递 京东物流 时效 送达 发货速度 物流速度 delivery shipping shipment shipped courier arrival arrived ship delivered driver mail postage fedex ups usps dhl',
  ],
  [
    'service',
    '客服 服务 态度 售后 卖家 商家 店家 老板 店主 服务员 前台 掌柜 服务态度 回复 售前 店员 安装师傅 师傅 阿姨 客服态度 service customer_service support staff seller vendor owner waitress waiter clerk employees employee manager customer_support representative rep',
  ],
  [
    'price',
    '价格 价钱 价位 性价比 钱 运费 邮费 优惠 售价 标价 定价 块钱 元 配送费 活动 折扣 price prices pricing cost costs value money priced',
  ],
  [
    'packaging',
    '包装 盒子 外包装 箱子 纸箱 包裹 包装盒 礼盒 袋子 瓶子 瓶口 密封 泡沫 封口 外盒 打包 餐盒 packaging package packing box boxes wrapping wrapper wrapped packaged packed container carton bottle jar seal',
  ],
  [
    'looks',
    '颜色 外观 款式 样式 外形 样子 图案 设计 造型 颜值 色彩 色泽 花色 款 外表 图片 实物 颜色款式 color colour colors colours design style appearance look looks looked pattern print picture photo shade',
  ],
  [
    'taste',
    '味道 口味 口感 气味 香味 味 香气 滋味 闻起来 吃起来 喝起来 菜品 菜 饭菜 肉 汤 米饭 面条 口味儿 food 味儿 taste tastes tasted flavor flavour flavors flavours smell smells scent fragrance aroma texture',
  ],
]
