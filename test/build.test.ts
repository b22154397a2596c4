import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('an installation without what Magellan is built with says in a sentence what it needs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-build-'));
  try {
    for (const name of [
      'scripts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ])
      cpSync(join(import.meta.dirname, '..', name), join(folder, name), { recursive: true });
    for (const name of ['src', 'migrations']) mkdirSync(join(folder, name));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/build.mjs')], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('NODE_ENV=production leaves out: type `npm ci --include=dev`');
    expect(stderr).not.toContain('    at ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
