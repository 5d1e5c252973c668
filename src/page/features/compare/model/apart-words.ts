/** Where a hand-in departs from what the rules lead to, in words; what has none is told as it stands in the file. */
import type { Act } from '../../../../engine/command.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { Translate } from '../../../speech/words.ts';
import { sayIt } from '../../../speech/names/act-words.ts';
import type { Names } from '../../../speech/names/name.ts';
import type { RunVerdict } from './compare-store.ts';

type Forged = Extract<RunVerdict, { status: 'forged' }>;
type Speech = { t: Translate; names: Names };

/** Sentences; none where the file has to speak for itself. */
export function describeApart(forged: Forged, scenario: Scenario, speech: Speech): string[] {
  const [expected, found] = [read(forged.expected), read(forged.found)];
  if (forged.part === 'outcome') {
    const words = describeOutcomeApart(forged, expected, found, scenario, speech);
    return words === '' ? [] : [words];
  }
  if (forged.part !== 'command' || forged.said === null) return [];
  const { t, names } = speech;
  const stands = t('compare.why.stands', { act: sayIt(forged.said, speech) });
  // Before the seat, as an act that was decided has one as well.
  if (isAct(expected)) {
    const act = sayIt({ seat: forged.said.seat, act: expected }, speech);
    return [stands, t('compare.why.decides', { act })];
  }
  const [due, turn] = [readTextIn(expected, 'seat'), readTextIn(expected, 'after')];
  const own = readTextIn(found, 'after');
  if (due !== undefined) return [stands, t('compare.why.turn', { seat: names.called(due) })];
  if (turn !== undefined && own !== undefined)
    return [stands, t('compare.why.after', { expected: turn, found: own })];
  return [];
}

/** The words of one article, or how it ended; an empty text for anything else. */
function describeOutcomeApart(
  { place }: Forged,
  expected: unknown,
  found: unknown,
  scenario: Scenario,
  { t, names }: Speech,
): string {
  const [, index] = /^articles\.(\d+)\.option$/.exec(place) ?? [];
  const article = index === undefined ? undefined : scenario.articles[Number(index)]?.id;
  const wording = (option: unknown): string =>
    typeof option === 'string' ? names.option(article ?? '', option) || option : 'none';
  if (article !== undefined) {
    const words = { expected: wording(expected), found: wording(found) };
    return t('compare.why.article', { article: names.articleBrief(article), ...words });
  }
  if (place !== 'ending') return '';
  const ending = (one: unknown): string => t('compare.ending', { ending: String(one) });
  return t('compare.why.ends', { expected: ending(expected), found: ending(found) });
}

/** Undefined: it was too long to be kept whole. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readTextIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value)).get(key);
  return typeof found === 'string' ? found : undefined;
}

/** What a policy decides when it is asked again. */
function isAct(value: unknown): value is Act {
  return readTextIn(value, 'type') !== undefined;
}
