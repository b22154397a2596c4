import { existsSync } from 'node:fs';
import { rotateSecretFile } from '../engine/key-rotation.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { configured, isRunning } from './database.ts';
import type { Done, Io } from './io.ts';

/** Makes a new master secret; the former ones still open what was sealed under them. */
export async function rotateSecret(io: Io): Done {
  const config = configured(io);
  if (config.secrets.length > 0)
    throw new Refusal(
      'The secret is in MAGELLAN_SECRET, which Magellan cannot change: put a new one (`openssl rand -base64 32`) ' +
        'and a comma before it, then start again.',
    );
  if (!existsSync(config.secretFile))
    throw new Refusal(`There is no secret yet in ${config.secretFile}: the first start makes one.`);
  const count = rotateSecretFile(config.secretFile);
  io.out(
    `${config.secretFile} holds ${count} secrets: the new one comes first, the former stay to open what is sealed.`,
  );
  io.out('Keep a copy of the file, elsewhere than the backups.');
  if (isRunning(config)) io.out('Start Magellan again: until then it goes on with the former secret.');
  return EXIT.done;
}
