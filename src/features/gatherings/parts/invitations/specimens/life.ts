import { typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../../../test/support/community.ts';
import { planned } from '../../../../../../test/support/gatherings.ts';

const [accents = '', escapes = ''] = typedTexts(1000);

/** Gatherings are announced, answered in every way, filled, and reminded of, in both languages. */
export const life: Life = {
  now: '2022-03-10T09:30',
  async live(community) {
    const { clock } = community;
    await planAll(community);
    await answerInChannel(community);
    await answerInOwnMessages(community);
    await chooseReminders(community);
    await listAll(community);
    await clock.to('2022-03-16T12:00');
    await pressReminders(community);
    await clock.to('2022-03-24T18:00');
    await pressWhatIsSpent(community);
  },
};

const everybody = ({ alix, noe, ines, sacha, lina, hugo, camille, paul, mona }: TestCommunity) => [
  ...[alix, noe, ines, sacha, lina, hugo],
  ...[camille, paul, mona],
];

async function planAll(community: TestCommunity) {
  const { alix, sacha } = community;
  await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: escapes.slice(0, 120),
    description: accents,
    capacity: 2,
  });
  await planned(community, {
    format: 'mentorat-collectif',
    starts: '2022-03-22T17:00',
    invited: [alix.id, sacha.id],
  });
  await planned(community, { format: 'entre-pairs', metier: 'developpement', starts: '2022-03-23T14:30' });
  await planned(community, {
    format: 'expedition',
    starts: '2022-03-24T09:00',
    title: 'Les Archives nationales',
    place: '60 rue des Francs-Bourgeois',
    directions: escapes.slice(0, 300),
    link: 'https://visio.example.org/archives',
  });
}

/** The visit's announcement is the newest, and every press in it is tried. */
async function answerInChannel({ alix, noe, ines, sacha, camille, mona }: TestCommunity) {
  await alix.presses('Je veux parler de mon travail');
  await alix.presses('Finalement, je n’en parlerai pas');
  for (const label of ['Je viens', 'Je ne peux plus venir', 'Finalement, je viens']) await noe.presses(label);
  await ines.presses('Peut-être');
  await ines.presses('Je ne peux pas');
  for (const person of [noe, camille]) await person.presses('Qui vient');
  const { ref } = noe.button('Ajouter à mon agenda');
  await sacha.does({ kind: 'press', press: 'agenda/file', ref, value: null });
  for (const press of ['yes', 'speak', 'who', 'own-maybe'])
    await mona.does({ kind: 'press', press: `gatherings/${press}`, ref, value: null });
}

async function answerInOwnMessages({ alix, noe, sacha }: TestCommunity) {
  const own = sacha.button('Maybe');
  await sacha.presses('Maybe');
  for (const press of ['own-maybe', 'own-change', 'own-no', 'own-yes'])
    for (const person of [alix, sacha, noe])
      await person.does({ kind: 'press', press: `gatherings/${press}`, ref: own.ref, value: null });
  await sacha.presses('Change my answer');
}

async function chooseReminders({ hugo, sacha }: TestCommunity) {
  await hugo.types('/rencontre rappels');
  for (const label of ['message de préparation', 'rappel de la veille']) {
    await hugo.presses(`Arrêter le ${label}`);
    await hugo.presses(`Recevoir le ${label}`);
  }
  await hugo.presses('Recevoir le rappel juste avant');
  await hugo.presses('Arrêter le rappel juste avant');
  await sacha.types('/rencontre reminders');
}

async function listAll(community: TestCommunity) {
  const { noe, sacha } = community;
  for (const person of everybody(community)) {
    await person.types('/rencontre');
    await person.opensHome();
    await person.types('/magellan confidentialite');
  }
  await noe.presses('Régler mes rappels');
  for (const person of [noe, sacha])
    await person.does({ kind: 'press', press: 'gatherings/list', ref: '', value: null });
}

/** The workshop has two seats: those who come to it first have them, then one gives hers up. */
async function pressReminders(community: TestCommunity) {
  const { alix, noe, ines, hugo } = community;
  const ref = await idOf(community, 'atelier');
  for (const [person, press] of [
    [alix, 'yes'],
    [noe, 'yes'],
    [ines, 'yes'],
    [hugo, 'yes'],
    [noe, 'no'],
    [alix, 'no'],
  ] as const)
    await person.does({ kind: 'press', press: `gatherings/${press}`, ref, value: null });
}

async function pressWhatIsSpent(community: TestCommunity) {
  const { alix, noe, sacha } = community;
  const ref = await idOf(community, 'expedition');
  for (const press of ['yes', 'maybe', 'no', 'own-yes', 'own-change', 'who', 'speak', 'unspeak'])
    for (const person of [alix, noe, sacha])
      await person.does({ kind: 'press', press: `gatherings/${press}`, ref, value: null });
}

const idOf = async ({ database }: TestCommunity, format: string): Promise<string> => {
  const query = database.db.selectFrom('gatherings').select('id').where('format', '=', format);
  return (await query.executeTakeFirstOrThrow()).id;
};
