import type { Texts } from './texts.ts'

/** New files in a folder that the owner lets the app look into. */
export const watchText = {
  'watch.found': { en: '{file} is new in {folder}. Look at it?', zh: '“{folder}”里有新文件 {file}，要看一下吗？' },
  'watch.found.many': {
    en: '{amount} files are new in {folder}: {files}. Look at them?',
    zh: '“{folder}”里有 {amount} 个新文件：{files}。要看一下吗？',
  },
  'watch.and-more': { en: '{files} and more', zh: '{files}等' },
  'watch.comma': { en: ', ', zh: '、' },
  'watch.look': { en: 'Look', zh: '看一下' },
  'watch.no': { en: 'No, thanks', zh: '不用了' },
  'watch.lost': {
    en: 'The folder {folder} is not there any more. Connect its disk, or choose another folder in Settings.',
    zh: '文件夹“{folder}”找不到了。请接上所在的磁盘，或在设置里另选一个。',
  },
  'watch.title': { en: 'New exports', zh: '新的导出文件' },
  'watch.text': {
    en: 'Choose the folder your downloads go to. When a new export appears there, Shopkeeper asks whether to look at it. Nothing is imported by itself, and nothing there is changed.',
    zh: '选择您存放下载文件的文件夹。里面出现新的导出文件时，掌柜会问您要不要看一下。不会自动导入，也不会改动里面的文件。',
  },
  'watch.on': {
    en: 'Shopkeeper asks when a new export appears in {folder}. Nothing is imported by itself, and nothing there is changed.',
    zh: '“{folder}”里出现新的导出文件时，掌柜会问您。不会自动导入，也不会改动里面的文件。',
  },
  'watch.choose': { en: 'Choose a folder', zh: '选择文件夹' },
  'watch.other': { en: 'Another folder', zh: '换一个文件夹' },
  'watch.stop': { en: 'Stop asking', zh: '不再询问' },
} as const satisfies Texts
