/** What the treaty becomes, in words: sections of short lines, those without anything to tell left out. */
import type { Key } from './words.ts';
import type { AfterlifeOf } from '../session/game/afterlife.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import type { Speech } from './use-game.ts';

type Afterlife = NonNullable<AfterlifeOf>;

export type StoryPart = { title: Key; lines: readonly string[] };

export function tellAfterlife(told: Afterlife, scenario: Scenario, speech: Speech): StoryPart[] {
  const say = new Teller(scenario, speech);
  const parts: StoryPart[] = [
    { title: 'afterlife.joining', lines: say.joining(told.joining) },
    {
      title: 'afterlife.assistance',
      lines: told.assistance ? say.assistance(told.assistance) : [],
    },
    { title: 'afterlife.uses', lines: told.uses.map((use) => say.use(use)) },
    { title: 'afterlife.missing', lines: told.missing.map((one) => say.missing(one)) },
    { title: 'afterlife.words', lines: told.ambiguous.map((one) => say.ambiguous(one)) },
    { title: 'afterlife.weakened', lines: told.weakened.map((one) => say.weakened(one)) },
    { title: 'afterlife.outside', lines: told.unease.map((one) => say.unease(one)) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Names listed before the rest are counted. */
const NAMED = 3;

class Teller {
  readonly #scenario: Scenario;
  readonly #speech: Speech;

  constructor(scenario: Scenario, speech: Speech) {
    this.#scenario = scenario;
    this.#speech = speech;
  }

  joining(told: Afterlife['joining']): string[] {
    const { t, figures } = this.#speech;
    const { signed, ratified, of, inForce, needed, horizon } = told;
    if (told.atOnce)
      return [t('afterlife.bound', { all: signed === of ? 'yes' : 'no', signed, of })];
    const entry = { needed: needed ?? 0, ratified, year: inForce ?? 0, horizon };
    const state = needed === null ? 'unsaid' : inForce === null ? 'short' : 'inForce';
    return [
      t('afterlife.joined', {
        signed,
        ratified,
        of,
        horizon,
        share: figures.share(told.capability),
      }),
      ...(ratified > 0 ? [t('afterlife.when', { years: this.#years(told.years) })] : []),
      ...(state === 'unsaid' ? [] : [t('afterlife.entry', { state, ...entry })]),
      ...(told.outside.length > 0
        ? [
            t('afterlife.stayedOut', {
              names: this.#names(told.outside),
              more: of - ratified - told.outside.length,
            }),
          ]
        : []),
    ];
  }

  #years(years: Afterlife['joining']['years']): string {
    const { t } = this.#speech;
    return years
      .map(({ year, count }) => t('afterlife.year', { year, count }))
      .join(t('list.join'));
  }

  assistance(told: NonNullable<Afterlife['assistance']>): string[] {
    const { t, figures, names } = this.#speech;
    const { payers, served, without } = told;
    const amounts = { paid: figures.points(told.paid), needed: figures.points(told.needed) };
    return [
      t('afterlife.asks', this.#standing(told)),
      payers.length === 0
        ? t('afterlife.nobodyPays', { needed: amounts.needed })
        : t('afterlife.pay', {
            ...amounts,
            payers: payers.length,
            names: payers
              .slice(0, NAMED)
              .map(({ by, paid }) =>
                t('afterlife.payer', { name: this.#name(by), paid: figures.points(paid) }),
              )
              .join(t('list.join')),
          }),
      ...(served + without.length > 0
        ? [
            t('afterlife.served', {
              served,
              without: without.length,
              first: names.called(this.#scenario.delegations[without[0] ?? -1]?.id ?? ''),
            }),
          ]
        : []),
    ];
  }

  use(use: Afterlife['uses'][number]): string {
    return this.#speech.t('afterlife.use', this.#standing(use));
  }

  missing({ askedBy, fromFirm, ...standing }: Afterlife['missing'][number]): string {
    const { t, figures } = this.#speech;
    return t('afterlife.lacks', {
      ...this.#standing(standing),
      from: figures.points(fromFirm),
      asked: askedBy.length,
      names: askedBy.map((one) => this.#stakeholder(one)).join(t('list.join')),
    });
  }

  ambiguous({ low, high, apart, ...standing }: Afterlife['ambiguous'][number]): string {
    const { t, figures } = this.#speech;
    return t('afterlife.reads', {
      ...this.#standing(standing),
      low: figures.points(low),
      high: figures.points(high),
      apart: figures.share(apart),
    });
  }

  weakened({ article, by, share }: Afterlife['weakened'][number]): string {
    const { t, figures } = this.#speech;
    return t('afterlife.counts', {
      article: this.#article(article),
      n: by.length,
      names: this.#names(by.slice(0, NAMED)),
      more: Math.max(0, by.length - NAMED),
      much: share < 0.005 ? 'little' : 'share',
      share: figures.share(share),
    });
  }

  unease({ stakeholder, unease, most }: Afterlife['unease'][number]): string {
    const { t, figures } = this.#speech;
    return t('afterlife.uneasy', {
      name: this.#stakeholder(stakeholder),
      unease: figures.points(Math.round(unease)),
      about: most === null ? 'nothing' : 'article',
      article: most === null ? '' : this.#article(most),
    });
  }

  #standing({ article, option }: { article: number; option: string | null }) {
    const { t, names } = this.#speech;
    const title = option === null ? '' : names.option(article, option);
    return { article: this.#article(article), option: title || t('text.nothing') };
  }

  #article(index: number): string {
    const { t, names } = this.#speech;
    const [number, title] = [names.article(index), names.articleTitle(index)];
    // Some articles have a dash for a number; a preamble goes by its name alone.
    return /\d/.test(number) ? t('afterlife.article', { number, title }) : title;
  }

  #name(d: number): string {
    return this.#speech.names.called(this.#scenario.delegations[d]?.id ?? '');
  }

  #names(delegations: readonly number[]): string {
    return delegations.map((d) => this.#name(d)).join(this.#speech.t('list.join'));
  }

  #stakeholder(index: number): string {
    return this.#speech.names.text(this.#scenario.stakeholders[index]?.title);
  }
}
