/**
 * What every prop of a look says, value by value. The types of `primitives.tsx` come from here, and the build writes one
 * class for each value. A whole style of type comes first, so that its sides can be changed.
 */
type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly Step[];

/** A style for each value of a scale in `tokens.css`. */
function listSteps(property: string, scale: string): Readonly<Record<Step, string>> {
  const styles = STEPS.map((step) => [step, `${property}: var(--${scale}-${step})`] as const);
  return Object.fromEntries(styles) as Record<Step, string>;
}

function listSpaces(property: string): Readonly<Record<0 | Step, string>> {
  return { 0: `${property}: 0`, ...listSteps(property, 'space') };
}

export const LOOKS = {
  /** A whole style of type; the five props below change one side of it. */
  type: {
    mark: 'font: 500 var(--type-1)/1 var(--mono)',
    tag: 'font: 600 var(--type-1)/1.2 var(--cond)',
    label: 'font: 500 var(--type-2)/1.2 var(--cond)',
    body: 'font: 400 var(--type-4)/1.4 var(--serif)',
    prose: 'font: 400 var(--type-5)/1.5 var(--serif)',
    head: 'font: 600 var(--type-5)/1.2 var(--serif)',
    title: 'font: 600 var(--type-6)/1.2 var(--serif)',
  },
  size: listSteps('font-size', 'type'),
  face: {
    serif: 'font-family: var(--serif)',
    sans: 'font-family: var(--sans)',
    cond: 'font-family: var(--cond)',
    mono: 'font-family: var(--mono)',
  },
  weight: {
    400: 'font-weight: 400',
    500: 'font-weight: 500',
    600: 'font-weight: 600',
    700: 'font-weight: 700',
  },
  leading: {
    flat: 'line-height: 1',
    tight: 'line-height: 1.2',
    snug: 'line-height: 1.3',
    even: 'line-height: 1.4',
    open: 'line-height: 1.5',
  },
  tone: {
    ink: 'color: var(--ink)',
    soft: 'color: var(--ink-2)',
    faint: 'color: var(--ink-3)',
    brass: 'color: var(--brass)',
    'brass-lt': 'color: var(--brass-lt)',
    blue: 'color: var(--blue)',
    'blue-dk': 'color: var(--blue-dk)',
    red: 'color: var(--red)',
    bracket: 'color: var(--bracket)',
    ok: 'color: var(--ok)',
    warn: 'color: var(--warn)',
    white: 'color: var(--white)',
    day: 'color: var(--paper-day)',
    focus: 'color: var(--focus-on-dark)',
    alarm: 'color: var(--red-on-dark)',
    ground: 'color: var(--on-ground)',
    'ground-soft': 'color: var(--on-ground-2)',
    marble: 'color: var(--on-marble)',
    'marble-soft': 'color: var(--on-marble-2)',
    felt: 'color: var(--on-felt)',
    board: 'color: var(--board-ink)',
    'board-soft': 'color: var(--board-ink-2)',
  },
  align: {
    start: 'text-align: start',
    center: 'text-align: center',
    end: 'text-align: end',
  },
  /** `never`: on one line; `cut`: too, and ends in three dots; `two`: so after two; `any`: within a word, if need be. */
  breaks: {
    never: 'white-space: nowrap',
    cut: 'min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis',
    two: 'display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2',
    any: 'overflow-wrap: anywhere',
  },
  /** Between children. */
  gap: listSpaces('gap'),
  /** Between lines of children, where that differs. */
  lineGap: listSpaces('row-gap'),
  items: {
    start: 'align-items: start',
    center: 'align-items: center',
    end: 'align-items: end',
    baseline: 'align-items: baseline',
    stretch: 'align-items: stretch',
  },
  justify: {
    between: 'justify-content: space-between',
    center: 'justify-content: center',
    end: 'justify-content: flex-end',
  },
  wrap: { true: 'flex-wrap: wrap' },
  /** Outside, above and below. */
  top: listSpaces('margin-top'),
  bottom: listSpaces('margin-bottom'),
  /** Inside: all round; above and below; at both sides. */
  pad: listSpaces('padding'),
  padY: listSpaces('padding-block'),
  padX: listSpaces('padding-inline'),
  /** A fine line above or below. */
  rule: {
    top: 'border-top: 1px solid var(--rule)',
    bottom: 'border-bottom: 1px solid var(--rule)',
  },
  /** Where a paper begins. */
  edge: {
    brass: 'border-inline-start: 4px solid var(--brass-mid)',
    bracket: 'border-inline-start: 4px solid var(--bracket)',
    blue: 'border-inline-start: 4px solid var(--blue)',
    red: 'border-inline-start: 4px solid var(--red)',
    ok: 'border-inline-start: 4px solid var(--ok)',
    faint: 'border-inline-start: 4px solid var(--rule-2)',
  },
  ground: {
    paper: 'background: var(--paper)',
    'paper-2': 'background: var(--paper-2)',
    wash: 'background: var(--wash)',
    blue: 'background: var(--blue-lt)',
    stone: 'background: var(--stone-100)',
  },
  /** In a row: `room` takes what is left, `none` keeps its width, `line` has a line of its own, `end` goes to the end, `foot` to the foot. */
  grow: {
    room: 'flex: 1; min-width: 0',
    none: 'flex: none',
    line: 'flex: 1 0 100%',
    end: 'margin-inline-start: auto',
    foot: 'margin-top: auto',
  },
} as const;
