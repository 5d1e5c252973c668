/** What a motion is called, how its ballots are counted out, and by which rule. */
import { isOnStanding } from '../session/game/vote/motion-traits.ts';
import type { MotionKind } from '../../engine/command.ts';
import type { Names } from './names/name.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';
import { readTextOn } from '../../engine/mandate/mandate.ts';
import type { BallotCount, WeighedCount } from '../../engine/state/event.ts';
import { countByWeight, type Decision } from '../../engine/vote/tally.ts';
import type { RollCallVote, Rule, Threshold } from '../../scenario/resolved.ts';
import type { Board } from '../session/game/vote/roll.ts';
import type { Translate } from './words.ts';

type Put = {
  kind: MotionKind | 'text';
  article: number;
  wording: number;
  /** Text that stood before it, where that may be another than stands. */
  text?: number;
};

/** A motion as the Chair would read it out. */
export function formatMotionTitle(motion: Put, view: View, speech: Speech): string {
  return speech.t(
    `motionTitle.${chooseMotionName(motion, view, speech)}`,
    nameMotionParts(motion, view, speech),
  );
}

/** A motion in a few words. */
export function formatMotionShort(motion: Put, view: View, speech: Speech): string {
  return speech.t(
    `motionShort.${chooseMotionName(motion, view, speech)}`,
    nameMotionParts(motion, view, speech),
  );
}

/** What would stand after it, where the title does not say so; an empty text elsewhere. */
export function formatMotionOutcome(motion: Put, view: View, speech: Speech): string {
  const { kind } = motion;
  if (!isOnStanding(kind)) return '';
  return speech.t(`motionOutcome.${kind}`, nameMotionParts(motion, view, speech));
}

/** A motion of which the log has the id: as it was put to the vote, or as it would be now. */
export function insertsWords(id: string, view: View, names: Names): boolean {
  const put =
    view.votes.findLast(({ motion }) => motion === id) ??
    view.motions.find((motion) => motion.id === id);
  return put !== undefined && chooseMotionName(put, view, { names }) === 'insert';
}

/** A deletion by which the text grows, as where words struck out before are put back, is not called one. */
function chooseMotionName(
  { kind, article, wording, text }: Put,
  view: View,
  { names }: Pick<Speech, 'names'>,
): Put['kind'] | 'insert' {
  if (kind !== 'delete') return kind;
  const options = view.scenario.articles[article]?.options ?? [];
  const long = (option: number) => names.text(options[option]?.text ?? '').length;
  return long(wording) > long(text ?? readTextOn(view, article)) ? 'insert' : kind;
}

function nameMotionParts({ article, wording }: Put, view: View, { t, names }: Speech) {
  const found = view.scenario.articles[article];
  const [brief, title] = found
    ? [names.articleBrief(article), names.articleTitle(article)]
    : ['', ''];
  return {
    article: brief,
    // An article without a number is called by its title.
    title: brief === title ? 'none' : title,
    option: (found && names.option(article, wording)) || t('text.nothing'),
  };
}

/** "5 to 3"; "5 for, 3 against"; "5 yes, 3 no, 1 abstaining". */
type Form = 'sides' | 'for' | 'all';

const NAMED_WEIGHTS = new Set(['votes', 'capability']);

export function weighWords(form: Form, { weigh, count }: WeighedCount, t: Translate): string {
  const by = weigh === null || NAMED_WEIGHTS.has(weigh) ? (weigh ?? 'heads') : 'other';
  return t('ballots.count', { form, by, weigh: weigh ?? '', ...count });
}

/** "89 to 16 by votes (5 to 3 delegations)", whatever an event or a cause carries. */
export function tellBallots(
  form: Form,
  { count, weighed }: { count: BallotCount; weighed?: readonly WeighedCount[] },
  t: Translate,
): string {
  if (!weighed) return weighWords(form, { weigh: null, count }, t);
  const told = weighed.map((one) => weighWords(form, one, t)).join(t('list.join'));
  if (weighed.some(({ weigh }) => weigh === null)) return told;
  const heads = t('ballots.count', { form, by: 'delegations', weigh: '', ...count });
  return t('ballots.beside', { weighed: told, heads });
}

/** The ballots of a board by what its rule weighs; those who have not voted count as absent. */
export function weighBoard({ scenario }: View, { rule, lamps }: Board): WeighedCount[] {
  const votes = lamps.map((lamp): RollCallVote => (lamp === 'waiting' ? 'absent' : lamp));
  return countByWeight(rule, scenario.delegations, votes);
}

