import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';

const CHANNEL = 'eig-promotion';

type Community = Awaited<ReturnType<typeof testCommunity>>;

const gazettes = (there: Community): string[] =>
  there
    .channel(CHANNEL)
    .map(textOf)
    .filter((words) => words.includes('Gazette du'));

describe('a défi’s news', () => {
  it('is given by whoever is of it, read by all on Monday, needs first, and says so', async () => {
    const there = await testCommunity({ now: '2022-03-11T14:00' });
    const { alix, paul, noe, ines, camille, clock, platform } = there;
    await alix.types('/nouvelles');
    expect(textOf(alix.lastWhisper())).toContain('Rien encore pour la gazette du lundi 14 mars.');
    await alix.presses('Donner des nouvelles');
    expect(JSON.stringify(alix.form?.intro)).toContain('Lues par toute la promotion');
    expect(JSON.stringify(alix.form?.intro)).toContain('pas la météo');
    await alix.fills({ victory: null, hard: null, need: '  ' });
    expect(alix.errors).toEqual({ victory: 'Écrivez au moins l’une des trois.' });
    await alix.fills({ victory: 'Première version livrée' });
    // The porteur goes on from where she was.
    await paul.types('/nouvelles');
    await paul.presses('Modifier');
    expect(paul.form?.fields.map(({ initial }) => initial)).toEqual([
      'Première version livrée',
      undefined,
      undefined,
    ]);
    await paul.fills({ need: 'Un avis sur nos formulaires' });
    await ines.types('/nouvelles');
    await ines.presses('Donner des nouvelles');
    await ines.fills({ hard: 'Trois semaines d’attente' });
    await noe.types('/nouvelles boussole');
    expect(textOf(noe.lastWhisper())).toContain('Je ne connais pas de défi');

    await clock.to('2022-03-14T09:29');
    expect(gazettes(there)).toEqual([]);
    await clock.to('2022-03-14T09:30');
    const [gazette = ''] = gazettes(there);
    const order = [
      'Qui peut aider',
      'Un avis sur nos formulaires',
      '[Je peux aider]',
      'Trois semaines',
      'Première version livrée',
    ];
    const places = order.map((words) => gazette.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      gazette,
    ).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(gazette).toContain('Lue par toute la promotion. La météo, elle, reste confidentielle.');
    for (const name of ['Alix', 'Paul', 'Inès']) expect(gazette).not.toContain(name);
    // Nobody was written to: it is one message, in the channel.
    expect(platform.posted.filter(({ message }) => textOf(message).includes('Gazette'))).toHaveLength(1);

    await camille.presses('Tout lire');
    expect(textOf(camille.lastWhisper())).toContain('Un avis sur nos formulaires');
    await camille.types('/nouvelles BOUSSOLE');
    expect(textOf(camille.lastWhisper())).toContain('Trois semaines d’attente');
  });

  it('is read once a fortnight, is closed at nine, and goes on in the next gazette that may have it', async () => {
    const there = await testCommunity({ now: '2022-03-11T14:00' });
    const { alix, noe, clock } = there;
    await alix.types('/nouvelles');
    await alix.presses('Donner des nouvelles');
    await alix.fills({ victory: 'Une' });
    const { ref } = alix.button('Retirer');
    await clock.to('2022-03-14T09:10');
    const late = await alix.does({ kind: 'press', press: 'news/remove', ref, value: null });
    expect(textOfAnswer(late)).toContain('Cette gazette est close');
    await noe.types('/nouvelles');
    expect(textOf(noe.lastWhisper())).toContain('Rien encore pour la gazette du lundi 28 mars.');
    await noe.presses('Donner des nouvelles');
    await noe.fills({ victory: 'Deux' });
    await clock.to('2022-03-21T10:00');
    // Nothing to read on the 21st: no gazette.
    expect(gazettes(there)).toHaveLength(1);
    await clock.to('2022-03-28T09:30');
    expect(gazettes(there)).toHaveLength(2);
    await noe.presses('Donner des nouvelles');
    await noe.fills({ victory: 'Trois' });
    await noe.presses('Retirer');
    expect(textOf(noe.lastWhisper())).toContain('C’est retiré');
  });

  it('that has a need is answered in mutual aid’s way: understood first, then introduced, and thanked', async () => {
    const there = await testCommunity({ now: '2022-03-11T14:00' });
    const { alix, noe, ines, mona, lina, camille, clock, platform, database } = there;
    await alix.types('/nouvelles');
    await alix.presses('Donner des nouvelles');
    await alix.fills({ need: 'Un avis *franc* sur nos formulaires' });
    const [{ id } = expect.fail()] = await database.db.selectFrom('news').select('id').execute();
    const press = { kind: 'press', press: 'mutual-aid/help', ref: id, value: null } as const;
    const kept = () => database.db.selectFrom('mutual_aid_requests').select(['id', 'memberId']).execute();
    // Before it was read there is nothing to answer.
    expect(textOfAnswer(await ines.does(press))).toContain('n’existe plus');
    await clock.to('2022-03-14T09:30');
    expect(textOfAnswer(await noe.does(press))).toContain('votre équipe');
    expect((await camille.does(press)).kind).toBe('whisper');
    // To look at the form is to offer nothing: her list stays as it was.
    await ines.presses('Je peux aider');
    expect(await kept()).toEqual([]);
    await ines.fills({ understood: 'Vos formulaires perdent des gens', idea: 'Une heure ensemble' });
    expect(textOf(ines.lastWhisper())).toContain('envoyé à la personne qui demande');
    expect(await kept()).toEqual([{ id, memberId: 'm-alix' }]);
    const sent = { kind: 'submit', form: 'mutual-aid/offer', ref: id } as const;
    await lina.does({ ...sent, values: { understood: 'Il faut un regard', idea: 'Demain' } });
    expect(await kept()).toHaveLength(1);
    expect(
      alix
        .messages()
        .map(({ summary }) => summary)
        .join(),
    ).toContain('Inès Belkacem propose son aide');
    const offers = await database.db.selectFrom('mutual_aid_offers').select(['id', 'memberId']).execute();
    const hers = offers.find(({ memberId }) => memberId === 'm-ines')?.id ?? '';
    await alix.does({ kind: 'press', press: 'mutual-aid/right', ref: hers, value: null });
    const groups = () => platform.posted.filter(({ conversation }) => conversation.startsWith('group:'));
    expect(groups().map(({ conversation }) => conversation)).toEqual(['group:u-alix,u-ines']);
    await clock.to('2022-03-17T10:00');
    expect(textOf(alix.lastMessage())).toContain('Un avis \\*franc\\* sur nos formulaires');
    await alix.presses('C’est réglé');
    await alix.fills({ helped: 'Une heure ensemble' });
    expect(textOfAnswer(await mona.does(press))).toContain('est terminée');
  });

  it('whose author has left is answered by somebody else of the défi', async () => {
    const there = await testCommunity({ now: '2022-03-11T14:00' });
    const { alix, noe, mona, clock, database } = there;
    await alix.types('/nouvelles');
    await alix.presses('Donner des nouvelles');
    await alix.fills({ need: 'Un avis' });
    await clock.to('2022-03-14T09:30');
    await database.db.updateTable('members').set({ active: 0 }).where('id', '=', 'm-alix').execute();
    await mona.presses('Je peux aider');
    await mona.fills({ understood: 'Un regard neuf', idea: 'Le mien' });
    expect(
      noe
        .messages()
        .map(({ summary }) => summary)
        .join(),
    ).toContain('Mona Keller propose son aide');
  });

  it('is given by nobody who has no défi, and nothing is posted for dates alone', async () => {
    const there = await testCommunity({ now: '2022-03-11T14:00' });
    const { mona, clock } = there;
    await mona.types('/nouvelles');
    expect(textOf(mona.lastWhisper())).toContain('données par les personnes d’un défi');
    const open = await mona.does({ kind: 'press', press: 'news/write', ref: '', value: null });
    expect(textOfAnswer(open)).toContain('données par les personnes d’un défi');
    const values = { victory: 'À tort', hard: null, need: null };
    expect((await mona.does({ kind: 'submit', form: 'news/give', ref: '', values })).kind).toBe('rejectForm');
    await clock.to('2022-03-15T12:00');
    expect(gazettes(there)).toEqual([]);
  });
});
