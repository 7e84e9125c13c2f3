import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Empty } from '../../component/state.tsx'
import { useText } from '../../text/use-text.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Keeps a page's bug inside the page: rail and top bar stay, and there is a way out. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children
    return <Crashed onRetry={() => this.setState({ crashed: false })} />
  }
}

function Crashed({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText()
  return (
    <div role="alert">
      <Empty
        title={text('state.crashed')}
        text={text('state.crashed.text')}
        action={<Button onClick={onRetry}>{text('common.retry')}</Button>}
      />
    </div>
  )
}
