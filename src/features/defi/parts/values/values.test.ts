import { expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import type { Member } from '../../../../community/members/member.ts';
import { refOfDefi } from '../../rules.ts';
import { isAddress, maySay, NO_PHASE, periodOn, readRef, refOf, refOfPeriod } from './rules.ts';
import { LEVELS_SAID, LINKS_GIVEN } from './specimens/cases.ts';

const phases = [
  { id: 'deux', fr: 'Prouver', en: 'Prove', from: '2022-04-04', to: '2022-06-17' },
  { id: 'une', fr: 'Valider', en: 'Validate', from: '2022-01-10', to: '2022-04-01' },
];
const read = (message: Message | null | undefined) =>
  textOf(message).replaceAll('\u00a0', ' ').replaceAll('**', '');
const told = (actor: Actor) => read(actor.lastWhisper());
const PORTAIL = refOf(refOfDefi('Portail'), 'une');

const community = (ids = ['defi', 'acceleration', 'departures', 'privacy']) =>
  testCommunity({
    now: '2022-03-07T10:00',
    programme: { ...demoProgramme(), phases },
    features: allFeatures.filter(({ id }) => ids.includes(id)),
  });
const presses = async (actor: Actor, press: string, ref: string, value: string | null = null) => {
  const answer = await actor.does({ kind: 'press', press, ref, value });
  return 'message' in answer ? read(answer.message) : answer.kind;
};

it('a défi says by phase where it is with each value; its people and coaches read it, the other défis once it shares it', async () => {
  const there = await community();
  const { paul, alix, noe, ines, hugo, mona, camille, sacha, app, clock, channel } = there;
  const becomes = (member: Actor, row: { roles?: string; defi?: string; expertise?: string }) =>
    app.transact(({ tx }) => tx.updateTable('members').set(row).where('id', '=', member.id).execute());
  const rows = () => app.transact(({ tx }) => tx.selectFrom('defi_values').selectAll().execute());
  await becomes(mona, { expertise: '["accessibilite"]' });
  await becomes(hugo, { roles: '["sponsor"]', defi: 'Portail' });

  await paul.types('/defi');
  expect(told(paul)).toContain('où en est le défi');
  await paul.presses('Voir les quatre valeurs');
  expect(told(paul)).toContain('phase Valider');
  await paul.presses('Dire où nous en sommes');
  await alix.types('/defi valeurs');
  await alix.presses('Dire où nous en sommes');
  await paul.fills(LEVELS_SAID);
  expect(told(paul)).toContain('Accessibilité (RGAA) : ⚪ pas commencé');
  // Two at once: the second undoes nothing.
  await alix.fills({ ...LEVELS_SAID, code: 'none', shared: true });
  expect(alix.errors?.['']).toContain('changé entre-temps');
  expect(await rows()).toMatchObject([{ shared: 0, version: 1, period: 'une' }]);

  // What is not begun leads an EIG to those who know, and to nothing where nobody does.
  await alix.types('/defi valeurs');
  expect(told(alix)).toContain('connaissent le sujet : Accessibilité (RGAA).');
  expect(told(alix)).toContain('[Demander une heure]');
  await camille.types('/defi valeurs Portail');
  expect(told(camille)).toContain('📣 publié');
  expect(told(camille)).not.toContain('[Demander une heure]');
  expect(told(camille)).not.toContain('[Changer');

  await alix.presses('Ajouter des liens');
  for (const code of ['http://a.org', 'javascript:alert(1)', 'https://a b', 'code.org']) {
    await alix.fills({ ...LINKS_GIVEN, code });
    expect(alix.errors?.code).toContain('https://');
  }
  await alix.fills(LINKS_GIVEN);
  expect(told(alix)).toContain('Code ouvert : 📣 publié, [lien');

  // Others read nothing, and whoever reads alone writes nothing, whatever their buttons and forms name.
  await ines.types('/defi valeurs Portail');
  expect(told(ines)).not.toContain('publié');
  await ines.types('/defi Portail');
  expect(told(ines)).not.toContain('quatre valeurs');
  for (const [press, ref, value] of [
    ['values/read', PORTAIL, null],
    ['values/read', '', PORTAIL],
    ['values/say', PORTAIL, null],
    ['values/links', PORTAIL, null],
  ] as const)
    expect(await presses(ines, press, ref, value)).not.toMatch(/openForm|publié/);
  const before = await rows();
  for (const member of [ines, hugo, camille, mona])
    for (const [form, values] of [
      ['values/say', { ...LEVELS_SAID, shared: true }],
      ['values/links', LINKS_GIVEN],
    ] as const)
      for (const ref of [`${PORTAIL}.2`, PORTAIL, ''])
        await member.does({ kind: 'submit', form, ref, values });
  expect(await presses(hugo, 'values/read', PORTAIL)).toContain('📣 publié');
  expect(await presses(hugo, 'values/say', PORTAIL)).not.toBe('openForm');
  expect(await rows()).toEqual(before);

  // The défi says so: the others find it from its name, and by the menu.
  await noe.types('/defi valeurs');
  await noe.presses('Changer les niveaux');
  await noe.fills({ ...LEVELS_SAID, shared: true });
  await ines.types('/defi Portail');
  expect(told(ines)).not.toContain('Paul Vasseur');
  await ines.presses('Voir les quatre valeurs');
  expect(told(ines)).toContain('📣 publié, [lien');
  expect(told(ines)).not.toMatch(/\[Changer|\[Demander/);
  await sacha.types('/challenge values Portail');
  expect(told(sacha)).toContain('📣 published');
  await mona.types('/defi valeurs Portail');
  expect(told(mona)).not.toContain('publié');

  // A phase that ends while the form is open: what was said of it stays as it is.
  await noe.types('/defi valeurs');
  await noe.presses('Changer les niveaux');
  await clock.to('2022-04-04T10:00');
  await noe.fills({ ...LEVELS_SAID, shared: false });
  expect(noe.errors?.['']).toContain('La phase a changé');
  await noe.types('/defi valeurs');
  expect(told(noe)).toContain('Rien n’est encore dit de cette phase');
  await noe.presses('Dire où nous en sommes');
  await noe.fills({ ...LEVELS_SAID, accessibility: 'done', shared: false });
  expect(told(noe)).toContain('🟢 fait');
  expect(told(noe)).toContain('publié, [lien');
  await noe.chooses('Une autre phase', 'Valider');
  expect(told(noe)).toContain('⚪ pas commencé');
  // What is shared no more is so of all phases.
  expect((await rows()).map(({ shared }) => shared)).toEqual([0, 0]);
  expect(await presses(ines, 'values/read', PORTAIL)).not.toContain('publié');
  await ines.types('/defi valeurs');
  expect(told(ines)).not.toContain('Portail');

  // Nothing was sent by itself; a défi that is renamed starts anew, and the former’s is erased in its time.
  expect(channel('eig-promotion')).toEqual([]);
  expect(alix.messages().map(read).join()).not.toContain('valeurs');
  await noe.types('/defi valeurs');
  await noe.presses('Changer les niveaux');
  for (const member of [paul, alix, noe, hugo]) await becomes(member, { defi: 'Portail+' });
  await noe.fills({ ...LEVELS_SAID, shared: true });
  expect(noe.errors?.['']).toContain('ne vous sont pas ouvertes');
  await alix.types('/defi valeurs');
  expect(told(alix)).toContain('encore rien dit');
  await app.transact(({ tx }) => tx.updateTable('defi_values').set({ changedAt: 0 }).execute());
  await clock.to('2022-04-05T04:00');
  expect(await rows()).toEqual([]);
});

it.each([
  ['before the first phase, the first', '2021-11-08', 'une'],
  ['on its first day', '2022-01-10', 'une'],
  ['between two, the one before', '2022-04-02', 'une'],
  ['on the first day of the next', '2022-04-04', 'deux'],
  ['after the last, the last', '2022-12-01', 'deux'],
])('what can be said: %s', (_what, on, period) => {
  expect(periodOn({ phases }, on)).toBe(period);
  expect(periodOn({ phases: [] }, on)).toBe(NO_PHASE);
});

it.each([
  [{ roles: ['porteur'], defi: 'Portail' }, true],
  [{ roles: ['sponsor', 'eig'], defi: 'Portail' }, true],
  [{ roles: ['sponsor'], defi: 'Portail' }, false],
  [{ roles: ['eig'], defi: 'Boussole' }, false],
  [{ roles: ['coach'], defi: null }, false],
] as const)('who may say it: %o', (member, may) => {
  const { roles, defi } = member;
  const whole = { roles: [...roles], defi, active: true } as unknown as Member;
  expect(maySay(whole, 'Portail')).toBe(may);
  expect(maySay({ ...whole, active: false }, 'Portail')).toBe(false);
});

it('a button names a défi and a phase, and how often it was changed; an address is one of the web’s, by https', () => {
  const [defiRef, periodRef] = ['a', refOfPeriod('une')];
  expect(readRef(refOf('a', 'une', 3))).toEqual({ defiRef, periodRef, version: 3 });
  expect(readRef(refOf('a', 'une'))).toEqual({ defiRef, periodRef, version: null });
  expect(readRef('')).toEqual({ defiRef: '', periodRef: '', version: null });
  expect(['https://a.org', 'https://', 'HTTP://a.org', 'ftp://a.org', 'https://[a'].map(isAddress)).toEqual([
    ...[true, false, false, false, false],
  ]);
});
