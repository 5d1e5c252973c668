/** Edits as patches on paths, for plain values. What is not touched stays the same object. */
import type { Path } from '../problem.ts';
import { asMap, isList, isMap, type Plain, type PlainMap } from './plain.ts';

/** A path ends with the key or the index that is meant. `set` makes what is missing on the way. */
export type Patch =
  | { readonly op: 'set'; readonly path: Path; readonly value: Plain }
  | { readonly op: 'insert'; readonly path: Path; readonly value: Plain }
  | { readonly op: 'drop'; readonly path: Path }
  | { readonly op: 'move'; readonly path: Path; readonly to: number }
  /** What stood at that key before goes. */
  | { readonly op: 'rename'; readonly path: Path; readonly key: string };

type Edit = (parent: Plain | undefined, step: string | number) => Plain;

const listOf = (value: Plain | undefined): Plain[] => (isList(value) ? [...value] : []);

/** Lists and mappings that are copies already: of the thousands of edits of a table, each is copied once. */
class Copies {
  readonly #lists = new Map<readonly Plain[], Plain[]>();
  readonly #maps = new Map<PlainMap, Record<string, Plain>>();

  put(parent: Plain | undefined, step: string | number, value: Plain): Plain {
    if (typeof step === 'number') {
      const list = this.#listOf(parent);
      list[Math.min(step, list.length)] = value;
      return list;
    }
    // That key would be written to the prototype.
    if (step === '__proto__') return { ...asMap(parent), [step]: value };
    const map = this.#mapOf(parent);
    map[step] = value;
    return map;
  }

  #listOf(value: Plain | undefined): Plain[] {
    const known = isList(value) ? this.#lists.get(value) : undefined;
    const list = known ?? listOf(value);
    this.#lists.set(list, list);
    return list;
  }

  #mapOf(value: Plain | undefined): Record<string, Plain> {
    const known = isMap(value) ? this.#maps.get(value) : undefined;
    const map = known ?? { ...asMap(value) };
    this.#maps.set(map, map);
    return map;
  }
}

function editValue(value: Plain | undefined, path: Path, edit: Edit, copies: Copies): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (rest.length === 0) return edit(value, step);
  const child =
    typeof step === 'number'
      ? isList(value)
        ? value[step]
        : undefined
      : isMap(value) && Object.hasOwn(value, step)
        ? value[step]
        : undefined;
  return copies.put(value, step, editValue(child, rest, edit, copies));
}

function dropEntry(parent: Plain | undefined, step: string | number): Plain {
  if (isMap(parent)) {
    return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== step));
  }
  return listOf(parent).filter((_, index) => index !== step);
}

function renameEntry(parent: Plain | undefined, step: string | number, to: string): Plain {
  if (!isMap(parent)) return parent ?? null;
  const has = typeof step === 'string' && Object.hasOwn(parent, step);
  return Object.fromEntries(
    Object.entries(parent)
      .filter(([key]) => !has || key === step || key !== to)
      .map(([key, value]) => [key === step ? to : key, value]),
  );
}

function moveItem(parent: Plain | undefined, step: string | number, to: number): Plain {
  const list = listOf(parent);
  const [item] = typeof step === 'number' ? list.splice(step, 1) : [];
  if (item !== undefined) list.splice(to, 0, item);
  return list;
}

function insertItem(parent: Plain | undefined, step: number, value: Plain): Plain {
  const list = listOf(parent);
  list.splice(step, 0, value);
  return list;
}

function applyPatch(value: Plain, patch: Patch, copies: Copies): Plain {
  const edit: Edit = (parent, step) => {
    switch (patch.op) {
      case 'set':
        return copies.put(parent, step, patch.value);
      case 'insert':
        return typeof step === 'number'
          ? insertItem(parent, step, patch.value)
          : copies.put(parent, step, patch.value);
      case 'drop':
        return dropEntry(parent, step);
      case 'move':
        return moveItem(parent, step, patch.to);
      case 'rename':
        return renameEntry(parent, step, patch.key);
    }
  };
  return editValue(value, patch.path, edit, copies);
}

/** The value after the patches, in their order. */
export function applyPatches(value: Plain, patches: readonly Patch[]): Plain {
  const copies = new Copies();
  return patches.reduce((now, patch) => applyPatch(now, patch, copies), value);
}
