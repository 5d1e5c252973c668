/** Which article of a scenario a table means by what it calls it. */
import { asList, asText, getEntry, type Plain } from '../edit/plain.ts';
import { listNames, isShortFor, simplifyHeading, splitStem } from './headings.ts';

type Called = { at: number; id: string; number: string; titles: string[] };

/** `1 `, `4 5 ` or `6a ` before what else is said. */
const LEADING_NUMBER = /^(?:\d\S* )+/;

/**
 * The article called just that, by a title behind whatever number, or by its own number unless the words beside it fit
 * the title of another; else the only one it may be short for.
 * @param there how many articles there were before the table: those it has made itself go by their whole titles
 * @returns -1 for none
 */
export function findNamedArticle(value: Plain, name: string, there = Infinity): number {
  const wanted = simplifyHeading(name);
  if (wanted === '') return -1;
  const articles = asList(getEntry(value, 'articles')).map(readCalled);
  const before = articles.slice(0, there);
  const named =
    before.find((one) => listArticleNames(one).includes(wanted)) ??
    articles.find(({ titles }) => titles.includes(wanted));
  if (named) return named.at;
  const numbered = before
    .filter(({ number }) => number !== '' && wanted.startsWith(`${number} `))
    .reduce<Called | undefined>(chooseLongerNumber, undefined);
  const beside = numbered && wanted.slice(numbered.number.length + 1);
  const rests = [beside, wanted.replace(LEADING_NUMBER, '')];
  const titled = articles.find(({ titles }) => titles.some((title) => rests.includes(title)));
  if (titled) return titled.at;
  const fitting = before.filter(({ titles }) => mayBe(titles, beside ?? name));
  if (numbered) return fitting.length === 0 || fitting.includes(numbered) ? numbered.at : -1;
  return fitting.length === 1 ? (fitting[0]?.at ?? -1) : -1;
}

function readCalled(one: Plain, at: number): Called {
  const number = simplifyHeading(asText(getEntry(one, 'number')));
  const titles = listNames(getEntry(one, 'title') ?? null);
  return { at, id: simplifyHeading(asText(getEntry(one, 'id'))), number, titles };
}

function listArticleNames({ id, number, titles }: Called): string[] {
  return [id, number, ...titles, ...titles.map((title) => `${number} ${title}`)];
}

/** `4-5` rather than 4, where there are both. */
function chooseLongerNumber(most: Called | undefined, one: Called): Called {
  return most && most.number.length >= one.number.length ? most : one;
}

/** One letter may begin any title. */
function mayBe(titles: readonly string[], short: string): boolean {
  const letters = simplifyHeading(splitStem(short).stem).replace(/\P{L}/gu, '').length;
  return letters > 1 && titles.some((title) => isShortFor(title, short));
}
