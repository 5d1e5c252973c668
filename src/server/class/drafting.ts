/** Words that people at a table write, where the instructor lets them. */
import type { InstructorAsking, PersonAsking } from '../../conference/class/requests.ts';
import type { TableInput } from '../../conference/class/put-in.ts';
import { type Answer, findOwnSeat, OK, type PersonHandlers, refuseAsked } from './asking.ts';
import type { ClassState, PersonDocument } from './class-state.ts';
import { findHindrance } from './hindrance.ts';
import { putAtTable } from './tables.ts';

export const DRAFTING_HANDLERS: Pick<PersonHandlers, 'draft' | 'mark' | 'dropDraft'> = {
  draft: (state, person, asked) =>
    state.document.settings.drafting
      ? put(state, person, asked, ({ article, from, text, between }, seat) => {
          return { type: 'write', seat, article, from, text, between };
        })
      : refuseAsked('noDrafting'),
  mark: (state, person, asked) =>
    put(state, person, asked, ({ draft, mark }, seat) => ({ type: 'mark', seat, draft, mark })),
  dropDraft: (state, person, asked) =>
    put(state, person, asked, ({ draft }, seat) => ({ type: 'ruleOut', seat, draft })),
};

function put<Asked extends PersonAsking['draft' | 'mark' | 'dropDraft']>(
  state: ClassState,
  person: PersonDocument,
  asked: Asked,
  write: (asked: Asked, seat: string) => TableInput,
): Answer {
  const own = findOwnSeat(state, person);
  if (!own.ok) return own;
  const { held, seat } = own;
  const { table, id } = asked;
  const known = held.answers.get(`${person.person} ${id}`);
  if (known) return known.type === 'done' ? OK : refuseAsked('unknown');
  const wrong = findHindrance(state, person, held, table);
  if (wrong !== null) return refuseAsked(wrong);
  const done = putAtTable(state, held, write(asked, seat), { person: person.person, id });
  return done.ok ? OK : { ok: false, ...done.refusal };
}

export function ruleOut(state: ClassState, { table, draft }: InstructorAsking['ruleOut']): Answer {
  const held = state.tables.get(table);
  if (!held) return refuseAsked('noTable');
  const done = putAtTable(state, held, { type: 'ruleOut', seat: null, draft }, null);
  return done.ok ? OK : { ok: false, ...done.refusal };
}
