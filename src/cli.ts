#!/usr/bin/env node
import { explainError } from './boot/explain-error.ts';
import { terminal } from './cli/io.ts';
import { runCommand } from './cli/program.ts';

try {
  process.exitCode = await runCommand(process.argv.slice(2), terminal());
} catch (error) {
  // Before any command: the .env could not be read.
  const { words, exitCode } = explainError(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode;
}
