import { describe, expect, it } from 'vitest';
import { type Intentions, keyIntention } from './gestures.ts';

function told(key: string): string[] {
  const said: string[] = [];
  const on: Intentions = {
    pan: (dx, dy) => said.push(`pan ${dx} ${dy}`),
    zoom: (factor, at) => said.push(`zoom ${factor} at ${at.x} ${at.y}`),
    tap: () => said.push('tap'),
    fit: () => said.push('fit'),
    hover: () => said.push('hover'),
    settle: () => said.push('settle'),
  };
  keyIntention(key, { x: 50, y: 40 })?.(on);
  return said;
}

describe('keyIntention', () => {
  it.each([
    ['ArrowLeft', ['pan 60 0']],
    ['ArrowDown', ['pan 0 -60']],
    ['+', ['zoom 1.25 at 50 40']],
    ['-', ['zoom 0.8 at 50 40']],
    ['0', ['fit']],
    ['a', []],
    ['Tab', []],
  ])('%s means %j', (key, said) => {
    expect(told(key)).toEqual(said);
  });
});
