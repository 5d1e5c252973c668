/** Reasons of an answer to an offer or in a room, worked out again; and what happens without the weightiest. */
import { answerOffer, answerRoom } from '../../src/delegations/deal/answer.ts';
import type { Choice } from '../../src/delegations/policy.ts';
import { computeTemperShift } from '../../src/delegations/decision/temper.ts';
import type { Command } from '../../src/engine/command.ts';
import type { Mandate, TextChange } from '../../src/engine/mandate/mandate.ts';
import type { Reason } from '../../src/engine/answers/reason.ts';
import type { Commitment, Offer } from '../../src/engine/state/state.ts';
import type { View } from '../../src/engine/state/view.ts';
import { alone, lineAt, same, type Texts, worthOf } from './worth.ts';

const MOVING: ReadonlySet<string> = new Set(['temper', 'group', 'paid']);

/** What is asked of one seat: an offer, or the package before its room. */
export type Asked = {
  view: View;
  mandate: Mandate;
  /** null: in the room. */
  offer: Offer | null;
};

type Complain = (what: string) => void;
type Way = 'accept' | 'refuse' | 'consult';

export function askedOf(view: View, command: Command): Asked | null {
  const { mandate } = view;
  if (!mandate) return null;
  if (command.type === 'pass') {
    const offer = view.offers.find(
      (one) => one.status === 'standing' && one.to === view.delegation,
    );
    return offer ? { view, mandate, offer } : null;
  }
  if (command.type !== 'accept' && command.type !== 'refuse' && command.type !== 'counter')
    return null;
  if (view.informals?.id === command.offer) return { view, mandate, offer: null };
  const offer = view.offers.find(({ id }) => id === command.offer);
  return offer ? { view, mandate, offer } : null;
}

export function wayOf({ type }: Pick<Command, 'type'>): Way {
  return type === 'accept' ? 'accept' : type === 'pass' ? 'consult' : 'refuse';
}

/** Every stated number against the state before the answer. */
export function checkAnswer(asked: Asked, reasons: readonly Reason[], complain: Complain): void {
  const { view, mandate } = asked;
  const { articles } = view.scenario;
  const [now, then] = textsOf(asked);
  const net = reasons.find(({ code }) => code === 'net');
  if (!same(net?.value, worthOf(mandate, articles, then) - worthOf(mandate, articles, now)))
    complain('net is not the change in worth');
  let apart = 0;
  for (const { article, wording } of changesOf(asked)) {
    const next = [...now];
    next[article] = wording;
    const part = alone(mandate, articles, next) - alone(mandate, articles, now);
    apart += part;
    const id = articles[article]?.id;
    const stated = reasons.find((one) => one.code === 'article' && one.article === id);
    if (!same(stated?.value, part)) complain(`${id} does not count as stated`);
  }
  const together = reasons.find(({ code }) => code === 'linkage')?.value ?? 0;
  if (!same(together, (net?.value ?? NaN) - apart)) complain('linkage is not the rest of net');
  checkLines(asked, reasons, complain);
  checkAsked(asked, reasons, complain);
  checkSum(asked, reasons, complain);
  checkBars(asked, reasons, complain);
  checkOrder(reasons, complain);
}

/** Lines crossed anew are stated, those and no others. */
function checkLines(asked: Asked, reasons: readonly Reason[], complain: Complain): void {
  const { view, mandate } = asked;
  const { articles } = view.scenario;
  const [now, then] = textsOf(asked);
  for (const { id, index: a } of articles) {
    const stated = reasons.find(({ code, article }) => code === 'redLine' && article === id);
    const after = lineAt(mandate, articles, then, a);
    const anew = after?.past === true && lineAt(mandate, articles, now, a)?.past !== true;
    if (anew !== (stated !== undefined)) complain(`red line on ${id}`);
    if (stated && !(same(stated.value, after?.position) && same(stated.needed, after?.at)))
      complain(`numbers of the red line on ${id}`);
  }
}

/** What was asked is what the causes that move it say. */
function checkAsked(asked: Asked, reasons: readonly Reason[], complain: Complain): void {
  const { view, mandate, offer } = asked;
  const { values } = view;
  const added = (code: Reason['code']) => reasons.find((one) => one.code === code)?.value ?? 0;
  const own = offer?.want ?? [];
  const shift = computeTemperShift(conditioned(asked), mandate, changesOf(asked), own);
  if (!same(added('temper') + added('group'), -shift)) complain('temper');
  if (view.temper === 'hardLiner' && !same(shift, values.temperHard)) complain('hard-liner');
  const side = offer ? sideOf(view, offer) : 0;
  if (!same(added('side'), side)) complain('side');
  const ease = offer?.status === 'held' ? values.consultEase : 0;
  if (!same(added('time'), ease)) complain('time');
  if (!same(added('paid'), offer ? 0 : paidFor(asked))) complain('paid');
  const broken = offer ? 0 : brokenBy(view, view.informals?.by ?? -1);
  const trust = reasons.find(({ code, needed }) => code === 'trust' && needed !== undefined);
  if (!same(trust?.needed ?? 0, broken * values.distrust)) complain('trust');
  const base = offer ? values.worthwhile : -values.roomIndifference;
  const needed = base + shift - side - ease - added('paid') + broken * values.distrust;
  if (!same(reasons.find(({ code }) => code === 'net')?.needed, needed)) complain('what was asked');
}

