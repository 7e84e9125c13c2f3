import { expect, it } from 'vitest'
import { placeOf } from '../../../core/model/region.ts'

it.each([
  ['', '浙江省', 'CN', '浙江'],
  ['中国', '浙江', 'CN', '浙江'],
  ['CN', '内蒙古自治区', 'CN', '内蒙古'],
  ['cn', '黑龙江省 哈尔滨市', 'CN', '黑龙江'],
  ['', '北京市', 'CN', '北京'],
  ['China', 'Zhejiang', 'CN', 'Zhejiang'],
  ['', '新疆维吾尔自治区', 'CN', '新疆'],
  ['us', ' New  York ', 'US', 'New York'],
  ['United Kingdom', '', 'United Kingdom', ''],
  ['', '****', '', ''],
  ['中国', '浙江省****', 'CN', '浙江'],
  ['中国', '****', 'CN', ''],
  ['', '', '', ''],
])('reads %j %j as %j %j', (country, region, land, place) => {
  expect(placeOf(country, region)).toEqual({ country: land, region: place })
})
