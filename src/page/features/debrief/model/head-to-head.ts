/** A link to the same seat and draw that carries what one had. What packs it is fetched when it is asked for. */
import { unsealAtEnd } from '../../../session/at-end.ts';
import { formatRival, type RivalScore } from '../../../session/rivals.ts';
import type { OpenedGame } from './opened.ts';

/**
 * @param ships the conference comes with the page, so that its text need not be in the link
 * @param page address of this page; what stands behind `#` in it does not matter
 * @returns null where the link would be too long to be carried whole
 */
export async function makeHeadToHead(
  game: OpenedGame,
  score: RivalScore,
  ships: boolean,
  page: string,
): Promise<string | null> {
  const { LONGEST_LINK, makeScenarioCode, packInvitation } =
    await import('../../../../conference/invitation.ts');
  const { conference, seat, assist, veil, locks = [] } = game;
  const { setup, start } = conference;
  const { scenario, seed } = setup;
  const packed = packInvitation({
    scenario: {
      id: scenario.id,
      code: makeScenarioCode(scenario),
      ...(ships ? {} : { text: unsealAtEnd(game)?.scenarioText ?? '' }),
    },
    seat,
    seed,
    ...(start === undefined ? {} : { start }),
    assist,
    veil,
    locks,
  });
  if (packed.length > LONGEST_LINK) return null;
  return `${page.split('#')[0]}#/s/${packed}${formatRival(score)}`;
}
