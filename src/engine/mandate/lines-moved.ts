/** Red lines that a capital has moved, and those whose ideal an event has moved. */
import type { RedLine } from '../../scenario/resolved.ts';

/** A line moved to a position: it stands there whatever its condition says, unless the condition is easier still. */
export function moveLine(line: RedLine, at: number | null): RedLine | undefined {
  if (at === null) return undefined;
  const side = line.side === 'both' ? (at < line.at ? 'below' : 'above') : line.side;
  const { unless } = line;
  const easier =
    unless !== undefined &&
    unless.side === side &&
    (side === 'below' ? unless.then < at : unless.then > at);
  return easier ? { at, side, unless } : { at, side };
}

/** A line seen from an ideal that has moved: exactly on it nothing else will do; a line that allowed no movement opens. */
export function turnLineTo(line: RedLine, ideal: number): RedLine {
  const { at } = line;
  if (at === ideal) return line.side === 'both' ? line : { ...line, side: 'both' };
  return line.side === 'both' ? { ...line, side: at < ideal ? 'below' : 'above' } : line;
}
