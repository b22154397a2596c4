import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { leaves } from '../../../test/support/departures.ts';
import { storedTexts } from '../../../test/support/stored-texts.ts';
import { textOf, textOfForm } from '../../../test/support/text-of.ts';
import type { Message } from '../../chat/message.ts';
import { undone } from '../../engine/database.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const told = (actor: { messages(): Message[] }) => actor.messages().map(read).join('\n---\n');

const times = (actor: { messages(): Message[] }, words: RegExp) =>
  actor.messages().filter((each) => words.test(read(each))).length;

const nobody = { first: null, second: null, third: null };
const said = { works: null, less: null, suggestion: null, question: null };

async function world(now = '2022-03-07T10:00') {
  const community = await testCommunity({ now });
  const { app } = community;
  const asks = () =>
    app.transact(({ tx }) => tx.selectFrom('peer_feedback_asks').selectAll().orderBy('giverId').execute());
  const asksFor = async (
    asker: Actor,
    givers: readonly string[],
    { about = 'Ma présentation-secrète', by = '2022-03-18' } = {},
  ) => {
    const [first = null, second = null, third = null] = givers.map((each) => `u-${each}`);
    await asker.types('/retour demander');
    if (asker.form) await asker.fills({ first, second, third, about, by });
  };
  const refOf = async (giver: string) =>
    (await asks()).find(({ giverId }) => giverId === `m-${giver}`)?.id ?? '';
  return { ...community, asks, asksFor, refOf };
}

