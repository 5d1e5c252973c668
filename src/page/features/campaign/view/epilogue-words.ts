/** The epilogue in sentences: every line names what it comes from. */
import type { MessageValues } from '../../../speech/message-format.ts';
import { inText } from '../../../speech/names/name.ts';
import { type Key, type Translate, useWords } from '../../../speech/words.ts';
import {
  CHAPTERS,
  type Epilogue,
  findEpilogue,
  type Legacy,
  traceArticle,
} from '../model/chapters.ts';
import { type Campaign, type ChapterTexts, useChapterTexts } from './use-campaign.ts';

type Part = 'join' | 'help' | 'use' | 'safe';

export type EpilogueLines = Record<Part, readonly string[]> & {
  verdict: readonly (readonly [title: string, line: string])[];
};

const LAST = CHAPTERS.at(-1)?.id ?? '';
/** The article that says which acts are crimes, and the wordings that leave the list open. */
const WIDE: ReadonlySet<string | null> = new Set(['crim_open', 'crim_extended']);

/** Null before the end; without a treaty there is a verdict alone. */
export function useEpilogueLines({ course }: Campaign): EpilogueLines | null {
  const say = useWords();
  const told = findEpilogue(course.legacies);
  const texts = useChapterTexts(told ? [LAST] : []);
  if (course.next !== null) return null;
  if (!told) {
    const verdict = tellVerdict(say, { good: 'noDeal', bad: 'noDeal', ugly: 'noDeal' });
    return { join: [say('campaign.epi.none')], help: [], use: [], safe: [], verdict };
  }
  if (!texts.isThere) return null;
  const tell = new EpilogueTeller(say, texts, course.legacies);
  return {
    join: tell.join(told),
    help: tell.help(told),
    use: told.uses.map((one) => tell.standing('campaign.epi.use', one)),
    safe: tell.safe(told),
    verdict: tell.verdict(told),
  };
}

const VERDICT = ['good', 'bad', 'ugly'] as const;

function tellVerdict(
  say: Translate,
  cases: Record<(typeof VERDICT)[number], string>,
  values: MessageValues = {},
): (readonly [string, string])[] {
  return VERDICT.map((one) => [
    say(`campaign.epi.${one}`),
    say(`campaign.epi.${one}.${cases[one]}` as Key, values),
  ]);
}

class EpilogueTeller {
  readonly #say: Translate;
  readonly #texts: ChapterTexts;
  readonly #legacies: readonly Legacy[];

  constructor(say: Translate, texts: ChapterTexts, legacies: readonly Legacy[]) {
    this.#say = say;
    this.#texts = texts;
    this.#legacies = legacies;
  }

  join(told: Epilogue): string[] {
    const { signed, ratified, of, horizon, needed, inForce } = told;
    return [
      this.#say('campaign.epi.joined', { signed, ratified, of, horizon }),
      this.#say('campaign.epi.force', {
        state: inForce === null ? 'short' : 'in',
        needed: needed ?? 0,
        year: inForce ?? 0,
        ratified,
        horizon,
      }),
      ...told.first.map(({ by, year, gain }) =>
        this.#say('campaign.epi.first', { seat: this.#name(by), year, gain }),
      ),
      ...told.outside.map(({ by, gain, why }) =>
        this.#say('campaign.epi.outside', { seat: this.#name(by), gain, why, horizon }),
      ),
    ];
  }

  help({ help }: Epilogue): string[] {
    if (!help) return [this.#say('campaign.epi.noHelp')];
    return [
      this.standing('campaign.epi.help', help),
      this.#say('campaign.epi.payers', { n: help.paying, names: this.#names(help.payers) }),
      this.#say('campaign.epi.served', {
        served: help.served,
        lacking: help.lacking,
        names: this.#names(help.without),
      }),
    ];
  }

  safe({ missing }: Epilogue): string[] {
    if (missing.length === 0) return [this.#say('campaign.epi.noMissing')];
    return missing.map((one) => {
      const asked = one.askedBy.map((id) => this.#texts.stakeholder(LAST, id)).join(', ');
      const line = this.standing('campaign.epi.missing', one, { from: Math.round(one.fromFirm) });
      return one.askedBy.length > 0
        ? this.#say('campaign.epi.asked', { line, names: asked })
        : line;
    });
  }

  verdict(told: Epilogue): (readonly [string, string])[] {
    const { help, inForce, missing, ratified, uneasy, uses } = told;
    const wide = uses.find(({ option }) => WIDE.has(option));
    const weak = wide ?? missing[0];
    return tellVerdict(
      this.#say,
      {
        good: inForce === null ? 'text' : 'force',
        bad: help !== null && help.lacking > 0 ? 'help' : 'outside',
        ugly: wide ? 'wide' : missing.length > 0 ? 'missing' : 'law',
      },
      {
        year: inForce ?? 0,
        ratified,
        lacking: help?.lacking ?? 0,
        names: this.#names(told.outside.map(({ by }) => by)),
        article: weak ? this.#texts.article(LAST, weak.article) : '',
        option: weak ? this.#texts.option(LAST, weak.article, weak.option) : '',
        since: weak ? this.#since(weak.article) : '',
        voice: uneasy ? this.#texts.stakeholder(LAST, uneasy.stakeholder) : '',
        unease: uneasy?.unease ?? 0,
      },
    );
  }

  /** A wording, and the chapter that left it so. */
  standing(
    key: Key,
    { article, option }: { article: string; option: string | null },
    values: MessageValues = {},
  ): string {
    return this.#say(key, {
      ...values,
      article: this.#texts.article(LAST, article),
      option: this.#texts.option(LAST, article, option),
      since: this.#since(article),
    });
  }

  #since(article: string): string {
    const { chapter, before } = traceArticle(this.#legacies, article);
    if (chapter === null) return this.#say('campaign.epi.sinceHistory');
    const name = this.#say(`campaign.name.${chapter}` as Key);
    const n = CHAPTERS.findIndex(({ id }) => id === chapter) + 1;
    const from = before === null ? '' : this.#texts.option(LAST, article, before);
    return this.#say('campaign.epi.since', {
      chapter: this.#say('campaign.named', { n, name }),
      changed: String(from !== ''),
      before: from,
    });
  }

  #name(id: string): string {
    return inText(this.#texts.delegation(LAST, id), this.#say);
  }

  #names(ids: readonly string[]): string {
    return ids.map((id) => this.#name(id)).join(', ');
  }
}
