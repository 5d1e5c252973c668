/** Causes, moments and the closing brief of a debrief as sentences. */
import type { BriefLine, StoryCause, StoryMoment } from '../model/story.ts';
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { formatYouDid } from '../../../speech/names/act-words.ts';
import { tellBallots } from '../../../speech/vote-words.ts';
import { nameFew } from '../../../speech/names/name-few.ts';
import { tellReason } from '../../../speech/tell-reason.ts';
import type { Speech } from '../../../speech/use-game.ts';

const CHAIR = 'CHAIR';
/** More changes than these are named by the numbers of their articles. */
const FEW = 1;
/** Those who pleaded, or would be left behind, by name. */
const NAMED = 3;

export function tellCause(cause: StoryCause, speech: Speech): string {
  const { t, names, figures } = speech;
  const by = 'by' in cause && typeof cause.by === 'string' ? cause.by : null;
  const common = {
    title: nameArticleInFull(cause.article, speech),
    option: nameOption(cause.article, cause.option, speech),
    by: names.called(by ?? CHAIR),
    known: by === null || by === CHAIR ? 'no' : 'yes',
    back: cause.back ? 'yes' : 'no',
    ...describeFate(cause, speech),
  };
  switch (cause.code) {
    case 'package': {
      const { room, refusing, with: others } = cause;
      const list = tellChanges(others, speech);
      return t('cause.package', { ...common, room, refusing, n: others.length, with: list });
    }
    case 'floor':
    case 'pressure': {
      const { deal } = cause;
      const values = {
        ...common,
        margin: figures.points(cause.margin * 100),
        needed: figures.points(cause.needed * 100),
        deal: deal ? 'yes' : 'no',
        by: names.called(deal?.by ?? CHAIR),
        to: names.called(deal?.to ?? CHAIR),
      };
      return t(`cause.${cause.code}`, values);
    }
    case 'voteCarried':
    case 'voteSeparated':
    case 'voteLost': {
      return t(`cause.${cause.code}`, { ...common, ...countOf(cause, speech) });
    }
    case 'roomRefused': {
      const { refusing, room } = cause;
      return t('cause.roomRefused', { ...common, refusing, room });
    }
    case 'leftBehind': {
      const { room } = cause;
      return t('cause.leftBehind', { ...common, room, left: nameFew(cause.left, speech, NAMED) });
    }
    case 'pleasKept': {
      const { share, needed } = cause;
      const keepers = nameFew(cause.by, speech, NAMED);
      const shares = { share: figures.share(share), needed: figures.share(needed) };
      return t('cause.pleasKept', { ...common, ...shares, by: keepers });
    }
    case 'plenaryRefused': {
      const { room, blocked } = cause;
      const other = blocked === cause.article ? 'no' : 'yes';
      const values = { ...common, room, other, blocked: speech.article(blocked) };
      return t('cause.plenaryRefused', values);
    }
    default:
      return t(`cause.${cause.code}`, common);
  }
}

type Counted = Parameters<typeof tellBallots>[1] & { needed: number | null };

function countOf({ needed, ...ballots }: Counted, { t }: Speech) {
  const rule = needed === null ? 'compound' : 'threshold';
  return { sides: tellBallots('sides', ballots, t), needed: needed ?? 0, rule };
}

/** What would have stood without the act that set a cause off. */
function describeFate({ article, option, without }: StoryCause, speech: Speech) {
  if (without === undefined) return { fate: 'untried', without: '' };
  if (without === option) return { fate: 'same', without: '' };
  const words = without === null ? '' : speech.names.option(article, without);
  const told = words ? speech.t('cause.words', { words }) : speech.t('cause.nothing');
  return { fate: 'other', without: told };
}

function nameOption(article: string, option: string | null, { t, names }: Speech): string {
  return (option !== null && names.option(article, option)) || t('cause.nothing');
}

/** "Article 35, Reach of cooperation": whoever has played knows it by its number, whoever reads by its title. */
export function nameArticleInFull(id: string, { t, names, article }: Speech): string {
  const [short, title] = [article(id), names.articleTitle(id)];
  return short === title ? title : t('debrief.article', { article: short, title });
}

