/** On a first visit, beside the hall: what the seat is there for, the first sensible act, and why. */
import { holds } from '../../../session/game/first-turn/dread.ts';
import {
  chooseRoomToAsk,
  type FirstPackage,
} from '../../../session/game/first-turn/first-package.ts';
import type { FirstTurn as Turn } from '../../../session/game/first-turn/first-turn.ts';
import type { Learning } from '../../../session/game/learning.ts';
import { computeReopeningCost, countReopened } from '../../../session/game/text/reopened.ts';
import { forecastScore } from '../../../session/game/heading.ts';
import { computeChangeWorth, computePointsNow } from '../../../session/game/worth.ts';
import { readShownForecast } from '../../../session/play/foresee.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Draft } from '../../../session/play/draft.ts';
import { takeFocus } from '../../../ui/take-focus.ts';
import { type Play, usePlay, useSeat } from '../../../session/play/play-context.tsx';
import type { Act, Change } from '../../../../engine/command.ts';
import { noteProposed } from '../../../session/game/proposed.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { ListedLater } from '../../../ui/deals/listed-later.tsx';
import { Button, Buttons } from '../../../ui/layout/primitives.tsx';
import { computeNetWritten } from '../../../speech/net-written.ts';
import {
  isByPlenary,
  isNo,
  findLastWord,
  describeRefusal,
  describeWhatCame,
} from './first-came.ts';
import { useTaught } from '../../../session/play/use-first-turn.ts';
import { CoachWords } from './coach-words.tsx';
import firstTurn from './first-turn.module.css';

/** What the card explains in passing. */
const TAUGHT = ['bracket'] as const;

type Props = { turn: Turn };

export function FirstTurnCard({ turn }: Props) {
  return usePlay().draft ? null : <TurnCard turn={turn} />;
}

function TurnCard({ turn }: Props) {
  const play = usePlay();
  const { t } = play.speech;
  useTaught(TAUGHT);
  return (
    <section
      className={firstTurn['first-turn']}
      data-part="first-turn"
      aria-label={t('first.title')}
    >
      <CoachWords messages={describeTurn(turn, play)}>
        {turn.pack && <PackageInside changes={turn.pack.changes} />}
      </CoachWords>
      <Buttons data-part="btns">
        <FirstKey turn={turn} />
        <CloseCard learnt={{ turned: true, voted: true }} />
      </Buttons>
    </section>
  );
}

/** Puts the card away for good; the keyboard goes on in the view. */
export function CloseCard({ learnt }: { learnt: Partial<Learning> }) {
  const { t } = usePlay().speech;
  const learn = useSeat((state) => state.learn);
  const close = (): void => {
    learn(learnt);
    takeFocus(document.querySelector('main'));
  };
  return (
    <Button kind="link" onClick={close}>
      {t('first.close')}
    </Button>
  );
}

/** The act the sentences speak of. */
function FirstKey({ turn: { step, partner, next, deal, words, pack } }: { turn: Turn }) {
  const play = usePlay();
  const { t, names } = play.speech;
  const pick = useSeat((state) => state.pick);
  const note = useSeat((state) => state.note);
  if (step === 'soon') return null;
  const press = (): void => {
    if (step === 'end') return play.say({ type: 'pass' });
    const propose = (act: Act) => note((notes) => noteProposed(notes, act));
    if (step === 'words' && pack) {
      propose({ type: 'package', changes: pack.changes });
      return play.begin('package', { give: [...pack.changes] });
    }
    if (step === 'words' && words) {
      propose({ type: 'amend', ...words });
      return play.begin('amend', { article: words.article, give: [words] });
    }
    pick(partner);
    if (step === 'ask') {
      const about = next?.article ?? null;
      return play.say({
        type: 'ask',
        delegation: partner,
        ...(about === null ? {} : { article: about }),
      });
    }
    if (deal) propose({ type: 'offer', to: partner, give: deal.give, want: deal.want });
    play.begin('offer', { delegation: partner, ...makeLaidDraft(deal) });
  };
  return (
    <Button kind="small-primary" onClick={press}>
      {t(`first.key.${step === 'words' && pack ? 'pack' : step}`, {
        delegation: names.called(partner),
        option: words ? names.option(words.article, words.option) : '',
      })}
    </Button>
  );
}

function makeLaidDraft(deal: Turn['deal']): Partial<Draft> {
  return deal ? { give: [...deal.give], want: [...deal.want] } : {};
}

function describeTurn(turn: Turn, { game, speech }: Play): string[] {
  const { step, bracket, partner, stands, words } = turn;
  const { t, names, figures, article } = speech;
  const values = {
    article: article(bracket.article),
    option: names.option(bracket.article, bracket.option),
    points: figures.points(bracket.points),
    way: stands === 'other' ? 'keep' : 'win',
    seat: names.called(partner),
  };
  if (step === 'ask' && turn.next) {
    const about = turn.next.article;
    return [t('first.next', { ...values, article: about === null ? 'none' : article(about) })];
  }
  if (step === 'ask' && turn.drift) return describeDrift(turn.drift, turn, game, speech);
  if (step === 'ask') return [t('first.bracket', values), t(`first.ask.${stands}`, values)];
  const said = findLastWord(game);
  const came = said ? [describeWhatCame(said, speech)] : [];
  if (step === 'deal' && said) return [...came, ...describeDeal(turn, game, speech)];
  if (step === 'deal') return describeDeal(turn, game, speech);
  const way = said === undefined ? 'none' : isNo(said) ? 'no' : 'yes';
  if (step === 'words' && turn.pack) return [...came, tellPackage(turn, turn.pack, game, speech)];
  if (step === 'words' && words)
    return [
      ...came,
      t('first.words', {
        more: said?.type === 'amended' ? 'yes' : way === 'yes' ? 'no' : 'alone',
        article: article(words.article),
        option: names.option(words.article, words.option),
      }),
    ];
  if (step === 'soon') return [...came, t('first.soon')];
  const { plates, sitting, lastSitting } = game.view;
  const last = sitting >= lastSitting ? 'yes' : 'no';
  const opening = said ? came : [];
  const why = [
    ...describeRefusal(said, game.log, speech),
    ...describeHeld(turn, said !== undefined, speech),
  ];
  const advice = way === 'no' && isByPlenary(said) ? 'plenary' : way;
  const winOver =
    advice === 'no' || advice === 'plenary' ? [t('first.winOver', { way: advice })] : [];
  const ends = t('first.end', { plates, last });
  // What a last turn ends is read before the key that ends it, however much came before.
  return last === 'yes'
    ? [ends, ...opening, ...why, ...winOver]
    : [...opening, ...why, ...winOver, ends];
}

