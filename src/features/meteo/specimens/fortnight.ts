import { type Insertable, sql } from 'kysely';
import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { stormy, sunny, withoutSigning } from '../../../../test/support/meteo.ts';
import type { Tables } from '../../../engine/database.ts';

const [accents = '', escapes = '', lines = ''] = typedTexts(1500);

/** Everything is asked, answered, regretted, read and told, by everybody, in both languages, for a fortnight. */
export const fortnight: Life = {
  now: '2022-03-11T09:00',
  async live(community) {
    await enrolWithoutAccount(community);
    await arrive(community);
    await saySomeWillBeAway(community);
    await community.clock.to('2022-03-11T12:00');
    await answerInEveryWay(community);
    await community.clock.to('2022-03-17T18:00');
    await pressWhatIsSpent(community);
    await community.clock.to('2022-03-18T09:00');
    await readAsCoaches(community);
    await closeTheLoop(community);
    await seeWhatIsKept(community);
    await community.clock.to('2022-03-25T12:00');
    await eraseOneself(community);
  },
};

const everybody = ({ alix, noe, ines, sacha, lina, hugo, camille, driss, paul, mona }: TestCommunity) => [
  ...[alix, noe, ines, sacha, lina, hugo],
  ...[camille, driss, paul, mona],
];

/** An EIG without an account: she can be asked nothing, and the coaches hear of it. */
async function enrolWithoutAccount({ database }: TestCommunity) {
  const { rows } = await sql`select * from members where id = 'm-noe'`.execute(database.db);
  const away = { id: 'm-elsewhere', email: 'elsewhere@example.org', name: 'Sans Compte' };
  await database.db
    .insertInto('members')
    .values({ ...(rows[0] as Insertable<Tables['members']>), ...away })
    .execute();
}

async function arrive(community: TestCommunity) {
  for (const person of everybody(community)) {
    await person.does({ kind: 'joined' });
    await person.opensHome();
    for (const command of ['magellan', 'meteo']) {
      await person.types(`/${command}`);
      for (const word of ['aide', 'help', 'n’importe quoi', 'biln'])
        await person.types(`/${command} ${word}`);
    }
    await person.writes('bonjour');
    await person.types('/magellan langue');
  }
  const { hugo, mona } = community;
  await mona.presses('Voir mes données');
  await hugo.chooses('Langue', 'English');
  await hugo.types('/magellan language');
  await hugo.chooses('Language', 'Français');
  await hugo.types('/magellan langue klingon');
  await chooseWhereToBeWrittenTo(community);
}

/** Mona has an account on another chat as well, and prefers this one. */
async function chooseWhereToBeWrittenTo({ mona, platform, database }: TestCommunity) {
  await mona.types('/magellan preferences');
  const elsewhere = { platform: 'elsewhere', user: 'u-mona', memberId: mona.id };
  await database.db
    .insertInto('identities')
    .values({ ...elsewhere, active: 1, locale: 'fr', timeZone: null })
    .execute();
  await mona.types('/magellan preferences');
  await mona.chooses('Où vous écrire', platform.id);
}

async function saySomeWillBeAway({ noe, sacha, paul }: TestCommunity) {
  for (const days of ['demain', 'du 3 au 1 mars', 'du 30 au 31 février', 'lundi 15 mars', 'jusqu’à quand ?'])
    await paul.types(`/magellan absence ${days}`);
  await paul.presses('Voir mes absences');
  await paul.presses('Supprimer');
  await paul.presses('Déclarer une absence');
  await paul.fills({ from: '2022-03-21', to: '2022-03-14' });
  await paul.fills({ from: '2022-03-21', to: '2022-03-25' });
  await paul.opensHome();
  await paul.presses('Supprimer cette absence');
  await sacha.writes('away from Monday 21 to Friday 25 March');
  await sacha.presses('Delete this absence');
  for (let day = 1; day <= 24; day += 2) await noe.types(`/magellan absence le ${day} juin`);
  await noe.types('/magellan absence');
}

