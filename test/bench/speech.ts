/** The page's English outside the page: messages compiled as the build compiles them, names as the page gives them. */
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../src/page/build/messages.ts';
import { fill } from '../../src/page/speech/message-format.ts';
import type { Translate } from '../../src/page/speech/words.ts';
import { getNames } from '../../src/page/speech/names/name.ts';
import type { DomainEvent } from '../../src/engine/state/event.ts';
import { getFigures, type Speech } from '../../src/page/speech/use-game.ts';
import { CHAIR, type Scenario } from '../../src/scenario/resolved.ts';

const LANGUAGE = 'en';
const folder = new URL(`../../src/page/locales/${LANGUAGE}/`, import.meta.url);

export function speechFor(scenario: Scenario, told: readonly DomainEvent[]): Speech {
  const t = translator();
  const names = namesFor(scenario, t);
  const owners = ownersIn(told);
  return {
    t,
    names,
    figures: getFigures(LANGUAGE),
    openFigures: getFigures(LANGUAGE),
    article: (id) => {
      const number = names.article(id);
      return /[\p{L}\p{N}]/u.test(number) ? number : names.articleTitle(id);
    },
    eventTitle: (id) => names.text(scenario.events.find((event) => event.id === id)?.title),
    oneVoteEach: true,
    signableAlone: false,
    sittings: 8,
    ownerOf: (id) => owners.get(id) ?? id,
    roomOf: (offer) => (offer.startsWith('p') ? ['EGY', 'IND', 'FRA', 'CHN', 'USA'] : undefined),
    movedAs: () => undefined,
    insertsWords: () => false,
    answerTo: () => [],
    bracketCause: () => undefined,
  };
}

/** As the page calls them where a scenario does not name them. */
const BODIES = ['assembly', 'chair', 'bureau', 'secretariat', 'treaty'] as const;

function translator(): Translate {
  const messages = new Map(
    readdirSync(folder).flatMap((part) =>
      Object.entries(compile(readFileSync(new URL(part, folder), 'utf8'))),
    ),
  );
  const say: Translate = (key, values = {}) =>
    fill(messages.get(key) ?? String(key), values, LANGUAGE);
  const bodies = Object.fromEntries(
    BODIES.map((body) => [body, say('name.inText', { name: say(`body.${body}`) })]),
  );
  return (key, values) => say(key, { ...bodies, ...values });
}

/** The page's own names; what they take from messages is taken from the compiled ones. */
function namesFor(scenario: Scenario, t: Translate): Speech['names'] {
  const names = getNames(scenario, LANGUAGE, false);
  const { articles, articleIndex } = scenario;
  return {
    ...names,
    seat: (seat) => (seat === CHAIR ? t('seat.chair') : names.seat(seat)),
    article: (article) => {
      const a = typeof article === 'number' ? article : (articleIndex.get(article) ?? -1);
      const number = articles[a]?.number ?? String(article);
      return /^\d/.test(number) ? t('article.numbered', { number, many: 'no' }) : number;
    },
  };
}

function ownersIn(told: readonly DomainEvent[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const one of told) {
    if (one.type === 'offered' || one.type === 'informals') owners.set(one.offer, one.seat);
    if (one.type === 'moved') owners.set(one.motion, one.seat);
  }
  return owners;
}
