/** Words that people write at a live table: private marks first, then they come on it where the table places them. */
import { readMandate } from '../../engine/capitals/instructions.ts';
import type { Seat } from '../../engine/command.ts';
import { listWordings, locateWording, readTextOn } from '../../engine/mandate/mandate.ts';
import { hashText } from '../../engine/state/hash.ts';
import { DRAFT_LIMITS, tidySpaces } from '../../engine/numbers/draft-limits.ts';
import {
  type DraftingFault,
  findDraftingFault,
  isChangeOf,
} from '../../engine/procedure/drafting.ts';
import type { Article, ArticleId, OptionId } from '../../scenario/resolved.ts';
import { putDraft } from '../conference.ts';
import { planAt } from '../plan.ts';
import type { LiveTable } from './live-table.ts';
import { type DraftMark, placeDraft } from './place-draft.ts';

/** Words that are not on the table yet. */
export type OpenDraft = {
  id: OptionId;
  article: ArticleId;
  by: Seat;
  /** Words of the article that were changed. */
  from: OptionId;
  text: string;
  /** Options between which whoever wrote them says they lie. */
  between: readonly [OptionId, OptionId];
  marks: ReadonlyMap<Seat, DraftMark>;
};

export type WrittenDraft = Omit<OpenDraft, 'id' | 'marks'>;

export type DraftRefusal =
  | 'draftNotNow'
  | 'draftArticle'
  | 'draftClosed'
  | 'draftText'
  | 'draftBetween'
  | 'draftTooMany'
  | 'draftThere'
  | 'draftGone';

const FAULTS = {
  notNow: 'draftNotNow',
  article: 'draftArticle',
  closed: 'draftClosed',
} as const satisfies Record<DraftingFault, DraftRefusal>;

type Drafted = { ok: true; drafts: readonly OpenDraft[] } | { ok: false; code: DraftRefusal };

const refuse = (code: DraftRefusal): Drafted => ({ ok: false, code });

export function writeDraft(table: LiveTable, written: WrittenDraft): Drafted {
  const { conference, drafts } = table;
  const { setup, state } = conference;
  const fault = findDraftingFault(setup, state, written.article);
  if (fault) return refuse(FAULTS[fault]);
  const article = findArticle(table, written.article);
  if (!article || !isChangeOf(article, written)) return refuse('draftText');
  const [low, high] = written.between.map((id) => article.options.find((one) => one.id === id));
  if (!low || !high || low.position === high.position) return refuse('draftBetween');
  const brought = conference.drafts?.all ?? [];
  const all = [...drafts, ...brought];
  const onArticle = all.filter((one) => one.article === written.article).length;
  const own = drafts.some(({ by }) => by === written.by);
  const full = all.length >= DRAFT_LIMITS.conference || onArticle >= DRAFT_LIMITS.article;
  if (own || full) return refuse('draftTooMany');
  const text = tidySpaces(written.text);
  const id = nameWords(article.id, text);
  const known = [...listWordings(article), ...drafts].some((one) => one.id === id);
  if (known) return refuse('draftThere');
  const draft = { ...written, id, text, marks: new Map<Seat, DraftMark>() };
  return { ok: true, drafts: [...drafts, draft] };
}

function findArticle({ conference }: LiveTable, id: ArticleId): Article | undefined {
  const { articles, articleIndex } = conference.setup.scenario;
  return articles[articleIndex.get(id) ?? -1];
}

/** Characters of the hash in an id. */
const HASHED = 8;

/** The same words have the same id at every table, so that outcomes can be compared. */
function nameWords(article: ArticleId, text: string): OptionId {
  return `draft-${hashText(`${article} ${text}`).slice(0, HASHED)}`;
}

export function markDraft(
  { drafts }: LiveTable,
  seat: Seat,
  { draft, mark }: { draft: OptionId; mark: DraftMark },
): Drafted {
  if (!drafts.some(({ id }) => id === draft)) return refuse('draftGone');
  const open = drafts.map((one) =>
    one.id === draft ? { ...one, marks: new Map(one.marks).set(seat, mark) } : one,
  );
  return { ok: true, drafts: open };
}

/** By the author, the Chair or the instructor. */
export function ruleOutDraft({ drafts }: LiveTable, draft: OptionId): Drafted {
  const open = drafts.filter(({ id }) => id !== draft);
  if (open.length === drafts.length) return refuse('draftGone');
  return { ok: true, drafts: open };
}

/** Persons with instructions: the Chair and observers have none. */
export function listMarkers({ conference }: Pick<LiveTable, 'conference'>): Seat[] {
  const { scenario } = conference.setup;
  return planAt(conference, conference.commands.length).flatMap(({ seat, by }) =>
    by === 'person' && scenario.delegationIndex.has(seat) ? [seat] : [],
  );
}

/** Words that everybody has marked come on the table. */
export function bringMarked(table: LiveTable): LiveTable {
  const seats = listMarkers(table);
  const ready = table.drafts.find(({ marks }) => seats.every((seat) => marks.has(seat)));
  return ready ? bringOne(table, ready) : table;
}

/** The round is over: words that half of them have marked come on the table, the others are dropped. */
export function bringHalfMarked(table: LiveTable): LiveTable {
  const seats = listMarkers(table);
  let now = table;
  for (const draft of table.drafts) {
    const marked = seats.filter((seat) => draft.marks.has(seat)).length;
    now = 2 * marked >= seats.length ? bringOne(now, draft) : dropDraft(now, draft);
  }
  return now;
}

function dropDraft(table: LiveTable, { id }: OpenDraft): LiveTable {
  const ruled = ruleOutDraft(table, id);
  return ruled.ok ? { ...table, drafts: ruled.drafts } : table;
}

/** Where they no longer can, as on an article agreed meanwhile, they are dropped. */
function bringOne(table: LiveTable, draft: OpenDraft): LiveTable {
  const { id: option, article, by, from, text } = draft;
  const position = placeAtTable(table, draft);
  const conference = putDraft(table.conference, { article, option, by, from, position, text });
  const without = dropDraft(table, draft);
  return conference ? { ...without, conference } : without;
}

function placeAtTable(table: LiveTable, { article: id, between, marks }: OpenDraft): number {
  const { setup, state } = table.conference;
  const article = findArticle(table, id);
  if (!article) return NaN;
  const at = (option: OptionId) =>
    article.options.find((one) => one.id === option)?.position ?? NaN;
  const ground = {
    from: at(between[0]),
    to: at(between[1]),
    text: locateWording(article, readTextOn(state, article.index)),
  };
  const marked = [...marks].map(([seat, mark]) => {
    const d = setup.scenario.delegationIndex.get(seat);
    const ideals = d === undefined ? undefined : readMandate(setup, state, d).ideals;
    return { mark, ideal: ideals?.[article.index] ?? NaN };
  });
  return placeDraft(ground, marked);
}
