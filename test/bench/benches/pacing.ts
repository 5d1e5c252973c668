/** What a game asks of a person: how often to decide, and how much to read before each decision. */
import { apply, open } from '../../../src/engine/acts/apply.ts';
import type { Command } from '../../../src/engine/command.ts';
import type { DomainEvent } from '../../../src/engine/state/event.ts';
import { hears } from '../../../src/engine/answers/hearing.ts';
import { createOpeningState } from '../../../src/engine/procedure/opening.ts';
import { setUp } from '../../../src/engine/setup/setup.ts';
import { findAwaitedSeat } from '../../../src/engine/state/awaited.ts';
import { decideFor } from '../../../src/conference/decide.ts';
import {
  findHeadline,
  isLogged,
  formatHappening,
  type ToldHappening,
} from '../../../src/page/speech/tell.ts';
import { seatsOf } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { estimate, median, sum } from '../paired.ts';
import { commandBy } from '../play.ts';
import { policyNamed } from '../players.ts';
import { atMost, type Bar, decimals, percent, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';
import { speechFor } from '../speech.ts';

const RUNS = 4;
const WORDS = 120;
const DECISIONS = 24;
const FIRST_REFUSAL = 3;
const FIRST_AGREED = 6;
/** Reasons that stand in the one line under the hall. */
const IN_ONE_LINE = 3;
const KINDS = 6;
const CLASS = 'cybercrime-class';
const LAST_DAY = 'cybercrime-last-day';

type Session = {
  decisions: number;
  /** Words told before each decision: in the whole log since the last, and in the one line. */
  log: readonly number[];
  line: readonly number[];
  /** Number of the decision after which the seat first met a refusal with its reason, or saw an article agreed. */
  refusal: number;
  agreed: number;
  /** Words of the whole log by kind of happening. */
  kinds: ReadonlyMap<string, number>;
};

export function pacing(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const rows: string[][] = [];
  const kinds: string[][] = [];
  const bars: Bar[] = [];
  for (const scenario of [CLASS, LAST_DAY]) {
    const sessions = featuredIn(scenario).flatMap((seat) =>
      Array.from({ length: runs }, (_, run) => sessionOf(scenario, lab.seed, run, seat)),
    );
    const of = (pick: (session: Session) => number) => median(sessions.map(pick));
    const [log, line] = [
      sessions.flatMap((session) => session.log),
      sessions.flatMap((session) => session.line),
    ];
    const most = Math.max(...sessions.map(({ decisions }) => decisions));
    rows.push(
      [
        scenario,
        `${of(({ decisions }) => decisions)}`,
        `${most}`,
        ...spreadOf(log),
        ...spreadOf(line),
      ].concat(after(of(({ refusal }) => refusal)), after(of(({ agreed }) => agreed))),
    );
    kinds.push([scenario, wordiest(sessions)]);
    for (const [place, words] of [
      ['in the log', log],
      ['in the line', line],
    ] as const) {
      const says = `${scenario}: ${WORDS} words ${place} before a decision, median`;
      bars.push(atMost(says, median(words), WORDS));
    }
    if (scenario === CLASS) bars.push(...barsOf(of));
  }
  return {
    title: 'Pacing',
    about:
      `The packager in a person's seat, every seat the front door names, ${runs} runs each. Words as the page tells ` +
      'them in English, of what the seat hears between two of its decisions: in the whole log, and in the one line ' +
      'under the hall. Counts of games are medians.',
    tables: [
      {
        title: 'A game',
        head: [
          'scenario',
          'decisions',
          'most',
          'words in the log, median',
          'mean',
          'most',
          'words in the line, median',
          'mean',
          'most',
          'first reasoned refusal after decision',
          'first article agreed after decision',
        ],
        rows,
      },
      { title: 'What the words are about', head: ['scenario', 'share of the log'], rows: kinds },
    ],
    bars,
  };
}

/** The kinds of happening that take most words, with their share of the log. */
function wordiest(sessions: readonly Session[]): string {
  const words = new Map<string, number>();
  for (const [type, count] of sessions.flatMap((session) => [...session.kinds])) {
    words.set(type, (words.get(type) ?? 0) + count);
  }
  const all = sum([...words.values()]);
  const most = [...words].sort(([, one], [, other]) => other - one).slice(0, KINDS);
  return most.map(([type, count]) => `${type} ${percent(count / all)}`).join(', ');
}

function barsOf(of: (pick: (session: Session) => number) => number): Bar[] {
  return [
    atMost(
      `${CLASS}: ${DECISIONS} decisions a game`,
      of((one) => one.decisions),
      DECISIONS,
    ),
    atMost(
      `${CLASS}: a reasoned refusal by decision ${FIRST_REFUSAL}`,
      of((one) => one.refusal),
      FIRST_REFUSAL,
    ),
    atMost(
      `${CLASS}: an article agreed by decision ${FIRST_AGREED}`,
      of((one) => one.agreed),
      FIRST_AGREED,
    ),
  ];
}

function after(decision: number): string {
  return Number.isFinite(decision) ? `${decision}` : 'never';
}

function spreadOf(words: readonly number[]): string[] {
  return [`${median(words)}`, decimals(0)(estimate(words).mean), `${Math.max(...words)}`];
}

function featuredIn(scenario: string): string[] {
  const { featured, delegationIndex } = scenarioNamed(scenario);
  const seats = featured.map(({ seat }) => seat).filter((seat) => delegationIndex.has(seat));
  return seats.length > 0 ? seats : [...seatsOf(scenario)];
}

/** A whole conference, and what its person was told between two of its own commands. */
function sessionOf(name: string, seed: number, run: number, person: string): Session {
  const scenario = scenarioNamed(name);
  const player = policyNamed('packager');
  const setup = setUp(scenario, seed, run, [scenario.delegationIndex.get(person) ?? -1]);
  let { state, happenings } = open(setup, createOpeningState(setup));
  let fresh = happenings.filter((one) => hears(scenario, state, person, one));
  const told: DomainEvent[] = [...fresh];
  const parts: DomainEvent[][] = [];
  for (;;) {
    const seat = findAwaitedSeat(state, scenario);
    if (seat === null) break;
    const mine = seat === person;
    if (mine) {
      parts.push([...fresh]);
      fresh = [];
    }
    const command: Command = mine
      ? commandBy(player, setup, state, seat)
      : decideFor(setup, state, [], seat);
    let applied = apply(setup, state, command);
    if (!applied.ok) applied = apply(setup, state, { seat, type: 'pass' });
    if (!applied.ok) break;
    ({ state, happenings } = applied);
    const { state: now } = applied;
    const heard = happenings.filter((one) => hears(scenario, now, person, one));
    fresh.push(...heard);
    told.push(...heard);
  }
  return inWords(name, told, parts, fresh);
}

function inWords(
  name: string,
  told: readonly DomainEvent[],
  parts: readonly (readonly DomainEvent[])[],
  last: readonly DomainEvent[],
): Session {
  const speech = speechFor(scenarioNamed(name), told);
  const wordsOf = ({ text, phrase, why }: ToldHappening) =>
    countWords([text, phrase ?? '', ...why].join(' '));
  const line = parts.map((fresh) => {
    const happening = findHeadline(fresh);
    if (!happening) return 0;
    const sentence = formatHappening(happening, speech);
    return wordsOf({ ...sentence, why: sentence.why.slice(0, IN_ONE_LINE) });
  });
  const kinds = new Map<string, number>();
  const log = parts.map((fresh) =>
    fresh.filter(isLogged).reduce((words, happening) => {
      const count = wordsOf(formatHappening(happening, speech));
      kinds.set(happening.type, (kinds.get(happening.type) ?? 0) + count);
      return words + count;
    }, 0),
  );
  const first = (holds: (happening: DomainEvent) => boolean) => {
    const at = [...parts, last].findIndex((fresh, i) => i > 0 && fresh.some(holds));
    return at < 0 ? Infinity : at;
  };
  return {
    decisions: parts.length,
    log,
    line,
    refusal: first(isReasonedRefusal),
    agreed: first(({ type }) => type === 'agreed'),
    kinds,
  };
}

/** An offer refused, or a package that the room or the plenary stopped, with the numbers. */
function isReasonedRefusal(happening: DomainEvent): boolean {
  if (happening.type === 'answered') {
    return happening.answer === 'refuse' && happening.reasons.length > 0;
  }
  return happening.type === 'informalsClosed' && !happening.agreed;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
