import type { Life } from '../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { planned } from '../../../../test/support/gatherings.ts';

/** The month is looked at from all sides, and read in a calendar, in both languages. */
export const life: Life = {
  now: '2022-03-01T09:00',
  async live(community) {
    const { alix, sacha, camille, paul } = community;
    const workshop = await planned(community, {
      format: 'atelier',
      starts: '2022-03-17T17:00',
      title: 'Écrire des interfaces *sobres*',
      place: '20 avenue de Ségur',
      state: 'announced',
    });
    await planned(community, { format: 'expedition', starts: '2022-05-05T09:00' });
    for (const person of [alix, sacha, camille, paul]) {
      await person.opensHome();
      for (const words of ['', 'mois', 'month April', 'mois brumaire', 'temps', 'time', 'temps 2022-05'])
        await person.types(`/agenda ${words}`.trim());
      for (const words of ['aide', 'help', 'calendrie', 'calendar']) await person.types(`/agenda ${words}`);
      await person.does({ kind: 'press', press: 'agenda/file', ref: workshop.id, value: null });
      await person.does({ kind: 'press', press: 'agenda/file', ref: 'nothing', value: null });
      const value = `gathering/${workshop.id}`;
      await person.does({ kind: 'press', press: 'agenda/entry', ref: '', value });
    }
    await inFrench(community);
    await inEnglish(community);
    await theOthers(community);
    await withoutAddress(community);
  },
};

async function inFrench({ alix }: TestCommunity) {
  await alix.opensHome();
  await alix.presses('Le mois');
  await alix.presses('← février 2022');
  await alix.presses('mars 2022 →');
  await alix.does({ kind: 'press', press: 'agenda/entry', ref: '', value: 'meteo/2022-03-11' });
  await alix.does({ kind: 'press', press: 'agenda/entry', ref: '', value: 'gathering/nothing' });
  await alix.presses('Mon agenda');
  await alix.presses('Répartition du temps');
  await alix.presses('Garder l’image');
  await alix.types('/magellan annee');
  await alix.presses('Mois par mois');
  await alix.presses('Mois suivants →');
  await alix.presses('Vue d’ensemble');
  await alix.presses('Recevoir le fichier (.ics)');
  await alix.types('/agenda');
  await alix.presses('Dans mon calendrier');
  await alix.chooses('Me prévenir avant chaque entrée', 'Une heure avant');
  await alix.presses('Changer l’adresse');
  await alix.presses('Garder l’adresse');
  await alix.presses('Changer l’adresse');
  await alix.presses('Oui, changer l’adresse');
  await alix.presses('Désactiver');
  await alix.presses('Réactiver');
  await alix.does({ kind: 'press', press: 'agenda/start', ref: '', value: null });
}

async function inEnglish({ sacha }: TestCommunity) {
  await sacha.types('/agenda month');
  const choice = sacha.lastWhisper()?.blocks.find((block) => block.kind === 'choice');
  const option = choice?.kind === 'choice' ? choice.options.at(-1) : undefined;
  await sacha.chooses('See an entry, and answer', option?.label ?? '');
  await sacha.types('/agenda time');
  await sacha.presses('Keep the picture');
  await sacha.types('/agenda calendar');
  await sacha.chooses('Alert me before each entry', 'No alarm');
  await sacha.presses('Change the address');
  await sacha.presses('Yes, change the address');
  await sacha.presses('Turn off');
  await sacha.types('/magellan privacy');
}

async function theOthers({ camille, driss }: TestCommunity) {
  await camille.types('/agenda calendrier');
  await driss.types('/agenda calendrier');
  await camille.presses('Changer celle de la promotion');
  await camille.presses('Oui, changer l’adresse');
  await driss.presses('Changer celle de la promotion');
}

/** People cannot reach Magellan: the address is replaced by a file. */
async function withoutAddress({ app, alix, sacha, paul }: TestCommunity) {
  app.context.peopleUrl = null;
  for (const person of [alix, paul]) {
    await person.types('/agenda calendrier');
    await person.presses('Le mois en un fichier');
  }
  await sacha.types('/agenda calendar');
  await sacha.presses('The month as a file');
  app.context.peopleUrl = 'http://127.0.0.1:3000';
}
