import { Container } from '@mantine/core'
import { Failed } from '../../component/state.tsx'

/** Shown where the page cannot reach its core at all; the way out is to load it again. */
export function Unreachable() {
  return (
    <Container size="sm" py={96}>
      <Failed error={null} onRetry={() => window.location.reload()} />
    </Container>
  )
}
