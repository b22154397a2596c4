import type { Finding } from '../../../engine/platform.ts';

/** What the server's settings say of addresses: by one alone, Magellan may know whose an account is. */
export type AddressSettings = { checked: boolean; open: boolean; hidden: boolean };

/** Says plainly when anybody could claim an address, and when none is told at all. */
export function addressFindings({ checked, open, hidden }: AddressSettings): Finding[] {
  if (hidden)
    return [
      {
        level: 'warning',
        what: 'The server hides addresses from bots (ShowEmailAddress is off): nobody can be recognised by hers.',
        remedy:
          'System Console > Site Configuration > Users and Teams: show email addresses. Or name the accounts: the column `account` of the roster, or `magellan member link`.',
      },
    ];
  if (checked) return [{ level: 'ok', what: 'The server checks that an address is its owner’s.' }];
  const who = open
    ? 'Anybody who reaches the server can make an account there (EnableOpenServer is on) with the address of somebody else'
    : 'Anybody who has an account on the server can give it the address of somebody else';
  return [
    {
      level: 'warning',
      what: `${who}: addresses are not verified (RequireEmailVerification is off). So an account in the name of a coach, of the team, or of somebody who is known already has no rights until it is confirmed.`,
      remedy:
        'System Console > Authentication > Email: require email verification, then check that each account is whose it says it is. Meanwhile accounts are confirmed by `magellan member link`, or by the person, from another account of hers.',
    },
  ];
}
