/** Which token is written or drawn on which; measured for every theme. Tokens are named without their dashes. */

export type Pairs = { readonly on: readonly string[]; readonly inks: readonly string[] };

const GREYS = ['ink', 'ink-2', 'ink-3'];
const TEXT_COLOURS = ['blue', 'blue-dk', 'red', 'brass', 'ok', 'warn'];

/** Words: at least 4.5 (WCAG 1.4.3). */
export const WORDS: readonly Pairs[] = [
  { on: ['paper', 'paper-2', 'stone-50', 'stone-100'], inks: [...GREYS, ...TEXT_COLOURS] },
  { on: ['paper'], inks: ['bracket'] },
  { on: ['stone-200'], inks: [...GREYS, 'blue', 'blue-dk', 'red', 'brass'] },
  { on: ['stone-300'], inks: ['ink', 'ink-2'] },
  { on: ['wash'], inks: [...GREYS, 'blue-dk', 'brass', 'red'] },
  { on: ['blue-lt'], inks: [...GREYS, 'blue', 'blue-dk'] },
  { on: ['red-lt'], inks: ['ink', 'ink-2', 'red'] },
  { on: ['ok-lt'], inks: ['ink', 'ink-2', 'ok'] },
  { on: ['warn-lt'], inks: ['ink', 'ink-2', 'warn'] },
  { on: ['blue', 'blue-dk'], inks: ['paper'] },
  { on: ['marble-900', 'marble-800'], inks: ['on-marble', 'on-marble-2', 'brass-lt'] },
  { on: ['marble-900'], inks: ['focus-on-dark', 'link-on-dark'] },
  { on: ['board-key', 'board-now'], inks: ['board-lit'] },
  {
    on: ['board'],
    inks: ['board-ink', 'board-ink-2', 'lamp-yes', 'lamp-no', 'lamp-abstain', 'lamp-absent'],
  },
  { on: ['lamp-yes'], inks: ['on-lamp-yes'] },
  { on: ['lamp-no'], inks: ['on-lamp-no'] },
  { on: ['ground', 'strip'], inks: ['on-ground', 'on-ground-2', 'link'] },
  { on: ['n2', 'b2'], inks: ['paper'] },
];

/** Edges of controls, the focus, brackets, lamps and meters: at least 3 (WCAG 1.4.11). */
export const MARKS: readonly Pairs[] = [
  { on: ['paper', 'paper-2', 'stone-50', 'stone-100', 'stone-200'], inks: ['rule-2', 'bracket'] },
  { on: ['paper', 'marble-900', 'board'], inks: ['brass-mid'] },
  { on: ['ground', 'strip'], inks: ['focus', 'on-ground-bracket'] },
  {
    on: ['marble-900', 'marble-700', 'felt', 'felt-dk', 'walnut', 'board'],
    inks: ['focus-on-dark'],
  },
  { on: ['board'], inks: ['lamp-yes', 'lamp-no', 'lamp-abstain', 'lamp-absent'] },
  { on: ['paper', 'paper-2'], inks: ['n2', 'b2', 'ok', 'red', 'blue'] },
];
