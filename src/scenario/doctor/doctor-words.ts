import { type Path, type Problems, shorten } from '../problem.ts';
import type { Scenario, Words } from '../resolved.ts';
import { isStartWording } from './start-wordings.ts';

/** What people read in play, with its place; notes and lists for the class are read by authors. */
function* listTexts(scenario: Scenario): Generator<{ words: Words | undefined; path: Path }> {
  yield { words: scenario.title, path: ['title'] };
  yield { words: scenario.summary, path: ['summary'] };
  for (const [body, words] of Object.entries(scenario.words ?? {}))
    yield { words, path: ['words', body] };
  for (const [a, article] of scenario.articles.entries()) {
    yield { words: article.title, path: ['articles', a, 'title'] };
    for (const list of ['options', 'bridges'] as const) {
      for (const [o, { title, text }] of article[list].entries()) {
        yield { words: title, path: ['articles', a, list, o, 'title'] };
        yield { words: text, path: ['articles', a, list, o, 'text'] };
      }
    }
  }
  for (const list of ['delegations', 'observers'] as const) {
    for (const [d, { name, brief }] of scenario[list].entries()) {
      yield { words: name, path: [list, d, 'name'] };
      yield { words: brief, path: [list, d, 'brief'] };
    }
  }
  for (const list of ['events', 'instruments'] as const) {
    for (const [i, { title, text }] of scenario[list].entries()) {
      yield { words: title, path: [list, i, 'title'] };
      yield { words: text, path: [list, i, 'text'] };
    }
  }
}

/** A language that some texts have and others lack: a reader of it gets a mixture. */
function diagnoseTranslations(scenario: Scenario, problems: Problems): void {
  const all = [...listTexts(scenario)];
  const languages = new Map<string, string>();
  const tags = (words: Words | undefined): string[] =>
    words === undefined || typeof words === 'string' ? [] : [...words.keys()];
  for (const { words } of all) {
    for (const tag of tags(words)) {
      if (!languages.has(tag.toLowerCase())) languages.set(tag.toLowerCase(), tag);
    }
  }
  const given = all.filter(({ words }) => words !== undefined && typeof words !== 'string');
  for (const [language, tag] of languages) {
    const lacking = given.filter(
      ({ words }) => !tags(words).some((one) => one.toLowerCase() === language),
    );
    const [first] = lacking;
    if (!first) continue;
    const message = `"${tag}" is missing from ${lacking.length} of ${given.length} translated texts, first here. Readers of that language see another one there.`;
    const { path } = first;
    problems.add({ severity: 'info', code: 'translation/missing', path, side: 'value', message });
  }
}

/** Wordings that nobody has written yet: a class would negotiate about them. */
function diagnoseStart({ articles }: Scenario, problems: Problems): void {
  const left = articles.flatMap(({ index, options }) => {
    const option = options.findIndex(({ text }) => isStartWording(text));
    return option < 0 ? [] : [{ article: index, option }];
  });
  const [first] = left;
  if (!first) return;
  const { article, option } = first;
  const said = articles[article]?.options[option]?.text;
  const message = `${left.length} of ${articles.length} articles still have placeholder wordings, such as "${typeof said === 'string' ? shorten(said) : ''}" Write what is proposed, or paste a table of article, option, position and text.`;
  const path = ['articles', article, 'options', option, 'text'];
  problems.add({ severity: 'info', code: 'text/start', path, side: 'value', message });
}

/** Positions that claim a source in a file that names none. */
function diagnoseSources({ delegations, sources }: Scenario, problems: Problems): void {
  if (sources.length > 0) return;
  const claims = delegations.flatMap(({ index, positions }) =>
    positions.some((one) => one?.basis === 'sourced' && one.note === undefined) ? [index] : [],
  );
  const [first] = claims;
  if (first === undefined) return;
  const message = `${claims.length} of ${delegations.length} delegations have positions marked as sourced, but no source is named. List it under sources, or give it in a note.`;
  const path = ['delegations', first];
  problems.add({ severity: 'info', code: 'source/missing', path, side: 'value', message });
}

/** What is there to be read, and where it comes from. */
export function diagnoseWords(scenario: Scenario, problems: Problems): void {
  diagnoseTranslations(scenario, problems);
  diagnoseSources(scenario, problems);
  diagnoseStart(scenario, problems);
}
