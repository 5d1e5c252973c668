/** The state as the hall draws it. */
import type { Happening } from '../../engine/event.ts';
import type { View } from '../../engine/view.ts';
import { CHAIR } from '../../scenario/resolved.ts';
import type {
  GroupMark,
  HallLine,
  HallModel,
  HallSeat,
  HallWords,
  Lamp,
  Stance,
} from '../hall-model.ts';
import { type Translate, wordsIn } from '../language/words.ts';
import type { AppState, Game } from '../store.ts';
import { isVeiled, type Names, namesOf } from './name.ts';
import { stanceToward } from './stance.ts';

/** Shapes of the regional groups of the United Nations; any other group has none. */
const MARKS: ReadonlyMap<string, GroupMark> = new Map([
  ['african_group', 'triangle'],
  ['asia_pacific_group', 'diamond'],
  ['eastern_group', 'square'],
  ['latin_group', 'hexagon'],
  ['western_group', 'circle'],
]);

const LAMPS: ReadonlyMap<string, Lamp> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['a', 'abstain'],
  ['-', 'absent'],
  ['.', 'waiting'],
]);

type Looks = Pick<
  AppState,
  'route' | 'language' | 'night' | 'still' | 'screen' | 'focus' | 'picked'
>;

export function hallModel(state: Looks & { game: Game }): HallModel {
  const { game } = state;
  const { view } = game;
  const names = namesOf(view.scenario, state.language, isVeiled(state));
  const t = wordsIn(state.language);
  const speaking = view.awaited;
  return {
    seats: seatsOf(view, names, state),
    lines: linesOf(view, t),
    ...(state.picked === null ? {} : { picked: state.picked }),
    ...(speaking === null || speaking === CHAIR ? {} : { speaking }),
    boards: {
      left: textBoard(view, names, t, state.focus),
      right: floorBoard(view, names, t),
      podium: [t('hall.secretary'), t('hall.chair'), t('hall.rapporteur')],
    },
    words: wordsOf(t),
    night: state.night,
    still: state.still,
    gavel: game.log.reduce((sum, line) => sum + (falls(line.happening) ? 1 : 0), 0),
  };
}

function falls(happening: Happening): boolean {
  return (
    happening.type === 'voteResult' || happening.type === 'agreed' || happening.type === 'decided'
  );
}

function seatsOf(view: View, names: Names, { screen, focus }: Looks): HallSeat[] {
  const floor = new Set(view.floor);
  const holders = new Set(view.articles[focus]?.holders ?? []);
  const roll = view.voting?.roll ?? (screen === 'vote' ? view.votes.at(-1)?.roll : undefined);
  return view.scenario.delegations.map((delegation, d): HallSeat => {
    const flag = names.flag(delegation.id);
    const lamp = roll === undefined ? undefined : LAMPS.get(roll.charAt(d));
    const mark = delegation.groups.map((group) => MARKS.get(group)).find((one) => one);
    return {
      id: delegation.id,
      name: names.short(delegation.id),
      stance: stanceToward(view, d, focus),
      holds: holders.has(d),
      present: view.present[d] !== 0,
      you: d === view.delegation,
      speaks: floor.has(d),
      ...(flag === undefined ? {} : { flag }),
      ...(lamp === undefined ? {} : { lamp }),
      ...(mark === undefined ? {} : { group: mark }),
    };
  });
}

function linesOf(view: View, t: Translate): HallLine[] {
  const id = (d: number): string => view.scenario.delegations[d]?.id ?? '';
  const offers = view.offers
    .filter((offer) => offer.status === 'standing')
    .map(({ by, to }): HallLine => {
      return { from: id(by), to: id(to), kind: 'offer', label: t('hall.offer') };
    });
  const pairs = new Map<string, HallLine>();
  for (const { by, to, status } of view.commitments) {
    if (status === 'broken') continue;
    const [from, end] = by < to ? [id(by), id(to)] : [id(to), id(by)];
    pairs.set(`${from} ${end}`, { from, to: end, kind: 'agreement', label: '' });
  }
  return [...offers, ...pairs.values()];
}

/** The article in focus: its number, its leading wording in brackets until agreed, what is open. */
function textBoard(view: View, names: Names, t: Translate, focus: number): string[] {
  const article = view.articles[focus];
  if (!article) return [t('hall.board.text', { article: '' })];
  const open = article.status === 'open';
  const tabled = article.tabled.length > 0 ? article.tabled : [article.text];
  const wordings = tabled
    .map((wording) => names.option(focus, wording))
    .filter((wording) => wording !== '');
  const shown = wordings.slice(0, 3).map((wording) => (open ? `[${wording}]` : wording));
  const brackets = view.articles.filter((one) => one.status === 'open').length;
  return [
    t('hall.board.text', { article: names.article(focus) }),
    ...(shown.length > 0 ? shown : [t('hall.board.nothing')]),
    t('hall.board.brackets', { n: brackets }),
  ];
}

function floorBoard(view: View, names: Names, t: Translate): string[] {
  if (view.awaited === null) return [t('hall.board.closed')];
  const { sittings } = view.scenario.procedure;
  const sitting = t('hall.board.sitting', { n: Math.max(1, view.sitting), of: sittings });
  return [t('hall.board.floor'), names.seat(view.awaited), sitting];
}

const STANCES: readonly Stance[] = ['n2', 'n1', 'ok', 'b1', 'b2', 'none'];
const LAMP_NAMES: readonly Lamp[] = ['yes', 'no', 'abstain', 'absent', 'waiting'];

const wordsByTranslate = new WeakMap<Translate, HallWords>();

function wordsOf(t: Translate): HallWords {
  const made = wordsByTranslate.get(t) ?? {
    hall: t('hall.name'),
    stance: Object.fromEntries(
      STANCES.map((stance) => [stance, t(`hall.stance.${stance}`)]),
    ) as HallWords['stance'],
    holds: t('hall.holds'),
    you: t('hall.you'),
    speaking: t('hall.speaking'),
    absent: t('hall.absent'),
    lamp: Object.fromEntries(
      LAMP_NAMES.map((lamp) => [lamp, t(`hall.lamp.${lamp}`)]),
    ) as HallWords['lamp'],
    lampLetters: {
      yes: t('hall.letter.yes'),
      no: t('hall.letter.no'),
      abstain: t('hall.letter.abstain'),
    },
  };
  wordsByTranslate.set(t, made);
  return made;
}
