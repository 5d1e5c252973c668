/** The facts of a debrief as one table: each with the formula it is reckoned by, where there is one. */
import type { Afterlife } from '../../../../analysis/afterlife/afterlife.ts';
import type { OtherDraws } from '../../../../analysis/afterlife/other-draws.ts';
import { findBroadSide } from '../../../../analysis/chair-measures.ts';
import { measureJointly } from '../../../../analysis/measures.ts';
import { computeTreatyGains } from '../../../../analysis/payoff.ts';
import { describeIsolation, measureLegitimacy } from '../../../../analysis/standing.ts';
import type { OpenedGame } from './opened.ts';
import type { FormulaName } from '../../../session/formula-names.ts';
import { computePointsNow } from '../../../session/game/worth.ts';
import { ownMeasures } from '../../../session/game/own-measures.ts';
import { readAtOnce } from './story.ts';

export type FactRow = { formula: FormulaName | null } & (
  | { code: 'ended'; sitting: number; of: number }
  | { code: 'brackets'; left: number; of: number }
  /** In points: to the seat, with those who ratify; of no deal; of the text by itself. */
  | { code: 'payoff'; points: number; none: number; text: number }
  | { code: 'mandate'; share: number }
  | { code: 'betterOff'; all: number; of: number; narrow: BetterPart; broad: BetterPart }
  /** Groups all of whose members stand behind the text, of all groups, and the others, the least first. */
  | { code: 'groups'; full: number; of: number; rest: readonly ({ group: string } & BetterPart)[] }
  | { code: 'isolation'; share: number; n: number }
  | { code: 'joint'; value: number }
  | { code: 'promises'; kept: number; broken: number }
  | { code: 'bound'; signed: number; of: number }
  | { code: 'signed'; signed: number; of: number; range: Range | null }
  | { code: 'ratified'; ratified: number; of: number; years: number; range: Range | null }
  | { code: 'inForce'; year: number | null; needed: number; draws: Draws | null }
  | { code: 'unease'; stakeholders: readonly { stakeholder: number; unease: number }[] }
);

/** Delegations better off, of all of a kind. */
export type BetterPart = { better: number; of: number };
type Range = { low: number; high: number };
type Draws = { of: number; enters: number; year: Range | null };

type Played = Pick<OpenedGame, 'conference' | 'seat' | 'view' | 'notes'>;

/** Stakeholders named at most, the most uneasy first. */
const NAMED = 3;

/** @param drawn what other draws of instructions would have signed; null where that is not known (yet) */
export function listFactRows(game: Played, drawn: OtherDraws | null): FactRow[] {
  const { view } = game;
  const { after } = readAtOnce(game);
  const rows: (FactRow | null)[] = [
    {
      code: 'ended',
      formula: null,
      sitting: view.sitting,
      of: view.lastSitting,
    },
    {
      code: 'brackets',
      formula: 'brackets',
      left: view.articles.filter(({ status }) => status === 'open').length,
      of: view.articles.length,
    },
    ...listWorthRows(game),
    ...(after ? listRoomRows(game) : []),
    makeIsolationRow(game),
    promiseRow(game),
    ...(after ? joinRows(after, drawn) : []),
  ];
  return rows.filter((row) => row !== null);
}

function listWorthRows({ conference, view }: Played): FactRow[] {
  const own = ownMeasures({ conference, view });
  const text = computePointsNow(view);
  if (!own || text === null || !view.mandate) return [];
  const none = view.mandate.reservation * 100;
  return [
    { code: 'payoff', formula: 'payoff', points: own.payoff * 100, none, text },
    { code: 'mandate', formula: 'mandate', share: own.mandate },
  ];
}

function listRoomRows({ conference }: Played): FactRow[] {
  const { setup, state } = conference;
  const { delegations } = setup.scenario;
  const all = delegations.map((_, d) => d);
  const gains = computeTreatyGains(setup, state);
  const better = gains.map((gain) => gain > 0);
  const sides = findBroadSide(setup.scenario);
  const part = (members: readonly number[]): BetterPart => ({
    better: members.filter((d) => better[d]).length,
    of: members.length,
  });
  const { better: served, of } = part(all);
  const side = (broad: boolean) => part(all.filter((d) => sides[d] === broad));
  const betterOff = { all: served, of, narrow: side(false), broad: side(true) };
  return [
    { code: 'betterOff', formula: 'betterOff', ...betterOff },
    ...groupRows(
      measureLegitimacy(setup, state, gains).map(({ group, behind, of: members }) => ({
        group,
        better: behind,
        of: members,
      })),
    ),
    { code: 'joint', formula: 'joint', value: measureJointly(setup, state).nashLogGain },
  ];
}

/** Groups named at most. */
const LEFT_BEHIND = 3;

function groupRows(groups: readonly ({ group: string } & BetterPart)[]): FactRow[] {
  const met = groups.filter(({ of }) => of > 0);
  if (met.length === 0) return [];
  const behind = met
    .filter(({ better, of }) => better < of)
    .sort((one, other) => one.better / one.of - other.better / other.of);
  const full = met.length - behind.length;
  const rest = behind.slice(0, LEFT_BEHIND);
  return [{ code: 'groups', formula: 'legitimacy', full, of: met.length, rest }];
}

function makeIsolationRow({ conference, view }: Played): FactRow | null {
  const found = describeIsolation(conference.state, view.delegation);
  if (!found) return null;
  return { code: 'isolation', formula: 'isolation', share: found.mean, n: found.decisions };
}

function promiseRow({ view }: Played): FactRow | null {
  const own = view.commitments.filter(({ by }) => by === view.delegation);
  const countOf = (status: string) => own.filter((one) => one.status === status).length;
  const [kept, broken] = [countOf('kept'), countOf('broken')];
  return kept + broken === 0 ? null : { code: 'promises', formula: 'promises', kept, broken };
}

function joinRows(after: Afterlife, drawn: OtherDraws | null): FactRow[] {
  const { atOnce, signed, ratified, of, horizon, inForce, needed } = after.joining;
  const stakeholders = after.unease
    .slice(0, NAMED)
    .map(({ stakeholder, unease }) => ({ stakeholder, unease }));
  const range = { signed: drawn?.signed ?? null, ratified: drawn?.ratified ?? null };
  const unease: FactRow[] =
    stakeholders.length > 0 ? [{ code: 'unease', formula: 'unease', stakeholders }] : [];
  if (atOnce) return [{ code: 'bound', formula: null, signed, of }, ...unease];
  const rows: FactRow[] = [
    { code: 'signed', formula: 'signature', signed, of, range: range.signed },
    {
      code: 'ratified',
      formula: 'ratification',
      ratified,
      of,
      years: horizon,
      range: range.ratified,
    },
  ];
  if (needed !== null) {
    const draws =
      drawn === null || drawn.enters === null
        ? null
        : { of: drawn.draws, enters: drawn.enters, year: drawn.year };
    rows.push({ code: 'inForce', formula: 'ratification', year: inForce, needed, draws });
  }
  return [...rows, ...unease];
}
