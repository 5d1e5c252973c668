/** Props that every primitive takes: each value is one class, which says one thing. */
/** Of a scale in `tokens.css`: 1 is the smallest. */
type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Space = 0 | Step | undefined;

export type Look = {
  /** A whole style of type; the five props below change one side of it. */
  type?: 'mark' | 'tag' | 'label' | 'body' | 'prose' | 'head' | 'title' | undefined;
  size?: Step | undefined;
  face?: 'serif' | 'sans' | 'cond' | 'mono' | undefined;
  weight?: 400 | 500 | 600 | 700 | undefined;
  /** Height of a line: 1, 1.2, 1.3, 1.4 and 1.5 times the type. */
  leading?: 'flat' | 'tight' | 'snug' | 'even' | 'open' | undefined;
  tone?: Tone | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  /** `never`: on one line; `cut`: too, and ends in three dots; `any`: within a word, if need be. */
  breaks?: 'never' | 'cut' | 'any' | undefined;
  /** Between children. */
  gap?: Space;
  /** Between lines of children, where that differs. */
  lineGap?: Space;
  items?: 'start' | 'center' | 'end' | 'baseline' | 'stretch' | undefined;
  justify?: 'between' | 'center' | 'end' | undefined;
  wrap?: boolean | undefined;
  /** Outside, above and below. */
  top?: Space;
  bottom?: Space;
  /** Inside: all round; above and below; at both sides. */
  pad?: Space;
  padY?: Space;
  padX?: Space;
  /** A fine line above or below. */
  rule?: 'top' | 'bottom' | undefined;
  ground?: 'paper' | 'paper-2' | 'wash' | 'blue' | 'stone' | undefined;
  /** In a row: `room` takes what is left, `none` keeps its width, `line` has a line of its own, `end` goes to the end. */
  grow?: 'room' | 'none' | 'line' | 'end' | undefined;
};

type Tone =
  | 'ink'
  | 'soft'
  | 'faint'
  | 'brass'
  | 'brass-lt'
  | 'blue'
  | 'blue-dk'
  | 'red'
  | 'ok'
  | 'warn'
  | 'white'
  | 'day'
  | 'focus'
  | 'ground'
  | 'ground-soft'
  | 'marble'
  | 'marble-soft'
  | 'felt'
  | 'board'
  | 'board-soft';

/** Its props, each the start of its classes; one string, as the first screen fetches it. */
const PROPS =
  ' type size face weight leading tone align breaks gap lineGap items justify wrap top bottom pad padY padX rule ground grow ';

/** Props of an element, with the classes of a look in place of its props. */
export function dressProps(
  base: string | undefined,
  { className, ...props }: Look & { className?: string | undefined },
): Record<string, unknown> & { className: string } {
  const classes = [base];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (!PROPS.includes(` ${name} `)) rest[name] = value;
    else if (value !== undefined && value !== false) classes.push(`${name}-${value}`);
  }
  return { ...rest, className: [...classes, className].filter(Boolean).join(' ') };
}

/** The classes of a look, for what no primitive draws: a link, a key, a part of a drawing. */
export function dress(look: Look, className?: string): string {
  return dressProps('', { ...look, className }).className;
}
