/** A bad line to a class server: bytes come late and in pieces, and connections break at moments drawn from a seed. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Draw, drawFor } from '../../src/engine/numbers/draw.ts';

/** Bytes of a piece at most, and milliseconds it is late at most; one in so many waits longer. */
const PIECE = { most: 2000, late: 6, stalls: 25, stalled: 60 };
/** Bytes to the server and from it after which a connection breaks, at most: in what is asked, or in what is told. */
const BREAKS_AFTER = { asked: 3000, told: 30_000 };

export class BadLine {
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  readonly #seed: number;
  readonly #breaks: number;
  /** Connections that broke. */
  broken = 0;
  #opened = 0;

  /** @param breaks connections that break: all after them only carry what they are given late */
  constructor(port: number, { seed, breaks }: { seed: number; breaks: number }) {
    this.#seed = seed;
    this.#breaks = breaks;
    this.#server = createServer((near) => this.#join(near, connect(port, HERE)));
  }

  async open(): Promise<URL> {
    this.#server.listen(0, HERE);
    await once(this.#server, 'listening');
    return new URL(`http://${HERE}:${(this.#server.address() as AddressInfo).port}/`);
  }

  close(): void {
    for (const end of this.#ends) end.destroy();
    this.#server.close();
  }

  #join(near: Socket, far: Socket): void {
    const draw = drawFor(this.#seed, this.#opened);
    this.#opened += 1;
    const breaks = this.broken < this.#breaks;
    const drawMost = (most: number): number => (breaks ? draw.between(0, most) : Infinity);
    // The server may not learn of it: to it the line is only silent.
    const silent = draw.between(0, 2) === 0;
    let gone = false;
    const end = (): void => {
      if (gone) return;
      gone = true;
      near.destroy();
      if (silent) far.resume();
      else far.destroy();
    };
    const breakOff = (): void => {
      if (!gone) this.broken += 1;
      end();
    };
    for (const one of [near, far]) {
      this.#ends.add(one);
      one.setNoDelay(true);
      one.on('error', end);
      one.on('close', end);
    }
    const [asked, told] = [drawMost(BREAKS_AFTER.asked), drawMost(BREAKS_AFTER.told)];
    carry(near, far, draw, asked, breakOff);
    carry(far, near, draw, told, breakOff);
  }
}

const HERE = '127.0.0.1';

/** @param most bytes after which it breaks, in the middle of whatever is sent */
function carry(from: Socket, to: Socket, draw: Draw, most: number, breakOff: () => void): void {
  let left = most;
  let carried = Promise.resolve();
  from.on('data', (bytes: Buffer) => {
    const given = bytes.subarray(0, left);
    left -= bytes.length;
    for (let at = 0; at < given.length;) {
      const piece = given.subarray(at, at + draw.between(1, PIECE.most));
      at += piece.length;
      const late = draw.between(
        0,
        draw.between(1, PIECE.stalls) === 1 ? PIECE.stalled : PIECE.late,
      );
      carried = carried.then(async () => {
        await new Promise((arrived) => void setTimeout(arrived, late));
        if (!to.destroyed) to.write(piece);
      });
    }
    if (left <= 0) carried = carried.then(breakOff);
  });
}
