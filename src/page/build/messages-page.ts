/**
 * Development only (`/messages` of `npm run dev`): every message of the page by file and key, each way it can read, with
 * sample values. `?language=fr` shows another language, and what it has no words for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type MessageFormatElement as Piece,
  parse,
  type PluralElement,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

type Choice = SelectElement | PluralElement;
type Value = string | number;
type Values = Readonly<Record<string, Value>>;
/** The branches that lead to a place in a message, outermost first. */
type Path = readonly { readonly choice: Choice; readonly branch: string }[];
export type MessageReading = { readonly chosen: Values; readonly text: string };

/** What parameters hold, by their names. */
const SAMPLES: readonly (readonly [value: Value, names: string])[] = [
  ['Article 24', 'article blocked focus'],
  ['Article 24, Article 35', 'articles'],
  ['Conditions and safeguards', 'title heading'],
  ['Full safeguards', 'option words otherWords stance expected alone answer then'],
  ['“Full safeguards”', 'without instead phrase'],
  ['“Full safeguards” on Article 24, “Named crimes” on Article 35', 'changes text with give'],
  ['“Named crimes” on Article 35', 'want get asked'],
  ['Germany', 'actor seat by owner giver name alias most who'],
  ['Brazil', 'to delegation other partner first least second'],
  ['Germany, Brazil, Kenya', 'names list seats parts payers paid rest options others files'],
  ['Latin America and the Caribbean', 'group'],
  ['Civil society', 'stakeholder stakeholders'],
  ['separate vote', 'motion motionName'],
  ['at least two thirds of those present and voting', 'rule'],
  ['you lose 4.5 points', 'why value reason clause hint'],
  ['adopted by vote', 'ending end otherEnd'],
  ['run 3', 'run one'],
  ['run 7', 'two'],
  ['results.csv', 'file'],
  ['1a2b3c4d', 'code found id'],
  ['class-2.example.org', 'address'],
  ['SIM/2024/L.3', 'symbol'],
  ['asked Germany about Article 24', 'act did what'],
  ['46%', 'share weight apart'],
  ['4.5', 'points margin size none middle gain by_points mostPoints leastPoints'],
];
const sampleOf = new Map(
  SAMPLES.flatMap(([value, names]) => names.split(' ').map((name) => [name, value] as const)),
);
/** Whatever has no sample of its own is a number; so are plurals, for which numbers are tried in this order. */
const NUMBERS = [5, 1, 0, 2, 3, ...Array.from({ length: 120 }, (_, n) => n + 4), -1];

const isChoice = (piece: Piece): piece is Choice =>
  piece.type === TYPE.select || piece.type === TYPE.plural;

/** Every choice of a message, those within others too. */
function listMessageChoices(tree: readonly Piece[]): Choice[] {
  return tree
    .filter(isChoice)
    .flatMap((one) => [
      one,
      ...Object.values(one.options).flatMap(({ value }) => listMessageChoices(value)),
    ]);
}

/** Paths to the innermost branches. */
function listMessagePaths(tree: readonly Piece[], path: Path = []): Path[] {
  const choices = tree.filter(isChoice);
  if (choices.length === 0) return [path];
  return choices.flatMap((choice) =>
    Object.entries(choice.options).flatMap(([branch, { value }]) =>
      listMessagePaths(value, [...path, { choice, branch }]),
    ),
  );
}

function findBranch(choice: Choice, value: Value, language: string): string {
  const { options } = choice;
  if (choice.type === TYPE.select) return String(value) in options ? String(value) : 'other';
  if (`=${value}` in options) return `=${value}`;
  const category = new Intl.PluralRules(language).select(Number(value) - choice.offset);
  return category in options ? category : 'other';
}

