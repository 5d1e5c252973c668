/**
 * What a seat has seen of the text, from one sitting to the next, and which words have come on the table without anybody's
 * putting them there before all: whoever promises words to another brings them on it, and nobody is told who.
 */
import type { Article, WordingIndex } from '../../scenario/resolved.ts';
import { listWordings, type TextChange } from '../../engine/mandate/mandate.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { View } from '../../engine/state/view.ts';

/** Words at which an article stood, agreed or open. */
export type Stood = { text: WordingIndex; isAgreed: boolean };

export type TableHeard = {
  /** Of open articles: promised by others to others. Of an article once agreed it is not to be seen any more. */
  unspoken: readonly TextChange[];
  /** By the number of each sitting, as it was called to order. */
  sittings: ReadonlyMap<number, readonly Stood[]>;
};

/** @param log what the seat of the view has heard, in order */
export function hearTable(view: View, log: readonly DomainEvent[]): TableHeard {
  return { unspoken: listUnspoken(view, log), sittings: recallSittings(view, log) };
}

function listUnspoken(view: View, log: readonly DomainEvent[]): TextChange[] {
  const spoken = new Set(log.flatMap(listPutBeforeAll));
  return view.scenario.articles.flatMap((words, article) => {
    const now = view.articles[article];
    if (now?.status !== 'open') return [];
    const first = listFirstWords(view, words);
    return now.tabled.flatMap((wording): TextChange[] => {
      const id = `${words.id} ${listWordings(words)[wording]?.id ?? ''}`;
      const known = first.has(wording) || spoken.has(id) || isOwn(view, { article, wording });
      return known ? [] : [{ article, wording }];
    });
  });
}

/** On the table as the conference opens, whichever of its texts it opens with. */
function listFirstWords({ scenario }: View, { index, draft }: Article): Set<WordingIndex> {
  return new Set([
    ...draft,
    ...[...scenario.starts.values()].flatMap((start) => start[index] ?? []),
  ]);
}

function isOwn({ commitments, delegation }: View, { article, wording }: TextChange): boolean {
  return commitments.some(
    (one) =>
      one.article === article &&
      one.wording === wording &&
      (one.by === delegation || one.to === delegation),
  );
}

/** Acts that bring words on the table, as everybody hears. */
const PUTTING: readonly DomainEvent['type'][] = ['amended', 'bridgeFound', 'caucused', 'drafted'];

/** The floor moves only to what is on the table already. */
function listPutBeforeAll(one: DomainEvent): string[] {
  if (one.type === 'textMoved') return one.cause === 'floor' ? [] : [`${one.article} ${one.to}`];
  if (!PUTTING.includes(one.type) || !('article' in one) || !('option' in one)) return [];
  return [`${one.article} ${one.option}`];
}

/** Back from what stands now. */
function recallSittings(view: View, log: readonly DomainEvent[]): TableHeard['sittings'] {
  const { articles, articleIndex } = view.scenario;
  const stood = view.articles.map(({ text, status }): Stood => {
    return { text, isAgreed: status !== 'open' };
  });
  const sittings = new Map<number, readonly Stood[]>();
  for (const one of log.toReversed()) {
    if (one.type === 'sitting') sittings.set(one.sitting, [...stood]);
    if (one.type !== 'textMoved' && one.type !== 'agreed' && one.type !== 'reopened') continue;
    const a = articleIndex.get(one.article) ?? -1;
    const [words, now] = [articles[a], stood[a]];
    if (!words || !now) continue;
    stood[a] =
      one.type === 'textMoved'
        ? { ...now, text: listWordings(words).findIndex(({ id }) => id === one.from) }
        : { ...now, isAgreed: one.type === 'reopened' };
  }
  return sittings;
}
