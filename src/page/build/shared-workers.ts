import type { Plugin, Rolldown } from 'vite';

const QUERY = '?shared-worker';
const ID = '\0shared-worker:';

/** Stands for the files of a worker until they have names. */
const FILES = /["'`]files of ([^"'`]+)["'`]/g;

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
      if (serves) return `import url from '${script}?worker&url'; export default [url];`;
      const worker = this.emitFile({ type: 'chunk', id: script });
      return `export default ['files of ${worker}'].map((file) => new URL(file, import.meta.url).href);`;
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replaceAll(FILES, (_all, worker: string) =>
            listFiles(bundle, this.getFileName(worker)),
          );
    },
  };
}

/** A worker's file and those it imports, which stand beside each other, as a list in quotes. */
function listFiles(bundle: Rolldown.OutputBundle, first: string): string {
  const files = new Set([first]);
  // A set also walks what is added to it on the way.
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') for (const other of chunk.imports) files.add(other);
  }
  return [...files].map((file) => `"./${file.split('/').at(-1)}"`).join();
}