export function tellChanges(changes: readonly Change[], speech: Speech): string {
  const { t, names } = speech;
  const many = changes.length > FEW;
  return changes
    .map(({ article, option }) =>
      t('debrief.betterChange', {
        article: many ? names.articleBrief(article) : names.articleTitle(article),
        option: names.option(article, option),
      }),
    )
    .join(t('list.join'));
}

export function tellMoment(moment: StoryMoment, speech: Speech): { title: string; text: string } {
  const { t } = speech;
  const change = moment.code === 'turning' && moment.change > 0 ? 'won' : 'lost';
  return { title: t(`ownMoment.${moment.code}`, { change }), text: describeMoment(moment, speech) };
}

function describeMoment(moment: StoryMoment, speech: Speech): string {
  const { t, names, figures } = speech;
  switch (moment.code) {
    case 'opening':
      return formatYouDid(moment, speech);
    case 'turning':
      return t('ownMoment.turning.told', {
        title: nameArticleInFull(moment.article, speech),
        option: nameOption(moment.article, moment.option, speech),
        points: figures.signed(moment.change * 100),
      });
    case 'missed':
      return t('ownMoment.missed.told', {
        what: tellChanges(moment.changes, speech),
        room: moment.room,
        unlikely: moment.unlikely ? 'yes' : 'no',
        points: figures.points(moment.gain * 100),
      });
    case 'refused': {
      const [first] = moment.reasons;
      return t('ownMoment.refused.told', {
        by: names.called(moment.by),
        why: first ? tellReason(first, speech) : 'none',
      });
    }
    case 'roomRefused': {
      const { refusing, room, fell } = moment;
      return t('ownMoment.roomRefused.told', { refusing, room, fell });
    }
    case 'broken':
      return t('ownMoment.broken.told', {
        by: names.called(moment.by),
        to: names.called(moment.to),
        title: names.articleTitle(moment.article),
      });
    case 'wentBack':
      return t('ownMoment.wentBack.told', {
        title: nameArticleInFull(moment.article, speech),
        credit: moment.lost,
      });
    case 'lostVote':
    case 'lostToRule': {
      return t(`ownMoment.${moment.code}.told`, countOf(moment, speech));
    }
  }
}

/** Lines of one side; what there is to say of an article stands together. @returns by article, in the order of the lines */
export function tellBrief(
  lines: readonly BriefLine[],
  view: View,
  speech: Speech,
): { article: number; told: string }[] {
  const { t, names } = speech;
  const found = new Map<number, string[]>();
  for (const line of lines) {
    const words = briefWords(line, view, speech);
    found.set(line.article, [...(found.get(line.article) ?? []), words]);
  }
  return [...found].map(([article, words]) => ({
    article,
    told: t('brief.line', { article: names.articleTitle(article), what: words.join(' ') }),
  }));
}

function briefWords(line: BriefLine, view: View, speech: Speech): string {
  const { t, names, figures } = speech;
  const seats = (list: readonly number[]) =>
    names
      .sorted(list.map((d) => view.scenario.delegations[d]?.id ?? ''))
      .map((id) => names.called(id))
      .join(t('list.join'));
  switch (line.code) {
    case 'won':
    case 'lost': {
      const { won, lost } = line;
      const option =
        names.option(line.article, view.articles[line.article]?.text ?? -1) || t('cause.nothing');
      const who = { asked: seats(line.asked), paid: seats(line.paid) };
      return t('brief.words', { option, won, lost, ...who });
    }
    case 'missing': {
      const asked = line.askedBy.map((one) => names.text(view.scenario.stakeholders[one]?.title));
      return t('brief.missing', { n: asked.length, names: asked.join(t('list.join')) });
    }
    case 'blurred': {
      const [low, high] = [figures.points(line.low), figures.points(line.high)];
      return t('brief.blurred', { low, high, apart: figures.share(line.apart) });
    }
    case 'dissociated':
      return t('brief.dissociated', { names: seats(line.by) });
    case 'funded':
    case 'unfunded': {
      const { payers, served, without } = line;
      return t(`brief.${line.code}`, { n: payers.length, payers: seats(payers), served, without });
    }
  }
}
