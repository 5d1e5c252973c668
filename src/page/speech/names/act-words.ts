/** What a seat did, as a sentence. */
import type { Act, Seat } from '../../../engine/command.ts';
import type { Translate } from '../words.ts';
import type { Names } from './name.ts';

/** Who did it, and what. */
type Said = { seat: Seat; act: Act };
type Speech = { t: Translate; names: Names };
type Change = { article: string; option: string };

/** "Brazil offered Nigeria “Named rights” on Article 6 in return for “Full safeguards” on Article 24." */
export function sayIt({ seat, act }: Said, speech: Speech): string {
  return tellAct(speech.names.called(seat), act, speech);
}

/** "You submitted a package: “Named rights” on Article 6." */
export function formatYouDid({ act }: Pick<Said, 'act'>, speech: Speech): string {
  return tellAct(speech.t('didWhat.you'), act, speech);
}

function tellAct(actor: string, act: Act, speech: Speech): string {
  const { t, names } = speech;
  const { type } = act;
  const text = (article: string, option: string) =>
    t('didWhat.words', {
      article: names.articleBrief(article),
      option: names.option(article, option) || option,
    });
  const list = (changes: readonly Change[]) =>
    changes.map(({ article, option }) => text(article, option)).join(t('didWhat.join')) || 'none';
  switch (type) {
    case 'ask':
      return t('didWhat.ask', {
        actor,
        seat: names.called(act.delegation),
        article: act.article === undefined ? 'none' : names.articleBrief(act.article),
      });
    case 'offer':
      return t('didWhat.offer', {
        actor,
        seat: names.called(act.to),
        give: list(act.give),
        want: list(act.want),
      });
    case 'counter':
      return t('didWhat.counter', { actor, give: list(act.give), want: list(act.want) });
    case 'amend':
      return t('didWhat.amend', { actor, text: text(act.article, act.option) });
    case 'package':
      return t('didWhat.package', { actor, text: list(act.changes) });
    case 'text':
      return t('didWhat.text', { actor, text: list(act.changes) });
    case 'caucus':
      return t('didWhat.caucus', {
        actor,
        group: names.group(act.group),
        text: text(act.article, act.option),
      });
    case 'agenda':
    case 'cable':
    case 'smallGroup':
      return t(`didWhat.${type}`, { actor, article: names.articleBrief(act.article) });
    case 'press':
      return t('didWhat.press', {
        actor,
        who: names.stakeholder(act.stakeholder),
        article: names.articleBrief(act.article),
      });
    case 'move':
      return t(`didWhat.move.${act.motion}`, {
        actor,
        article: act.article === undefined ? 'none' : names.articleBrief(act.article),
      });
    case 'plea':
      return t('didWhat.plea', {
        actor,
        article: names.articleBrief(act.article),
        choice: act.choice,
      });
    case 'whip':
      return t('didWhat.whip', { actor, seat: names.called(act.delegation) });
    case 'ballot':
      return t('didWhat.ballot', { actor, vote: act.vote });
    case 'dissociate':
    case 'object':
      return t(`didWhat.${type}`, {
        actor,
        n: act.articles.length,
        articles: act.articles.map((id) => names.articleBrief(id)).join(t('didWhat.list')),
      });
    default:
      return t(`didWhat.${type}`, { actor });
  }
}
