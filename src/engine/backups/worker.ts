// The thread that copies: what it is told is in `workerData`, and what became of it is the one message it sends.

import { parentPort, workerData } from 'node:worker_threads';
import { secretsThatAreThere } from '../secret-in-use.ts';
import { backupDatabase } from '../sqlite/backup.ts';
import type { Order, Report } from './thread.ts';

const { database, to, now, unsigned, secret } = workerData as Order;

async function copied(): Promise<Report> {
  try {
    const rules = { ...unsigned, secrets: secretsThatAreThere(secret) };
    const { file, bytes, leftOut } = await backupDatabase(database, to, { now, unsigned: rules });
    return { made: { file, bytes, leftOut } };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await copied());
