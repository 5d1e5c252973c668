/** What made a delegation hold a bracket or let go of it, as far as the seat may know: the numbers are of what is public. */
import type { Article, WordingIndex } from '../../../../scenario/resolved.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import { computeTolerance } from '../../../../engine/floor/floor-rule.ts';
import { listWordings, NOTHING, readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { Game } from '../../store/store.ts';

type View = Game['view'];

export type BracketHappening = Extract<DomainEvent, { type: 'bracket' }>;

export type BracketCause = {
  code: 'minds' | 'redLine' | 'assent' | 'commitment' | 'group' | 'procedure';
  /** What has changed since the sitting opened: else it is time alone, by which more is borne. */
  since: 'words' | 'promise' | 'reopened' | 'opening' | 'time';
  /** Distance 0..100 of the text from what it has stated; NaN: it has stated nothing. */
  gap: number;
  /** Distance 0..100 borne by then where an article matters most, by a delegation of usual patience. */
  borne: number;
  /** Of one's own bracket: what one minds and bears, 0..100. */
  own: { minds: number; bears: number } | null;
  promise: { to: string; option: string } | null;
  group: string | null;
};

type Log = Game['log'];
type Known = Pick<View, 'scenario' | 'values' | 'stated' | 'articles' | 'seat'>;

const found = new WeakMap<Log, ReadonlyMap<DomainEvent, BracketCause>>();

export function findBracketCause(
  view: Known,
  log: Log,
  happening: BracketHappening,
): BracketCause | undefined {
  let causes = found.get(log);
  if (!causes) {
    causes = findCauses(view, log);
    found.set(log, causes);
  }
  return causes.get(happening);
}

/** What has been said up to a line of the log. */
class Course {
  /** Option that leads, by article; absent: as it stands now. */
  readonly texts = new Map<string, string | null>();
  readonly promises = new Map<string, { to: string; option: string }>();
  readonly groups = new Map<string, string>();
  sitting = 0;
  readonly changed = new Map<string, BracketCause['since']>();

  constructor(log: Log) {
    for (const { happening } of log) {
      if (happening.type !== 'textMoved' || this.texts.has(happening.article)) continue;
      this.texts.set(happening.article, happening.from);
    }
  }

  hear(happening: DomainEvent): void {
    if (happening.type === 'sitting') {
      this.sitting = happening.sitting;
      this.changed.clear();
    } else if (happening.type === 'textMoved') {
      this.texts.set(happening.article, happening.to);
      this.changed.set(happening.article, 'words');
    } else if (happening.type === 'reopened') {
      this.changed.set(happening.article, 'reopened');
    } else if (happening.type === 'commitment') {
      const { by, to, article, option, status } = happening;
      this.changed.set(`${by} ${article}`, 'promise');
      if (status === 'given') this.promises.set(`${by} ${article}`, { to, option });
    } else if (happening.type === 'caucused' && happening.agreed) {
      for (const seat of happening.joined)
        this.groups.set(`${seat} ${happening.article}`, happening.group);
    }
  }
}

function findCauses(view: Known, log: Log): ReadonlyMap<DomainEvent, BracketCause> {
  const causes = new Map<DomainEvent, BracketCause>();
  const course = new Course(log);
  for (const { happening } of log) {
    if (happening.type === 'bracket')
      causes.set(happening, makeBracketCause(view, course, happening));
    else course.hear(happening);
  }
  return causes;
}

function makeBracketCause(
  view: Known,
  course: Course,
  { seat, article, reason }: BracketHappening,
) {
  const { changed, sitting } = course;
  const about = `${seat} ${article}`;
  const said = changed.get(about) ?? changed.get(article);
  return {
    code: chooseCauseCode(reason),
    since: said ?? (sitting === 0 ? ('opening' as const) : ('time' as const)),
    gap: measureBracketGap(view, course, seat, article),
    borne: 100 * computeTolerance(view, sitting),
    own:
      seat === view.seat ? { minds: 100 * reason.value, bears: 100 * (reason.needed ?? 0) } : null,
    promise: course.promises.get(about) ?? null,
    group: course.groups.get(about) ?? null,
  };
}

const TOLD: readonly BracketCause['code'][] = [
  'redLine',
  'assent',
  'commitment',
  'group',
  'procedure',
];

function chooseCauseCode({ code }: BracketHappening['reason']): BracketCause['code'] {
  return TOLD.find((told) => told === code) ?? 'minds';
}

function measureBracketGap(
  { scenario, stated, articles }: Known,
  course: Course,
  seat: string,
  id: string,
) {
  const a = scenario.articleIndex.get(id) ?? NOTHING;
  const d = scenario.delegationIndex.get(seat) ?? NOTHING;
  const article = scenario.articles[a];
  if (!article || d < 0) return NaN;
  const option = course.texts.get(id);
  const position =
    option === undefined
      ? readArticlePosition(article, readTextOn({ articles }, a))
      : (listWordings(article).find((one) => one.id === option)?.position ?? article.reference);
  return Math.abs((position ?? NaN) - (stated[d * scenario.articles.length + a] ?? NaN));
}

function readArticlePosition(article: Article, wording: WordingIndex): number | undefined {
  return listWordings(article)[wording]?.position ?? article.reference;
}
