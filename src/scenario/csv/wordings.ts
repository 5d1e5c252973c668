/** Wordings from a table: one option a line, with its article, its position and its text. */
import { type Patch, applyPatches } from '../edit/patch.ts';
import { asList, asText, getEntry, type Plain } from '../edit/plain.ts';
import { addOption, removeOption } from '../edit/references.ts';
import { isStartWording } from '../doctor/start-wordings.ts';
import { LIMITS } from '../limits.ts';
import { isBlank } from './amounts.ts';
import { readPositionOn } from './axis.ts';
import { isBadText } from './cell-text.ts';
import { simplifyHeading } from './headings.ts';
import { findNamedArticle } from './named-article.ts';
import type { WordingReading, WordingUse } from './wordings-reading.ts';

type Lines = readonly (readonly string[])[];
type Refused = { line: number; column: number; text: string };

export type WordingEdit = {
  patches: Patch[];
  articles: number;
  options: number;
  /** Names of the articles that the scenario did not have. */
  fresh: string[];
  /** Options of which the table gives no position, so that they are spread over the axis. */
  spread: number;
  refused: Refused[];
};

type Said = { line: number; title: string; text: string; position: number | undefined };

/** Wordings an article was made with go; others stay, and one of the same title is written over. */
export function makeWordingsEdit(
  lines: Lines,
  reading: WordingReading,
  before: Plain,
): WordingEdit {
  const edit: WordingEdit = {
    patches: [],
    articles: 0,
    options: 0,
    fresh: [],
    spread: 0,
    refused: [],
  };
  const touched = new Set<number>();
  const there = asList(getEntry(before, 'articles')).length;
  let value = before;
  const add = (patches: readonly Patch[]): void => {
    edit.patches.push(...patches);
    value = applyPatches(value, patches);
  };
  for (const [name, said] of byArticle(lines, reading, edit.refused)) {
    let index = findNamedArticle(value, name, there);
    const refuse = ({ line }: Said): void => {
      edit.refused.push({
        line,
        column: Math.max(0, reading.columns.indexOf('article')),
        text: name,
      });
    };
    if (index < 0) {
      index = asList(getEntry(value, 'articles')).length;
      if (index >= LIMITS.articles) {
        for (const one of said) refuse(one);
        continue;
      }
      add([{ op: 'insert', path: ['articles', index], value: makeArticle(value, name) }]);
      edit.fresh.push(name);
    }
    touched.add(index);
    edit.articles = touched.size;
    edit.options += said.length;
    edit.spread += said.filter(({ position }) => position === undefined).length;
    add(clearPlaceholders(value, index));
    for (const [at, one] of said.entries()) {
      const options = asList(
        getEntry(asList(getEntry(value, 'articles'))[index], 'options'),
      ).length;
      if (options < LIMITS.options)
        add(editOption(value, index, one, spaceEvenly(at, said.length)));
      else refuse(one);
    }
  }
  return edit;
}

/** Lines by article, in order; a merged cell speaks for the lines below it. */
function byArticle(
  lines: Lines,
  { header, columns, axis }: WordingReading,
  refused: Refused[],
): Map<string, Said[]> {
  const at = (use: WordingUse): number => columns.indexOf(use);
  const found = new Map<string, Said[]>();
  let article = '';
  for (const [index, line] of lines.entries()) {
    if (index <= header) continue;
    const cell = (use: WordingUse): string => line[at(use)] ?? '';
    article = cell('article') === '' ? article : cell('article');
    const text = cell('text');
    if (article === '' || (text === '' && cell('option') === '')) continue;
    const bad = (['article', 'option', 'text'] as const).find((use) => isBadText(cell(use)));
    if (bad !== undefined || isBadText(article)) {
      const use = bad ?? 'article';
      refused.push({ line: index, column: Math.max(0, at(use)), text: cell(use) || article });
      continue;
    }
    const written = cell('position');
    const position = readPositionOn(axis, written);
    if (!isBlank(written) && position === undefined)
      refused.push({ line: index, column: at('position'), text: written });
    const title = cell('option') === '' ? text : cell('option');
    found.set(article, [...(found.get(article) ?? []), { line: index, title, text, position }]);
  }
  return found;
}

function spaceEvenly(at: number, count: number): number {
  return count < 2 ? 50 : Math.round((100 * at) / (count - 1));
}

function slug(text: string): string {
  const word = simplifyHeading(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 30);
  return word.replace(/_$/, '');
}

function freeId(base: string, taken: readonly string[]): string {
  let id = base;
  for (let n = 2; taken.includes(id); n += 1) id = `${base}_${n}`;
  return id;
}

const idsOf = (list: readonly Plain[]): string[] => list.map((one) => asText(getEntry(one, 'id')));

function makeArticle(value: Plain, name: string): Plain {
  const articles = asList(getEntry(value, 'articles'));
  const id = freeId(slug(name) || 'article', idsOf(articles));
  return { id, number: String(articles.length + 1), title: name, options: [], draft: [] };
}

/** Takes away the wordings that nobody has written, those that keep a place between two others among them. */
function clearPlaceholders(before: Plain, article: number): Patch[] {
  let value = before;
  const optionsNow = (): readonly Plain[] =>
    asList(getEntry(asList(getEntry(value, 'articles'))[article], 'options'));
  const made = (option: Plain): boolean => isStartWording(getEntry(option, 'text'));
  const patches: Patch[] = [];
  for (let at = optionsNow().findIndex(made); at >= 0; at = optionsNow().findIndex(made)) {
    const id = asText(getEntry(optionsNow()[at], 'id'));
    const gone = removeOption(value, article, ['articles', article, 'options', at], id);
    patches.push(...gone);
    value = applyPatches(value, gone);
  }
  return patches;
}

function editOption(value: Plain, article: number, said: Said, otherwise: number): Patch[] {
  const one = asList(getEntry(value, 'articles'))[article];
  const options = asList(getEntry(one, 'options'));
  const known = options.findIndex((option) => {
    const names = [asText(getEntry(option, 'id')), asText(getEntry(option, 'title'))].map(
      simplifyHeading,
    );
    return names.includes(simplifyHeading(said.title));
  });
  const { title, text, position } = said;
  if (known >= 0) {
    const path = ['articles', article, 'options', known];
    const put = (key: string, to: Plain): Patch => ({ op: 'set', path: [...path, key], value: to });
    return [
      ...(text === '' ? [] : [put('text', text)]),
      ...(position === undefined ? [] : [put('position', position)]),
    ];
  }
  const base = `${asText(getEntry(one, 'id'))}_${slug(title) || options.length + 1}`.slice(0, 60);
  const id = freeId(base, idsOf(options));
  const words = text === '' ? { title } : { title, text };
  return addOption(value, article, { id, position: position ?? otherwise, ...words });
}
