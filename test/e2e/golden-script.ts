import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles the probes of test/golden into one script that leaves them in `globalThis.probes`. */
export async function bundleProbes(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../golden/probes.ts', import.meta.url)),
        formats: ['iife'],
        name: 'probes',
      },
    },
  });
  const [output] = [built].flat();
  const script = output && 'output' in output ? output.output[0] : undefined;
  if (!script) throw new Error('the probes gave no script');
  return script.code;
}
