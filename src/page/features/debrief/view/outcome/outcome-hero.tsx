import type { ReactNode } from 'react';
import { makeObjectingValues } from '../../../../speech/objecting-values.ts';
import { readObjecting } from '../../../../session/game/vote/objecting.ts';
import { findLeftInBrackets } from '../../../../session/game/text/left-in-brackets.ts';
import { type Fact, listFacts } from '../../model/outcome-facts.ts';
import { readAtOnce } from '../../model/story.ts';
import {
  findDecidingBoard,
  isVotedDown,
  nameEnding,
} from '../../../../session/game/ending-name.ts';
import { judgeOwnGoal, type OwnGoal } from '../../model/own-goal.ts';
import type { OpenedGame } from '../../model/opened.ts';
import { useApp } from '../../../../session/store/store.ts';
import { Flag } from '../../../../ui/marks/flag.tsx';
import { ProjectMark } from '../../../../ui/marks/mark.tsx';
import { useDebrief } from '../use-debrief.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { tellBoard } from '../../../../speech/vote-words.ts';
import { joinFew } from '../../../../speech/names/name-few.ts';
import { shortenName } from '../../../../speech/names/name.ts';
import outcomePage from './outcome-page.module.css?names';
import { Panel, Text } from '../../../../ui/layout/primitives.tsx';

/** The end in a sentence, and what it is worth. */
export function OutcomeHero({ game, children }: { game: OpenedGame; children: ReactNode }) {
  const { speech } = useDebrief();
  const { t, names, figures } = speech;
  const { view } = game;
  const ending = nameEnding(view);
  const left = findLeftInBrackets(game);
  const open = view.articles.filter((article) => article.status === 'open').length;
  const board = findDecidingBoard(view, ending);
  const lost = isVotedDown(ending, board);
  const line = useSeatLine(game);
  const goal = judgeOwnGoal(game);
  // Its goal names them, and says over what.
  const objectors = goal?.goal === 'consensus' ? UNTOLD : describeObjectors(game, speech);
  return (
    <div className={`${outcomePage['hero']} on-dark`} data-part="hero">
      <ProjectMark />
      <div className={outcomePage['hero-words']}>
        <Text as="h1" face="serif" weight={500} size={8} leading="tight">
          {t(lost ? 'ending.lost' : `ending.${ending}`)}
        </Text>
        <Text as="p" type="body" tone="felt" top={2}>
          {line !== '' && `${t('outcome.seatLine', { seat: names.called(game.seat), line })} `}
          {t('outcome.sentence', {
            ...objectors,
            title: names.text(view.scenario.title),
            ending: left ? 'brackets' : lost ? 'lost' : ending,
            needed: board?.decision.needed ?? 0,
            allowed: left?.allowed ?? 0,
            sitting: view.sitting,
            sittings: view.lastSitting,
            open,
            ...makeObjectingValues(readObjecting(view), figures),
            sides: board ? tellBoard('sides', view, board, t) : '',
          })}
        </Text>
        {goal && (
          <Text as="p" type="body" tone="white" weight={600} top={2} data-part="goal">
            {t('outcome.goal', describeGoal(goal, game, speech))}
          </Text>
        )}
      </div>
      {children}
    </div>
  );
}

/** What the seat was offered with: the end is read beside it. Empty under a veil, which it would lift. */
function useSeatLine({ seat, view, veil }: OpenedGame): string {
  const { names } = useDebrief().speech;
  const shelf = useApp((state) => state.shelf);
  const featured = shelf.find(({ id }) => id === view.scenario.id)?.featured ?? [];
  return veil ? '' : names.text(featured.find((one) => one.seat === seat)?.line);
}

/** Objectors up to which they are named. */
const NAMED = 2;

const UNTOLD = { against: 0, objecting: 'none' };

/** Names up to which a goal tells who kept it from being reached. */
const KEPT_BY = 3;

export function describeGoal(
  { goal, met, against, articles = [] }: OwnGoal,
  { view }: Pick<OpenedGame, 'view'>,
  speech: Pick<Speech, 'names' | 'figures' | 't'>,
) {
  const { names, figures, t } = speech;
  const call = (id: string) => (id === view.seat ? t('onePage.you') : names.called(id));
  const name = goal === 'keep' ? names.articleBrief : call;
  const over = new Set((view.gavel?.objected ?? []).flatMap((one) => one.articles));
  return {
    goal,
    met: met ? 'yes' : 'no',
    n: against.length,
    names: joinFew(against.map(name), speech, KEPT_BY),
    articles: figures.list(articles.map(names.articleBrief)),
    over: over.size > 0 ? joinFew([...over].map(names.articleBrief), speech, NAMED) : 'none',
  };
}

