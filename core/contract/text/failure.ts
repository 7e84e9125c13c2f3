/** Sentences of `FailureCode`: what is wrong and what to do about it. */

import type { LocalTexts } from '../language.ts'
import type { FailureCode } from '../reply.ts'

export const failureText = {
  'failure.internal': {
    en: 'Something went wrong inside Shopkeeper. Nothing of your data was changed; try again, and restart the app if it happens twice.',
    zh: '程序内部出错了。数据没有改动；请再试一次，若仍然出错请重启应用。',
  },
  'failure.bad-params': {
    en: 'That request could not be understood: {detail}',
    zh: '无法理解这个请求：{detail}',
  },
  'failure.unknown-method': { en: 'There is no method “{method}”.', zh: '没有“{method}”这个方法。' },
  'failure.not-found': {
    en: 'That entry no longer exists. Go back to the list and choose again.',
    zh: '这一项已不存在。请回到列表重新选择。',
  },
  'failure.sentence-not-understood': { en: '{problem}', zh: '{problem}' },
  'failure.message-invalid': { en: '{problem}', zh: '{problem}' },
  'failure.segment-name-taken': {
    en: 'There is already a saved group called “{name}”. Choose another name.',
    zh: '已有名为“{name}”的分组。请换一个名字。',
  },
  'failure.segment-of-itself': {
    en: 'A saved group cannot be part of itself. Take it out of its own rules, also where another group names it.',
    zh: '分组不能包含自己。请从条件里去掉它，也包括通过其他分组间接用到的地方。',
  },
  'failure.no-shop-open': {
    en: 'No shop is open. Open or create a shop first.',
    zh: '还没有打开店铺。请先打开或新建一个店铺。',
  },
  'failure.shop-exists': {
    en: 'There is already a shop called “{name}”. Choose another name.',
    zh: '已有名为“{name}”的店铺。请换一个名字。',
  },
  'failure.shop-name-invalid': {
    en: '“{name}” cannot be used as a file name. Leave out characters such as / \\ : * ?',
    zh: '“{name}”不能用作文件名。请去掉 / \\ : * ? 等字符。',
  },
  'failure.shop-locked': {
    en: 'The shop file {file} is in use by another program. Close that program and try again.',
    zh: '店铺文件 {file} 正被其他程序占用。请关闭那个程序后再试。',
  },
  'failure.shop-read-only': {
    en: 'The shop file {file} cannot be written to. Make it writable, or copy it to a folder of your own.',
    zh: '店铺文件 {file} 无法写入。请取消只读，或复制到自己的文件夹里。',
  },
  'failure.shop-newer': {
    en: '{file} was made by a newer Shopkeeper (schema {found}, this one knows {known}). Update the app to open it.',
    zh: '{file} 由更新版本的掌柜创建（结构 {found}，本版本支持到 {known}）。请升级应用后再打开。',
  },
  'failure.shop-not-a-shop': {
    en: '{file} is not a Shopkeeper file. Choose a file that ends in .shop.',
    zh: '{file} 不是掌柜的店铺文件。请选择以 .shop 结尾的文件。',
  },
  'failure.shop-damaged': {
    en: 'The shop file {file} is damaged. It was left as it is; open a backup copy instead.',
    zh: '店铺文件 {file} 已损坏。文件保持原样；请改为打开备份。',
  },
  'failure.disk-full': {
    en: 'The disk is full. Nothing was changed; free some space and try again.',
    zh: '磁盘已满。没有任何改动；请腾出空间后再试。',
  },
  'failure.file-missing': {
    en: 'The file {file} is not there any more. Choose it again.',
    zh: '文件 {file} 已不在原处。请重新选择。',
  },
  'failure.file-empty': {
    en: '{file} is empty. Export it again from your platform and check that it holds rows.',
    zh: '{file} 是空文件。请从平台重新导出，并确认里面有数据。',
  },
  'failure.file-header-only': {
    en: '{file} has a header line but no rows. Choose a longer period when you export it.',
    zh: '{file} 只有表头，没有数据行。请在导出时选择更长的时间段。',
  },
  'failure.file-binary': {
    en: '{file} is not a table. Shopkeeper reads CSV, TSV, XLSX and XLS files.',
    zh: '{file} 不是表格文件。掌柜可读取 CSV、TSV、XLSX 和 XLS 文件。',
  },
  'failure.file-not-a-workbook': {
    en: '{file} is named like a workbook but is none, or it is damaged. If it is text, rename it to .csv; else save it again from Excel or WPS.',
    zh: '{file} 的后缀是工作簿，但内容不是，或已损坏。如果是文本，请改名为 .csv；否则请用 Excel 或 WPS 重新保存。',
  },
  'failure.file-columns-missing': {
    en: '{file} looks like {title}, but these columns are missing: {columns}. Export it again with all columns, or say which columns hold them.',
    zh: '{file} 看起来是{title}，但缺少这些列：{columns}。请重新导出全部列，或指定对应的列。',
  },
  'failure.file-own-list': {
    en: '{file} is a list that Shopkeeper wrote; the shop already holds what is in it. Import the files of your platform instead.',
    zh: '{file} 是掌柜自己导出的列表，里面的内容店铺里已经有了。请导入平台的文件。',
  },
  'failure.file-line-too-long': {
    en: 'Line {line} of {file} is longer than 8 MB, so this is not a table, or a quotation mark is never closed. Check that line and export the file again.',
    zh: '{file} 第 {line} 行超过 8 MB：它可能不是表格，或有引号没有闭合。请检查该行并重新导出。',
  },
  'failure.file-too-large': {
    en: '{file} unpacks to more than {limit} MB. Export a shorter period.',
    zh: '{file} 解压后超过 {limit} MB。请导出较短的时间段。',
  },
  'failure.file-too-wide': {
    en: '{file} has {columns} columns; Shopkeeper reads up to {limit}. Check whether it is a table of orders, and export only the columns you need.',
    zh: '{file} 有 {columns} 列，掌柜最多读取 {limit} 列。请确认它是订单表，并只导出需要的列。',
  },
  'failure.file-unrecognised': {
    en: 'Shopkeeper does not know the columns of {file}. Say what they mean once; the answer is remembered.',
    zh: '掌柜不认识 {file} 的列。请指定一次各列的含义，之后会记住。',
  },
  'failure.file-no-valid-row': {
    en: 'None of the {rows} rows of {file} could be taken. The first stops at line {line}, column “{column}”: “{value}”. Check what the columns mean, then try again.',
    zh: '{file} 的 {rows} 行都无法导入。第一个问题在第 {line} 行“{column}”列：“{value}”。请检查各列的含义后重试。',
  },
  'failure.file-currency-unrated': {
    en: '{file} is in {found}, this shop keeps its books in {currency}. Set a rate for {found} in Settings and import it again, or import it into a shop of its own.',
    zh: '{file} 的币种是 {found}，而本店以 {currency} 记账。请在“设置”里填写 {found} 的汇率后重新导入，或导入另一个店铺。',
  },
  'failure.file-encrypted': {
    en: '{file} is protected by a password. Open it, save it without one, and import that copy.',
    zh: '{file} 有密码保护。请打开后另存为无密码的副本再导入。',
  },
  'failure.mapping-invalid': {
    en: 'This mapping cannot be used: {detail}',
    zh: '这个列对应关系无法使用：{detail}',
  },
  'failure.mapping-column-missing': {
    en: '{file} has no column “{column}”, which the mapping needs. Choose the column again.',
    zh: '{file} 里没有列对应关系需要的“{column}”列。请重新选择。',
  },
  'failure.table-column': {
    en: '“{file}” has no column “{column}”. Add it, or rename the column that holds it.',
    zh: '“{file}”里没有“{column}”这一列。请补上，或把对应的列改成这个名字。',
  },
  'failure.table-cell': {
    en: 'Line {line} of “{file}”: “{value}” cannot stand in column “{column}”. Correct it and try again.',
    zh: '“{file}”第 {line} 行：“{column}”列不能是“{value}”。请改正后重试。',
  },
  'failure.table-arm': {
    en: '“{file}” has no arm “{arm}” to compare with another one. Its arms: {arms}.',
    zh: '“{file}”里没有可以和其他组比较的“{arm}”组。现有的组：{arms}。',
  },
  'failure.table-json': {
    en: '“{file}” is not a table of baskets. It should read { user: [[item, …], …], … } as JSON.',
    zh: '“{file}”不是购物篮表。应为 JSON 格式：{ 用户: [[商品, …], …], … }。',
  },
  'failure.import-not-found': {
    en: 'There is no import {importId}, or it was already undone.',
    zh: '没有编号为 {importId} 的导入，或它已被撤销。',
  },
  'failure.import-not-retryable': {
    en: 'The rows of {file} cannot be read again: an older version imported it. Undo that import and import the file once more.',
    zh: '无法重新读取 {file} 的行：它是由旧版本导入的。请撤销那次导入，再重新导入这个文件。',
  },
  'failure.row-not-open': {
    en: 'Line {line} is not waiting to be put right. Load the list again.',
    zh: '第 {line} 行不在待处理之列。请刷新列表。',
  },
  'failure.campaign-frozen': {
    en: 'This campaign’s list was already sent, so people and control group stay as they are. Plan a new round instead.',
    zh: '这次活动的名单已发出，联系人和对照组不能再改。请新建下一轮。',
  },
  'failure.campaign-not-frozen': {
    en: 'The list of this campaign has not been sent yet.',
    zh: '这次活动的名单还没有发出。',
  },
  'failure.campaign-empty': {
    en: 'Nobody fits this audience. Choose another group.',
    zh: '没有人符合这个范围。请换一个人群。',
  },
  'failure.job-cancelled': { en: 'Cancelled. Nothing was changed.', zh: '已取消，没有任何改动。' },
  'failure.busy': {
    en: 'Other work is still running in this shop. Wait for it or cancel it, then try again.',
    zh: '店铺里还有任务在进行。请等它完成或取消后再试。',
  },
  'failure.shop-not-empty': {
    en: 'This shop already holds data. A sample goes into an empty shop.',
    zh: '这个店铺已有数据。示例只能放进空店铺。',
  },
  'failure.shop-currency-differs': {
    en: '{file} is in {found}, this shop keeps its books in {currency}. If the file names its currency in a column, set a rate for {found} in Settings and import it without saying the currency; else import it into a shop of its own.',
    zh: '{file} 使用 {found}，而本店以 {currency} 记账。若文件中有币种列，请在“设置”里填写 {found} 的汇率，再不指定币种导入；否则请导入另一个店铺。',
  },
  'failure.unsupported-format': {
    en: 'Reports can be written as .xlsx or .html, lists as .xlsx or .csv.',
    zh: '报告可保存为 .xlsx 或 .html，列表可保存为 .xlsx 或 .csv。',
  },
} as const satisfies Record<`failure.${FailureCode}`, LocalTexts>
