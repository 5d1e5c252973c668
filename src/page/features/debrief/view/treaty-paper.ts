/** What stands on the paper: the text, every vote, what was explained, and who signed. */
import { nameEnding } from '../../../session/game/ending-name.ts';
import { readArticleNow, isTextSettled } from '../../../session/game/text/article-now.ts';
import { makeBoard } from '../../../session/game/vote/roll.ts';
import type { BallotCount, WeighedCount } from '../../../../engine/state/event.ts';
import type { OpenedGame } from '../model/opened.ts';
import { formatMotionTitle, weighBoard } from '../../../speech/vote-words.ts';
import { formatHappening } from '../../../speech/tell.ts';
import type { Speech } from '../../../speech/use-game.ts';
import type { TreatyPaper } from './treaty-html.ts';

export function makeTreatyPaper(game: OpenedGame, speech: Speech): TreatyPaper {
  const { t, names } = speech;
  const { view, conference } = game;
  const { seed, scenario } = conference.setup;
  const title = names.text(scenario.title);
  const adopted = conference.state.assembly?.adopted === true;
  const ending = t(`ending.${nameEnding(view)}`);
  return {
    language: 'en',
    symbol: t('treaty.symbol', { seed }),
    distribution: t('treaty.distr'),
    original: t('treaty.original'),
    of: t('treaty.of', { title }),
    not: t('treaty.not'),
    made: t('treaty.made', { seed: String(seed) }),
    title,
    status: adopted ? ending : `${ending}. ${t('treaty.noTreaty')}.`,
    articles: scenario.articles.map((_, a) => makePaperArticle(game, speech, a, adopted)),
    votes: makePaperVotes(game, speech),
    explained: makePaperExplained(game, speech),
    signed: {
      heading: t('treaty.signed'),
      text: conference.state.signed
        .map((d) => names.seat(scenario.delegations[d]?.id ?? ''))
        .join(t('list.join')),
    },
    none: t('treaty.none'),
  };
}

function makePaperArticle(
  { view }: OpenedGame,
  { t, names }: Speech,
  index: number,
  adopted: boolean,
): TreatyPaper['articles'][number] {
  const article = readArticleNow(view, index);
  const number = names.article(index);
  const title = names.articleTitle(index);
  const heading = /\d/.test(number) ? t('treaty.article', { article: number, title }) : title;
  const open = !adopted && article !== undefined && !isTextSettled(article);
  const live = article?.live.filter(({ leads }) => open || leads) ?? [];
  const texts = live.map(({ text, title: name }) => names.text(text) || names.text(name));
  return {
    heading,
    texts: texts.length > 0 ? texts : [t('treaty.nothing')],
    open,
    note: open ? t('treaty.open') : '',
  };
}

function makePaperVotes({ view }: OpenedGame, speech: Speech): TreatyPaper['votes'] {
  const { t } = speech;
  const columns = ['vote', 'yes', 'no', 'abstain', 'absent', 'carried'] as const;
  return {
    heading: t('treaty.votes'),
    head: columns.map((column) => t(`treaty.${column}`)),
    rows: view.votes.flatMap((vote, i) => {
      const board = makeBoard(view, i);
      if (!board) return [];
      const weighed = weighBoard(view, board);
      const result = t('treaty.isCarried', { carried: board.carried ? 'yes' : 'no' });
      const cells = ALL.map((cast) => findColumn(cast, board.count, weighed));
      return [[formatMotionTitle(vote, view, speech), ...cells, result]];
    }),
  };
}

const ALL = ['yes', 'no', 'abstain', 'absent'] as const;

/** "89 (5)": in what the rule weighs, and delegations in brackets where that is something else. */
function findColumn(
  cast: (typeof ALL)[number],
  count: BallotCount,
  weighed: readonly WeighedCount[],
): string {
  const told = weighed.map((one) => String(one.count[cast])).join(' / ');
  return weighed.some(({ weigh }) => weigh === null) ? told : `${told} (${count[cast]})`;
}

/** Explanations of vote or of position, and who dissociated or objected, as they were heard. */
function makePaperExplained({ log }: OpenedGame, speech: Speech): TreatyPaper['explained'] {
  const lines = log.flatMap(({ happening }) => {
    if (happening.type !== 'explained' && happening.type !== 'position') return [];
    const { text, why } = formatHappening(happening, speech);
    return [[text, ...why].join(' ')];
  });
  return { heading: speech.t('treaty.explained'), lines };
}
