/** What a seat said, in half a sentence, for the place where two conferences part. */
import type { Said } from '../../../analysis/said.ts';
import type { Act } from '../../../engine/command.ts';
import type { Translate } from '../../language/words.ts';
import type { Names } from '../names/name.ts';

type Speech = { t: Translate; names: Names };
type Change = { article: string; option: string };

/** "Brazil offered Nigeria: Article 6 at Named rights; for Article 24 at Full safeguards" */
export function sayIt(said: Said, speech: Speech): string {
  const { t, names } = speech;
  const { seat, act } = said;
  return t('compare.said', { seat: names.seat(seat), did: didWhat(act, speech) });
}

function didWhat(act: Act, speech: Speech): string {
  const { t, names } = speech;
  const { type } = act;
  const text = (article: string, option: string) =>
    t('compare.words', { article: names.article(article), option: names.option(article, option) });
  const list = (changes: readonly Change[]) =>
    changes.map(({ article, option }) => text(article, option)).join(t('compare.semicolon'));
  switch (type) {
    case 'ask':
      return t('compare.act.ask', { seat: names.seat(act.delegation) });
    case 'offer':
      return t('compare.act.offer', {
        seat: names.seat(act.to),
        give: list(act.give),
        want: list(act.want),
      });
    case 'counter':
      return t('compare.act.counter', { give: list(act.give), want: list(act.want) });
    case 'amend':
      return t('compare.act.amend', { text: text(act.article, act.option) });
    case 'package':
      return t('compare.act.package', { text: list(act.changes) });
    case 'text':
      return t('compare.act.text', { text: list(act.changes) });
    case 'caucus':
      return t('compare.act.caucus', {
        group: names.group(act.group),
        text: text(act.article, act.option),
      });
    case 'agenda':
    case 'cable':
    case 'smallGroup':
      return t(`compare.act.${type}`, { article: names.article(act.article) });
    case 'press':
      return t('compare.act.press', {
        who: names.stakeholder(act.stakeholder),
        article: names.article(act.article),
      });
    case 'move':
      return t('compare.act.move', {
        motion: act.motion,
        article: act.article === undefined ? 'none' : names.article(act.article),
      });
    case 'whip':
      return t('compare.act.whip', { seat: names.seat(act.delegation) });
    case 'ballot':
      return t('compare.act.ballot', { vote: act.vote });
    case 'dissociate':
    case 'object':
      return t(`compare.act.${type}`, {
        articles: act.articles.map((id) => names.article(id)).join(t('compare.join')),
      });
    default:
      return t(`compare.act.${type}`);
  }
}
