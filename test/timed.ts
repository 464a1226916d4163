/** Milliseconds that the processor spent, other tests apart: the wall clock tells of those, too. */
export function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  return since(start)
}

/** As `timed`, of work that is waited for. */
export async function timedOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  return since(start)
}

function since(start: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
