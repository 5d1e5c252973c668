import type { Plugin, Rolldown } from 'vite';

/** Vite's own helper asks once, and a part that failed to come stays away until the page is opened anew. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Has each `import()` of the built page fetch all files of the part first.
 * @param module the path of the module whose `importPart` does so
 */
export function importParts(module: string): Plugin {
  let first: ReadonlySet<string> = new Set();
  return {
    name: 'square-brackets:import-parts',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // A part without parts of its own is left out of the list otherwise.
          resolveDependencies: (file, parts, { hostType }) =>
            hostType === 'html' ? parts : listWanted(file, parts, first),
        },
      },
    }),
    load: (id) =>
      id === HELPER
        ? `export { importPart as __vitePreload } from ${JSON.stringify(module)};`
        : undefined,
    generateBundle(_, bundle) {
      first = listFirst(bundle);
    },
  };
}

/** @param first files that the page begins with */
function listWanted(file: string, parts: readonly string[], first: ReadonlySet<string>): string[] {
  return [...new Set([file, ...parts])].filter((part) => !first.has(part));
}

function listFirst(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const first = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (first.has(name) || chunk?.type !== 'chunk') return;
    first.add(name);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) {
    // Workers are entries too.
    if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('.html')) visit(chunk.fileName);
  }
  return first;
}
