/** What seats, articles and wordings are called on screen; under the veil delegations and groups go by others. */
import type { Seat } from '../../../engine/command.ts';
import { CHAIR, type Words } from '../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';
import { type Translate, chooseWords, getWords } from '../words.ts';
import type { AppState } from '../../session/store/store.ts';
import { nameBody } from './bodies.ts';
import { dropAside } from './drop-aside.ts';
import { findEmblem, getAliases, makeVeil } from './veil.ts';

export type Names = {
  /** The name of a delegation, an observer or the Chair; the id where there is none. */
  seat: (seat: Seat) => string;
  /** The same as running text has it: "the United States", "Iran". */
  called: (seat: Seat) => string;
  /** ISO code of its flag, lower case; undefined for a plain plate. */
  flag: (seat: Seat) => string | undefined;
  /** "Article 6", or the name it has for a number; an empty text where that is a dash. By index or id. */
  article: (article: number | string) => string;
  /** The same; the title where there is none. */
  articleBrief: (article: number | string) => string;
  /** Both; the title alone where there is no number. */
  articleFull: (article: number | string) => string;
  /** "Respect for human rights". */
  articleTitle: (article: number | string) => string;
  /** The title of a wording of an article, by id or by wording index; an empty text where there is none. */
  option: (article: number | string, option: string | number) => string;
  /** The title of a side instrument, by id. */
  instrument: (id: string) => string;
  /** The title of a group, by id. */
  group: (id: string) => string;
  /** The title of a stakeholder, by id. */
  stakeholder: (id: string) => string;
  /** A text of the scenario in the language of the page. */
  text: (words: Words | undefined) => string;
  /**
   * Seats as a list may have them: as they are given, and under the veil by alias, as the order of the file is that of
   * the real names.
   */
  sorted: (seats: readonly Seat[]) => readonly Seat[];
  /** The same of what belongs to a seat each. */
  sortedBy: <T>(list: readonly T[], seatOf: (one: T) => Seat) => readonly T[];
};

const collator = new Intl.Collator('en');

/** "7-17" and "7-11, 53" are several articles; "6(1)-(2)" is paragraphs of one. */
const SEVERAL = /^\d+\s*[-–,]/;

/** A range of articles is one number: no line ends after its dash (U+2060 is a word joiner). */
const unbroken = (number: string): string => number.replaceAll(/[-–](?=\S)/g, '$&\u2060');

const known = new WeakMap<SeatScenario, Map<string, Names>>();

/** Names of a scenario; the same value for the same question, so that it may stand among dependencies. */
export function getNames(scenario: SeatScenario, language: string, veil: boolean): Names {
  const byKey = known.get(scenario) ?? new Map<string, Names>();
  known.set(scenario, byKey);
  const key = `${language} ${veil}`;
  const names = byKey.get(key) ?? makeNames(scenario, language, veil);
  byKey.set(key, names);
  return names;
}

function makeNames(scenario: SeatScenario, language: string, veil: boolean): Names {
  const t = getWords(language);
  const inWords = (words: Words): string => chooseWords(words, language);
  const groupName = (at: number): string => t('veil.group', { letter: makeLetter(at) });
  const hidden = veil ? makeVeil(scenario, inWords, groupName) : (text: string) => text;
  const text = (words: Words | undefined): string =>
    words === undefined ? '' : hidden(inWords(words));
  const titled = (list: readonly { id: string; title: Words }[], id: string) =>
    text(list.find((one) => one.id === id)?.title) || id;
  const party = (seat: Seat) => findParty(scenario, seat, veil);
  const find = (article: number | string) =>
    scenario.articles[
      typeof article === 'number' ? article : (scenario.articleIndex.get(article) ?? -1)
    ];
  const seatName = (seat: Seat): string => {
    const chair = scenario.words?.chair;
    if (seat === CHAIR) {
      const title = chair === undefined ? t('seat.chair') : nameBody(chair, language);
      const held = scenario.procedure.chair;
      return held === undefined ? title : t('seat.chairHeld', { title, seat: seatName(held) });
    }
    const words = party(seat)?.name;
    return words === undefined ? seat : inWords(words) || seat;
  };
  const numbered = (article: number | string): string => {
    const number = find(article)?.number ?? String(article);
    return /^\d/.test(number)
      ? t('article.numbered', {
          number: unbroken(number),
          many: SEVERAL.test(number) ? 'yes' : 'no',
        })
      : /\p{L}/u.test(number)
        ? number
        : '';
  };
  const inOrder = <T>(list: readonly T[], seatOf: (one: T) => Seat): readonly T[] =>
    veil
      ? list.toSorted((a, b) => collator.compare(seatName(seatOf(a)), seatName(seatOf(b))))
      : list;
  const titleOf = (article: number | string): string => text(find(article)?.title);
  const brief = (article: number | string): string => numbered(article) || titleOf(article);
  return {
    text,
    seat: seatName,
    called: (seat) =>
      seat === CHAIR ? t('name.inText', { name: seatName(seat) }) : inText(seatName(seat), t),
    sorted: (seats) => inOrder(seats, (seat) => seat),
    sortedBy: inOrder,
    flag: (seat) => (party(seat)?.flag ?? findOwnEmblem(scenario, seat))?.toLowerCase(),
    article: numbered,
    articleBrief: brief,
    articleFull: (article) => {
      const [name, title] = [brief(article), titleOf(article)];
      return name === title ? title : t('article.full', { article: name, title });
    },
    articleTitle: titleOf,
    instrument: (id) => titled(scenario.instruments, id),
    group: (id) =>
      veil
        ? groupName(scenario.groups.findIndex((one) => one.id === id))
        : titled(scenario.groups, id),
    stakeholder: (id) => titled(scenario.stakeholders, id),
    option: (article, option) => {
      // Options, then bridges, as the engine counts wordings; the engine itself loads after the first screen.
      const wordings = [...(find(article)?.options ?? []), ...(find(article)?.bridges ?? [])];
      const wording =
        typeof option === 'number' ? wordings[option] : wordings.find(({ id }) => id === option);
      return wording ? text(wording.title) || wording.id : '';
    },
  };
}

