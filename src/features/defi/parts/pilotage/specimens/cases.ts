import type { App } from '../../../../../boot/app.ts';

/** What a porteur says of a month, without a decision. */
export const MONTHLY = {
  value: 'Trois préfectures essaient.',
  decision: null,
  from: 'nobody',
  risk: null,
  next: 'Un pilote le 2 mai.',
};
/** The same, with one that is asked of the sponsor. */
export const ASKING = { ...MONTHLY, decision: 'Ouvre-t-on le code en avril ?', from: 'sponsor' };

/** Somebody becomes a porteur, or the sponsor, of Portail, and nothing else. */
export const steers = (
  { transact }: Pick<App, 'transact'>,
  memberId: string,
  role: 'porteur' | 'sponsor',
): Promise<unknown> =>
  transact(({ tx }) =>
    tx
      .updateTable('members')
      .set({ roles: JSON.stringify([role]), defi: 'Portail', metier: null })
      .where('id', '=', memberId)
      .execute(),
  );
