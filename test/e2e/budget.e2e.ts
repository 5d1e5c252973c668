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
  /^((?:antarctica|campaign|eu-relocation|iraq|kigali|nile|unclos)-\d+|(?:kept-)?campaign(?:-page|-step)?|[a-z-]+-\d{4}|across-pane|advice|after-vote|afterlife|all-seats|axis-groups|balance|both-sides|caption-strip|cells|charts?|check|checkup|class(?:-page|-desk-page|-slides|-wire)?|closing-price|codex|collect|compare|concept-card|credits-page|daily|damaged|data-table|deal-fates|debrief|decode|desk|drafts|drawn|edited-document|end-gate|figures|file-(?:notices|report)|files|first-article|first-cards|first-chair|first-turn|first-votes|gavel-moment|given|guess-step|guide|guided|habits|heading-(?:parts|table)|help-dialog|hints|history-open|hold-to-see|html-hall|idle-area|ids|invitation|keys-help|jump-key|last-refusal|late-worker|lesson|library|limits|listed-motions|listen|log-dialog|meanwhile-card|measures|models-work|numbers|open-chosen|open-record|open-scenario|opened|other-hands|outcome|own-votes|packed|pages|pair-gate|palette|papers-open|par|par-actions|par\.worker|parse-json|parse-source|payoff(?:-lines)?|plan-card|pleas|portrait|print-rule|problem|promises-pane|qr(?:-length)?|qr-(?:code|length)|read-record|read-result|reader|reading|real-votes|record-(?:format|shape)|resolved|result-pane|resume-card|revival|rivals|rules-table|run|saved-games|scenario\.worker|schemas|score-marks|score-scale|scores|seat(?=-[\w-]{8}\.)|seat-more|seat-room(?!-later)|seat-wants|seats-dialog|seed|settings-dialog|sha2|share|sitting-card|sounds|spec-parts|start-(?:options|wordings)|sweetener|table-file|tally|to-json|to-you|trade-room|use-(?:handout|heading|jump)|verify|voice-card|voices|vote-result|wall|write-positions|written-answer)[-.]/;

const kilobytes = (names: readonly string[]): number =>
  names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length / 1000,
    0,
  );

const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const html = readFileSync(new URL('index.html', dist), 'utf8');

test('the script of the first screen is at most 118 kB of gzip', () => {
  const first = scripts.filter((name) => html.includes(`/${name}"`));
  expect(first.length).toBeGreaterThan(0);
  expect(kilobytes(first)).toBeLessThanOrEqual(118);
});

/** Where the file of a conference is: of all that ship, a game asks for its own. */
const isShelved = (name: string): boolean =>
  /^\w+ \w+=new URL\(`[^`]*\.json`/.test(
    readFileSync(new URL(`assets/${name}`, dist), 'utf8').slice(0, 100),
  );

const played = scripts.filter((name) => !ASIDE.test(name) && !isShelved(name));

test('all script to play a conference is at most 486 kB of gzip', () => {
  expect(kilobytes(played)).toBeLessThanOrEqual(486);
});

test('what a conference is played with fetches nothing that it can be played without', () => {
  const fetched = played.flatMap((name) => {
    const script = readFileSync(new URL(`assets/${name}`, dist), 'utf8');
    const imports = [...script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)];
    return imports.map(([, other = '']) => `${name} fetches ${other}`);
  });
  expect(fetched.filter((line) => ASIDE.test(line.split(' ').at(-1) ?? ''))).toEqual([]);
});

test.each([
  [/^balance/, 110],
  [/^charts-/, 90],
  [/^(check|parse-source)-/, 40],
  [/^(wall|seats-dialog)-/, 10],
  [/^checkup-/, 30],
  [/^class-(page|wire)-/, 32],
  [/^class-(?!page-|wire-)/, 30],
  [/^codex/, 40],
  [/^(compare(?!-bench)|collect)/, 60],
  [/^(?:(?:kept-)?campaign|afterlife)-/, 20],
  [/^daily/, 10],
  [/^compare-bench/, 124],
  [/^across-pane/, 10],
  [/^(debrief|outcome)(?!\.worker)/, 50],
  [/^debrief\.worker/, 110],
  [/^desk-/, 260],
  [/^guide/, 30],
  [/^(heading-(parts|table)|use-heading|score-marks)-/, 10],
  [/^(idle-area|guess-step|help-dialog|plan-card|settings-dialog)-/, 10],
  [/^(advice|axis-groups|listed-motions|log-dialog|measures|models-work|payoff-lines)-/, 10],
  [/^(deal-fates|file-report|first-chair|first-turn|first-votes)-/, 10],
  [/^(saved-games|score-scale|scores|rivals)-/, 5],
  [/^(damaged|revival)-/, 10],
  [/^seat-room(?!-later)-/, 5],
  [/^(first-article|hints)-/, 5],
  [/^(html-hall|sounds)-/, 10],
  [/^lesson-/, 10],
  [/^(concept-card|portrait|sitting-card|voice-card|voices)-/, 10],
  [/^(all-seats|first-cards|resume-card|seat-more)-/, 6],
  [/^pleas/, 5],
  [/^(gavel-moment|rules-table|vote-result)-/, 10],
  [/^numbers/, 30],
  [/^palette-/, 50],
  [/^(history-open|papers-open|promises-pane|trade-room)-/, 10],
  [/^par\.worker/, 110],
  [
    /^(invitation|open-|packed|print-rule|qr-(?:code|length)|read-result|record-(?:format|shape)|share|table-file)/,
    60,
  ],
])('what %s names adds at most %i kB of gzip', (name, most) => {
  const added = scripts.filter((script) => name.test(script));
  expect(added.length).toBeGreaterThan(0);
  expect(kilobytes(added)).toBeLessThanOrEqual(most);
});
