import { describe, expect, it } from 'vitest';
import { type Intentions, keyIntention } from './gestures.ts';

function told(key: string, shift = false, names = false): string[] {
  const said: string[] = [];
  const on: Intentions = {
    pan: (dx, dy) => said.push(`pan ${dx} ${dy}`),
    zoom: (factor, at) => said.push(`zoom ${factor} at ${at.x} ${at.y}`),
    tap: () => said.push('tap'),
    double: () => said.push('double'),
    step: (step) => said.push(`step ${step}`),
    type: (letter) => said.push(`type ${letter}`) > 0,
    leave: () => said.push('leave') > 0,
    carry: () => said.push('carry'),
    drop: () => said.push('drop'),
    fit: () => said.push('fit'),
    hover: () => said.push('hover'),
    settle: () => said.push('settle'),
  };
  keyIntention({ key, shift, names }, { x: 50, y: 40 })?.(on);
  return said;
}

describe('keyIntention', () => {
  it.each([
    ['ArrowLeft', ['step left']],
    ['ArrowDown', ['step farther']],
    ['Home', ['step first']],
    ['+', ['zoom 1.25 at 50 40']],
    ['-', ['zoom 0.8 at 50 40']],
    ['0', ['fit']],
    ['a', []],
    ['Tab', []],
  ])('%s means %j', (key, said) => {
    expect(told(key)).toEqual(said);
  });

  it('pans with shift, and takes letters for names where the keyboard is on a plate', () => {
    expect([told('ArrowLeft', true), told('ArrowDown', true)]).toEqual([
      ['pan 60 0'],
      ['pan 0 -60'],
    ]);
    expect([told('é', false, true), told('1', false, true), told('Enter', false, true)]).toEqual([
      ['type é'],
      [],
      [],
    ]);
  });

  it('leaves a letter that begins nobody’s name to the keys of the desk', () => {
    const named = (found: boolean) => {
      const on = { type: () => found } as unknown as Intentions;
      return keyIntention({ key: 'o', shift: false, names: true }, { x: 50, y: 40 })?.(on);
    };
    expect([named(true), named(false)]).toEqual([true, false]);
  });
});
