/** The text as a paper to take home. */
import type { OpenedGame } from '../model/opened.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { makeTreatyPaper } from './treaty-paper.ts';
import { writeTreatyHtml } from './treaty-html.ts';

/** Hands it over as a file that opens in any browser, and prints. */
export function saveTreaty(game: OpenedGame, speech: Speech): void {
  const { scenario, seed } = game.conference.setup;
  const html = writeTreatyHtml(makeTreatyPaper(game, speech));
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${scenario.id}-${game.seat}-${seed}.treaty.html`;
  link.click();
  // The browser has taken the address by the time the click returns.
  URL.revokeObjectURL(address);
}
