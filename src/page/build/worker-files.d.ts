/** Addresses of a worker's scripts, its own first. */
declare module '*?shared-worker' {
  const files: readonly [script: string, ...imported: string[]];
  export default files;
}
