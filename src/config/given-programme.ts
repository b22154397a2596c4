import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeUtf8 } from '../community/format/utf8.ts';
import { type Programme, readProgramme } from '../community/programme/programme.ts';
import { type Environment, givenIn } from './environment.ts';
import { ENVIRONMENT, type Fault } from './faults.ts';

/** The name under which faults of a programme are told that is given as a variable. */
const VARIABLE = 'PROGRAMME, in the environment';

export type ReadFile = (path: string) => string | Buffer;
export const readBytes: ReadFile = (path) => readFileSync(path);

export const NOT_UTF8 = 'a file in UTF-8: open it in your editor, and save it again with the encoding UTF-8';

/** The package's own folder, from the sources as from the build. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('the package.json of Magellan is not where it belongs');
    folder = dirname(folder);
  }
  return folder;
}

/** The invented promotion that the sandbox plays. */
export const demoFile = (
  name: 'programme.yaml' | 'roster.csv' | 'ecosysteme.csv' | 'past.yaml' | 'month.yaml' | 'news.yaml',
): string => join(packageFolder(), 'demo', name);

/** The programme that was given: as a text, which needs no disk, or in a file; the invented one otherwise. */
export function givenProgramme(env: Environment, readFile: ReadFile = readBytes) {
  const [written, file] = [givenIn(env, 'PROGRAMME'), givenIn(env, 'PROGRAMME_FILE')];
  const programmeFile = written === undefined ? (file ?? demoFile('programme.yaml')) : VARIABLE;
  if (written === undefined) return { programmeFile, programme: readProgrammeFile(programmeFile, readFile) };
  const programme = inSource(VARIABLE, readProgramme(written));
  if (file === undefined) return { programmeFile, programme };
  const fault = {
    key: 'PROGRAMME_FILE',
    given: JSON.stringify(file),
    expected: 'nothing, since PROGRAMME is given',
  };
  const others = 'faults' in programme ? programme.faults : [];
  return { programmeFile, programme: { faults: [{ source: ENVIRONMENT, ...fault }, ...others] } };
}

/** Reads the programme's file: the programme, or all that is wrong with it, or with its path. */
export function readProgrammeFile(
  file: string,
  readFile: ReadFile = readBytes,
): { programme: Programme } | { faults: Fault[] } {
  let content: string | Buffer;
  try {
    content = readFile(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is none' : String(error);
    const expected = `the path of a programme.yaml that can be read (${why})`;
    return {
      faults: [{ source: ENVIRONMENT, key: 'PROGRAMME_FILE', given: JSON.stringify(file), expected }],
    };
  }
  const decoded = decodeUtf8(content);
  if ('faultyLine' in decoded)
    return {
      faults: [{ source: file, key: `line ${decoded.faultyLine}`, given: '(bytes)', expected: NOT_UTF8 }],
    };
  return inSource(file, readProgramme(decoded.text));
}

const inSource = (source: string, read: ReturnType<typeof readProgramme>) =>
  'faults' in read ? { faults: read.faults.map((fault) => ({ ...fault, source })) } : read;
