import { readFileSync } from 'node:fs';
import { type Programme, readProgramme } from '../../src/community/programme/programme.ts';

const read = readProgramme(readFileSync(new URL('../../demo/programme.yaml', import.meta.url), 'utf8'));

/** The programme of the demonstration, which the tests play too: a copy, which a test may change. */
export const demoProgramme = (): Programme => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return structuredClone(read.programme);
};
