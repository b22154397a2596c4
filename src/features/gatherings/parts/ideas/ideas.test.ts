import { expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { labelsOf, textOf } from '../../../../../test/support/meteo.ts';
import { inIntake } from '../../../../../test/support/unsigned.ts';
import { memberById } from '../../../../community/members/members.ts';
import { gatherings } from '../../index.ts';
import { supportCounts } from './store.ts';

it('ideas are proposed, signed or not, had by others, told to coaches once at five, and made a trial of', async () => {
  const community = await testCommunity({ now: '2022-03-10T10:00', features: [gatherings] });
  const { alix, noe, ines, hugo, lina, mona, sacha, camille, driss, clock, app } = community;
  const told = () => community.channel('eig-coachs').map(textOf);
  const all = (table: 'format_ideas' | 'format_unsigned_ideas') =>
    app.transact(({ tx }) => tx.selectFrom(table).selectAll().execute());

  await alix.types('/rencontre idee');
  await alix.presses('Proposer une idée');
  await alix.fills({ title: 'Marche à deux', text: 'Marcher une heure.', sign: 'unsigned' });
  expect(await all('format_ideas')).toEqual([]);
  expect(await all('format_unsigned_ideas')).toEqual([]);
  expect(await inIntake(community, 'format_unsigned_ideas')).toBe(1);
  await noe.types('/rencontre idee');
  await noe.presses('Proposer une idée');
  await noe.fills({ title: 'MARCHE  à deux', text: 'La même.', sign: 'signed' });
  expect(noe.errors?.title).toContain('déjà dans la boîte');
  await noe.fills({ title: 'Cuisine', text: 'Cuisiner ensemble.', sign: 'signed' });

  // Nobody takes back what nobody signed; what is signed bears its name.
  await alix.types('/rencontre idee');
  expect(textOf(alix.lastWhisper())).toContain(
    'Marche à deux\nMarcher une heure.\nsans signature'.split('\n')[2] ?? '',
  );
  expect(textOf(alix.lastWhisper())).toContain('Noé');
  expect(labelsOf(alix.lastWhisper())).not.toContain('Retirer mon idée');
  await noe.types('/rencontre idee');
  expect(labelsOf(noe.lastWhisper())).toContain('Retirer mon idée');

  const { ref } = alix
    .lastWhisper()
    ?.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .flatMap((button) => ('press' in button ? [button] : []))
    .find(({ press, ref: of }) => press === 'ideas/me-too' && !of.includes(noeKey(noe.lastWhisper()))) ?? {
    ref: '',
  };
  const has = (who: typeof alix, press = 'ideas/me-too') =>
    who.does({ kind: 'press', press, ref, value: null });
  for (const who of [alix, ines, hugo, lina, lina]) await has(who);
  expect(told()).toEqual([]);
  await has(mona);
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('a 5 « Moi aussi »');
  expect(told()[0]).not.toMatch(/Marche|Alix|Mona/);
  await has(mona, 'ideas/not-me');
  await has(sacha);
  await has(noe);
  expect(told()).toHaveLength(1);

  await has(alix, 'ideas/try');
  expect(alix.form?.id).not.toBe('trials/format');
  await has(camille, 'ideas/try');
  expect(camille.form?.fields.map(({ initial }) => initial)).toEqual(
    expect.arrayContaining(['Marche à deux', 'Marcher une heure.']),
  );
  await camille.fills({ copiedFrom: 'atelier', trials: 1 });
  await driss.types('/rencontre idee');
  expect(textOf(driss.lastWhisper())).toContain('Un·e coach en prépare un essai.');

  // The month is over: what nobody signed is written down, and can be had still; what was set aside is gone.
  await driss.presses('Écarter cette idée');
  const setAside = driss.button('Remettre dans la boîte');
  await noe.types('/rencontre idee');
  const seen = textOf(noe.lastWhisper());
  await driss.presses('Remettre dans la boîte');
  expect(textOf(driss.lastWhisper())).toContain('L’idée est de nouveau dans la boîte.');
  await noe.types('/rencontre idee');
  expect(textOf(noe.lastWhisper()).length).toBeGreaterThan(seen.length);
  await driss.presses('Écarter cette idée');
  await clock.to('2022-04-01T10:00');
  // Nobody brings back what is erased.
  await driss.does({ kind: 'press', press: setAside.press, ref: setAside.ref, value: null });
  await driss.types('/rencontre idee');
  expect(textOf(driss.lastWhisper())).not.toContain('Remettre dans la boîte');
  expect(await all('format_unsigned_ideas')).toHaveLength(0);
  await driss.types('/rencontre idee');
  expect(textOf(driss.lastWhisper())).toContain('Cuisine');
  await noe.types('/rencontre idee');
  await noe.presses('Retirer mon idée');
  expect(await all('format_ideas')).toEqual([]);

  // Who had it goes with what she has erased, long before its box does.
  await noe.presses('Proposer une idée');
  await noe.fills({ title: 'Jardin', text: 'Jardiner ensemble.', sign: 'signed' });
  await ines.types('/rencontre idee');
  const [{ id = '' } = {}] = await all('format_ideas');
  await ines.does({ kind: 'press', press: 'ideas/me-too', ref: `2022-04.${id}.1`, value: null });
  const had = () => app.transact(({ tx }) => supportCounts(tx, '2022-04'));
  expect(await had()).toEqual(new Map([[id, 1]]));
  await app.transact(async (uow) => {
    const member = await memberById(uow.tx, noe.id);
    if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: false });
  });
  expect(await had()).toEqual(new Map());
});

function noeKey(message: { blocks: readonly unknown[] } | null): string {
  return (
    /"press":"ideas\/withdraw","ref":"2022-03\.([0-9a-f]+)\./.exec(JSON.stringify(message))?.[1] ?? 'none'
  );
}
