import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check/check.ts';
import type { Delegation, Scenario } from '../../src/scenario/resolved.ts';
import { readArticles } from './articles.ts';
import { campaignFiles } from './campaign.ts';
import { classYaml } from './class.ts';
import { flagshipYaml } from './flagship.ts';
import { lastDayYaml } from './last-day.ts';
import { cell, readCsv, readText } from './read.ts';

const FILES = [
  'first-brackets',
  'cybercrime-class',
  'high-seas-class',
  'cybercrime-last-day',
  'cybercrime-2024',
  'campaign-2019-mandate',
  'campaign-2021-rules',
  'campaign-2022-drafts',
  'campaign-2024-session',
  'campaign-2024-assembly',
];

const load = (name: string): Scenario => {
  const reading = check(readText(`../${name}.yaml`));
  if (!reading.ok) throw new Error(reading.findings.map((one) => one.message).join('\n'));
  return reading.scenario;
};

/** Worth of a text to a delegation: weighted closeness plus linkages. */
const worth = (delegation: Delegation, text: readonly number[]): number => {
  let weight = 0;
  let sum = 0;
  delegation.positions.forEach((position, article) => {
    if (position === undefined) return;
    weight += position.salience;
    sum += position.salience * (1 - Math.abs((text[article] ?? 0) - position.ideal) / 100);
  });
  const linked = delegation.linkages.map(({ articles, sides, value }) =>
    articles.reduce((product, article, index) => {
      const share = (text[article] ?? 0) / 100;
      return product * (sides[index] === 'low' ? 1 - share : share);
    }, value),
  );
  return sum / weight + linked.reduce((total, one) => total + one, 0);
};

const belowReservation = (scenario: Scenario, text: readonly number[]): string[] =>
  scenario.delegations
    .filter((delegation) => worth(delegation, text) < (delegation.reservation ?? 0))
    .map((delegation) => delegation.id);

const adopted = (scenario: Scenario): number[] =>
  scenario.articles.map((article) => article.adopted?.position ?? -1);

/** One option an article; where a start left brackets or nothing, the broadest. */
const startText = (scenario: Scenario, name: string): number[] =>
  scenario.articles.map((article, index) => {
    const chosen = scenario.starts.get(name)?.[index] ?? [];
    const live =
      chosen.length === 0 ? article.options : chosen.map((option) => article.options[option]);
    return Math.max(...live.map((option) => option?.position ?? 0));
  });

const openingText = (scenario: Scenario): number[] =>
  scenario.articles.map((article) => article.options[article.draft[0] ?? 0]?.position ?? -1);

describe('written files', () => {
  it('are what the scripts write now', () => {
    expect(readText('../cybercrime-class.yaml')).toBe(classYaml());
    expect(readText('../cybercrime-last-day.yaml')).toBe(lastDayYaml());
    expect(readText('../cybercrime-2024.yaml')).toBe(flagshipYaml());
    for (const [name, text] of campaignFiles()) expect(readText(`../${name}.yaml`)).toBe(text);
  });

  it.each(FILES)('%s reads without an error or a warning', (name) => {
    const { findings } = check(readText(`../${name}.yaml`));
    expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });

  it.each(FILES)('%s says the basis of every position', (name) => {
    const { delegations, observers, stakeholders } = load(name);
    const bare = [...delegations, ...observers, ...stakeholders].filter((one) =>
      one.positions.some((position) => position !== undefined && position.basis === undefined),
    );
    expect(bare.map((one) => one.id)).toEqual([]);
  });

  it.each(FILES)(
    '%s keeps the wordings of an article between 25 and 120 words, all different',
    (name) => {
      for (const article of load(name).articles) {
        const texts = [...article.options, ...article.bridges].map((option) => String(option.text));
        const lengths = texts.map((text) => text.split(/\s+/).length);
        expect(lengths.filter((length) => length < 25 || length > 120)).toEqual([]);
        expect(new Set(texts).size).toBe(texts.length);
      }
    },
  );
});

describe('first-brackets', () => {
  const scenario = load('first-brackets');

  it('has exactly one text that all three accept', () => {
    const steps = [0, 50, 100];
    const accepted = steps.flatMap((lights) =>
      steps
        .filter((boat) => belowReservation(scenario, [lights, boat]).length === 0)
        .map((boat) => [lights, boat]),
    );
    expect(accepted).toEqual([[100, 100]]);
  });

  it('gives the player a text to trade away from', () => {
    expect(belowReservation(scenario, openingText(scenario))).toContain('TER');
    expect(belowReservation(scenario, [50, 50])).toEqual(['COR', 'TER']);
  });
});

