import { describe, expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { Motion } from '../../engine/state/state.ts';
import { computeLeaning } from '../../engine/motions/swing.ts';
import { type View, view } from '../../engine/state/view.ts';
import { countFor } from '../../engine/vote/question.ts';
import { closeDebate, moveAdjournment, moveReconsideration } from './floor-motions.ts';
import { measureObjection, moveHardLine } from './hard-line.ts';
import { stopMotion } from './no-action.ts';

const setup = undrawn();
const state = floorOf(setup, 'ASH');
const [ash, bay] = setup.mandates as [Mandate, Mandate];
const [lights, toll] = [0, 1];

function seenBy(seat: string, change: Partial<View> = {}): View {
  return { ...view(setup, state, seat), ...change };
}

const pending = (change: Partial<Motion>): Motion => ({
  id: 'm1',
  kind: 'vote',
  by: 'ASH',
  article: lights,
  wording: 2,
  status: 'pending',
  ...change,
});

/** `few` lights and a `high` toll, agreed. */
const agreed = state.articles.map((article, a) => ({
  ...article,
  status: 'adRef' as const,
  text: a === lights ? 0 : 2,
}));

describe('a hard-liner', () => {
  test('moves two steps, and takes out words where one is left', () => {
    const seen = seenBy('ASH', { articles: agreed });
    expect(measureObjection(seen, ash, lights)).toBeCloseTo(1, 9);
    expect(moveHardLine(seen, ash, new Set())?.act).toEqual({
      type: 'move',
      motion: 'vote',
      article: 'lights',
      option: 'many',
    });
    const half = agreed.map((article, a) => (a === lights ? { ...article, text: 1 } : article));
    const stern = { ...setup.values, hardLine: 0.4 };
    expect(
      moveHardLine(seenBy('ASH', { articles: half, values: stern }), ash, new Set())?.act,
    ).toEqual({
      type: 'move',
      motion: 'delete',
      article: 'lights',
      option: 'many',
    });
  });

  test('asks for a separate vote on what was closed over brackets, once, one step on', () => {
    const articles = agreed.map((article) => ({ ...article, status: 'closed' as const }));
    const kind = (seen: View) => {
      const act = moveHardLine(seen, ash, new Set())?.act;
      return act?.type === 'move' ? `${act.motion} ${act.option}` : null;
    };
    expect(kind(seenBy('ASH', { articles }))).toBe('separateVote some');
    const tried = pending({ kind: 'separateVote', wording: 2, status: 'fell' });
    expect(kind(seenBy('ASH', { articles, motions: [tried] }))).toBe('vote many');
  });

  test('says nothing where it minds nothing so much', () => {
    const articles = agreed.map((article, a) => (a === lights ? { ...article, text: 2 } : article));
    expect(moveHardLine(seenBy('ASH', { articles }), ash, new Set())).toBeNull();
  });
});

describe('that no decision be taken', () => {
  /** Lights stand at `some`; to `few` Bay would go gladly, and nobody else. */
  const articles = agreed.map((article, a) => (a === lights ? { ...article, text: 1 } : article));
  const toMany = pending({ wording: 2 });

  test('suits who would lose by the motion, and who is not sure to gain', () => {
    const seen = seenBy('BAY', { articles, motions: [toMany] });
    const stop = pending({ kind: 'noAction', by: 'BAY', wording: -1 });
    // Bay wants few, Cod and Dun want what stands: three against Ash.
    expect(countFor(seen, stop).count).toEqual({ yes: 3, no: 1, abstain: 0, absent: 0 });
    expect(countFor(seen, stop).carried).toBe(true);
  });

  test('is moved by who minds most, and not twice', () => {
    const eager: Mandate = { ...bay, saliences: Float64Array.of(1, 1) };
    const values = { ...setup.values, liveVote: 1 };
    const seen = seenBy('BAY', { articles, values, motions: [toMany] });
    expect(stopMotion(seen, eager)?.act).toEqual({
      type: 'move',
      motion: 'noAction',
      article: 'lights',
    });
    const stopped = [toMany, pending({ id: 'm2', kind: 'noAction', by: 'COD', wording: -1 })];
    expect(stopMotion({ ...seen, motions: stopped }, eager)).toBeNull();
    expect(stopMotion(seen, bay)).toBeNull();
  });

  test('on a separate vote it suits who would keep the words', () => {
    const against = pending({ kind: 'separateVote', wording: 0 });
    const texts = [1, 2];
    const question = { kind: 'noAction', article: lights, wording: -1, against } as const;
    expect(computeLeaning(ash, setup, texts, question)).toBe(0.5);
    expect(computeLeaning(bay, setup, texts, question)).toBe(-0.5);
  });
});

describe('in negotiation', () => {
  test('taking up again what is agreed is for who is far from it, and against it who is near', () => {
    const seen = seenBy('ASH', { articles: agreed });
    const asked = pending({ kind: 'reconsider', wording: -1 });
    // Ash is at the other end, Cod and Dun half-way; Bay has what it wants.
    expect(countFor(seen, asked).count).toEqual({ yes: 3, no: 1, abstain: 0, absent: 0 });
    const question = { kind: 'reconsider', article: toll, wording: -1 } as const;
    expect(computeLeaning(setup.mandates[3] as Mandate, setup, [0, 2], question)).toBe(0);
  });

  test('it is moved where it would bring enough and whips could not turn it, once', () => {
    const keen: Mandate = { ...ash, weights: Float64Array.of(1, 0) };
    const values = { ...setup.values, motionWorthAgreed: 0.6 };
    // Three of four, where three are needed: one whipped away would lose it. A quarter is safe.
    const near = seenBy('ASH', { articles: agreed, values });
    expect(moveReconsideration(near, keen)).toBeNull();
    const quarter: typeof near.scenario.procedure.substance = {
      kind: 'threshold',
      threshold: {
        of: 'presentAndVoting',
        bound: 'atLeast',
        amount: { share: { numerator: 1, denominator: 4 } },
      },
    };
    const procedure = { ...near.scenario.procedure, substance: quarter };
    const articles = agreed.map((article) => ({ ...article }));
    const seen = { ...near, articles, scenario: { ...near.scenario, procedure } };
    expect(moveReconsideration(seen, keen)?.act).toEqual({
      type: 'move',
      motion: 'reconsider',
      article: 'lights',
    });
    const lost = pending({ kind: 'reconsider', wording: -1, status: 'rejected' });
    expect(moveReconsideration({ ...seen, motions: [lost] }, keen)).toBeNull();
    expect(moveReconsideration({ ...seen, sitting: seen.lastSitting }, keen)).toBeNull();
  });

  test('closure is moved by who wins nothing by more time, where the meeting would rather decide, once', () => {
    const articles = state.articles.map((article, a) => ({
      ...article,
      status: a === toll ? ('open' as const) : ('adRef' as const),
      text: 2,
    }));
    const content: Mandate = { ...bay, weights: Float64Array.of(0, 1), reservation: 0 };
    const impatient = { ...setup.values, waiting: 0.6 };
    const seen = seenBy('BAY', { articles, values: impatient });
    expect(closeDebate(seen, content)?.act).toEqual({ type: 'move', motion: 'closure' });
    // The others win more by time than it costs them.
    const patient = { ...setup.values, waiting: 0.01 };
    expect(closeDebate({ ...seen, values: patient }, content)).toBeNull();
    // It would win by more time itself.
    const wanting: Mandate = { ...content, ideals: Float64Array.of(0, 0) };
    expect(closeDebate({ ...seen, values: patient }, wanting)).toBeNull();
    const lost = pending({ kind: 'closure', article: -1, wording: -1, status: 'rejected' });
    expect(closeDebate({ ...seen, motions: [lost] }, content)).toBeNull();
    expect(closeDebate({ ...seen, sitting: seen.lastSitting }, content)).toBeNull();
  });

  describe('the end with no deal', () => {
    const open = undrawn(
      {},
      ['sittings: 4', 'sittings: 4, adjourn: true'],
      ['draft: few\n    reference: 0', 'draft: few\n    reference: 50'],
    );
    const floor = floorOf(open, 'BAY');
    const seen: View = { ...view(open, floor, 'BAY'), articles: agreed, sitting: 3 };
    // A high toll and few lights are agreed. Without them, half of the lights burn: three of four would rather.
    const lost: Mandate = { ...bay, reservation: 1, ideals: Float64Array.of(100, 0) };

    test('is moved by whom no deal gives more, where the public count has it carry', () => {
      expect(countFor(seen, pending({ kind: 'adjourn', article: -1, wording: -1 })).carried).toBe(
        true,
      );
      expect(moveAdjournment(seen, lost)).toEqual({
        act: { type: 'move', motion: 'adjourn' },
        reasons: [{ code: 'reservation', value: 0, needed: 1 }],
      });
      expect(moveAdjournment(seen, { ...lost, reservation: 0 })).toBeNull();
      expect(moveAdjournment({ ...seen, sitting: 2 }, lost)).toBeNull();
    });

    test('is moved once a conference, and only where the scenario has it', () => {
      const motions = [pending({ kind: 'adjourn', article: -1, wording: -1, status: 'rejected' })];
      expect(moveAdjournment({ ...seen, motions }, lost)).toBeNull();
      expect(moveAdjournment(seenBy('BAY', { articles: agreed }), lost)).toBeNull();
    });

    test('is tried without a count where the scenario has no reference', () => {
      const bare = seen.scenario.articles.map(({ reference: _reference, ...article }) => article);
      const uncounted = { ...seen, scenario: { ...seen.scenario, articles: bare } };
      expect(moveAdjournment(uncounted, lost)?.act).toEqual({ type: 'move', motion: 'adjourn' });
      const little = { ...lost, reservation: 0.02 };
      expect(moveAdjournment(uncounted, little)).toBeNull();
    });
  });
});
