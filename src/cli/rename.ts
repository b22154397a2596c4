import { renameMember } from '../community/members/roster/renaming.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { configured, withDatabase } from './database.ts';
import type { Done, Io } from './io.ts';

/** Gives a member another address; all that is hers stays hers. */
export async function renameAddress(io: Io, from: string, to: string): Done {
  const renamed = await withDatabase(configured(io), (database) =>
    database.transact((tx) => renameMember(tx, from, to)),
  );
  if ('refused' in renamed) throw new Refusal(WHY[renamed.refused](from, to));
  const { member, followed } = renamed;
  io.out(`${member.name} has the address ${member.email}. All that is kept about them stays.`);
  if (followed > 0)
    io.out(`It followed in ${followed} line${followed === 1 ? '' : 's'} that name them as coach.`);
  io.out('Still to do by hand: the roster file.');
  return EXIT.done;
}

const WHY = {
  unknown: (from: string) => `Nobody in the roster has the e-mail ${from}.`,
  'not-an-address': (_: string, to: string) => `${to} is not an e-mail address.`,
  taken: (from: string, to: string) =>
    `${to} is another member already. If both are one person, look at what is kept of the one to give up (\`magellan export\`), erase it (\`magellan erase\`), then rename ${from}.`,
} as const;
