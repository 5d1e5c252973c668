/** People whose lines are bad, by the page's own line: nothing they were told is done is lost, and nothing is done twice. */
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { replay } from '../../src/conference/record/replay.ts';
import type { ActAnswer, Answered, Push, TurnPush } from '../../src/conference/class/wire.ts';
import type { Act } from '../../src/engine/command.ts';
import { type ClassWire, openLine } from '../../src/page/features/class/work/socket.ts';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import type { ServedClass } from '../../src/server/class/serve-class.ts';
import { BadLine } from './bad-line.ts';
import { ownId } from './client.ts';
import { connectInstructor, makeFolder, served, shipped, SLOW } from './serve.ts';

const NAME = 'first-brackets';
const PEOPLE = ['Ana', 'Ben', 'Cy'];
const SITTINGS = 2;
/** Connections of each person that break. */
const BREAKS = 4;

beforeAll(() => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
});

class Person {
  readonly #name: string;
  readonly #code: string;
  readonly #line: ClassWire;
  readonly #latest = new Map<Push['type'], Push>();
  #token: string | null = null;
  #watch: () => void = () => undefined;
  /** Own ids of acts that were answered as done. */
  readonly done: string[] = [];
  readonly said: string[] = [];
  readonly #asked = new Set<string>();

  constructor(name: string, code: string) {
    this.#name = name;
    this.#code = code;
    this.#line = openLine({
      here: () => void this.#greet(),
      lost: () => undefined,
      push: (push) => {
        this.#latest.set(push.type, push);
        this.#watch();
      },
    });
    onTestFinished(() => this.#line.close());
  }

  #greet(): Promise<unknown> {
    const by = this.#token === null ? { code: this.#code } : { token: this.#token };
    return this.#line.ask('hello', by);
  }

  get<Type extends Push['type']>(type: Type): Extract<Push, { type: Type }> | undefined {
    return this.#latest.get(type) as Extract<Push, { type: Type }> | undefined;
  }

  async until<Found>(find: () => Found | undefined | false | null): Promise<Found> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false && found !== null) return found;
      // oxlint-disable-next-line no-await-in-loop -- until it has been pushed
      await new Promise<void>((pushed) => void (this.#watch = pushed));
    }
  }

  async join(): Promise<void> {
    const asked = { id: ownId(), code: this.#code, name: this.#name };
    const answer = await this.#line.insist<Answered<{ token: string }>>('join', asked);
    if (!answer.ok) throw new Error(answer.code);
    this.#token = answer.token;
  }

  /** What is asked, as long as the table negotiates: a question and a message in each sitting, and then the turn ends. */
  async play(): Promise<void> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one act after another
      const turn = await this.until(() => this.#isOver() || this.#findAsked());
      if (turn === true) return;
      const act = this.#choose(turn);
      // oxlint-disable-next-line no-await-in-loop
      if (act.type === 'ask') await this.#say(`${this.#name} asks ${act.delegation}`);
      // oxlint-disable-next-line no-await-in-loop
      await this.#act(turn, act);
    }
  }

  #isOver(): boolean {
    const round = this.get('round');
    return round !== undefined && (round.sitting > SITTINGS || round.stage === 'over');
  }

  #findAsked(): TurnPush | undefined {
    const turn = this.get('turn');
    const own = this.get('round')?.people.find(({ seat }) => seat === turn?.seat);
    return own?.thinking ? turn : undefined;
  }

  #choose({ acts, sealed, view }: TurnPush): Act {
    const asks = acts.find(({ type, unavailable }) => type === 'ask' && unavailable === null);
    const seats = asks?.domains.find(({ parameter }) => parameter === 'delegation')?.values ?? [];
    const delegation = seats.map(String).find((seat) => !this.#asked.has(seat));
    const talks = view.phase === 'negotiation.floor' && sealed.length === 0;
    return talks && delegation !== undefined ? { type: 'ask', delegation } : { type: 'pass' };
  }

  async #say(text: string): Promise<void> {
    const asked = { id: ownId(), to: 'all', strength: 'said', text };
    const answer = await this.#line.insist<Answered>('say', asked);
    if (!answer.ok) throw new Error(answer.code);
    this.said.push(text);
  }

  async #act({ table, n }: TurnPush, act: Act): Promise<void> {
    if (act.type === 'ask') this.#asked.add(act.delegation);
    const id = ownId();
    const answer = await this.#line.insist<ActAnswer>('act', { table, n, id, act });
    if (answer.type === 'done') this.done.push(id);
    // Another may have been quicker; that it is somebody else is never the answer.
    else expect(LATER).toContain(answer.code);
  }
}

/** The question was over by then. */
const LATER = ['class/late', 'class/sealed', 'act/notYourTurn'];

async function openPeople({ addresses, code }: ServedClass) {
  const port = Number(new URL(addresses.at(-1) ?? '').port);
  const lines: BadLine[] = [];
  const people: Person[] = [];
  for (const [i, name] of PEOPLE.entries()) {
    const line = new BadLine(port, { seed: i, breaks: BREAKS });
    lines.push(line);
    onTestFinished(() => line.close());
    // oxlint-disable-next-line no-await-in-loop -- each page has an address of its own
    vi.stubGlobal('location', await line.open());
    people.push(new Person(name, code));
  }
  await Promise.all(people.map((one) => one.join()));
  return { lines, people };
}

test('over lines that are slow and break, what is acknowledged is kept once and all end alike', async () => {
  const folder = makeFolder();
  const of = await served([NAME], { ...SLOW, chat: 'free' }, folder, { seed: 3 });
  const instructor = await connectInstructor(of);
  const { lines, people } = await openPeople(of);
  await instructor.ask('start', { force: true });
  await Promise.all(people.map((one) => one.play()));
  const journal = openFileJournal(folder);
  onTestFinished(() => journal.close());
  const kept = await journal.load();
  const n = kept?.inputs.at(-1)?.n ?? 0;
  await Promise.all(people.map((one) => one.until(() => one.get('turn')?.n === n)));
  expect(people.map((one) => one.get('turn')?.table)).toEqual([1, 1, 1]);

  const acts = kept?.inputs.flatMap(({ id }) => id ?? []) ?? [];
  expect(new Set(acts).size).toBe(acts.length);
  const done = people.flatMap((one) => one.done);
  expect(done.length).toBeGreaterThanOrEqual(2 * SITTINGS * PEOPLE.length);
  expect(acts).toEqual(expect.arrayContaining(done));
  const heard = [...(kept?.documents ?? [])].flatMap(([name, { value }]) =>
    name.startsWith('said/') ? [(value as { text: string }).text] : [],
  );
  expect(heard.toSorted()).toEqual(people.flatMap((one) => one.said).toSorted());

  await instructor.ask('debrief', {});
  const [record, ...others] = await Promise.all(
    people.map(async (one) => (await one.until(() => one.get('end'))).record),
  );
  if (!record) throw new Error('nobody was there');
  for (const other of others) expect(other).toEqual(record);
  expect(replay(shipped(NAME).scenario, record).status).toBe('proved');
  const asked = record.commands.slice(0, n).flatMap((one) => {
    const byPerson = record.seats.some(({ seat, by }) => seat === one.seat && by === 'person');
    return one.type === 'ask' && byPerson ? [`${one.seat} ${one.delegation}`] : [];
  });
  expect(new Set(asked).size).toBe(asked.length);
  expect(lines.map(({ broken }) => broken)).toEqual(PEOPLE.map(() => BREAKS));
});
