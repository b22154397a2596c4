#!/usr/bin/env node
import { terminal } from './cli/io.ts';
import { runCommand } from './cli/program.ts';

process.exitCode = await runCommand(process.argv.slice(2), terminal());