/** What the draft is worth and what waiting leaves of it, where most of that goes, and who has to be asked against it. */
function describeDrift(
  { article, wording, points }: NonNullable<Turn['drift']>,
  { bracket, partner }: Turn,
  { view }: Game,
  { t, names, figures, article: number }: Speech,
): string[] {
  const n = Math.round(points);
  const heading = readShownForecast(view);
  const ahead = heading && forecastScore(view, heading);
  const now = round(computePointsNow(view));
  const mean = round(ahead?.mean ?? null);
  return [
    t('first.drift', {
      falls: now === null || mean === null ? 'none' : mean < now ? 'yes' : 'no',
      now: now ?? 0,
      mean: mean ?? 0,
      article: number(view.scenario.articles[article]?.id ?? ''),
      option: names.option(article, wording) || t('text.nothing'),
      points: figures.points(n),
      n,
    }),
    t('first.ask.drift', {
      seat: names.called(partner),
      why: chooseRoomToAsk(view, bracket) === partner ? 'room' : 'none',
    }),
  ];
}

const round = (points: number | null): number | null => points && Math.round(points);

/** What to lay on the table, and with whom; why with another than the one asked. */
function describeDeal({ partner, instead, deal }: Turn, game: Game, speech: Speech): string[] {
  const { t, names, figures, article } = speech;
  const seat = names.called(partner);
  const moves =
    instead === null ? [] : [t('first.instead', { seat, asked: names.called(instead) })];
  const [want] = deal?.want ?? [];
  if (!want) return [...moves, t('first.deal.none', { seat })];
  const [give] = deal?.give ?? [];
  const worth = computeNetWritten(game.view, [want], speech) ?? 0;
  const asked = {
    want: names.option(want.article, want.option),
    article: article(want.article),
    worth: figures.signed(worth),
    n: Math.abs(worth),
  };
  if (!give) return [...moves, t('first.deal.ask', { seat, ...asked })];
  const points = computeChangeWorth(game.view, [give])?.net ?? 0;
  const given = {
    give: names.option(give.article, give.option),
    other: article(give.article),
    points: figures.points(Math.abs(points)),
    way: points < 0 ? 'cost' : 'gain',
  };
  return [...moves, t('first.deal.exchange', { seat, ...asked, ...given })];
}

/** What is not suggested, and why. */
function describeHeld(turn: Turn, dealt: boolean, speech: Speech): string[] {
  const why = explainHeld(turn, dealt, speech);
  return why.length === 0 || dealt ? why : [...why, speech.t('first.held.none')];
}

function explainHeld({ held }: Turn, dealt: boolean, speech: Speech): string[] {
  if (!held) return [];
  const { t, names, article } = speech;
  const { words, why } = held;
  const values = words && {
    article: article(words.article),
    option: names.option(words.article, words.option),
  };
  return [t(`first.held.${why}`, { ...values, dealt: dealt ? 'yes' : 'no' })];
}

/** What a package brings, and whether it saves what is dreaded. */
function tellPackage(
  { drift }: Turn,
  { changes, gain }: FirstPackage,
  { view }: Game,
  { t, figures, article }: Speech,
): string {
  return t('first.pack', {
    hold: drift ? (holds(view, drift, changes) ? 'yes' : 'no') : 'none',
    article: article(view.scenario.articles[drift?.article ?? -1]?.id ?? ''),
    n: changes.length,
    mean: figures.signed(Math.round(gain.points)),
    points: Math.round(gain.points),
  });
}

/** What is in a package, for the seat and for others, and what it costs. */
function PackageInside({ changes }: { changes: readonly Change[] }) {
  const { game, speech } = usePlay();
  const { t, names, article } = speech;
  const { view } = game;
  const name = (all: readonly Change[]) =>
    all
      .map(({ article: id, option }) =>
        t('first.packed', { option: names.option(id, option), article: article(id) }),
      )
      .join(t('list.join'));
  const worth = (change: Change) => computeChangeWorth(view, [change])?.net ?? 0;
  const wins = changes.filter((one) => worth(one) > 0);
  const gives = changes.filter((one) => worth(one) <= 0);
  const { sitting, lastSitting, values } = view;
  const costs = t('first.packCosts', {
    every: sitting + values.packageEvery > lastSitting ? 0 : values.packageEvery,
    reopened: countReopened(view, changes),
    credit: computeReopeningCost(view, changes),
  });
  return (
    <>
      <p>
        {t('first.packIn', {
          gets: name(wins.length > 0 ? wins : changes),
          gives: wins.length > 0 && gives.length > 0 ? name(gives) : 'none',
        })}
      </p>
      {costs !== '' && <p>{costs}</p>}
      <ListedLater act={{ type: 'package', changes }} />
    </>
  );
}
