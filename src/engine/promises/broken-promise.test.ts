import { describe, expect, test } from 'vitest';
import {
  ash,
  bay,
  deal,
  floor,
  scenario,
  setup,
  statuses,
  told,
} from '../../../test/fixtures/funded.ts';
import { after, amends } from '../../../test/fixtures/steps.ts';
import { judge } from '../acts/apply.ts';
import type { Command } from '../command.ts';
import { breakPromises } from './breach.ts';
import { listLegalActs } from '../acts/legal-acts.ts';
import { settleLedger } from './ledger.ts';
import { type Transaction } from '../state/transaction.ts';
import type { Offer } from '../state/state.ts';

const { credit, brokenPromise, brokenPromiseLate } = setup.values;

describe('a broken promise', () => {
  const both = after(
    setup,
    floor,
    { ...deal, seat: 'ASH', want: [{ article: 'lights', option: 'some' }] } as Command,
    { seat: 'BAY', type: 'accept', offer: 'o1' },
  );

  test('costs credit in public and frees those who had promised its maker anything', () => {
    const broken = after(setup, both, amends('ASH', 'toll', 'middle'));
    const left = credit - brokenPromise;
    expect([statuses(broken), broken.state.credit[ash]]).toEqual([['broken', 'void'], left]);
    expect(told(broken, 'credit')).toEqual([
      { type: 'credit', seat: 'ASH', because: 'brokenPromise', lost: brokenPromise, left },
    ]);
  });

  test.each([
    [brokenPromise - 1, brokenPromise - 1],
    [0, 0],
  ])('takes no more credit than the %i there is, and tells no more', (had, lost) => {
    const poor = { ...both.state, credit: both.state.credit.with(ash, had) };
    const broken = after(setup, poor, amends('ASH', 'toll', 'middle'));
    expect(broken.state.credit[ash]).toBe(0);
    expect(told(broken, 'credit')).toEqual([
      { type: 'credit', seat: 'ASH', because: 'brokenPromise', lost, left: 0 },
    ]);
  });

  test.each([
    ['taker', 'BAY', []],
    ['maker', 'ASH', [{ instrument: 0, by: 0, to: 1, offer: 'o2' }]],
  ] as const)(
    'withholds an instrument that waits to be given to its maker, from the %s',
    (from, giver, grants) => {
      const [made, taken] = giver === 'BAY' ? ['BAY', 'ASH'] : ['ASH', 'BAY'];
      const fund = scenario.instruments[0];
      const passing = fund && {
        ...fund,
        givers: [scenario.delegationIndex.get(made) ?? -1],
        takers: [scenario.delegationIndex.get(taken) ?? -1],
      };
      const known = { ...setup, scenario: { ...scenario, instruments: passing ? [passing] : [] } };
      const { state } = after(setup, floor, { ...deal, seat: 'ASH', to: 'COD' } as Command, {
        seat: 'COD',
        type: 'accept',
        offer: 'o1',
      });
      const waiting: Offer = {
        id: 'o2',
        by: ash,
        to: bay,
        give: [],
        want: [],
        condition: { article: 0, wording: 2, by: 4 },
        side: [{ instrument: 0, from }],
        status: 'accepted',
        sitting: 1,
      };
      const meeting: Transaction = {
        setup: known,
        state: { ...state, offers: [waiting] },
        happenings: [],
      };
      breakPromises(meeting, ash, () => true);
      const withheld = {
        type: 'sideWithheld',
        by: 'BAY',
        to: 'ASH',
        instrument: 'fund',
        offer: 'o2',
      };
      expect(told(meeting, 'sideWithheld')).toEqual(giver === 'BAY' ? [withheld] : []);
      const articles = meeting.state.articles.map((article, a) =>
        a === 0 ? { ...article, status: 'adRef' as const, text: 2 } : article,
      );
      meeting.state.articles = articles;
      settleLedger(meeting);
      expect(meeting.state.grants).toEqual(grants);
    },
  );

  test('opens again what was agreed on the strength of a promise to its maker, with the words of who is free', () => {
    const state = {
      ...both.state,
      agenda: [1],
      articles: both.state.articles.map((article, i) =>
        i === 0 ? { ...article, status: 'adRef' as const, text: 1, tabled: [1] } : article,
      ),
    };
    const broken = after(setup, state, amends('ASH', 'toll', 'middle'));
    const [lights] = broken.state.articles;
    // BAY has stated 0 on the lights: few.
    expect([lights?.status, lights?.tabled, broken.state.agenda]).toEqual(['open', [1, 0], [0, 1]]);
    expect(told(broken, 'reopened')).toEqual([{ type: 'reopened', article: 'lights' }]);
  });

  test('once the negotiation is over costs more, and opens nothing again', () => {
    const articles = both.state.articles.map((article, i) =>
      i === 0 ? { ...article, status: 'adRef' as const, text: 1, tabled: [1] } : article,
    );
    const state = { ...both.state, phase: 'decision.rollCall' as const, articles };
    const meeting: Transaction = { setup, state, happenings: [] };
    breakPromises(meeting, ash, () => true);
    expect(brokenPromiseLate).toBeGreaterThan(brokenPromise);
    expect(meeting.state.commitments.map(({ status }) => status)).toEqual(['broken', 'void']);
    expect(meeting.state.credit[ash]).toBe(credit - brokenPromiseLate);
    expect(meeting.state.articles[0]?.status).toBe('adRef');
  });

  test('leaves nobody to sponsor words of its maker', () => {
    const broken = after(setup, both, amends('ASH', 'toll', 'middle'));
    expect(judge(setup, broken.state, amends('ASH', 'lights', 'many'))).toEqual({
      code: 'amend/noSponsor',
      params: { option: 'many' },
    });
  });

  test('by tabling a package that moves the words elsewhere, before a room without the other', () => {
    const changes = [{ article: 'toll', option: 'middle' }];
    const tabled = after(setup, both, { seat: 'ASH', type: 'package', changes });
    const room = tabled.state.informals?.room ?? [];
    const answers = room.map((d): Command => {
      const seat = scenario.delegations[d]?.id ?? '';
      return { seat, type: d === bay ? 'refuse' : 'accept', offer: 'p2' };
    });
    expect(statuses(after(setup, tabled, ...answers))).toEqual(['broken', 'void']);
  });

  test('but is void where the one it was given to sits in the room and agrees to other words', () => {
    const changes = [{ article: 'toll', option: 'middle' }];
    const tabled = after(setup, both, { seat: 'ASH', type: 'package', changes });
    const room = tabled.state.informals?.room ?? [];
    expect(room).toContain(bay);
    const answers = room.map((d): Command => {
      const seat = scenario.delegations[d]?.id ?? '';
      return { seat, type: 'accept', offer: 'p2' };
    });
    expect(statuses(after(setup, tabled, ...answers))).toEqual(['void', 'given']);
  });

  test('a promise is made once: not to another, not again, not in other words', () => {
    const promised = (article: string) => ({ code: 'offer/promised', params: { article } });
    const offered = (to: string, option: string) =>
      judge(setup, both.state, {
        seat: 'ASH',
        type: 'offer',
        to,
        give: [{ article: 'toll', option }],
        want: [],
      });
    expect([offered('COD', 'middle'), offered('COD', 'high'), offered('BAY', 'high')]).toEqual([
      promised('toll'),
      promised('toll'),
      promised('toll'),
    ]);
    const asked = (to: string) =>
      judge(setup, both.state, {
        seat: 'ASH',
        type: 'offer',
        to,
        give: [],
        want: [{ article: 'lights', option: 'some' }],
      });
    expect([asked('BAY'), asked('COD')]).toEqual([promised('lights'), null]);
  });

  test('what waits for its condition is not promised twice in the same words', () => {
    const commitments = both.state.commitments.map((promise) => ({
      ...promise,
      status: 'due' as const,
    }));
    const offered = (option: string) =>
      judge(
        setup,
        { ...both.state, commitments },
        {
          seat: 'ASH',
          type: 'offer',
          to: 'COD',
          give: [{ article: 'toll', option }],
          want: [],
        },
      )?.code ?? null;
    expect([offered('high'), offered('middle')]).toEqual(['offer/promised', null]);
  });

  test('an offer that asks for other words can be refused and not taken, and the reason is told', () => {
    const asks: Offer = {
      id: 'o9',
      by: bay,
      to: ash,
      give: [],
      want: [{ article: 1, wording: 1 }],
      condition: null,
      side: [],
      status: 'standing',
      sitting: both.state.sitting,
    };
    const state = { ...both.state, offers: [...both.state.offers, asks] };
    const [accept, refuse] = listLegalActs(setup, state, 'ASH', ['accept', 'refuse']);
    const unavailable = { code: 'offer/promised', params: { article: 'toll' } };
    expect([accept?.unavailable, refuse?.unavailable]).toEqual([unavailable, null]);
    expect(judge(setup, state, { seat: 'ASH', type: 'accept', offer: 'o9' })).toEqual(unavailable);
    expect(refuse?.domains).toEqual([{ parameter: 'offer', values: ['o9'] }]);
  });
});
