import { type Answer, replace } from '../../chat/answer.ts';
import type { AwaitedAccount, PressContext, UnitOfWork } from '../../community/feature/feature.ts';
import { writeTo } from '../../community/feature/messages/messaging.ts';
import {
  confirmAccount,
  refuseAccount,
  waitsFor,
} from '../../community/members/accounts/account-decisions.ts';
import { accountName } from '../../community/members/accounts/accounts.ts';
import type { Member } from '../../community/members/member.ts';
import { answeredView, askView } from './views.ts';

/** Asks once, however often the account is used meanwhile. */
export async function askWhoseItIs(uow: UnitOfWork, member: Member, account: AwaitedAccount): Promise<void> {
  const ref = accountName(account);
  await writeTo(uow, [member], {
    kind: 'accounts/ask',
    key: () => `accounts/ask/${ref}`,
    message: () => askView(account, ref, member.locale),
  });
}

/** The account that a button names; anybody could have made a ref up. */
function accountIn(ref: string): { platform: string; user: string } {
  const at = ref.indexOf(':');
  return { platform: ref.slice(0, Math.max(0, at)), user: ref.slice(at + 1) };
}

export async function confirm({ tx, member, ref, now, log }: PressContext): Promise<Answer> {
  const account = accountIn(ref);
  const done = await confirmAccount(tx, member, account, now);
  if (done)
    log.info(
      { event: 'account.confirmed', ...account, member: member.id },
      'a member confirmed an account of hers',
    );
  return replace(answeredView(done ? 'confirmed' : 'gone', account.platform, member.locale));
}

export async function refuse({ tx, member, ref, now, log }: PressContext): Promise<Answer> {
  const account = accountIn(ref);
  const waits = await waitsFor(tx, member.id, account);
  if (waits) {
    await refuseAccount(tx, account, now);
    log.warn({ event: 'account.refused', ...account, member: member.id }, 'a member refused an account');
  }
  return replace(answeredView(waits ? 'refused' : 'gone', account.platform, member.locale));
}
