import type { Conference } from '../conference/conference.ts';
import type { Outcome } from '../conference/outcome.ts';
import { isProcedural } from '../engine/motions/motion-rules.ts';
import { findEndingCause } from '../engine/procedure/ending-cause.ts';
import { weighObjections } from '../engine/procedure/objections.ts';
import { readVotes } from '../engine/state/roll.ts';
import type { BallotCount, WeighedCount } from '../engine/state/event.ts';
import { addWeights, decide } from '../engine/vote/tally.ts';
import { NO_TEXT, formatTable } from './text-table.ts';

const ENDINGS: ReadonlyMap<Outcome['ending'], string> = new Map([
  ['consensus', 'adopted by consensus'],
  ['vote', 'adopted by vote'],
  ['suspended', 'suspended'],
  ['failed', 'no deal'],
  ['signed', 'not adopted, signed by some'],
  [null, 'not finished'],
]);

type Played = Pick<Conference, 'setup' | 'state' | 'happenings'>;

/** "suspended: 4 articles in brackets, 2 allowed" */
function describeEnding(ending: Outcome['ending'], happenings: Played['happenings']): string {
  const ended = ENDINGS.get(ending) ?? '';
  const left = happenings.find((one) => one.type === 'leftInBrackets');
  if (left?.type !== 'leftInBrackets') return ended;
  const n = left.open.length;
  return `${ended}: ${n} ${n === 1 ? 'article' : 'articles'} in brackets, ${left.allowed} allowed`;
}

/** How a conference ended, for a terminal. */
export function describeOutcome(outcome: Outcome, { setup, state, happenings }: Played): string {
  const { ending, articles, votes } = outcome;
  const texts = articles.map(({ article, option, position }) => [
    article,
    option ?? NO_TEXT,
    position,
  ]);
  const { delegations, procedure } = setup.scenario;
  const taken = votes.map(({ kind, article, option, count, carried }, i) => {
    const rule = isProcedural(kind) ? procedure.procedural : procedure.substance;
    const { weighed } = addWeights(rule, delegations, readVotes(state.votes[i]?.roll ?? ''));
    const result = carried ? 'carried' : 'lost';
    return [kind, article ?? '', option ?? '', countWords(count, weighed), result];
  });
  return [
    `${describeEnding(ending, happenings)}${nameCause(votes, { setup, state })}${procedure.bindsAll ? '' : describeBound(outcome)}`,
    formatTable([['article', 'text', 'position'], ...texts]),
    ...(taken.length > 0 ? [formatTable([['vote', 'article', 'text', 'count'], ...taken])] : []),
  ].join('\n\n');
}

/** Who is bound by what does not bind all at once. */
function describeBound({ signed, ratified, inForce }: Outcome): string {
  const force = inForce === null ? '' : `, in force in year ${inForce}`;
  return `, signed by ${signed.length}, ratified by ${ratified.length}${force} (simulated)`;
}

/** The last vote ended it where the meeting voted to, or where the text was lost in it. */
function nameCause(
  votes: Outcome['votes'],
  { setup, state }: Pick<Played, 'setup' | 'state'>,
): string {
  const { ending, gavel, exhausted } = state;
  const known = { scenario: setup.scenario, ending, votes: state.votes, gavel, exhausted };
  const cause = findEndingCause(known);
  const last = votes.at(-1);
  if (cause === 'adjourned' && last)
    return ` (the motion to end the conference carried ${plainCount(last.count)})`;
  if (ending === 'failed' && last?.kind === 'text' && !last.carried)
    return ` (${describeLost(last.count, { setup, state })})`;
  if (cause !== 'objections') return '';
  const { objectors, weight, of } = weighObjections(known);
  return ` (${objectors} objectors with ${Math.round(100 * weight)}% of the ${of} kept the text from a vote)`;
}

/** "the text was lost 6-1-1, 7 needed": in what the rule counts. */
function describeLost(
  count: BallotCount,
  { setup: { scenario }, state }: Pick<Played, 'setup' | 'state'>,
): string {
  const { delegations, procedure } = scenario;
  const ballots = readVotes(state.votes.at(-1)?.roll ?? '');
  const { needed } = decide(procedure.substance, delegations, ballots);
  const { weighed } = addWeights(procedure.substance, delegations, ballots);
  return `the text was lost ${countWords(count, weighed)}${needed === null ? '' : `, ${needed} needed`}`;
}

const plainCount = ({ yes, no, abstain }: BallotCount) => `${yes}-${no}-${abstain}`;

/** "89-16-2 by votes (5-3-1)": in what the rule weighs, delegations beside it where that is something else. */
function countWords(count: BallotCount, weighed: readonly WeighedCount[] = []): string {
  if (weighed.length === 0) return plainCount(count);
  const told = weighed
    .map((one) => plainCount(one.count) + (one.weigh === null ? '' : ` by ${one.weigh}`))
    .join(', ');
  return weighed.some(({ weigh }) => weigh === null) ? told : `${told} (${plainCount(count)})`;
}
