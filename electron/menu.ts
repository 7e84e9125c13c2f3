/** The native menu. Reload and developer tools are there in development only. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { shellText } from './text.ts'

export function setMenu(openShop: () => void): void {
  const text = shellText()
  const mac = process.platform === 'darwin'
  const quit: MenuItemConstructorOptions = { role: 'quit', label: text.quit }
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: text.file,
      submenu: [
        { label: text.openShop, accelerator: 'CmdOrCtrl+O', click: openShop },
        { type: 'separator' },
        mac ? { role: 'close', label: text.close } : quit,
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo },
        { role: 'redo', label: text.redo },
        { type: 'separator' },
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'resetZoom', label: text.resetZoom },
        { role: 'togglefullscreen', label: text.fullScreen },
        ...(app.isPackaged ? [] : [{ role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: text.window,
      submenu: [
        { role: 'minimize', label: text.minimize },
        { role: 'about', label: text.about },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
