/**
 * The same for work that never lets go: it is drawn as the work tells of it, and Ctrl-C ends the command at once.
 * @param work tells the share 0..1 done
 */
export async function withShares<Result>(
  work: (tell: (done: number) => void) => Result,
): Promise<Result> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const { default: progress } = await import('cli-progress');
  const format = '{bar} {percentage}%, {eta_formatted} left';
  const bar = new progress.SingleBar({ format, clearOnComplete: true, gracefulExit: false });
  let begun = false;
  try {
    return work((done) => {
      if (!begun) bar.start(1, 0);
      begun = true;
      bar.update(done);
    });
  } finally {
    if (begun) bar.stop();
  }
}

/** A bar on standard error for a person who watches. */
export async function withProgress<Result>(
  runs: number,
  work: (done: (runs: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const { default: progress } = await import('cli-progress');
  const format = '{bar} {value}/{total} conferences, {eta_formatted} left';
  const bar = new progress.SingleBar({ format, clearOnComplete: true, gracefulExit: false });
  bar.start(runs, 0);
  try {
    return await work((done) => bar.increment(done));
  } finally {
    bar.stop();
  }
}
