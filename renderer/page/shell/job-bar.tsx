import { Paper } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { JobProgress } from '../../../core/contract/events.ts'
import { useCore } from '../../client/core.tsx'
import { JobProgressBar } from '../../component/job-progress-bar.tsx'
import { useText } from '../../text/use-text.ts'
import { useImport } from '../import/import-provider.tsx'
import classes from './shell.module.css'

/** Long work that no dialog in view reports: what is being done, how far it is, and a way to stop it. */
export function JobBar() {
  const text = useText()
  const { client } = useCore()
  const { dialogOpen } = useImport()
  const jobs = useRunningJobs().filter(
    ({ kind }) => kind !== 'import/preview' && !(dialogOpen && kind === 'import/start'),
  )
  if (jobs.length === 0) return null
  return (
    <section className={`${classes.jobs} no-print`} aria-label={text('job.running')}>
      {jobs.map((job) => (
        <Paper key={job.jobId} p="md" shadow="sm">
          <JobProgressBar
            progress={job}
            onCancel={() => void client.call('job/cancel', { jobId: job.jobId }).catch(() => undefined)}
          />
        </Paper>
      ))}
    </section>
  )
}

function useRunningJobs(): readonly JobProgress[] {
  const { client } = useCore()
  const [jobs, setJobs] = useState<readonly JobProgress[]>([])
  useEffect(() => {
    const stopProgress = client.on('job/progress', (job) =>
      setJobs((known) => [...known.filter(({ jobId }) => jobId !== job.jobId), job]),
    )
    const stopEnded = client.on('job/ended', ({ jobId }) =>
      setJobs((known) => known.filter((job) => job.jobId !== jobId)),
    )
    return () => {
      stopProgress()
      stopEnded()
    }
  }, [client])
  return jobs
}