export function tellBoard(form: Form, view: View, board: Board, t: Translate): string {
  return tellBallots(form, { count: board.count, weighed: weighBoard(view, board) }, t);
}

/** What a rule is told with, in play or beside it. */
type RuleSpeech = Pick<Speech, 't' | 'names' | 'oneVoteEach'>;

/** A decision rule as a clause: "at least two thirds of those present and voting". */
export function formatRule(rule: Rule, speech: RuleSpeech): string {
  const { t, names } = speech;
  switch (rule.kind) {
    case 'threshold':
      return formatThreshold(rule.threshold, speech);
    case 'veto':
      return t('rule.noVeto', {
        seats: names
          .sorted(rule.holders)
          .map((id) => names.called(id))
          .join(t('list.join')),
      });
    case 'all':
      return rule.rules.map((part) => formatRule(part, speech)).join(t('rule.both'));
    case 'any':
      return rule.rules.map((part) => formatRule(part, speech)).join(t('rule.either'));
  }
}

/** What a rule makes of those who abstain; nothing where it is made of several. */
export function formatAbstainers(rule: Rule, { t }: Speech): string {
  return rule.kind === 'threshold' ? t('rule.abstainers', { of: rule.threshold.of }) : '';
}

function formatThreshold({ of, bound, amount, weigh }: Threshold, speech: RuleSpeech): string {
  const { t } = speech;
  const whole = 'share' in amount && isWhole(amount.share);
  if (whole && bound === 'atLeast' && weigh === undefined) return t('rule.everybody', { of });
  const rest = { of, bound, weigh: nameWeigh(weigh, speech) };
  return 'count' in amount
    ? t('rule.count', { ...rest, n: amount.count })
    : t('rule.words', { ...rest, share: formatShareWords(amount.share, speech) });
}

/** Votes weigh nothing where each delegation has one. */
function nameWeigh(weigh: string | undefined, { oneVoteEach }: RuleSpeech): string {
  return weigh === undefined || weigh === 'votes' ? (oneVoteEach ? 'none' : 'votes') : weigh;
}

const NAMED_SHARES = [
  ['half', 1, 2],
  ['third', 1, 3],
  ['twoThirds', 2, 3],
  ['threeQuarters', 3, 4],
  ['threeFifths', 3, 5],
] as const;

type Share = { numerator: number; denominator: number };

function isWhole({ numerator, denominator }: Share): boolean {
  return numerator === denominator;
}

/** "two thirds", "55%" */
export function formatShareWords(
  { numerator, denominator }: Share,
  { t }: Pick<Speech, 't'>,
): string {
  const named = NAMED_SHARES.find(([, top, bottom]) => top * denominator === bottom * numerator);
  const percent = (100 * numerator) / denominator;
  if (!named && Number.isInteger(percent)) return t('share.percent', { percent });
  return t(`share.${named?.[0] ?? 'other'}`, { numerator, denominator });
}

/** What a decision makes of a rule: the least in favour, and what it is of. */
export type Needed = Pick<Decision, 'needed' | 'base'>;

/**
 * "71 needed of 106 voting (two thirds of those for or against), if all the rest vote; abstentions lower the number": wherever
 * it is said how many are needed, in what the rule counts. Empty where a rule is made of several.
 * @param when `short`, `counted`: the number and what it is of, where the rule stands beside it
 */
export function formatNeeded(
  rule: Rule,
  { needed, base }: Needed,
  when: 'ahead' | 'short' | 'counted' | 'calling' | 'done',
  speech: Speech,
): string {
  if (rule.kind !== 'threshold' || needed === null) return '';
  const { of, bound, amount, weigh } = rule.threshold;
  const share = when === 'calling' || when === 'done' ? formatPart(amount, speech) : 'none';
  const moves = when === 'calling' && 'share' in amount && of === 'presentAndVoting' ? 'yes' : 'no';
  const heads = nameWeigh(weigh, speech) === 'none' ? 'yes' : 'no';
  return speech.t('rule.needed', { needed, base, of, bound, heads, share, when, moves });
}

/** Nothing to say of a number, nor of all. */
function formatPart(amount: Threshold['amount'], speech: Speech): string {
  return 'count' in amount || isWhole(amount.share)
    ? 'none'
    : formatShareWords(amount.share, speech);
}
