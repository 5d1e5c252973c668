import { expect, test } from 'vitest';
import { strait } from '../../../../test/fixtures/strait.ts';
import { openConference, play, putDraft } from '../../../conference/conference.ts';
import { NO_NOTES } from '../../../conference/play-notes.ts';
import { RULES } from '../../../engine/rules-version.ts';
import { makeOpening, makeSaveHead } from './kept-game.ts';
import { liveGame } from '../live-game.ts';
import { reviveKept } from './revival.ts';
import { unseal } from '../sealed.ts';

const LABEL = { title: 'The strait', seatName: 'Ash', sitting: 1, sittings: 2, ended: false };

test('a game with words that were written at its table is kept, and found again as it was', () => {
  const opened = openConference(strait(), { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
  const words = {
    article: 'toll',
    option: 'fair',
    by: 'ASH',
    from: 'low',
    position: 45,
    text: 'A fair toll.',
  };
  const put = putDraft(opened, words);
  const played = put && play(put, { seat: 'ASH', type: 'pass' });
  if (!played?.ok) throw new Error('not played');
  const { conference } = played;
  const base = {
    id: 'g1',
    seat: 'ASH',
    assist: 'hints',
    veil: false,
    notes: NO_NOTES,
    rules: RULES,
    scenarioText: '',
    readOnly: false,
    saving: 'saved',
    conference,
  } as const;
  const game = liveGame.project(base, 0);
  const { commands, happenings, state } = unseal(game).conference;
  const revived = reviveKept({
    head: makeSaveHead(game, LABEL, 'tab'),
    opening: makeOpening(game),
    state: { id: 'g1', state },
    chunks: [{ id: 'g1', at: [0, 0], commands, happenings }],
  });
  expect(revived).toMatchObject({ status: 'ready', sound: true });
  expect(revived.status === 'ready' && revived.base.conference).toEqual(conference);
});
