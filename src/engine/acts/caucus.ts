/** Asking one's group to speak with one voice on an article. Members answer by how near the words are to them. */
import type { ArticleIndex, GroupIndex, Scenario, SeatIndex } from '../../scenario/resolved.ts';
import { readMandates } from '../capitals/instructions.ts';
import {
  crossesAt,
  type Mandate,
  readPosition,
  readStandingTexts,
  type TextChange,
} from '../mandate/mandate.ts';
import {
  getArticle,
  getArticleId,
  getDelegationId,
  type Transaction,
  tableWording,
  spendPlates,
  emit,
  getWordingId,
} from '../state/transaction.ts';
import { refreshHolders } from '../procedure/sitting.ts';
import type { Setup } from '../setup/setup.ts';
import { promiseBy, promisesOn } from '../floor/spoken.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { State } from '../state/state.ts';
import { findChange, isOpen, listOtherWordings } from './lookup.ts';
import { type ActRule, FREE, ONE_PLATE, reject, type Standing } from './rule.ts';

const groups = new WeakMap<Scenario, Map<SeatIndex, readonly GroupIndex[]>>();

/** Groups a delegation may call together, by index: those it is in with others. */
function ownGroups({ setup: { scenario }, d }: Standing): readonly GroupIndex[] {
  let byMember = groups.get(scenario);
  if (!byMember) groups.set(scenario, (byMember = new Map<SeatIndex, readonly GroupIndex[]>()));
  const known = byMember.get(d);
  if (known) return known;
  const own = scenario.groups.flatMap(({ members }, g) =>
    members.length > 1 && members.includes(d) ? [g] : [],
  );
  byMember.set(d, own);
  return own;
}

function isHeld(state: State, group: GroupIndex, article: ArticleIndex): boolean {
  return state.lines.some((line) => line.group === group && line.article === article);
}

export const caucus: ActRule<'caucus'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: (standing) =>
    ownGroups(standing).length === 0 ? reject('group/notMember', { group: '' }) : null,
  judge(standing, act) {
    const { setup, state } = standing;
    const group = setup.scenario.groups.findIndex(({ id }) => id === act.group);
    if (group < 0) return reject('group/unknown', { group: act.group });
    if (!ownGroups(standing).includes(group))
      return reject('group/notMember', { group: act.group });
    const change = findChange({ setup, state }, act);
    if (!change.ok) return change.rejection;
    const { article } = change.value;
    if (!isOpen(state, article)) return reject('article/agreed', { article: act.article });
    return isHeld(state, group, article) ? reject('caucus/held') : null;
  },
  domains(standing) {
    const { setup, state } = standing;
    const own = ownGroups(standing);
    const free = (a: ArticleIndex) => isOpen(state, a) && own.some((g) => !isHeld(state, g, a));
    const texts = readStandingTexts(state).flatMap((wording, a) => {
      const option = getWordingId(setup, a, wording);
      return option !== null && free(a) ? [{ article: getArticleId(setup, a), option }] : [];
    });
    return [
      { parameter: 'group', values: own.map((g) => setup.scenario.groups[g]?.id ?? '') },
      { parameter: 'change', values: [...texts, ...listOtherWordings(setup, state, free)] },
    ];
  },
  perform(meeting, standing, act) {
    const { setup } = meeting;
    const change = findChange(meeting, act);
    const group = setup.scenario.groups.findIndex(({ id }) => id === act.group);
    if (change.ok) hold(meeting, standing, group, change.value);
    spendPlates(meeting, 1);
  },
};

function hold(
  meeting: Transaction,
  { seat, d }: Standing,
  group: GroupIndex,
  change: TextChange,
): void {
  const { setup, state } = meeting;
  const members = setup.scenario.groups[group]?.members ?? [];
  const joins = makeJoinTest(setup, state, change);
  const joined = members.filter((member) => member === d || joins(member));
  const speakers = members.filter((member) => setup.floor.includes(member));
  const share = computeLineShare(setup, state, { members, speakers, joined });
  const agreed = share >= setup.values.caucusShare;
  const { article, wording } = change;
  const line = { group, article, wording, by: d, joined: agreed ? joined : [] };
  meeting.state.lines = [...meeting.state.lines, line];
  const sides = { joined: [] as string[], apart: [] as string[] };
  for (const member of speakers)
    sides[joined.includes(member) ? 'joined' : 'apart'].push(getDelegationId(setup, member));
  emit(meeting, {
    type: 'caucused',
    seat,
    group: setup.scenario.groups[group]?.id ?? '',
    article: getArticleId(setup, article),
    option: getWordingId(setup, article, wording) ?? '',
    joined: sides.joined,
    apart: sides.apart,
    agreed,
    reasons: [{ code: 'group', value: share, needed: setup.values.caucusShare }],
  });
  if (!agreed) return;
  tableWording(meeting, { article, wording });
  refreshHolders(meeting, [article]);
}

/**
 * A member joins a line within reach of its ideal and not past its red line, unless it has promised other words.
 * One without a position goes along.
 */
function makeJoinTest(
  setup: Setup,
  state: State,
  { article: a, wording }: TextChange,
): (d: SeatIndex) => boolean {
  const { articles } = setup.scenario;
  const mandates = readMandates(setup, state);
  const promises = promisesOn(state.commitments, a);
  const texts = readStandingTexts(state);
  const article = getArticle(setup, a);
  return (d) => {
    const mandate = mandates[d] as Mandate;
    const gap = Math.abs(readPosition(mandate, article, wording) - (mandate.ideals[a] as number));
    if (gap > setup.values.caucusReach) return false;
    if (crossesAt(mandate, articles, texts, a, wording)) return false;
    const promise = promiseBy(promises, d);
    return !promise || promise.wording === wording;
  };
}

type Answered = Record<'members' | 'speakers' | 'joined', readonly SeatIndex[]>;

/** Share of the group's weight on the floor that joins; of its members where few of them speak. */
function computeLineShare(
  setup: Setup,
  state: State,
  { members, speakers, joined }: Answered,
): number {
  if (speakers.length < setup.values.caucusFew)
    return members.length > 0 ? joined.length / members.length : 0;
  const weights = readWeightsNow(setup, state);
  let all = 0;
  let part = 0;
  for (const d of speakers) all += weights[d] as number;
  for (const d of joined) part += weights[d] as number;
  return all > 0 ? part / all : 0;
}
