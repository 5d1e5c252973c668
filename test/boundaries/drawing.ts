/** The rooms as a drawing for ARCHITECTURE.md, made from the table of edges, which the imports are held against. */
import { ALLOWED_EDGES, type Room } from './table.ts';

type Arrow = { from: Room; to: Room };

function isReached(from: Room, to: Room, arrows: readonly Arrow[]): boolean {
  const seen = new Set([from]);
  for (const room of seen) for (const arrow of arrows) if (arrow.from === room) seen.add(arrow.to);
  return seen.has(to);
}

/** Mermaid: the fewest arrows by which every room reaches those that it may import, by way of others or not. */
export function drawRooms(): string {
  const all: readonly Arrow[] = ALLOWED_EDGES.filter(
    ({ from, to }, at) =>
      ALLOWED_EDGES.findIndex((one) => one.from === from && one.to === to) === at,
  ).toReversed();
  const kept = all.reduce((left, arrow) => {
    const others = left.filter((one) => one !== arrow);
    return isReached(arrow.from, arrow.to, others) ? others : left;
  }, all);
  const lines = kept.map(({ from, to }) => `  ${from} --> ${to}`).toSorted();
  return ['```mermaid', 'graph TD', ...lines, '```'].join('\n');
}
