/** What a policy that knows no more than the person would do in the person's place. */
import type { Act, ActType, Command } from '../../../../engine/command.ts';
import type { Game } from '../../../session/store/game.ts';
import { findAnsweredBar } from '../../../session/game/answered.ts';
import { leanPackage } from '../../../session/game/lean-package.ts';
import { isUndone } from '../../../session/game/motions-ahead.ts';
import {
  computePointsNow,
  computePointsOfNoDeal,
  computeChangeWorth,
} from '../../../session/game/worth.ts';

type Advised = Pick<Game, 'host' | 'seat' | 'view' | 'log' | 'assist'>;

/** The adviser's command; null where the person is not awaited, has no instructions or plays without an adviser. */
export async function askAdvice(game: Advised): Promise<Command | null> {
  const { seat, view, assist } = game;
  if (assist !== 'adviser' || view.awaited !== seat || !view.mandate) return null;
  return await sound(game, []);
}

/** A command that is not in vain; null where the host does not answer. @param without kinds of act that would be */
async function sound(game: Advised, without: readonly ActType[]): Promise<Command | null> {
  const reply = await game.host.ask('advice', { by: 'packager', without });
  if (!reply.ok) return null;
  const command = reply.answer;
  const lean = command.type === 'package' ? leanAdvice(game.view, command) : command;
  return isVain(game, lean) ? await sound(game, [...without, lean.type]) : lean;
}

/** The list of motions should undo what it is for, or it would be refused as it was before. */
function isVain({ view, log }: Advised, command: Command): boolean {
  if (command.type === 'package') return isUndone(view, command.changes);
  if (command.type !== 'offer') return false;
  const terms = { ...command, delegation: command.to };
  return isUndone(view, command.want) || findAnsweredBar({ view, log }, terms) !== null;
}

type Package = Extract<Command, { type: 'package' }>;

/** Without what costs the person more than it brings; its reasons then are no longer those of the policy. */
function leanAdvice(view: Game['view'], command: Package): Package {
  const changes = leanPackage(view, command.changes);
  return changes === command.changes ? command : { seat: command.seat, type: 'package', changes };
}

/** What speaks for an act: what it is worth in points, what has not been told, or the text against none. */
export type AdviceNumber =
  | { kind: 'worth'; points: number }
  | { kind: 'unknown'; n: number; of: number }
  /** A question about one article, which tells more of it than is told of all. */
  | { kind: 'exact'; article: string }
  | { kind: 'standing'; now: number; none: number };

export function makeAdviceNumber({ view }: Pick<Game, 'view'>, act: Act): AdviceNumber | null {
  const worth = (changes: Parameters<typeof computeChangeWorth>[1]): AdviceNumber | null => {
    const found = computeChangeWorth(view, changes);
    return found && { kind: 'worth', points: found.net };
  };
  switch (act.type) {
    case 'ask': {
      if (act.article !== undefined) return { kind: 'exact', article: act.article };
      const of = view.scenario.articles.length;
      const d = view.scenario.delegationIndex.get(act.delegation) ?? -1;
      const told = new Set(
        view.notes.filter((note) => note.of === d).map(({ article }) => article),
      );
      return { kind: 'unknown', n: of - told.size, of };
    }
    case 'offer':
    case 'counter':
      return worth([...act.give, ...act.want]);
    case 'package':
      return worth(act.changes);
    case 'amend':
      return worth([act]);
    default: {
      const [now, none] = [computePointsNow(view), computePointsOfNoDeal(view)];
      return now === null || none === null ? null : { kind: 'standing', now, none };
    }
  }
}