describe('cybercrime-class', () => {
  it('puts the draft out of reach for one and the adopted text within reach of all', () => {
    const scenario = load('cybercrime-class');
    expect(belowReservation(scenario, openingText(scenario))).toEqual(['USA']);
    expect(belowReservation(scenario, adopted(scenario))).toEqual([]);
  });
});

describe('cybercrime-2024', () => {
  const scenario = load('cybercrime-2024');

  it('holds 193 delegations, 27 articles, 14 alive and every seat to be taken', () => {
    const alive = scenario.articles.filter((article) => !article.agreed);
    expect([scenario.delegations.length, scenario.articles.length, alive.length]).toEqual([
      193, 27, 14,
    ]);
    expect(scenario.delegations.filter((delegation) => delegation.playable).length).toBe(193);
    expect(alive.filter((article) => article.draft.length < 2)).toEqual([]);
    expect(scenario.floor.length).toBe(21);
  });

  it("puts on the table only what is somebody's nearest wording", () => {
    const nearest = (article: number, ideal: number): number => {
      const away = (scenario.articles[article]?.options ?? []).map((option) =>
        Math.abs(option.position - ideal),
      );
      return away.indexOf(Math.min(...away));
    };
    const unheld = scenario.articles.flatMap((article, index) => {
      if (article.agreed) return [];
      const ideals = scenario.delegations.flatMap(
        (delegation) => delegation.positions[index]?.ideal ?? [],
      );
      const held = new Set(ideals.map((ideal) => nearest(index, ideal)));
      return article.draft
        .filter((option) => !held.has(option))
        .map((option) => article.options[option]?.id);
    });
    expect(unheld).toEqual([]);
  });

  it('contests older drafts more', () => {
    const counts = ['feb2024', 'nov2023', 'cnd'].map(
      (name) => belowReservation(scenario, startText(scenario, name)).length,
    );
    expect([belowReservation(scenario, adopted(scenario)).length, ...counts]).toEqual([
      0, 38, 41, 61,
    ]);
  });

  it('repeats the published tallies', () => {
    const tallies = scenario.rollCalls.map(({ id, tally }) => [
      id,
      tally.yes,
      tally.no,
      tally.abstain,
    ]);
    expect(tallies).toEqual([
      ['ga-73-27', 119, 46, 14],
      ['ga-73-187', 94, 59, 33],
      ['ga-73-266', 138, 12, 16],
      ['ga-74-28', 163, 10, 6],
      ['ga-74-29', 129, 6, 45],
      ['ga-74-247', 79, 60, 33],
      ['ga-75-32', 163, 10, 7],
      ['ga-75-240', 92, 50, 21],
      ['ga-77-36', 112, 52, 8],
      ['ga-77-37', 156, 7, 14],
      ['ahc-6-2', 23, 102, 26],
    ]);
  });
});

describe('cybercrime-last-day', () => {
  const scenario = load('cybercrime-last-day');
  const cut = adopted(scenario);
  for (const { effects } of scenario.events) {
    for (const effect of effects) {
      if (effect.kind !== 'motion') continue;
      cut[effect.article] =
        scenario.articles[effect.article]?.options[effect.option ?? -1]?.position ?? -1;
    }
  }

  it('opens with everything agreed and seven motions by Iran', () => {
    expect(scenario.articles.filter((article) => !article.agreed)).toEqual([]);
    const movers = scenario.events
      .flatMap((event) => event.effects)
      .map((effect) => effect.kind === 'motion' && effect.by);
    expect(movers).toEqual(Array.from({ length: 7 }, () => 'IRN'));
  });

  it('leaves Iran and the Russian Federation at the edge of the text and many outside once it is cut', () => {
    expect(belowReservation(scenario, adopted(scenario))).toEqual(['IRN', 'RUS']);
    expect(belowReservation(scenario, cut).length).toBe(63);
  });
});

describe('sources', () => {
  it('name a known state, bloc and article in every row', () => {
    const states = new Set(readCsv('../sources/states.csv').map((row) => cell(row, 'id')));
    const articles = new Set(readArticles().map((article) => article.id));
    const strays = readCsv('../sources/evidence.csv').filter(
      (row) => !states.has(cell(row, 'delegation')) || !articles.has(cell(row, 'article')),
    );
    expect(strays).toEqual([]);
  });

  it('are each cited by a scenario', () => {
    const cited = new Set(FILES.flatMap((name) => load(name).sources.map((source) => source.id)));
    const idle = readCsv('../sources/sources.csv').filter((row) => !cited.has(cell(row, 'id')));
    expect(idle.map((row) => cell(row, 'id'))).toEqual([]);
  });
});
