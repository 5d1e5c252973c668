/** More than a scenario has articles, and than an article has wordings: two numbers make one key of a Map. */
export const STRIDE = 1024;