/** Nobody where the ending itself counts them. */
export function describeObjectors(
  { view }: Pick<OpenedGame, 'view'>,
  { names, figures }: Pick<Speech, 'names' | 'figures'>,
) {
  const told = nameEnding(view) === 'objections' ? [] : (view.gavel?.objected ?? []);
  const against = told.map(({ by }) => names.called(view.scenario.delegations[by]?.id ?? ''));
  return {
    against: against.length,
    objecting: against.length > NAMED ? 'none' : figures.list(against),
  };
}

/** Who signs and ratifies, and when it enters into force. */
export function Becomes({ game }: { game: OpenedGame }) {
  const { t } = useDebrief().speech;
  const joining = readAtOnce(game).after?.joining;
  if (!joining) return null;
  const { atOnce, signed, ratified, of, horizon, inForce, needed } = joining;
  if (atOnce) return t('lead.bound', { all: signed === of ? 'yes' : 'no', signed, of });
  return t('lead.becomes', {
    signed,
    ratified,
    of,
    years: horizon,
    state: needed === null ? 'unsaid' : inForce === null ? 'short' : 'inForce',
    year: inForce ?? 0,
    needed: needed ?? 0,
  });
}

/** Every fact of the head, for the page of figures. */
export function AllFigures({ game }: { game: OpenedGame }) {
  const { t } = useDebrief().speech;
  return (
    <Panel aria-labelledby="counted-title">
      <h3 id="counted-title">{t('fold.counted')}</h3>
      <dl className={outcomePage['hero-figures']} data-part="hero-figures">
        {listFacts(game).map((fact) => (
          <FactFigure key={fact.kind} fact={fact} seat={game.seat} />
        ))}
      </dl>
    </Panel>
  );
}

function FactFigure({ fact, seat }: { fact: Fact; seat: string }) {
  const { speech } = useDebrief();
  const { figure, of, word } = tellFact(fact, seat, speech);
  return (
    <div>
      <Text as="dt" type="label" tone="soft">
        {word}
      </Text>
      <Text as="dd" face="serif" size={7} leading="tight">
        {figure}{' '}
        <Text as="small" size={3}>
          {of}
        </Text>
      </Text>
    </div>
  );
}

type ToldFact = { figure: string; of: string; word: string };

function tellFact(fact: Fact, seat: string, { t, names, figures }: Speech): ToldFact {
  const share = (n: number, all: number, word: string): ToldFact => ({
    figure: String(n),
    of: t('outcome.of', { n: all }),
    word,
  });
  switch (fact.kind) {
    case 'points':
      return {
        figure: figures.points(fact.value),
        of: '',
        word: t('fact.points', {
          seat: shortenName(names.seat(seat)),
          none: figures.points(fact.none),
        }),
      };
    case 'guesses':
      return share(fact.yes, fact.of, t('fact.guesses'));
    case 'real':
      return share(fact.same, fact.of, t('fact.real'));
    case 'brackets':
      return share(fact.left, fact.of, t('fact.brackets'));
    case 'votes':
      return share(fact.carried, fact.of, t('fact.votes'));
    case 'promises':
      return share(fact.kept, fact.of, t('fact.promises'));
    case 'credit':
      return share(fact.left, fact.of, t('fact.credit'));
    case 'sittings':
      return share(fact.used, fact.of, t('fact.sittings'));
    case 'bound':
    case 'signed':
      return share(fact.signed, fact.of, t(`fact.${fact.kind}`));
    case 'ratified': {
      const { ratified, of, years, inForce } = fact;
      return share(ratified, of, t('fact.ratified', { years, inForce: inForce ?? 0 }));
    }
  }
}

/** The flags of those who signed. */
export function OutcomeFrieze({ game }: { game: OpenedGame }) {
  const { names } = useDebrief().speech;
  const { delegations } = game.view.scenario;
  const { signed } = game.conference.state;
  return (
    <div className={outcomePage['frieze']} aria-hidden="true">
      {signed.map((d) => (
        <Flag key={d} code={names.flag(delegations[d]?.id ?? '')} height={13} />
      ))}
    </div>
  );
}
