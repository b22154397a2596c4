import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Environment, loadEnvironment } from '../config/config.ts';
import type { ExitCode } from '../engine/refusal.ts';

/** What a command sees of the world: the terminal, the environment, the time. */
export type Io = {
  /** Results, one line or block at a time. */
  out(text: string): void;
  /** Explanations and faults. */
  err(text: string): void;
  env: Environment;
  /** The working folder, whose .env completes the environment. */
  folder: string;
  /** Whether a person can answer questions. */
  interactive: boolean;
  /** Whether explanations go to a terminal, so that a line can be drawn over. */
  drawOver: ((line: string) => void) | null;
  /** What comes on standard input where nobody types it; empty when nothing does. */
  piped(): Promise<string>;
  /** `hidden` keeps what is typed off the screen. */
  ask(question: string, options?: { hidden: boolean }): Promise<string>;
  /** Epoch milliseconds. */
  now(): number;
};

/** What a command ends with. */
export type Done = Promise<ExitCode>;

/** The terminal that this process runs in. */
export function terminal(): Io {
  const { stdin, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    env: loadEnvironment(),
    folder: process.cwd(),
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    // Back to the start of the line, and what was there cleared.
    drawOver: stderr.isTTY === true ? (line) => void stderr.write(`\r\u001B[K${line}`) : null,
    async ask(question, { hidden } = { hidden: false }) {
      const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
      const reader = createInterface({ input: stdin, output: hidden ? unseen : stderr, terminal: true });
      if (hidden) stderr.write(question);
      try {
        return await reader.question(question);
      } finally {
        reader.close();
        if (hidden) stderr.write('\n');
      }
    },
    async piped() {
      if (stdin.isTTY === true) return '';
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString('utf8');
    },
    now: Date.now,
  };
}
