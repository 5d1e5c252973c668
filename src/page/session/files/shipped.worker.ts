/** Conferences that ship are read here, so that the largest never holds up the page. */
import { expose } from 'comlink';
import { readShipped } from '../../../scenario/read-shipped.ts';

expose(readShipped);
