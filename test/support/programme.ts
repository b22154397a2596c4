import { readFileSync } from 'node:fs';
import { type Programme, readProgramme } from '../../src/community/programme/programme.ts';

/** The programme of the demonstration, which the tests play too. */
export const demoProgramme = (): Programme => {
  const read = readProgramme(readFileSync(new URL('../../demo/programme.yaml', import.meta.url), 'utf8'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.programme;
};
