/** What there would have been without a decision, and why: found by comparing the two playings. */
import type { StoryDecision } from '../model/story.ts';
import { nameFew } from '../../../speech/names/name-few.ts';
import { NO_POINTS, type Speech } from '../../../speech/use-game.ts';
import type { ToldDecision } from './tell-decision.ts';

/** Delegations named at most, and articles unless told. */
const NAMED = 2;

/** @param most articles of which it is told at most */
export function tellWithout(
  decision: StoryDecision,
  speech: Speech,
  most = NAMED,
): Pick<ToldDecision, 'why' | 'otherwise'> {
  const { ending } = decision;
  // Without a treaty there is nothing in it to tell of.
  if (ending !== null && !isAdopted(ending))
    return {
      why: tellEnd({ worth: null, ending }, false, speech),
      otherwise: tellEnd({ ...decision, ending: null }, true, speech),
    };
  const why = [...tellArticles(decision, speech, most), ...tellJoining(decision, speech)].join(' ');
  return { why, otherwise: tellEnd(decision, why !== '', speech) };
}

/** @param told that this is without the decision */
function tellEnd(
  { worth, ending }: Pick<StoryDecision, 'worth' | 'ending'>,
  told: boolean,
  { t, figures }: Speech,
): string {
  const isFelt = worth !== null && Math.abs(worth.came - worth.without) * 100 >= NO_POINTS;
  if (!isFelt && ending === null) return '';
  return t('decision.without', {
    points: isFelt ? figures.points(worth.without * 100) : 'none',
    ending: ending ?? 'none',
    told: told ? 'yes' : 'no',
  });
}

/** Null: it ended as it did. */
function isAdopted(ending: StoryDecision['ending']): boolean {
  return ending !== 'failed' && ending !== 'suspended';
}

type Apart = StoryDecision['articles'][number];

/** What would have given articles their words, and what did. */
function tellArticles(decision: StoryDecision, speech: Speech, most: number): string[] {
  const { t, names } = speech;
  return decision.articles.slice(0, most).map((apart, i) => {
    const { article, came, without, withoutBy, cameBy } = apart;
    const now = nameWords(article, came, speech);
    const cameHow = now === t('cause.nothing') ? 'nothing' : (cameBy?.code ?? 'kept');
    return t('decision.apart', {
      first: i === 0 ? 'yes' : 'no',
      article: speech.article(article),
      without: nameWords(article, without, speech),
      how: withoutBy?.code ?? 'nothing',
      by: withoutBy?.by ? names.called(withoutBy.by) : 'none',
      came: isOwnDoing(decision, apart) ? 'itself' : cameHow,
      cameBy: cameBy?.by ? names.called(cameBy.by) : 'none',
      now,
    });
  });
}

/** The package that was submitted, or accepted, is what brought the words: it has been named. */
function isOwnDoing({ by, asked }: StoryDecision, { cameBy }: Apart): boolean {
  return cameBy?.code === 'informals' && asked?.kind === 'package' && cameBy.by !== null
    ? [by, asked.by].includes(cameBy.by)
    : false;
}

/** Who would have joined, or stayed out; as far as no words are told, this alone is the difference. */
function tellJoining({ articles, joining }: StoryDecision, speech: Speech): string[] {
  const told = [
    { way: 'join', who: joining.without },
    { way: 'stay', who: joining.came },
  ].filter(({ who }) => who.length > 0);
  return told.map(({ way, who }, i) =>
    speech.t('decision.joining', {
      first: articles.length + i === 0 ? 'yes' : 'no',
      names: nameFew(who, speech, NAMED),
      way,
    }),
  );
}

export function nameWords(
  article: string,
  option: string | null,
  { t, names }: Pick<Speech, 't' | 'names'>,
): string {
  const words = option === null ? '' : names.option(article, option);
  return words ? t('cause.words', { words }) : t('cause.nothing');
}