/** A name as running text has it: with its article where the language gives it one, without what stands in brackets. */
export function inText(name: string, t: Translate): string {
  const bare = dropAside(name);
  const withArticle = t('name.withArticle').split('|');
  return withArticle.includes(bare) ? t('name.inText', { name: bare }) : bare;
}

/** A, B, ... Z, AA, AB, ... */
function makeLetter(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : makeLetter(Math.floor(at / 26) - 1) + letter;
}

/** Where no delegation has a flag, each has an emblem. */
function findOwnEmblem(scenario: SeatScenario, seat: Seat): string | undefined {
  const at = scenario.delegationIndex.get(seat);
  const plain = scenario.delegations.every(({ flag }) => flag === undefined);
  return at !== undefined && plain ? findEmblem(at) : undefined;
}

type Party = { name: Words; flag?: string };

function findParty(scenario: SeatScenario, seat: Seat, veil: boolean): Party | undefined {
  const alias = veil ? getAliases(scenario).get(seat) : undefined;
  if (alias) return alias;
  const d = scenario.delegationIndex.get(seat);
  if (d !== undefined) return scenario.delegations[d];
  return scenario.observers.find(({ id }) => id === seat);
}

/** Until the person lifts it in the debrief. */
export function isVeiled({
  game,
  learning,
}: Pick<AppState, 'game'> & Partial<Pick<AppState, 'learning'>>): boolean {
  return game !== null && game.veil && !(learning?.lifted.includes(game.id) ?? false);
}

/** Names too long for a plate, as they stand in a room of the United Nations. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['Antigua and Barbuda', 'Antigua & Barb.'],
  ['Bosnia and Herzegovina', 'Bosnia & Herz.'],
  ['Brunei Darussalam', 'Brunei'],
  ['Central African Republic', 'Cent. Afr. Rep.'],
  ["Democratic People's Republic of Korea", 'DPR Korea'],
  ['Democratic Republic of the Congo', 'DR Congo'],
  ['Dominican Republic', 'Dominican Rep.'],
  ['Equatorial Guinea', 'Eq. Guinea'],
  ["Lao People's Democratic Republic", 'Lao PDR'],
  ['Marshall Islands', 'Marshall Is.'],
  ['North Macedonia', 'N. Macedonia'],
  ['Papua New Guinea', 'Papua N. G.'],
  ['Republic of Korea', 'Rep. of Korea'],
  ['Republic of Moldova', 'Moldova'],
  ['Russian Federation', 'Russian Fed.'],
  ['Saint Kitts and Nevis', 'St Kitts & Nevis'],
  ['Saint Lucia', 'St Lucia'],
  ['Saint Vincent and the Grenadines', 'St Vincent'],
  ['Sao Tome and Principe', 'Sao Tome & Pr.'],
  ['Solomon Islands', 'Solomon Is.'],
  ['Syrian Arab Republic', 'Syria'],
  ['Trinidad and Tobago', 'Trinidad & Tob.'],
  ['United Arab Emirates', 'UAE'],
  ['United Kingdom', 'UK'],
  ['United Kingdom of Great Britain and Northern Ireland', 'UK'],
  ['United Republic of Tanzania', 'Tanzania'],
  ['United States', 'USA'],
  ['United States of America', 'USA'],
]);

/** The name as a plate has it. */
export function shortenName(name: string): string {
  const bare = dropAside(name);
  return SHORT.get(bare) ?? bare;
}
