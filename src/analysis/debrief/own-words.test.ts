import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference } from '../../conference/conference.ts';
import { stepsOf } from '../../conference/steps.ts';
import { wordingsOf } from '../../engine/mandate/mandate.ts';
import { textsOf } from '../../engine/state/texts.ts';
import { ownWords } from './own-words.ts';

test.each([
  ['cybercrime-class', 'NGA', 1],
  ['high-seas-class', 'ANS', 2],
] as const)(
  '%s, %s, seed %i: each wording put forward stands, or it is told what does',
  (id, seat, seed) => {
    const plan = [{ seat, by: 'packager' }] as const;
    const conference = openConference(shipped(id), { seed, plan });
    const { scenario } = conference.setup;
    const found = ownWords(conference, seat, [...stepsOf(conference)]);
    expect(found.length).toBeGreaterThan(1);
    for (const { at, article, option, how, instead } of found) {
      const command = conference.commands[at];
      expect([command?.seat, command?.type]).toEqual([seat, how]);
      expect(JSON.stringify(command)).toContain(`"${option}"`);
      const a = scenario.articleIndex.get(article) ?? -1;
      const stands =
        wordingsOf(scenario.articles[a]!)[textsOf(conference.state)[a] ?? -1]?.id ?? null;
      expect(instead === undefined ? option : instead).toBe(stands);
    }
    const keys = found.map(({ article, option }) => `${article} ${option}`);
    expect(new Set(keys).size).toBe(keys.length);
  },
);
