import type { Outcome } from '../conference/outcome.ts';
import { NO_TEXT, textTable } from './text-table.ts';

const ENDINGS: ReadonlyMap<Outcome['ending'], string> = new Map([
  ['consensus', 'adopted by consensus'],
  ['vote', 'adopted by vote'],
  ['suspended', 'suspended'],
  ['failed', 'no treaty'],
  [null, 'not ended'],
]);

/** How a conference ended, for a terminal. */
export function outcomeWords(outcome: Outcome): string {
  const { ending, articles, votes, signed, ratified, inForce } = outcome;
  const force = inForce === null ? '' : `, in force in year ${inForce}`;
  const texts = articles.map(({ article, option, position }) => [
    article,
    option ?? NO_TEXT,
    position,
  ]);
  const taken = votes.map(({ kind, article, option, count, carried }) => [
    kind,
    article ?? '',
    option ?? '',
    `${count.yes}-${count.no}-${count.abstain}`,
    carried ? 'carried' : 'lost',
  ]);
  return [
    `${ENDINGS.get(ending) ?? ''}, signed by ${signed.length}, ratified by ${ratified.length}${force} (simulated)`,
    textTable([['article', 'text', 'position'], ...texts]),
    ...(taken.length > 0 ? [textTable([['vote', 'article', 'text', 'count'], ...taken])] : []),
  ].join('\n\n');
}
