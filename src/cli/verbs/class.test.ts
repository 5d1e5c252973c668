import { expect, test } from 'vitest';
import { classVerb } from './class.ts';

test.each(['class.example.edu', 'ftp://class.example.edu', 'https://example.edu/class/', ''])(
  '--address %j is refused before anything is built',
  async (address) => {
    const told: string[] = [];
    const answer = await classVerb([], { address }, (text) => void told.push(text));
    expect([answer, told]).toEqual([
      {
        exit: 2,
        out: '',
        complaints: [
          {
            file: 'brackets',
            line: 1,
            column: 1,
            code: 'usage/address',
            message:
              '--address takes the address people open, without a path, such as https://class.example.edu.',
          },
        ],
      },
      [],
    ]);
  },
);
