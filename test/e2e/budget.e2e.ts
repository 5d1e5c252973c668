import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);

/**
 * Chunks that a conference can be played without, each fetched when it is asked for: workers of other pages, the
 * pages themselves, addresses of other conferences, and what reads files and links. The debrief, which comes when a
 * conference is over, has a budget of its own.
 */
const ASIDE =
  /^([a-z-]+-\d{4}|across-pane|act-words|afterlife|archived|aside|(?:antarctica|campaign|eu-relocation|iraq|kigali|nile|unclos)-\d+|balance|both-sides|bound|caption-strip|cells|charts?|check|checkup|chair-measures|class(?:-host|-page|-desk-page|-slides|-wire)?|codex|collect|compare|credits-page|daily|damaged|data-table|deal-in-reach|debrief|decode|desk|door-parts|drafts|drawn|edited-document|ends-talks|figures|file-(?:notices|report)|files|first-chair|first-words|given|guess-step|guide|guided|habits|help-dialog|hindsight|hold-to-see|ids|invitation|(?:kept-)?campaign(?:-page|-step)?|keys-help|last-(?:bracket|refusal)|late-worker|lesson|library|limits|listen|log-dialog|measures|models-work|note-rows|numbers|offered|other-(?:rules|side)|open-chosen|open-record|open-scenario|opened|other-hands|outcome|own(?=-[\w-]{8}\.)|partner|past-best|trade-bars|use-(?:desk|points)|packed|pages|pair-gate|palette|papers|par|par-actions|par\.worker|parse-json|parse-source|primitives|print-rule|problem|qr-(?:code|length)|qr(?:-length)?|quiet-choices|rare-(?:fields|parts)|read-record|read-result|reader|reading|real-votes|record-(?:file|format|shape)|replay|resolved|result-(?:pane|parts)|revival|rivals|room-(?:advice|help)|run|same-draw|save-treaty|saved-games|scenario\.worker|schemas|scores|seat(?=-[\w-]{8}\.)|seat-wants|seats-dialog|seed|settings-(?:dialog|fields)|sha2|share|simulate|side-key|sound-ask|sounds|spec-parts|spoken|stakes|standing|start-(?:options|wordings)|staying-out|strip-cable|table-file|tally|text-moved|to-json|turn-parts|use-handout|verify|wall|write-positions|written-answer)[-.]/;

const kilobytes = (names: readonly string[]): number =>
  names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length / 1000,
    0,
  );

const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const html = readFileSync(new URL('index.html', dist), 'utf8');

test('the script of the first screen is at most 102 kB of gzip', () => {
  const first = scripts.filter((name) => html.includes(`/${name}"`));
  expect(first.length).toBeGreaterThan(0);
  expect(kilobytes(first)).toBeLessThanOrEqual(102);
});

/** Where the file of a conference is: of all that ship, a game asks for its own. */
const isShelved = (name: string): boolean =>
  /^\w+ \w+=new URL\(`[^`]*\.json`/.test(
    readFileSync(new URL(`assets/${name}`, dist), 'utf8').slice(0, 100),
  );

const played = scripts.filter((name) => !ASIDE.test(name) && !isShelved(name));

test('all script to play a conference is at most 464 kB of gzip', () => {
  expect(kilobytes(played)).toBeLessThanOrEqual(464);
});

test('what a conference is played with fetches nothing that it can be played without', () => {
  const fetched = played.flatMap((name) => {
    const script = readFileSync(new URL(`assets/${name}`, dist), 'utf8');
    const imports = [...script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)];
    return imports.map(([, other = '']) => `${name} fetches ${other}`);
  });
  expect(fetched.filter((line) => ASIDE.test(line.split(' ').at(-1) ?? ''))).toEqual([]);
});

/** Scripts that come with one, itself among them. */
function listWithFetched(name: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const script = readFileSync(new URL(`assets/${name}`, dist), 'utf8');
  for (const [, other = ''] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    listWithFetched(other, found);
  return found;
}

test('no page to read fetches the play screen', () => {
  const pages = scripts.filter(
    (name) => /-page-[\w-]{8}\./.test(name) && !/^(play|pleas|class)/.test(name),
  );
  expect(pages.length).toBeGreaterThan(10);
  const fetching = pages.filter((name) =>
    [...listWithFetched(name)].some((other) => other.startsWith('play-page-')),
  );
  expect(fetching).toEqual([]);
});

test('workers share the engine of the page, and fetch nothing that shows it', () => {
  const workers = scripts.filter((name) =>
    /^(balance|compare-bench|debrief|par)\.worker-/.test(name),
  );
  expect(workers.length).toBe(4);
  const codes = scripts.map((name) => readFileSync(new URL(`assets/${name}`, dist), 'utf8'));
  for (const worker of workers) {
    const fetched = [...listWithFetched(worker)];
    expect(fetched.filter((name) => name.startsWith('engine-')).length).toBe(1);
    expect(fetched.filter((name) => /^(index|react|play-)/.test(name))).toEqual([]);
    // Who starts it knows all its files, each by a name that changes with it.
    const starters = codes.filter((code) => fetched.every((name) => code.includes(name)));
    expect(starters.length).toBe(1);
  }
});

test.each([
  [/^balance/, 7],
  [/^charts-/, 13],
  [/^(check|note-rows|parse-source)-/, 40],
  [/^(wall|seats-dialog)-/, 10],
  [/^checkup-/, 30],
  [/^class-(page|wire)-/, 31],
  [/^class-(?!page-|wire-)/, 33],
  [/^codex/, 40],
  [/^(compare(?!-bench)|collect)/, 60],
  [/^(?:(?:kept-)?campaign|afterlife)-/, 20],
  [/^daily/, 10],
  [/^compare-bench/, 7],
  [/^across-pane/, 10],
  [/^(debrief|outcome)(?!\.worker)/, 54],
  [/^debrief\.worker/, 16],
  [/^(?:use-)?desk-/, 260],
  [/^guide/, 30],
  [/^(guess-step|help-dialog|settings-(?:dialog|fields))-/, 10],
  [/^(chair-measures|log-dialog|measures|models-work|save-treaty)-/, 5],
  [/^spoken-/, 4],
  [/^(file-report|first-chair|room-(?:advice|help))-/, 5],
  [/^first-words-/, 11],
  [/^lesson-/, 4],
  [/^staying-out-/, 2],
  [/^(result|turn)-parts-/, 43],
  [/^(partner|past-best|trade-bars|use-points|saved-games|scores|rivals|side-key|other-side)-/, 5],
  [/^(damaged|revival)-/, 10],
  [/^rare-fields-/, 3],
  [/^(own|rare-parts)-/, 14.4],
  [/^sounds-/, 10],
  [/^door-parts-/, 6],
  [/^numbers/, 30],
  [/^(aside|bound-offer|ends-talks|offered|sound-ask|strip-cable)-/, 11],
  [/^(last-refusal|other-rules|papers)-/, 11.3],
  [/^palette-/, 50],
  [/^par\.worker/, 1],
  [
    /^(invitation|open-|packed|primitives|print-rule|qr-(?:code|length)|read-result|record-(?:format|shape)|share|table-file)/,
    60,
  ],
])('what %s names adds at most %i kB of gzip', (name, most) => {
  const added = scripts.filter((script) => name.test(script));
  expect(added.length).toBeGreaterThan(0);
  expect(kilobytes(added)).toBeLessThanOrEqual(most);
});
