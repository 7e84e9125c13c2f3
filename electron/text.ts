/** Words of the native menu and dialogs, which stand outside the page. They follow the language of the system. */
import { app } from 'electron'

const texts = {
  en: {
    file: 'File',
    openShop: 'Open shop file…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    close: 'Close',
    about: 'About Shopkeeper',
    tables: 'Tables',
    shops: 'Shopkeeper shops',
    saveFailed: 'The file could not be saved',
    saveFailedDetail: 'Choose another folder, or close the program that has the file open, then save again.',
    coreFails: 'Shopkeeper cannot start',
    coreFailsDetail:
      'Its data could not be opened. Restart the computer; if that does not help, install Shopkeeper again. Your shops stay where they are.',
    coreStopped: 'Shopkeeper had to start its work anew',
    coreStoppedDetail: 'What was being done just now is undone as a whole; everything before it is kept.',
  },
  zh: {
    file: '文件',
    openShop: '打开店铺文件…',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    window: '窗口',
    minimize: '最小化',
    close: '关闭',
    about: '关于掌柜',
    tables: '表格',
    shops: '掌柜店铺',
    saveFailed: '文件没有保存成功',
    saveFailedDetail: '请换一个文件夹,或关闭正在使用该文件的程序,然后再保存一次。',
    coreFails: '掌柜无法启动',
    coreFailsDetail: '数据部分没能启动。请重启电脑;如果仍然不行,请重新安装掌柜。店铺数据不受影响。',
    coreStopped: '掌柜重新启动了后台',
    coreStoppedDetail: '刚才进行中的操作已整体撤回,之前的数据都在。',
  },
} as const

type ShellText = Readonly<Record<keyof (typeof texts)['en'], string>>

/** Known only once the app is ready. */
export function shellLanguage(): 'zh' | 'en' {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export function shellText(): ShellText {
  return texts[shellLanguage()]
}
