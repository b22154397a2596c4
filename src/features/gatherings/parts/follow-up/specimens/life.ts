import { typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../../../test/contracts/specimen.ts';
import { answered } from '../../../../../../test/support/afterwards.ts';
import type { TestCommunity } from '../../../../../../test/support/community.ts';
import { planned } from '../../../../../../test/support/gatherings.ts';

const [accents = '', escapes = '', lines = '', snow = ''] = typedTexts(700);

/** Two gatherings end, in both languages: who came is noted, thanks go out, feedback comes and is read. */
export const life: Life = {
  now: '2022-03-17T15:00',
  async live(community) {
    const { clock, camille, sacha, alix, paul } = community;
    const atelier = await planned(community, {
      format: 'atelier',
      starts: '2022-03-17T16:00',
      title: escapes.slice(0, 100),
      state: 'announced',
    });
    const everybody = {
      alix: 'yes',
      noe: 'yes',
      ines: 'yes',
      sacha: 'yes',
      lina: 'yes',
      hugo: 'maybe',
    } as const;
    await answered(community, atelier, everybody);
    const sharing = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      starts: '2022-03-17T16:30',
      title: 'Nos maquettes',
      state: 'announced',
      authorId: null,
    });
    await answered(community, sharing, { alix: 'yes', lina: 'maybe' });
    await camille.does({ kind: 'press', press: 'afterwards/attendance', ref: atelier.id, value: null });
    await paul.does({ kind: 'press', press: 'afterwards/feedback', ref: atelier.id, value: null });
    await clock.to('2022-03-17T17:35');
    await noteWhoCame(community);
    await noteExcept(community);
    await keepLinks(community);
    await clock.to('2022-03-18T09:15');
    for (const person of [alix, sacha, camille]) await person.opensHome();
    await sayHowItWas(community);
    await clock.to('2022-03-22T09:00');
    await readAndReport(community);
    for (const person of [alix, sacha, camille]) {
      await person.types('/magellan confidentialite');
      await person.types('/magellan privacy');
    }
    await community.app.transact(({ tx }) =>
      tx.updateTable('members').set({ locale: 'en' }).where('id', '=', camille.id).execute(),
    );
    await readAndReport(community, true);
  },
};

/** Another one, of which only who was not there is noted. */
async function noteExcept(community: TestCommunity) {
  const { camille, alix } = community;
  const another = await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T16:15',
    title: 'Nos tests',
    state: 'announced',
  });
  await answered(community, another, { alix: 'yes', noe: 'yes', ines: 'yes' });
  await camille.does({ kind: 'press', press: 'afterwards/except', ref: another.id, value: null });
  await camille.fills({ people: [alix.id] });
}

async function noteWhoCame({ camille, driss, crowd, app, database }: TestCommunity) {
  await camille.opensHome();
  await camille.presses('Noter un par un');
  await camille.presses('Noter des présences');
  await camille.fills({ people: ['m-hugo'] });
  await camille.presses('Voir ou modifier');
  await camille.presses('Noter des absences');
  await camille.fills({ people: [] });
  await camille.fills({ people: ['m-hugo'] });
  await camille.presses('Voir ou modifier');
  await camille.presses('Tout le monde est venu');
  await camille.presses('Voir ou modifier');
  await camille.presses('Ajouter quelqu’un');
  await camille.fills({ member: null });
  await camille.fills({ member: 'u-driss' });
  await driss.types('/rencontre presence');
  await driss.presses('Noter');
  const people = await crowd(30);
  const [gathering] = await database.db
    .selectFrom('gatherings')
    .select('id')
    .where('metier', '=', 'design')
    .execute();
  await app.transact(async ({ tx }) => {
    for (const [index, { id }] of people.entries())
      await tx
        .insertInto('gathering_answers')
        .values({ gatheringId: gathering?.id ?? '', memberId: id, answer: 'yes', position: 100 + index })
        .execute();
  });
  await driss.presses('Tout le monde est venu');
  await driss.presses('Tout remettre à noter');
  await driss.presses('Tout le monde est venu');
  await driss.presses('Voir ou modifier');
  await driss.presses('Suivants');
  await driss.presses('Précédents');
}

async function keepLinks({ camille, alix, sacha, paul }: TestCommunity) {
  for (const person of [camille, alix, sacha, paul]) {
    await person.types('/rencontre supports');
    await person.types('/rencontre materials ???');
  }
  await camille.types('/rencontre supports');
  await camille.chooses('Ajouter un support à', '17/03 · Nos maquettes');
  await camille.fills({ title: null, url: 'exemple.org' });
  await camille.fills({ title: 'Les *[diapositives]*', url: 'https://exemple.org/a_(b)' });
  await alix.types('/rencontre supports');
  await alix.chooses('Ajouter un support à', '17/03 · Nos maquettes');
  await alix.fills({ title: snow.slice(0, 120), url: `https://exemple.org/${'a'.repeat(570)}` });
  await alix.chooses('Retirer un support', `${snow.slice(0, 24)}…`);
}

async function sayHowItWas({ alix, noe, ines, sacha, lina, hugo }: TestCommunity) {
  await alix.presses('Donner mon retour');
  await alix.fills({ useful: null, apply: accents, better: `${escapes}é` });
  await alix.fills({ useful: 'very', apply: accents, better: escapes });
  await alix.opensHome();
  await alix.presses('Donner mon retour');
  await alix.fills({ useful: 'very', apply: lines, better: null });
  await noe.presses('Donner mon retour');
  await noe.fills({ useful: 'rather', apply: snow, better: lines });
  for (const person of [ines, lina]) {
    await person.presses('Donner mon retour');
    await person.fills({ useful: 'little', apply: escapes, better: null });
  }
  await sacha.presses('Give my feedback');
  await sacha.fills({ useful: 'not', apply: lines, better: lines });
  for (const person of [hugo, alix])
    for (const { ref } of [alix.button('Ajouter un support')])
      await person.does({ kind: 'press', press: 'afterwards/feedback', ref, value: null });
}

async function readAndReport({ driss, camille, alix }: TestCommunity, inEnglish = false) {
  const reader = inEnglish ? camille : driss;
  await reader.types('/rencontre presence');
  await reader.types('/rencontre bilan');
  const offered = (reader.lastWhisper()?.blocks ?? [])
    .flatMap((block) => (block.kind === 'choice' ? block.options : []))
    .at(-1);
  await reader.chooses(
    inEnglish ? 'Feedback on a gathering' : 'Retours d’une rencontre',
    offered?.label ?? '',
  );
  await reader.presses(inEnglish ? 'Read the feedback' : 'Lire les retours');
  await reader.presses(inEnglish ? 'Next' : 'Suivants');
  await reader.presses(inEnglish ? 'Previous' : 'Précédents');
  await reader.presses(inEnglish ? 'Gatherings as CSV' : 'Rencontres en CSV');
  await reader.presses(inEnglish ? 'Attendance as CSV' : 'Présences en CSV');
  await alix.types('/rencontre bilan');
  for (const press of ['read', 'read-page', 'summary', 'attendance'])
    await reader.does({ kind: 'press', press: `afterwards/${press}`, ref: 'gone', value: null });
}
