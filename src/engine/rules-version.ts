/** Rises whenever the same commands may lead elsewhere: a test holds it to the golden hashes. */
export const RULES = 10;
