/** Names of a sheet's classes, without the sheet. */
declare module '*.module.css?names' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
