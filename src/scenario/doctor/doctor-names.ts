import { listSome, type Path, type Problems, shorten } from '../problem.ts';
import type { Scenario, Words } from '../resolved.ts';
import { dropInvisible, findInvisible, findMixedWord, foldName } from './look-alikes.ts';

/** What something is called. `id`: what the file knows it by. */
type Named = { id: string; words: Words | undefined; path: Path };

/** Lists within which a name tells one from the others. */
function* listNamed(scenario: Scenario): Generator<Named[]> {
  const seats = (['delegations', 'observers'] as const).flatMap((list) =>
    scenario[list].map(({ id, name }, at): Named => ({
      id,
      words: name,
      path: [list, at, 'name'],
    })),
  );
  yield seats;
  for (const list of ['groups', 'articles', 'stakeholders', 'instruments'] as const) {
    yield scenario[list].map(({ id, title }, at): Named => ({
      id,
      words: title,
      path: [list, at, 'title'],
    }));
  }
  for (const [a, article] of scenario.articles.entries()) {
    yield (['options', 'bridges'] as const).flatMap((list) =>
      article[list].map(({ id, title }, at): Named => ({
        id,
        words: title,
        path: ['articles', a, list, at, 'title'],
      })),
    );
  }
  yield [...scenario.aliases].map(([id, { name }]): Named => ({
    id,
    words: name,
    path: ['aliases', id, 'name'],
  }));
}

type Spelt = { id: string; name: string; path: Path };

/** Each name with its language; one that is given once is for all of them. */
function listSpellings({ id, words, path }: Named): [language: string, Spelt][] {
  if (words === undefined) return [];
  if (typeof words === 'string') return [['', { id, name: words, path }]];
  return [...words].map(([language, name]) => [language, { id, name, path: [...path, language] }]);
}

/** Names that people cannot tell apart, or read as something else than they are. */
export function diagnoseNames(scenario: Scenario, problems: Problems): void {
  for (const list of listNamed(scenario)) {
    const alike = new Map<string, Spelt[]>();
    for (const [language, one] of list.flatMap(listSpellings)) {
      remarkOnName(one, problems);
      const key = `${language} ${foldName(one.name)}`;
      const before = alike.get(key);
      if (before) before.push(one);
      else alike.set(key, [one]);
    }
    for (const several of alike.values()) tellApart(several, problems);
  }
}

function remarkOnName({ name, path }: Spelt, problems: Problems): void {
  const hidden = findInvisible(name);
  const mixed = findMixedWord(name);
  if (hidden !== undefined) {
    const code = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    const message = `The name "${shorten(dropInvisible(name))}" contains the invisible character U+${code}. Delete it, or type the name again.`;
    const value = dropInvisible(name);
    const meant = /\S/.test(value) ? { meant: { value } } : {};
    problems.add({
      severity: 'warning',
      code: 'name/invisible',
      path,
      side: 'value',
      message,
      ...meant,
    });
  }
  if (mixed !== undefined) {
    const message = `"${shorten(mixed.word)}" mixes letters of ${mixed.alphabets.join(' and ')} that look alike. Type the word again in one alphabet.`;
    problems.add({ severity: 'warning', code: 'name/mixed', path, side: 'value', message });
  }
}

/** One remark however many are called alike, at the second of them. */
function tellApart(several: readonly Spelt[], problems: Problems): void {
  const [first, second] = several;
  if (!first || !second) return;
  const quoted = several.map(({ id }) => `"${shorten(id)}"`);
  const ids = quoted.length === 2 ? quoted.join(' and ') : listSome(quoted);
  const same = several.every(({ name }) => name === first.name);
  const how = same
    ? `are all called "${shorten(first.name)}"`
    : `have names that are easily confused, such as "${shorten(first.name)}" and "${shorten(several.find(({ name }) => name !== first.name)?.name ?? '')}"`;
  const message = `${ids} ${how}. Give each a distinct name.`;
  problems.add({
    severity: 'warning',
    code: 'name/alike',
    path: second.path,
    side: 'value',
    message,
  });
}