async function answerInEveryWay({
  alix,
  noe,
  ines,
  sacha,
  lina,
  hugo,
  camille,
  driss,
  clock,
}: TestCommunity) {
  await alix.presses('Répondre');
  await alix.fills({ ...sunny, defi: 'fog' });
  await alix.fills({ ...sunny, successes: accents, difficulties: escapes });
  await alix.presses('Modifier');
  await alix.fills({ successes: lines });
  await alix.types('/meteo');
  await alix.presses('Parler à un·e coach');
  await alix.types('/meteo');
  await alix.presses('Parler à un·e coach');
  await alix.presses('Retirer ma demande');
  await alix.presses('Parler à un·e coach');
  const { press, ref } = camille.button('Je m’en occupe');
  await camille.presses('Je m’en occupe');
  for (const one of [camille, driss]) await one.does({ kind: 'press', press, ref, value: null });

  await noe.presses('Répondre');
  await noe.closesForm();
  await noe.presses('Plus tard');
  await noe.types('/meteo');

  await ines.presses('Je passe cette fois');
  await ines.presses('Finalement, je réponds');
  await ines.presses('Répondre');
  await ines.fills(stormy);
  await ines.presses('Supprimer');
  await ines.presses('Garder ma réponse');
  await ines.types('/meteo');
  await ines.presses('Supprimer');
  await ines.presses('Supprimer ma réponse');
  await ines.presses('Finalement, je réponds');
  await ines.presses('Répondre');
  await ines.fills(stormy);
  await ines.types('/meteo');
  await ines.presses('Mes météos passées');

  await sacha.presses('Answer without signing');
  await sacha.fills({ ...sunny, difficulties: escapes });
  await sacha.types('/meteo');
  for (const person of [lina, hugo]) {
    await person.presses(withoutSigning);
    await person.fills({ ...stormy, successes: accents });
  }
  for (const person of [alix, noe, ines, sacha]) await person.opensHome();
  await clock.to('2022-03-14T11:00');
  await noe.presses(withoutSigning);
  await noe.closesForm();
}

/** What was open before the closing is pressed after it. */
async function pressWhatIsSpent({ alix, noe, ines, camille }: TestCommunity) {
  const { ref } = ines.button('Modifier');
  for (const press of ['answer', 'answer-unsigned', 'later', 'skip', 'unskip', 'withdraw', 'contact'])
    for (const person of [alix, noe])
      await person.does({ kind: 'press', press: `meteo/${press}`, ref, value: null });
  await camille.does({ kind: 'press', press: 'meteo/read', ref, value: null });
}

async function readAsCoaches({ alix, camille, driss }: TestCommunity) {
  await camille.presses('Afficher les noms');
  await camille.presses('Lire les réponses');
  const [order] = camille.lastWhisper()?.blocks.filter((block) => block.kind === 'choice') ?? [];
  if (order) await camille.does({ ...order, kind: 'press', value: 'weather' });
  await camille.presses('Suivante');
  await camille.presses('Précédente');
  for (const word of ['bilan', 'historique', 'digest', 'history']) await driss.types(`/meteo ${word}`);
  await driss.presses('Tout en CSV');
  await camille.presses('Voir les chiffres');
  await camille.presses('Chiffres en CSV');
  await alix.presses('Retirer ma demande');
  await alix.types('/meteo');
}

async function closeTheLoop({ camille, driss }: TestCommunity) {
  await camille.presses('Vous avez dit');
  await camille.fills({ said: null, will: null });
  await camille.fills({ said: accents.slice(0, 1000), will: lines.slice(0, 1000) });
  await camille.fills({
    said: accents.slice(0, 1000),
    will: `${accents.slice(0, 900)}\n- Un atelier, le 12 avril`,
  });
  await camille.presses('Modifier');
  await camille.fills({ said: escapes.slice(0, 1000), will: 'Un atelier en avril.' });
  await camille.presses('Publier');
  await driss.presses('Vous avez dit');
  await camille.presses('Dépublier');
  await camille.presses('Supprimer le brouillon');
}

async function seeWhatIsKept(community: TestCommunity) {
  for (const person of everybody(community)) await person.types('/magellan confidentialite');
  await community.alix.presses('Exporter mes données');
  await community.camille.presses('Exporter mes données');
}

async function eraseOneself({ alix, camille }: TestCommunity) {
  for (const person of [alix, camille]) {
    await person.presses('Tout effacer');
    await person.fills({ word: 'non' });
    await person.fills({ word: 'EFFACER' });
    await person.types('/magellan confidentialite');
  }
}
