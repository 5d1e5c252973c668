import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Less is not worth the time: most of what is left to find is a function or a constant used once in a large file. */
const LARGE = 5_000;

/** Minifies code once more: Vite's minifier is fast, and leaves functions and constants that are used once. */
export function minifyAgain(): Plugin {
  return {
    name: 'square-brackets:second-minifier',
    apply: 'build',
    generateBundle: {
      // Vite writes the files of each part into the code until then.
      order: 'post',
      async handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || chunk.code.length < LARGE) continue;
          const { code } = await minify(chunk.code, { module: true, compress: { passes: 2 } });
          if (code !== undefined) chunk.code = code;
        }
      },
    },
  };
}
