import { createServer, type Plugin, type Rolldown } from 'vite';

/**
 * Runs before the first paint: another page, or a visit that is not the first, does not begin with this front door, nor
 * a night with a day (`shell/preferences.ts`).
 */
const SCRIPT = `{
const { dataset } = document.documentElement;
if (!/^(#\\/?)?$/.test(location.hash)) dataset.elsewhere = '';
try {
  const learnt = localStorage.getItem('square-brackets/learning') ?? '';
  if (/"(turned|voted|chaired)":true|"lesson":"[ds]/.test(learnt)) dataset.elsewhere = '';
  dataset.night = localStorage.getItem('square-brackets/night') ?? matchMedia('(prefers-color-scheme: dark)').matches;
} catch {}
if (location.protocol === 'file:') addEventListener('error', ({ target }) => {
  if (target.type === 'module') addEventListener('load', () => document.body.firstElementChild.hidden = false);
}, true);
}
`;
const SCRIPT_NAME = 'before-paint.js';
const ROOT = '<div id="root"></div>';

/**
 * Writes the front door into `index.html`, so that it is painted before any script has come. Nothing in it works yet,
 * so it is inert; the page takes its place.
 * @param module the path of the module whose `renderDoor` gives its HTML
 */
export function writeStaticDoor(module: string): Plugin {
  return {
    name: 'square-brackets:static-door',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', name: SCRIPT_NAME, source: SCRIPT });
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        if (!html.includes(ROOT)) return html;
        const door = nameAssets(await renderDoor(module), bundle);
        const script = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.names.includes(SCRIPT_NAME),
        );
        const first = script ? `<script src="./${script.fileName}"></script>` : '';
        return putSheetsFirst(html, first).replace(
          ROOT,
          () => `<div id="root"><div inert>${door}</div></div>`,
        );
      },
    },
  };
}

async function renderDoor(module: string): Promise<string> {
  const server = await createServer({
    appType: 'custom',
    logLevel: 'error',
    mode: 'production',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null },
  });
  try {
    const made = (await server.ssrLoadModule(module)) as { renderDoor: () => Promise<string> };
    return await made.renderDoor();
  } finally {
    await server.close();
  }
}

/** What the first paint waits for is asked for before what it does not, as a browser asks for few files at once. */
function putSheetsFirst(html: string, first: string): string {
  const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const others = sheets.reduce((rest, sheet) => rest.replace(sheet, ''), html);
  return others.replace('<script type="module"', (found) => [...sheets, first, found].join(''));
}

/** Files by the names that the build gives them. */
function nameAssets(html: string, bundle: Rolldown.OutputBundle): string {
  let named = html;
  for (const file of Object.values(bundle)) {
    if (file.type !== 'asset') continue;
    for (const name of file.originalFileNames) {
      named = named.replaceAll(`/${name}`, () => `./${file.fileName}`);
    }
  }
  return named;
}
