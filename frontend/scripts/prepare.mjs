// For the Maven build: installs and builds only when something has changed, so that a second build takes no time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const frontend = dirname(dirname(fileURLToPath(import.meta.url)));
const stamps = join(dirname(frontend), 'target', 'frontend');
const built = join(dirname(frontend), 'target', 'classes', 'META-INF', 'resources', 'assets', 'manifest.json');
// Vaadin's, npm's and this script's own: no source of the build
const OTHERS = new Set(['generated', 'node_modules', 'scripts']);
const SOURCES = [
  ...readdirSync(frontend, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !OTHERS.has(entry.name))
    .map(({ name }) => name)
    .sort(),
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const files = (path) =>
  !existsSync(path)
    ? []
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name));

function digest(names) {
  const hash = createHash('sha256');
  for (const name of names) {
    const path = join(frontend, name);
    const all = name.includes('.') ? [path] : files(path).sort();
    for (const file of all) {
      hash.update(file.slice(frontend.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const stampOf = (name) => join(stamps, `${name}.sha256`);
const unchanged = (name, value) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === value;

function remember(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stampOf(name), value);
}

function npm(...words) {
  console.log(`frontend: npm ${words.join(' ')}`);
  const { status, error } = spawnSync('npm', words, { cwd: frontend, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) {
    console.error(`frontend: npm could not be started (${error.message}); Node 24 or newer with npm must be on the PATH`);
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

const lock = digest(['package.json', 'package-lock.json']);
// npm writes this file at the end of an installation: without it the last one was broken off
if (!existsSync(join(frontend, 'node_modules', '.package-lock.json')) || !unchanged('lock', lock)) {
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  remember('lock', lock);
}

const sources = digest(SOURCES);
if (existsSync(built) && unchanged('sources', sources)) {
  console.log('frontend: nothing has changed');
} else {
  npm('run', '--silent', 'build');
  remember('sources', sources);
}
