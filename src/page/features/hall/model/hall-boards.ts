/** Words on the two wall screens of the hall, and on the flip chart of the informals room. */
import { hasAnswered, readBallots } from '../../../../engine/state/roll.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import { type Board, makeBoard } from '../../../session/game/vote/roll.ts';
import { weighBoard, weighWords } from '../../../speech/vote-words.ts';
import type { HallModel } from '../../../session/game/hall-model.ts';
import type { Translate } from '../../../speech/words.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Settings } from '../../../session/game/settings.ts';
import { makeSayBracket } from '../../../speech/heard-bracket.ts';
import { writeBoardWords } from './board-words.ts';
import type { InformalsRoom } from './hall-room.ts';
import { type Names, shortenName } from '../../../speech/names/name.ts';

type View = Game['view'];

/** A hall of so many has interpreters. */
const INTERPRETED = 12;

export type BoardSources = {
  game: Game;
  names: Names;
  t: Translate;
  focus: number;
  /** How much of brackets is said. */
  brackets?: Settings['brackets'] | undefined;
};

export function makeHallBoards(sources: BoardSources, rolled: boolean): HallModel['boards'] {
  const { game, t } = sources;
  return {
    left: writeTextBoard(sources, 'none'),
    ...(sources.brackets && { heard: writeTextBoard(sources, sources.brackets) }),
    right: (rolled && writeResultBoard(game.view, t)) || writeFloorBoard(sources),
    podium: [t('hall.secretary'), t('hall.chair'), t('hall.rapporteur')],
    ...(rolled ? { calling: [t('hall.board.roll'), t('hall.board.simulated')] } : {}),
    ...(game.view.scenario.delegations.length >= INTERPRETED
      ? { booths: t('hall.booths').split(' ') }
      : {}),
  };
}

/** The article in focus: the words in dispute in brackets until agreed, what is open. */
function writeTextBoard(
  { game: { view }, names, t, focus }: BoardSources,
  heard: Settings['brackets'],
): string[] {
  const state = view.articles[focus];
  const article = view.scenario.articles[focus];
  if (!state || !article) return [t('hall.board.text', { floor: 'no', article: '' })];
  const wordings = listWordings(article);
  const lead = state.text;
  const tabled = [lead, ...state.tabled.filter((wording) => wording !== lead)].slice(0, 3);
  const say = makeSayBracket(view, focus, heard, t);
  const put = (words: string, at: readonly number[]) => {
    const said = say(at.flatMap((place) => tabled[place] ?? []));
    return said ? said.opens + words + said.ends : `[${words}]`;
  };
  const texts = tabled.flatMap((wording) => {
    const found = wordings[wording];
    return found ? [names.text(found.text) || names.text(found.title)] : [];
  });
  const brackets = view.articles.filter((one) => one.status === 'open').length;
  return [
    t('hall.board.text', {
      floor: view.agenda.includes(focus) ? 'yes' : 'no',
      article: names.articleBrief(focus),
    }),
    texts.length > 0
      ? writeBoardWords(texts, state.status === 'open', t('hall.board.noWords'), put)
      : t('hall.board.nothing'),
    t('hall.board.brackets', { n: brackets }),
  ];
}

/** Who speaks and who is next: the list of speakers is before everybody. */
function writeFloorBoard({ game, names, t }: BoardSources): string[] {
  const { view } = game;
  if (view.awaited === null) {
    const ending = view.ending ?? 'failed';
    return [t('hall.board.closed'), t('hall.board.ending', { ending })];
  }
  const calling = writeCallingBoard(view, names, t);
  if (calling) return calling;
  const queue = view.queue.filter((seat) => seat !== view.awaited);
  // The floor goes round by the real names: under the veil who is next would tell something of them.
  const [next] = queue;
  return [
    t('hall.board.floor'),
    shortenName(names.seat(view.awaited)),
    t('hall.board.sitting', { n: Math.max(1, view.sitting), of: view.lastSitting }),
    ...(next === undefined
      ? [t('hall.board.last')]
      : [
          ...(game.veil ? [] : [t('hall.board.next', { seat: shortenName(names.seat(next)) })]),
          t('hall.board.queue', { n: queue.length }),
        ]),
  ];
}

/** The name that is called, and the ballots so far. */
function writeCallingBoard(view: View, names: Names, t: Translate): string[] | null {
  const ballots = readBallots(view.voting?.roll ?? '');
  if (!ballots.some(hasAnswered) || view.awaited === null) return null;
  return [
    t('hall.board.roll'),
    shortenName(names.seat(view.awaited)),
    ...writeCounts(view, makeBoard(view), t),
  ];
}

function writeCounts(view: View, board: Board | null, t: Translate): string[] {
  const counts = board ? weighBoard(view, board) : [];
  return counts.flatMap((one) => [
    weighWords('for', one, t),
    t('hall.board.abstain', { n: one.count.abstain }),
  ]);
}

/** The last vote, as the hall reads it off the wall. */
function writeResultBoard(view: View, t: Translate): string[] | null {
  const last = view.votes.at(-1);
  if (!last || readBallots(view.voting?.roll ?? '').some(hasAnswered)) return null;
  return [
    t('hall.board.result'),
    t(last.carried ? 'hall.board.carried' : 'hall.board.rejected'),
    ...writeCounts(view, makeBoard(view, view.votes.length - 1), t),
    t('hall.board.simulated'),
  ];
}

/** What the package in the room would change, and who called the room. */
export function writeRoomBoards(
  { names, t }: BoardSources,
  room: InformalsRoom,
): HallModel['boards'] {
  const lines = room.changes.map(({ article, option }) =>
    t('hall.room.change', {
      article: names.articleBrief(article),
      words: names.option(article, option),
    }),
  );
  return {
    left: [t('hall.room.package'), ...lines],
    right: [
      t('hall.room.called'),
      shortenName(names.seat(room.by)),
      t('hall.room.stands', { stands: room.stands }),
      t('hall.room.size', { n: room.seats.length }),
    ],
    podium: ['', '', ''],
  };
}
