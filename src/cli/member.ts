import { writeFileSync } from 'node:fs';
import type { HeldCategory, UnitOfWork } from '../community/feature/feature.ts';
import { eraseMember, exportMember } from '../community/feature/member-data.ts';
import { accountsOf } from '../community/members/accounts/accounts.ts';
import type { Member } from '../community/members/member.ts';
import { memberByEmail } from '../community/members/members.ts';
import { rosterText } from '../community/members/roster/export.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { wiredApp, wiredPlatforms } from './app.ts';
import { configured, confirm, withDatabase } from './database.ts';
import { counted, json } from './format.ts';
import type { Done, Io } from './io.ts';

/** What is exported in the place of one member. */
const ROSTER = 'roster';

/** Writes all that is kept of a member as JSON, for her; or the roster, as `import` reads it. */
export async function exportData(io: Io, email: string, options: { out?: string }): Done {
  const config = configured(io);
  const data = await withDatabase(config, async (database) => {
    if (email === ROSTER) return (await database.transact(rosterText)).trimEnd();
    const app = await wiredApp(io, config, database);
    return app.transact(async (uow) => json(await exportMember(uow, await knownMember(uow, email))));
  });
  if (options.out === undefined) {
    io.out(data);
    return EXIT.done;
  }
  try {
    writeFileSync(options.out, `${data}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' ? 'it exists already' : message;
    throw new Refusal(`${options.out} cannot be written (${why}).`, EXIT.refused, { cause: error });
  }
  const whose = email === ROSTER ? '' : ` Give it to nobody but ${email}.`;
  io.out(`Wrote ${options.out}, which only you can read.${whose}`);
  return EXIT.done;
}

/** Erases a member, once the person at the terminal has seen what goes and typed her e-mail. */
export async function eraseData(io: Io, email: string, options: { yes?: boolean }): Done {
  const config = configured(io);
  return withDatabase(config, async (database) => {
    const app = await wiredApp(io, config, database);
    const { member, accounts, held } = await app.transact(async (uow) => {
      const member = await knownMember(uow, email);
      return {
        member,
        accounts: await accountsOf(uow.tx, member.id),
        held: await uow.contributions.heldCategories(uow, member, { leaves: true }),
      };
    });
    io.err(whatGoes(member, held));
    await confirm(io, `Type ${member.email} to erase this member: `, member.email, options.yes ?? false);
    // First in the chat: after it, nothing tells any more which account was hers or his.
    for (const platform of await wiredPlatforms(config, database))
      for (const account of accounts)
        if (account.platform === platform.id) await platform.forgetPerson?.(account.user);
    await app.transact(async (uow) => eraseMember(uow, await knownMember(uow, email)));
    // What was erased must not stay readable in the log of writes.
    database.forgetOrder();
    io.out(`${member.name} <${member.email}> is erased.`);
    io.out(
      'Still to do by hand: the roster file (the next import would bring the person back), and older backups.',
    );
    return EXIT.done;
  });
}

async function knownMember(uow: UnitOfWork, email: string): Promise<Member> {
  const member = await memberByEmail(uow.tx, email);
  if (member === null) throw new Refusal(`Nobody in the roster has the e-mail ${email}.`);
  return member;
}

/** For the administrator: by kind and table, never what any of it says. */
const whatGoes = ({ name, email, roles }: Member, held: readonly HeldCategory[]): string =>
  [
    `${name} <${email}>, ${roles.join(', ')}. This goes, and cannot be brought back:`,
    ...held.flatMap(({ id, rows }) =>
      rows.map(({ table, count }) => `  ${id}: ${counted(count, 'row')} of ${table}`),
    ),
    'Group figures stay as they are; what was said in the chat stays in the chat, but for the sandbox.',
  ].join('\n');