/** In utility, apart from red lines and promises, which decide by themselves. */
const COUNTED: ReadonlySet<string> = new Set(
  'article linkage temper group side time paid trust'.split(' '),
);

/** Whoever adds up the causes as they are told finds by how much the answer was a yes or a no. */
function checkSum({ view, offer }: Asked, reasons: readonly Reason[], complain: Complain): void {
  const sum = reasons
    .filter(({ code, needed }) => COUNTED.has(code) && (code !== 'trust' || needed !== undefined))
    .reduce((total, reason) => total + addedBy(reason), 0);
  const base = offer ? view.values.worthwhile : -view.values.roomIndifference;
  if (!same(sum - base, marginOf(reasons))) complain('the causes do not add up to the margin');
}

function checkBars(asked: Asked, reasons: readonly Reason[], complain: Complain): void {
  const { view, offer } = asked;
  const [first] = reasons;
  if (first?.code === 'trust' && !(offer && brokenBy(view, offer.by) === first.value))
    complain('nobody broke its word');
  if (first?.code !== 'commitment') return;
  const names = ({ article }: TextChange) => view.scenario.articles[article]?.id === first.article;
  // An offer asks for a word that can be given once; a room, to go against it.
  const bound = view.commitments
    .filter((promise) => promise.by === view.delegation && names(promise))
    .some(({ article, wording, status }) =>
      (offer?.want ?? changesOf(asked)).some(
        (change) =>
          change.article === article &&
          ((status === 'given' && (offer !== null || change.wording !== wording)) ||
            (status === 'due' && offer !== null && change.wording === wording)),
      ),
    );
  if (!bound) complain('no promise binds it');
}

/** What decided stands first, and what lies behind by what it weighs. */
function checkOrder(reasons: readonly Reason[], complain: Complain): void {
  const net = reasons.findIndex(({ code }) => code === 'net');
  const before = reasons.slice(0, net).map(({ code }) => code);
  if (before.some((code) => code !== 'redLine' && code !== 'trust' && code !== 'commitment'))
    complain('something else stands before what decided');
  const weights = reasons.slice(net + 1).map((reason) => Math.abs(addedBy(reason)));
  if (weights.some((weight, i) => weight > (weights[i - 1] ?? Infinity) + 1e-12))
    complain('a weightier cause stands later');
}

/** The answer that the stated numbers make, by themselves. */
export function decidedBy({ view, offer }: Asked, reasons: readonly Reason[]): Way {
  const [first] = reasons;
  if (first?.code !== 'net') return 'refuse';
  const margin = marginOf(reasons);
  if (margin >= 0) return 'accept';
  const may = offer?.status === 'standing' && view.sitting < view.lastSitting;
  return may && -margin <= view.values.consult ? 'consult' : 'refuse';
}

/** Margin of the net gain over what was asked, in utility. */
function marginOf(reasons: readonly Reason[]): number {
  const net = reasons.find(({ code }) => code === 'net');
  return (net?.value ?? NaN) - (net?.needed ?? NaN);
}

function addedBy({ code, value, needed = 0 }: Reason): number {
  return code === 'trust' ? -needed : value;
}

/** What decided by itself, else the weightiest cause on the side the answer came down on. */
export function topCause(reasons: readonly Reason[], yes: boolean): Reason | undefined {
  const [first] = reasons;
  if (first?.code !== 'net') return first;
  return reasons.slice(1).find((reason) => (yes ? addedBy(reason) > 0 : addedBy(reason) < 0));
}

/**
 * Asks again with the cause gone.
 * @returns whether the answer is another one
 */
