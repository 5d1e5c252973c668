/** Version of the package, filled in by the build. */
declare const PACKAGE_VERSION: string;
