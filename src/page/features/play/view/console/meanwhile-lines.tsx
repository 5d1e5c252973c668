/** What happened over turns that were ended in one go: what moved the forecast first, then what weighs most for the seat. */
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import { type Concern, findThreat } from '../../../../session/game/concern.ts';
import {
  findMainPart,
  type HeadingPath,
  type PathPart,
} from '../../../../session/game/heading-path.ts';
import { findQuestionOffer, usePlay } from '../../../../session/play/play-context.tsx';
import { nameForEar } from '../../../../speech/for-ear.ts';
import { formatHappening } from '../../../../speech/tell.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { mergeTexts } from '../../../../ui/merged.ts';
import { Stack, Text } from '../../../../ui/layout/primitives.tsx';
import { chooseMeanwhile, isAskedNow, LINES, readCost } from '../../model/meanwhile.ts';
import type { Since } from '../../model/since-last.ts';
import { settlesWords, tellPutWords } from '../../model/put-words.ts';
import { HeadingMoves } from './heading-moved.tsx';
import { OwnLater } from './own-later.tsx';

type Told = {
  since: Since | null;
  path: HeadingPath | null;
  lines: ReturnType<typeof tellTurns>;
  quiet: readonly string[];
  why: Concern;
};

/** What moved the forecast most comes first, and what the draft has lost by, in place of what else was said of it. */
export function chooseTold(
  { game, speech }: Pick<ReturnType<typeof usePlay>, 'game' | 'speech'>,
  { since, path, lines, quiet, why }: Told,
): { main: PathPart | null; texts: readonly string[] } {
  const main = since && path && findMainPart(path);
  const about = main && game.view.scenario.articles[findArticle(main)]?.id;
  const worst = since && why === 'loss' ? findWorst(since.moves) : undefined;
  const lost = worst?.article === about ? undefined : worst;
  const others = lines.filter(
    ({ isBelow, of }) => !isBelow && (!of || (of !== about && of !== lost?.article)),
  );
  const rest = (since?.words.length ?? 0) + LINES - (main ? 1 : 0) - (lost ? 1 : 0);
  const texts = [
    ...(lost ? [formatHappening(lost, speech).text] : []),
    ...(lines.length > 0 || main ? others.slice(0, rest).map(({ text }) => text) : quiet),
  ];
  return { main, texts };
}

type ToldProps = Pick<Told, 'since' | 'path'> & ReturnType<typeof chooseTold>;

export function TurnsTold({ since, path, main, texts }: ToldProps) {
  const { speech } = usePlay();
  return (
    <>
      <Stack as="ol" gap={2} top={3} size={3} leading="snug">
        {main && since && <HeadingMoves parts={[main]} since={since} />}
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {since && <OwnLater since={since} />}
      </Stack>
      {path && since && path.parts.length > 1 && (
        <details>
          <Text as="summary" type="label">
            {speech.t('since.why')}
          </Text>
          <Stack as="ul" gap={2} top={2}>
            <HeadingMoves parts={path.parts} since={since} />
          </Stack>
        </details>
      )}
    </>
  );
}

/** The words that moved and cost the draft most. */
function findWorst(moves: Since['moves']) {
  const [worst] = moves.toSorted((one, other) => (one.points ?? 0) - (other.points ?? 0));
  return (worst?.points ?? 0) < 0 ? worst?.happening : undefined;
}

function findArticle(part: PathPart): number {
  if (part.code === 'article') return part.cause.article;
  return part.code === 'drift' ? part.article : -1;
}

/** What came of the seat's own words, and what weighs most of the rest. */
export function tellTurns(
  { game, speech }: Pick<ReturnType<typeof usePlay>, 'game' | 'speech'>,
  words: Since['words'],
) {
  const offer = findQuestionOffer(game)?.id;
  const fresh = game.log
    .slice(game.unread)
    .flatMap(({ happening: one }) => (isAskedNow(one, offer) ? [] : [one]));
  const heard = nameForEar(speech, game.view);
  const costOf = (one: DomainEvent) => readCost(game.view, one);
  const rest = fresh.filter(
    (one) => !settlesWords(one, game.seat) || words.every(({ article }) => article !== one.article),
  );
  return [
    ...words.map((one) => ({ text: tellPutWords(one, heard), isBelow: false, of: one.article })),
    ...chooseMeanwhile(rest, game.view, costOf).map((one) => ({
      of: 'article' in one ? one.article : undefined,
      text:
        one.type === 'pleasHeard' ? tellPleas(one, speech) : tellWithCost(one, costOf(one), heard),
      // What it lost stands with what it is for.
      isBelow: one.type === 'credit' && one.seat === game.seat,
    })),
  ];
}

/** What was decided without a word of the seat's own. */
function tellPleas(one: Extract<DomainEvent, { type: 'pleasHeard' }>, speech: Speech): string {
  const { t, figures, names, article } = speech;
  return t('jump.pleas', {
    article: article(one.article),
    option: names.option(one.article, one.option),
    kept: one.kept ? 'yes' : 'no',
    n: one.keep.length,
    share: figures.share(one.share),
    needed: figures.share(one.needed),
  });
}

/** Words that are only proposed have cost nothing yet. */
function tellWithCost(one: DomainEvent, cost: number, speech: Speech): string {
  const { text } = formatHappening(one, speech);
  const n = Math.round(cost);
  const put = one.type === 'amended' ? 'yes' : 'no';
  return n < 1 ? text : mergeTexts([text, speech.t('jump.cost', { put, n })]);
}

/** Why it stopped. */
export function tellStop(
  why: string,
  game: Parameters<typeof findThreat>[0],
  speech: Speech,
): string {
  return why === 'threat' ? tellThreat(game, speech) : speech.t('jump.why', { why });
}

/** What somebody has proposed that the seat can still answer. */
function tellThreat(game: Parameters<typeof findThreat>[0], { t, names, article }: Speech): string {
  const threat = findThreat(game);
  if (!threat) return '';
  return t('jump.threat', {
    seat: names.called(threat.seat),
    option: names.option(threat.article, threat.option),
    article: article(threat.article),
    n: Math.round(threat.points),
  });
}
