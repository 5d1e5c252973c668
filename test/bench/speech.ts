/** The page's English outside the page: messages compiled as the build compiles them, names as the page gives them. */
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../src/app/build/messages.ts';
import { fill } from '../../src/app/language/message-format.ts';
import type { Translate } from '../../src/app/language/words.ts';
import type { Happening } from '../../src/engine/event.ts';
import { wordingsOf } from '../../src/engine/mandate.ts';
import { figuresIn, type Speech } from '../../src/panels/use-game.ts';
import { CHAIR, type Scenario } from '../../src/scenario/resolved.ts';
import { inLanguage } from '../../src/scenario/words.ts';

const LANGUAGE = 'en';
const folder = new URL(`../../src/app/language/${LANGUAGE}/`, import.meta.url);

export function speechFor(scenario: Scenario, told: readonly Happening[]): Speech {
  const t = translator();
  const names = namesFor(scenario, t);
  const owners = ownersIn(told);
  return {
    t,
    names,
    figures: figuresIn(LANGUAGE),
    article: (id) => {
      const number = names.article(id);
      return /[\p{L}\p{N}]/u.test(number) ? number : names.articleTitle(id);
    },
    eventTitle: (id) => names.text(scenario.events.find((event) => event.id === id)?.title),
    ownerOf: (id) => owners.get(id) ?? id,
  };
}

function translator(): Translate {
  const messages = new Map(
    readdirSync(folder).flatMap((part) =>
      Object.entries(compile(readFileSync(new URL(part, folder), 'utf8'))),
    ),
  );
  return (key, values = {}) => fill(messages.get(key) ?? key, values, LANGUAGE);
}

function namesFor(scenario: Scenario, t: Translate): Speech['names'] {
  const { articles, articleIndex, delegations, observers, stakeholders } = scenario;
  const text: Speech['names']['text'] = (words) =>
    words === undefined ? '' : inLanguage(words, LANGUAGE);
  const parties = new Map([...delegations, ...observers].map(({ id, name }) => [id, name]));
  for (const { id, title } of stakeholders) parties.set(id, title);
  const find = (article: number | string) =>
    articles[typeof article === 'number' ? article : (articleIndex.get(article) ?? -1)];
  return {
    text,
    seat: (seat) => (seat === CHAIR ? t('seat.chair') : text(parties.get(seat)) || seat),
    flag: () => undefined,
    article: (article) => {
      const number = find(article)?.number ?? String(article);
      return /^\d/.test(number) ? t('article.numbered', { number }) : number;
    },
    articleTitle: (article) => text(find(article)?.title),
    instrument: (id) => text(scenario.instruments.find((one) => one.id === id)?.title) || id,
    option: (article, option) => {
      const found = find(article);
      const wordings = found ? wordingsOf(found) : [];
      const wording =
        typeof option === 'number' ? wordings[option] : wordings.find(({ id }) => id === option);
      return wording ? text(wording.title) || wording.id : '';
    },
  };
}

function ownersIn(told: readonly Happening[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const one of told) {
    if (one.type === 'offered' || one.type === 'informals') owners.set(one.offer, one.seat);
    if (one.type === 'moved') owners.set(one.motion, one.seat);
  }
  return owners;
}