/** A value of a parameter that leads along a path; undefined where none does. */
function findSampleValue(path: Path, name: string, language: string): Value | undefined {
  const on = path.filter(({ choice }) => choice.value === name);
  const words = on.flatMap(({ choice }) =>
    choice.type === TYPE.select ? Object.keys(choice.options) : [],
  );
  const sample = sampleOf.get(name) ?? 'other';
  const tried = words.length > 0 ? [...words, sample, 'other', ...NUMBERS] : NUMBERS;
  const fit = (value: Value) =>
    on.every(({ choice, branch }) => findBranch(choice, value, language) === branch);
  // A sample reads better than the name of a branch.
  return fit(sample) && words.length > 0 ? sample : tried.find(fit);
}

/** Each way a message can read, with the values that its choices were given. */
export function listMessageReadings(message: string, language: string): MessageReading[] {
  const tree = parse(message);
  const format = new IntlMessageFormat(tree, language);
  const choices = listMessageChoices(tree);
  const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  const samples = Object.fromEntries(names.map((name) => [name, sampleOf.get(name) ?? 12]));
  const usual = Object.fromEntries(
    choices.map(({ type, value, options }) => [
      value,
      type === TYPE.plural ? 5 : (Object.keys(options)[0] ?? 'other'),
    ]),
  );
  const read = new Map<string, MessageReading>();
  for (const path of listMessagePaths(tree)) {
    const found = path.map(({ choice: { value } }) => [
      value,
      findSampleValue(path, value, language),
    ]);
    if (found.some(([, value]) => value === undefined)) continue;
    const chosen = Object.fromEntries(found) as Values;
    const text = String(format.format({ ...samples, ...usual, ...chosen }));
    if (!read.has(text)) read.set(text, { chosen, text });
  }
  return [...read.values()];
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `body { max-width: 60rem; margin: 1rem auto; padding: 0 1rem; font: 1rem/1.4 system-ui; }
dt { margin-top: 1rem; font: .8rem ui-monospace, monospace; } dd { margin: 0 0 0 1rem; }
small { color: #666; } summary { font: .8rem system-ui; color: #666; }`;

function writeMessageHtml(
  key: string,
  english: string,
  message: string | undefined,
  language: string,
) {
  const lines = listMessageReadings(
    message ?? english,
    message === undefined ? 'en' : language,
  ).map(({ chosen, text }) => {
    const when = Object.entries(chosen).map(([name, value]) => `${name} ${value}`);
    return `<dd>${escaped(text)} <small>${escaped(when.join(', '))}</small></dd>`;
  });
  const missing = message === undefined ? ' <b>not translated</b>' : '';
  const source = english.includes('{') ? `<dd><details><summary>source</summary>` : '';
  const shown = source && `${source}${escaped(english)}</details></dd>`;
  return `<dt id="${escaped(key)}">${escaped(key)}${missing}</dt>\n${lines.join('\n')}\n${shown}`;
}

function readWords(path: string): Record<string, string> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

/** @param folder the languages, a folder each */
export function writeMessagesHtml(folder: string, language: string): string {
  const files = readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.json'));
  const parts = files.map((file) => {
    const words = readWords(join(folder, language, file));
    const english = Object.entries(readWords(join(folder, 'en', file)));
    const told = english.map(([key, text]) => writeMessageHtml(key, text, words[key], language));
    return `<h2 id="${file}">${file}</h2>\n<dl>${told.join('\n')}</dl>`;
  });
  const contents = files.map((file) => `<a href="#${file}">${file}</a>`);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Messages</title>
<style>${STYLE}</style><h1>Messages</h1><p>${contents.join(' ')}</p>${parts.join('\n')}</html>`;
}

/** Serves the page while the sources are served; the build knows nothing of it. */
export function serveMessages(folder: string): Plugin {
  return {
    name: 'square-brackets:messages-page',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/messages', (request, response) => {
        const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('language');
        const known = readdirSync(folder).find((language) => language === asked);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(writeMessagesHtml(folder, known ?? 'en'));
      });
    },
  };
}
