/** What a seat said, in half a sentence, for the place where two conferences part. */
import type { Said } from '../../../analysis/said.ts';
import type { Act } from '../../../engine/command.ts';
import type { Translate } from '../words.ts';
import type { Names } from './name.ts';

type Speech = { t: Translate; names: Names };
type Change = { article: string; option: string };

/** "Brazil offered Nigeria “Named rights” on Article 6 in return for “Full safeguards” on Article 24." */
export function sayIt(said: Said, speech: Speech): string {
  const { t, names } = speech;
  const { seat, act } = said;
  return t('didWhat.said', { seat: names.called(seat), did: didWhat(act, speech) });
}

/** "You submitted a package: “Named rights” on Article 6." */
export function youDid({ act }: Pick<Said, 'act'>, speech: Speech): string {
  return speech.t('didWhat.you', { did: didWhat(act, speech) });
}

/** "asked Nigeria about Article 6": what was done, where it is known who did it. */
export function didWhat(act: Act, speech: Speech): string {
  const { t, names } = speech;
  const { type } = act;
  const text = (article: string, option: string) =>
    t('didWhat.words', {
      article: names.article(article),
      option: names.option(article, option) || option,
    });
  const list = (changes: readonly Change[]) =>
    changes.map(({ article, option }) => text(article, option)).join(t('didWhat.join'));
  switch (type) {
    case 'ask':
      return t('didWhat.ask', {
        seat: names.called(act.delegation),
        article: act.article === undefined ? 'none' : names.article(act.article),
      });
    case 'offer':
      return t('didWhat.offer', {
        seat: names.called(act.to),
        give: list(act.give),
        want: list(act.want),
      });
    case 'counter':
      return t('didWhat.counter', { give: list(act.give), want: list(act.want) });
    case 'amend':
      return t('didWhat.amend', { text: text(act.article, act.option) });
    case 'package':
      return t('didWhat.package', { text: list(act.changes) });
    case 'text':
      return t('didWhat.text', { text: list(act.changes) });
    case 'caucus':
      return t('didWhat.caucus', {
        group: names.group(act.group),
        text: text(act.article, act.option),
      });
    case 'agenda':
    case 'cable':
    case 'smallGroup':
      return t(`didWhat.${type}`, { article: names.article(act.article) });
    case 'press':
      return t('didWhat.press', {
        who: names.stakeholder(act.stakeholder),
        article: names.article(act.article),
      });
    case 'move':
      return t('didWhat.move', {
        motion: act.motion,
        article: act.article === undefined ? 'none' : names.article(act.article),
      });
    case 'whip':
      return t('didWhat.whip', { seat: names.called(act.delegation) });
    case 'ballot':
      return t('didWhat.ballot', { vote: act.vote });
    case 'dissociate':
    case 'object':
      return t(`didWhat.${type}`, {
        n: act.articles.length,
        articles: act.articles.map((id) => names.article(id)).join(t('didWhat.list')),
      });
    default:
      return t(`didWhat.${type}`);
  }
}
