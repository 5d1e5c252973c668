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
  const kept = ALLOWED_EDGES.filter(
    ({ from, to }, at) =>
      ALLOWED_EDGES.findIndex((one) => one.from === from && one.to === to) === at,
  ).toReversed();
  for (const arrow of [...kept]) {
    const others = kept.filter((one) => one !== arrow);
    if (isReached(arrow.from, arrow.to, others)) kept.splice(kept.indexOf(arrow), 1);
  }
  const lines = kept.map(({ from, to }) => `  ${from} --> ${to}`).toSorted();
  return ['```mermaid', 'graph TD', ...lines, '```'].join('\n');
}
