import type { Plugin, Rolldown } from 'vite';

const QUERY = '?shared-worker';
const ID = '\0shared-worker:';

/** Stands for what a worker imports until that has names; no sentence has these words. */
const IMPORTS = /["'`]shared-worker-imports:([^"'`]+)["'`]/g;

/**
 * Builds workers with the page, so that both run the same engine from the same file: a worker that is built by itself
 * brings a second one. `import files from './x.worker.ts?shared-worker'` gives the addresses of all its scripts, its
 * own first.
 */
export function shareWorkers(): Plugin {
  let serves = false;
  return {
    name: 'square-brackets:shared-workers',
    enforce: 'pre',
    configResolved: ({ command }) => {
      serves = command === 'serve';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const script = await this.resolve(source.slice(0, -QUERY.length), importer);
      return script && ID + script.id;
    },
    load(id) {
      if (!id.startsWith(ID)) return null;
      const script = id.slice(ID.length);
      if (serves)
        return `import url from ${JSON.stringify(`${script}?worker&url`)}; export default [url];`;
      const worker = this.emitFile({ type: 'chunk', id: script });
      // The worker's own name is known when this file is named, and goes with all it imports: neither is kept beyond the other.
      return `const imported = ['shared-worker-imports:${worker}'].map((file) => new URL(file, import.meta.url).href);
export default [import.meta.ROLLUP_FILE_URL_${worker}, ...imported];`;
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replaceAll(IMPORTS, (_all, worker: string) =>
            listImports(bundle, this.getFileName(worker)),
          );
    },
  };
}

/** The files a worker imports, which stand beside it, as a list in quotes. */
function listImports(bundle: Rolldown.OutputBundle, first: string): string {
  const files = new Set([first]);
  // A set also walks what is added to it on the way.
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') for (const other of chunk.imports) files.add(other);
  }
  return [...files]
    .slice(1)
    .map((file) => `"./${file.split('/').at(-1)}"`)
    .join();
}