describe('feedback between peers', () => {
  it('is asked of a few, given in its parts, read by whoever asked alone, and answered once', async () => {
    const { alix, noe, ines, camille, driss, clock, platform, asks, asksFor, refOf, app } = await world();
    await alix.types('/retour demander');
    expect(textOfForm(alix.form as never).replaceAll('\u00a0', ' ')).toMatch(/Effacé 90 jours.*5 demandes/s);
    const wrong = { ...nobody, about: 'x', by: '2022-03-18' };
    for (const [values, errors] of [
      [
        { first: 'u-alix', second: 'u-noe', third: 'u-noe' },
        { first: 'autre', third: 'déjà' },
      ],
      [{ first: 'u-noe', by: '2022-03-07' }, { by: 'à venir' }],
      [{ first: 'u-noe', by: '2022-05-01' }, { by: 'à venir' }],
      [{ first: 'u-nobody' }, { first: 'connais' }],
    ] as const) {
      await alix.fills({ ...wrong, ...values });
      for (const [field, words] of Object.entries(errors)) expect(alix.errors?.[field]).toContain(words);
    }
    await asksFor(alix, ['noe', 'ines', 'camille']);
    expect(read(alix.lastWhisper())).toMatch(/Noé Da Silva, Inès Belkacem et Camille Roussel/);
    await clock.to('2022-03-07T10:10');
    expect(told(noe)).toContain('Alix Moreau aimerait votre retour, d’ici le vendredi 18 mars');
    expect(told(driss)).not.toContain('retour');

    // Nobody else's, by any button or form; nor does a coach see that it is there.
    const ref = await refOf('noe');
    for (const other of [driss, ines, alix])
      for (const press of ['see', 'give', 'decline', 'take-back', 'yes-and', 'thank', 'withdraw', 'erase']) {
        if (other === alix && press === 'see') continue;
        await other.does({ kind: 'press', press: `peer-feedback/${press}`, ref, value: null });
        expect(read(other.lastWhisper())).toMatch(/n’existe plus|pas encore donné/);
        expect(read(other.lastWhisper())).not.toContain('secrète');
      }
    for (const form of ['give', 'answer'])
      await driss.does({
        ...{ kind: 'submit', form: `peer-feedback/${form}`, ref },
        values: { ...said, works: 'intrus', answer: 'intrus' },
      });
    expect((await asks()).map(({ state }) => state)).toEqual(['asked', 'asked', 'asked']);
    await driss.types('/retour');
    expect(read(driss.lastWhisper())).not.toMatch(/Alix|Noé|secrète/);

    await camille.presses('Pas cette fois');
    await noe.presses('Afficher');
    expect(read(noe.lastWhisper())).toMatch(/secrète.*coachs compris·es/s);
    expect(noe.lastWhisper()?.storable).toBeUndefined();
    await noe.presses('Donner un retour');
    await noe.fills(said);
    expect(noe.errors?.works).toContain('au moins une case');
    await noe.fills({ ...said, works: 'Le plan-secret' });
    await noe.presses('Donner un retour');
    expect(noe.form?.fields[0]).toMatchObject({ initial: 'Le plan-secret' });
    await noe.fills({ works: 'Le plan-secret, clair', question: 'Pour qui ?' });
    await clock.to('2022-03-07T10:20');
    expect(told(noe)).toContain('Votre retour est envoyé');
    expect(times(alix, /Noé Da Silva vous a fait un retour/)).toBe(1);
    await alix.types('/retour');
    expect(read(alix.lastWhisper())).toMatch(/Noé Da Silva : retour 1, à lire/);
    expect(read(alix.lastWhisper())).toContain('Camille Roussel : pas cette fois');
    expect(told(alix)).not.toContain('Camille');
    await alix.presses('Afficher');
    expect(read(alix.lastWhisper())).toMatch(
      /Ce qui marche\s+Le plan-secret, clair.*Une question\s+Pour qui/s,
    );
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    // What she has read doesn't change under her.
    await noe.does({ kind: 'press', press: 'peer-feedback/give', ref, value: null });
    expect(read(noe.lastWhisper())).toContain('ne se modifie plus');
    await noe.does({ kind: 'submit', form: 'peer-feedback/give', ref, values: { ...said, works: 'Autre' } });
    const thanks = alix.button('Merci');
    await alix.presses('Oui, et…');
    await alix.fills({ answer: 'Et je l’essaie-secret' });
    await alix.does({ kind: 'press', press: thanks.press, ref: thanks.ref, value: null });
    expect(read(alix.lastWhisper())).toContain('a déjà sa réponse');
    await clock.to('2022-03-07T10:30');
    expect(times(noe, /Alix Moreau a répondu « oui, et… »/)).toBe(1);
    await noe.presses('Afficher');
    expect(read(noe.lastWhisper())).toMatch(/secret, clair.*je l’essaie-secret/s);
    // No chat keeps a word of it, nor do the tables.
    expect(storedTexts(platform).join()).not.toMatch(/secr/);
    expect(JSON.stringify(await asks())).not.toContain('secret');
    expect(JSON.stringify(app.outbox)).not.toContain('secret');
  });

  it('is refused in one press without a reason, and whoever asked is told once nobody is left', async () => {
    const { alix, noe, ines, sacha, clock, asksFor, refOf, asks } = await world();
    await asksFor(alix, ['noe', 'sacha']);
    await clock.to('2022-03-07T10:10');
    await noe.presses('Pas cette fois');
    expect(told(noe)).toContain('Aucune raison n’est donnée');
    await clock.to('2022-03-07T10:20');
    expect(told(alix)).not.toContain('preneur');
    await sacha.presses('Not this time');
    const ref = await refOf('noe');
    await noe.does({ kind: 'press', press: 'peer-feedback/decline', ref, value: null });
    expect(read(noe.lastWhisper())).toContain('n’est plus attendu');
    await clock.to('2022-03-07T10:30');
    expect(times(alix, /pas trouvé preneur·se/)).toBe(1);
    expect(told(alix)).not.toMatch(/Noé|Sacha/);
    // What is taken back once it was given is gone for whoever asked, where she was told of it too.
    await asksFor(alix, ['ines']);
    await clock.to('2022-03-07T10:40');
    await ines.presses('Afficher');
    await ines.presses('Donner un retour');
    await ines.fills({ ...said, less: 'Le rythme' });
    await clock.to('2022-03-07T10:50');
    await ines.types('/retour');
    await ines.chooses('Relire un retour donné', 'Donné\u00a0: retour 1, du lundi 7 mars');
    await ines.presses('Retirer');
    await clock.to('2022-03-07T11:00');
    expect(told(alix)).not.toContain('Inès Belkacem vous a fait un retour');
    expect((await asks()).filter(({ sealed }) => sealed !== '')).toEqual([]);
  });

  it('waits for five requests at most, reminds once, waits for nobody for ever, and is erased after ninety days', async () => {
    const { alix, noe, ines, lina, camille, clock, asks, asksFor, app } = await world();
    for (const asker of [alix, ines, lina])
      for (let number = 1; number <= 6; number += 1) {
        await asksFor(asker, ['noe'], { about: `Sujet ${number}` });
        if (number === 6) expect(read(asker.lastWhisper())).toContain('déjà 5 demandes en cours');
      }
    expect(await asks()).toHaveLength(15);
    await clock.to('2022-03-07T12:00');
    expect(times(noe, /aimerait votre retour/)).toBeLessThanOrEqual(2);
    expect(read(await noe.opensHome())).toContain('15 personnes attendent votre retour');
    await noe.types('/retour');
    expect(read(noe.lastWhisper())).toMatch(/Demande 4\*\*.*et 11 autres/s);
    // A coach’s home, and the preview of a departure, tell of none.
    expect(read(await camille.opensHome())).not.toContain('retour');
    const effects = await app.transact(async (uow) => {
      const members = await uow.tx.selectFrom('members').selectAll().where('id', '=', 'm-alix').execute();
      const member = { ...members[0], active: false } as never;
      return undone(uow.tx, () => uow.contributions.departed(uow, { member, leftAt: uow.now }));
    });
    expect(effects.filter(({ about }) => /feedback|retour/.test(about))).toEqual([]);
    await alix.types('/retour');
    await alix.chooses('Retirer une demande', 'Demande 1, d’ici le vendredi 18 mars');
    await asksFor(alix, ['camille'], { about: 'Une-autre' });
    await clock.to('2022-03-18T12:00');
    expect(told(camille)).not.toContain('attend peut-être encore');
    await clock.to('2022-03-29T12:00');
    expect(times(camille, /Alix Moreau attend peut-être encore/)).toBe(1);
    await clock.to('2022-04-04T12:00');
    expect((await asks()).every(({ state }) => state === 'declined')).toBe(true);
    await clock.to('2022-06-06T12:00');
    expect(await asks()).toEqual([]);
    await camille.does({ kind: 'press', press: 'peer-feedback/see', ref: 'former', value: null });
    expect(read(camille.lastWhisper())).toContain('n’existe plus');
  });

  it('stays with whoever asked when its author leaves, and goes with whoever asked', async () => {
    const community = await world();
    const { alix, noe, ines, clock, asks, asksFor, refOf } = community;
    await asksFor(alix, ['noe', 'ines']);
    await asksFor(noe, ['ines'], { about: 'De Noé' });
    await clock.to('2022-03-07T10:10');
    await noe.presses('Afficher');
    await noe.presses('Donner un retour');
    await noe.fills({ ...said, works: 'Le plan' });
    const ref = await refOf('noe');
    await leaves(community, noe);
    await clock.to('2022-03-09T10:00');
    expect(told(ines)).toContain('Ce retour n’est plus attendu');
    expect((await asks()).map(({ giverId }) => giverId).sort()).toEqual(['m-ines', 'm-noe']);
    await alix.does({ kind: 'press', press: 'peer-feedback/see', ref, value: null });
    expect(read(alix.lastWhisper())).toMatch(/Le plan.*a quitté la promotion/s);
    await alix.presses('Merci');
    await leaves(community, alix);
    await clock.to('2022-03-11T10:00');
    expect(await asks()).toEqual([]);
    await ines.does({ kind: 'press', press: 'peer-feedback/give', ref: 'former', value: null });
    expect(times(ines, /Ce retour n’est plus attendu/)).toBe(2);
    expect(told(ines)).not.toContain('Alix');
  });

  it('names nobody any more, where a chat has it, once one of the two has hers erased', async () => {
    const { alix, noe, clock, asksFor } = await world();
    await asksFor(alix, ['noe']);
    await clock.to('2022-03-07T10:10');
    await noe.presses('Afficher');
    await noe.presses('Donner un retour');
    await noe.fills({ ...said, works: 'Le plan' });
    await clock.to('2022-03-07T10:20');
    expect(told(alix)).toContain('Noé Da Silva vous a fait un retour');
    await noe.types('/magellan confidentialite');
    expect(read(noe.lastWhisper())).toMatch(/Retours entre pairs.*1 retour donné/s);
    await noe.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    await noe.fills({ word: 'EFFACER' });
    await clock.to('2022-03-07T10:30');
    expect(told(alix)).not.toContain('Noé Da Silva vous a fait un retour');
    expect(told(alix)).toContain('Ce retour n’est plus gardé');
  });
});
