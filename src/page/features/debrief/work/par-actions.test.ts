/** Tables of par that ship are found where they lie, so that a debrief does not reckon them anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import type { ParTable } from '../../../../analysis/par.ts';
import { callToOrder } from '../../../../conference/conference.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import type { AppState } from '../../../session/store/store.ts';
import { makeParActions } from './par-actions.ts';

const TABLES = new URL('../../../../../assets/par/', import.meta.url);

/** By the address of a table in the page as Vite serves it. */
function serveTables(): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.split('/').at(-1) ?? '';
    return new Response(readFileSync(new URL(name, TABLES)));
  });
}

afterEach(() => vi.unstubAllGlobals());

test.each(readdirSync(TABLES))('the table of %s is found', async (file) => {
  serveTables();
  const table = JSON.parse(readFileSync(new URL(file, TABLES), 'utf8')) as ParTable;
  const [seat] = table.seats;
  if (!seat) throw new Error('a table without seats');
  const start = table.start === undefined ? {} : { start: table.start };
  const plan = [{ seat: seat.seat, by: 'person' as const }];
  const scenario = shipped(file.replace('.json', ''));
  const conference = callToOrder(scenario, { seed: 1, run: 0, plan, ...start });
  const game = {
    ...seatedGame(conference, seat.seat),
    id: 'g1',
    rules: RULES,
    seat: seat.seat,
    filed: true,
  };
  let state = { game, par: null } as unknown as AppState;
  const actions = makeParActions(
    (part) => (state = { ...state, ...part }),
    () => state,
  );
  await actions.lookUpPar();
  expect(state.par).toEqual({ status: 'ready', seat, runs: table.runs });
});
