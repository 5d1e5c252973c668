import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian, isDebianRoot } from './debian.mjs';

/** Where Debian keeps what it does not put on the path. */
const DEBIAN = '/usr/lib/postgresql';

/** On Debian as root installs a Postgres if none is there. Elsewhere tests that need one are skipped. */
export async function installPostgres() {
  if (!find() && isDebianRoot()) await installOnDebian([['postgresql']]);
  console.log(`Postgres: ${find() ?? 'none here, so that no class is tested with one.'}`);
  return 0;
}

function find() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, 'initdb')).find((path) => existsSync(path));
}
