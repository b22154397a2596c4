import { expect, it } from 'vitest';
import { answered } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { bytesOf } from '../../../../../test/support/unsigned.ts';

it('hosts leave a contact for those who came, and for nobody else; it is in no chat, and goes after a year', async () => {
  const community = await testCommunity({ now: '2022-03-17T08:00' });
  const { alix, noe, mona, paul, camille, clock, app, platform, database } = community;
  const visit = await planned(community, {
    ...{ format: 'expedition', starts: '2022-03-17T09:00', title: 'Les Archives', state: 'announced' },
  });
  await answered(community, visit, { alix: 'yes', noe: 'no', ines: 'yes', lina: 'yes' });
  const press = (what: string) =>
    ({ kind: 'press', press: `afterwards/${what}`, ref: visit.id, value: null }) as const;
  const said = (who: typeof alix) => textOf(who.lastWhisper()).replaceAll('\u00a0', ' ');
  await camille.does({ kind: 'press', press: 'planning/open', ref: visit.id, value: null });
  await camille.presses('Contact de nos hôtes');
  expect(said(camille)).toContain('Aucun contact pour l’instant');
  await camille.presses('Laisser un contact');
  expect(camille.form?.intro).toBeDefined();
  await camille.fills({ name: 'Nadia Roux', reach: 'nadia@archives.example' });
  // Before it is over it is nobody's: who will come is not known.
  await alix.does(press('contact'));
  expect(said(alix)).not.toContain('Nadia');
  await clock.to('2022-03-17T13:00');
  await alix.presses('Contact de nos hôtes');
  expect(said(alix)).toContain('**Nadia Roux**, nadia@archives.example');
  expect(said(alix)).not.toContain('[Modifier]');
  for (const other of [noe, mona, paul]) {
    await other.does(press('contact'));
    expect(said(other)).toContain('après une visite à laquelle on est venu·e');
  }
  // Once the thanks are of no use any more, by command.
  await alix.types('/rencontre supports');
  expect(said(alix)).toContain('Rester en contact avec nos hôtes');
  await alix.chooses('Rester en contact avec nos hôtes', '17/03 · Les Archives');
  expect(said(alix)).toContain('Nadia Roux');
  await noe.types('/rencontre supports');
  expect(said(noe)).not.toContain('Rester en contact');
  await alix.does(press('contact-edit'));
  expect(alix.form).toBeNull();
  expect(JSON.stringify([platform.posted, platform.stored])).not.toContain('Nadia');
  expect(bytesOf(community).includes('Nadia')).toBe(false);
  const left = () => database.db.selectFrom('gathering_contacts').selectAll().execute();
  expect(await left()).toHaveLength(1);
  clock.set(clock.now() + 366 * 24 * 60 * 60_000);
  await app.scheduler.tick();
  expect(await left()).toEqual([]);
});

it('a coach takes a contact back, and none is left with what is no visit', async () => {
  const community = await testCommunity({ now: '2022-03-17T08:00' });
  const { camille } = community;
  const [visit, workshop] = [
    await planned(community, { format: 'expedition', starts: '2022-03-17T09:00', state: 'announced' }),
    await planned(community, { format: 'atelier', starts: '2022-03-24T16:00', state: 'announced' }),
  ];
  await camille.does({ kind: 'press', press: 'afterwards/contact', ref: workshop.id, value: null });
  expect(textOf(camille.lastWhisper())).toContain('n’est pas une visite');
  await camille.does({ kind: 'press', press: 'afterwards/contact-edit', ref: visit.id, value: null });
  await camille.fills({ name: 'Nadia Roux', reach: '01 02 03 04 05' });
  await camille.presses('Retirer');
  expect(textOf(camille.lastWhisper())).toContain('Ce contact est retiré');
  const left = await community.database.db.selectFrom('gathering_contacts').selectAll().execute();
  expect(left).toEqual([]);
});
