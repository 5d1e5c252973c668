/** A class that several processes serve: each follows what is kept, and plays the tables whose locks it holds. */
import type { Server } from 'socket.io';
import { answerPeer, type Link } from './answering.ts';
import type { ClassState, OneTimePush } from './class-state.ts';
import { Follower } from './follower.ts';
import type { SharedJournal } from './journal.ts';
import { Ownership } from './ownership.ts';
import { Peers } from './peers.ts';
import type { PresenceBook } from './presence.ts';

export type SharedClass = Link & { close: () => Promise<void> };

export function shareClass(
  io: Server,
  state: ClassState,
  journal: SharedJournal,
  presence: PresenceBook,
  does: {
    /** There was news, or the class was purged. */
    changed: () => void;
    notify: (notice: OneTimePush) => void;
    /** Somebody sits at another process now. */
    seated: (person: string) => void;
  },
): SharedClass {
  const line = journal.connect(io);
  const follower = new Follower(state, journal, does.changed);
  const ownership = new Ownership(state, journal, follower);
  state.owns = ownership.owns;
  state.several = true;
  const answer: ConstructorParameters<typeof Peers>[3]['answer'] = (request) =>
    answerPeer(state, { follower }, request);
  const peers = new Peers(io, state, presence, { ...does, answer });
  void ownership.take();
  return {
    peers,
    follower,
    close: async () => {
      ownership.close();
      peers.close();
      await line.close();
    },
  };
}
