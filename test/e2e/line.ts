/** A page on a line that can be cut, file by file. */
import { fileURLToPath } from 'node:url';
import { type Listening, listenFrom } from '../../src/server/static/listen.ts';
import { servePage } from '../../src/server/static/serve-page.ts';

const HASH = String.raw`-[\w-]{8}\.(?:js|css)$`;

export type Line = Listening & {
  /** @param names of parts that come no more, such as `help-dialog|palette` */
  cut: (names: string) => void;
  mend: () => void;
  /** Paths that were asked for while they were cut. */
  missed: ReadonlySet<string>;
};

export async function layLine(): Promise<Line> {
  const serve = servePage({ folder: fileURLToPath(new URL('../../dist', import.meta.url)) });
  let cutOff: RegExp | undefined;
  const missed = new Set<string>();
  const listening = await listenFrom(4310, (request, response) => {
    const path = request.url ?? '';
    if (!cutOff?.test(path)) {
      serve(request, response);
      return;
    }
    missed.add(path);
    request.socket.destroy();
  });
  return {
    ...listening,
    missed,
    cut: (names) => {
      missed.clear();
      cutOff = new RegExp(`/assets/(?:${names})${HASH}`);
    },
    mend: () => {
      cutOff = undefined;
    },
  };
}
