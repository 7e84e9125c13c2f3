import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { MethodParams } from '../../core/contract/methods.ts'
import { useCore } from '../client/core.tsx'
import { useAction } from '../client/use-action.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { notifyDone } from './notify.tsx'

type ExportParams = MethodParams['list/export']

interface ExportButtonProps {
  readonly list: ExportParams['list']
  /** The filter on screen, so that the file holds what the screen shows. */
  readonly params?: Omit<ExportParams, 'list' | 'format' | 'language'>
  readonly disabled?: boolean
}

/** Exports the list on screen as a workbook or a plain table. */
export function ExportButton({ list, params = {}, disabled = false }: ExportButtonProps) {
  const { host } = useCore()
  const text = useText()
  const { language } = useLanguage()
  const exporting = useAction('list/export')

  async function save(format: ExportParams['format']) {
    const file = await exporting.run({ ...params, list, format, language })
    if (!file) return
    const { saved } = await host.save(file.fileId, file.fileName)
    if (saved) notifyDone(text('common.saved', { name: file.fileName }))
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={exporting.running}
          disabled={disabled}
        >
          {text('common.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{text('common.export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{text('common.export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