export function checkWithout(
  asked: Asked,
  reasons: readonly Reason[],
  cause: Reason,
  complain: Complain,
): boolean {
  const without = withoutCause(asked, cause);
  const again = answer(without);
  const decided = decidedBy(without, again.reasons);
  if (wayOf(again.act) !== decided) complain(`without ${cause.code}: not what its numbers say`);
  if (reasons[0] === cause) {
    const still = again.reasons.some(
      (one) => one.code === cause.code && one.article === cause.article && cause.code !== 'trust',
    );
    if (
      still &&
      again.reasons[0]?.code === cause.code &&
      again.reasons[0].article === cause.article
    )
      complain(`${cause.code} still decides`);
  } else {
    // What else moves with the cause is stated too: a temper, a group, words paid for.
    const rest = movedBesides(cause, reasons, again.reasons);
    if (!same(marginOf(again.reasons), marginOf(reasons) - addedBy(cause) + rest))
      complain(`without ${cause.code} the margin is not less by what it counts`);
  }
  return wayOf(again.act) !== decidedBy(asked, reasons);
}

function movedBesides(cause: Reason, before: readonly Reason[], after: readonly Reason[]): number {
  const sum = (reasons: readonly Reason[]) =>
    reasons
      .filter(({ code }) => MOVING.has(code) && code !== cause.code)
      .reduce((total, { value }) => total + value, 0);
  return sum(after) - sum(before);
}

function answer({ view, mandate, offer }: Asked): Choice {
  return offer ? answerOffer(view, mandate, offer) : answerRoom(view, mandate);
}

function withoutCause(asked: Asked, cause: Reason): Asked {
  const { view, mandate, offer } = asked;
  const a = view.scenario.articles.findIndex(({ id }) => id === cause.article);
  const keeping = (keeps: (promise: Commitment) => boolean): Asked => ({
    ...asked,
    view: { ...view, commitments: view.commitments.filter(keeps) },
  });
  const by = offer?.by ?? view.informals?.by;
  switch (cause.code) {
    case 'article':
      return {
        ...asked,
        mandate: { ...mandate, weights: mandate.weights.map((w, i) => (i === a ? 0 : w)) },
      };
    case 'linkage':
      return { ...asked, mandate: { ...mandate, linkages: [] } };
    case 'redLine':
      return {
        ...asked,
        mandate: {
          ...mandate,
          redLines: mandate.redLines.map((line, i) => (i === a ? undefined : line)),
        },
      };
    case 'temper':
    case 'group':
      return { ...asked, view: { ...view, temper: 'plain' } };
    case 'side':
      return offer ? { ...asked, offer: { ...offer, side: [] } } : asked;
    case 'time':
      return offer ? { ...asked, offer: { ...offer, status: 'standing' } } : asked;
    case 'trust':
      return keeping((promise) => promise.by !== by || promise.status !== 'broken');
    case 'commitment':
      return keeping((promise) => promise.by !== view.delegation || promise.article !== a);
    case 'paid':
      return keeping((promise) => promise.by !== view.delegation || promise.to !== by);
    default:
      return asked;
  }
}

function changesOf({ view, offer }: Asked): readonly TextChange[] {
  return offer ? [...offer.give, ...offer.want] : (view.informals?.changes ?? []);
}

/** The text with the condition met. */
function conditioned({ view, offer }: Asked): View {
  const condition = offer?.condition;
  if (!condition || condition.wording < 0) return view;
  const articles = view.articles.map((one, a) =>
    a === condition.article ? { ...one, text: condition.wording } : one,
  );
  return { ...view, articles };
}

/** Wordings now, and with the changes made. */
function textsOf(asked: Asked): [Texts, Texts] {
  const now = conditioned(asked).articles.map(({ text }) => text);
  const then = [...now];
  for (const { article, wording } of changesOf(asked)) then[article] = wording;
  return [now, then];
}

function sideOf(view: View, { by, side }: Offer): number {
  return side.reduce((sum, { instrument, from }) => {
    const given = view.scenario.instruments[instrument];
    const mine = (from === 'maker') === (by === view.delegation);
    return sum + (mine ? -(given?.cost ?? NaN) : (given?.worth[view.delegation] ?? 0));
  }, 0);
}

/** Losses, each alone, on words it has promised the mover. */
function paidFor(asked: Asked): number {
  const { view, mandate } = asked;
  const { articles } = view.scenario;
  const [now] = textsOf(asked);
  return changesOf(asked).reduce((sum, { article, wording }) => {
    const promised = ownPromises(view).some(
      (promise) =>
        promise.to === view.informals?.by &&
        promise.article === article &&
        promise.wording === wording,
    );
    const next = [...now];
    next[article] = wording;
    const lost = alone(mandate, articles, now) - alone(mandate, articles, next);
    return sum + (promised ? Math.max(0, lost) : 0);
  }, 0);
}

function brokenBy(view: View, d: number): number {
  return view.commitments.filter(({ by, status }) => by === d && status === 'broken').length;
}

function ownPromises(view: View): Commitment[] {
  return view.commitments.filter(({ by, status }) => by === view.delegation && status === 'given');
}
