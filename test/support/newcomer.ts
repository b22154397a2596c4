import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { builtPrograms } from './programs.ts';

/** Somebody who tries Magellan out on her machine, with the documentation's commands, in a folder of her own. */

/** How long all of it may take. */
export const LONG_MS = 240_000;
/** The members of her roster, whom Camille coaches. */
export const EIGS = ['alix', 'noe', 'ines', 'lina', 'hugo'];

/** Begins with a roster.csv; `port` is where her Magellan listens. */
export async function newcomerIn(folder: string, port: number) {
  const program = await builtPrograms();
  const running: ChildProcess[] = [];
  const lines = [
    'email;name;roles;metier;defi;coach;expertise;locale',
    ...EIGS.map((name) => `${name}@example.org;${name};eig;design;Portail;camille@example.org;;`),
    'camille@example.org;Camille;coach;;;;;',
  ];
  writeFileSync(join(folder, 'roster.csv'), `${lines.join('\n')}\n`);
  return {
    /** Starts a script of the repository. */
    run(script: string, ...args: string[]) {
      const { NODE_OPTIONS: _, ...env } = process.env;
      const child = spawn(process.execPath, [program(script), ...args], {
        cwd: folder,
        env: { ...env, PORT: String(port) },
      });
      running.push(child);
      // Asked for at once: later, it may have ended already.
      const ended = once(child, 'exit').then(([code]) => code as number | null);
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (chunk) => {
          said += chunk.replaceAll(/[\u00a0\u202f]/g, ' ');
        });
      /** Until it has said this, since `from`. */
      async function says(words: RegExp, from = 0): Promise<string> {
        await expect.poll(() => said.slice(from), { timeout: LONG_MS / 2, interval: 50 }).toMatch(words);
        return words.exec(said.slice(from))?.[0] ?? '';
      }
      return {
        child,
        ended,
        said: () => said,
        says,
        /** Types a line, and waits until it has said this after it. */
        types(line: string, words: RegExp): Promise<string> {
          const from = said.length;
          child.stdin.write(`${line}\n`);
          return says(words, from);
        },
      };
    },
    /** Ends whatever still runs, the newest first. */
    async leaves(): Promise<void> {
      for (const child of running.reverse()) {
        if (child.exitCode !== null) continue;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
  };
}
