import type { Plugin } from 'vite';

const RUNTIME = 'react/jsx-runtime';
const BY_NAME = '\0jsx-by-name';

/**
 * React's JSX functions are CommonJS, which a bundler writes as `(0, runtime.jsx)(…)` at each of thousands of elements.
 * Taken out of their module once, they are called by a name of one letter.
 */
export function importJsxByName(): Plugin {
  return {
    name: 'square-brackets:jsx-by-name',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) => (source === RUNTIME && importer !== BY_NAME ? BY_NAME : null),
    load: (id) =>
      id === BY_NAME
        ? `import * as runtime from '${RUNTIME}';
           export const { Fragment, jsx, jsxs } = runtime;`
        : null,
  };
}
