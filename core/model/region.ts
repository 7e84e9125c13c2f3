/** Where an order went, in one spelling: platforms write 浙江省, 浙江 or `****` for the same column. */

const provinces =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'.split(
    ' ',
  )
const chinaNames = new Set(['中国', '中国大陆', '中华人民共和国', 'china', 'chn', 'cn', 'p.r. china', 'mainland china'])
const hidden = /[*＊]|^#+|^\$\$|^~/

/** `country` is an ISO code where it is known to be one, else the file's own word; both are '' where not known. */
export interface Place {
  readonly country: string
  readonly region: string
}

/**
 * Chinese provinces in their short form (`浙江省 杭州市` → `浙江`), China as `CN`; other names as written, without surplus blanks. Hidden
 * values are unknown, but for a province before the hidden rest.
 * @example placeOf('', '浙江省') // { country: 'CN', region: '浙江' }
 */
export function placeOf(country: string, region: string): Place {
  const land = clean(country)
  const written = plain(region)
  const place = clean(region)
  const isChina = chinaNames.has(land.toLowerCase())
  const province = land === '' || isChina ? provinces.find((name) => written.startsWith(name)) : undefined
  return {
    country: isChina || province !== undefined ? 'CN' : /^[a-z]{2}$/i.test(land) ? land.toUpperCase() : land,
    region: province ?? place,
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

function clean(text: string): string {
  const bare = plain(text)
  return hidden.test(bare) ? '' : bare
}
