/** A game as a file or a line of text, to keep or to hand in. */
import { download } from './files/download.ts';
import type { Result } from '../../conference/result/result.ts';
import { unseal } from './sealed.ts';
import type { Game } from './store/store.ts';
import type { Table } from './table.ts';

export function saveRecordToFile(table: Table): void {
  const { game } = table.around.get();
  const record = recordText(table);
  if (game && record !== undefined) download(`${nameHandIn(game)}.record.json`, record);
}

/** The game as it is handed in, under a label of the person's; undefined without a game. */
export function resultOf(table: Table, label: string): Result | undefined {
  const stands = table.stands();
  return stands && !stands.afar ? table.live.resultOfGame(stands, label) : undefined;
}

export function saveResult(table: Table, label: string): void {
  const stands = table.stands();
  if (!stands || stands.afar) return;
  // A class hands in the same seat of the same draw many times over: the label tells the files apart.
  const named = [inFileName(label), nameHandIn(stands)].filter((part) => part !== '').join('-');
  download(`${named}.result.json`, JSON.stringify(table.live.resultOfGame(stands, label)));
}

/** The record of the game in the store as JSON; undefined without one. */
export function recordText(table: Table): string | undefined {
  const stands = table.stands();
  return stands && !stands.afar ? JSON.stringify(table.live.recordOfGame(stands)) : undefined;
}

/** Letters and figures of any script; no system takes all other signs. */
function inFileName(label: string): string {
  return label.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

function nameHandIn(game: Game): string {
  const { scenario, seed } = unseal(game).conference.setup;
  return `${scenario.id}-${game.seat}-${seed}`;
}
