/** What a shell expects of a command that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** A bar on standard error for a person who watches. */
export async function withProgress<Result>(
  runs: number,
  work: (done: (runs: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const { default: progress } = await import('cli-progress');
  const format = '{bar} {value}/{total} conferences, {eta_formatted} left';
  const bar = new progress.SingleBar({ format, clearOnComplete: true });
  const leave = (): never => {
    bar.stop();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', leave);
  bar.start(runs, 0);
  try {
    return await work((done) => bar.increment(done));
  } finally {
    process.removeListener('SIGINT', leave);
    bar.stop();
  }
}
