import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Config,
  type Environment,
  explainFaults,
  packageFolder,
  readConfig,
} from '../../src/config/config.ts';

export const programme = readFileSync(join(packageFolder(), 'demo', 'programme.yaml'), 'utf8');

export function configOf(env: Environment): Config {
  const read = readConfig(env, () => programme);
  if ('faults' in read) throw new Error(explainFaults(read.faults));
  return read.config;
}

export function faultsOf(env: Environment, text = programme) {
  const read = readConfig(env, () => text);
  return 'faults' in read ? read.faults : [];
}
