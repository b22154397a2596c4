import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import {
  answers,
  digestedRound,
  labelsOf,
  openedRound,
  stormy,
  sunny,
  textOf,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { addAbsence } from '../../community/members/absences.ts';
import { memberById } from '../../community/members/members.ts';
import { DeliveryError } from '../../engine/platform.ts';

describe('the digest', () => {
  it('says participation, the three weathers in sentences and a picture, and thanks everybody', async () => {
    const community = await digestedRound();
    const digest = community.channel('eig-coachs').at(-1);
    const words = textOf(digest);
    expect(words).toContain('6 réponses pour 6 personnes invitées (100 %)');
    expect(words).toContain('Tout le monde a répondu');
    expect(words).toMatch(/Les défis\*\*.: plutôt «.contrasté.» \(3 grand soleil, 3 pluie\)/);
    const picture = digest?.blocks.find((block) => block.kind === 'image');
    expect(picture?.chart).toMatchObject({ rows: [{ counts: [3, 0, 0, 3, 0] }, {}, {}] });
    expect(words).toMatch(/Les équipes\*\*.: plutôt .*\(3 éclaircies, 3 orage\)/);
    expect(labelsOf(digest)).toEqual([
      'Lire les réponses',
      'Vous avez dit → nous allons faire',
      'Voir les chiffres',
      'Chiffres en CSV',
      'Relire',
    ]);
    expect(words).not.toMatch(/Portail|Boussole|Alix|réunions/);
  });

  it('says what has changed since the rounds before', async () => {
    const community = await digestedRound();
    const { alix, noe, ines, lina, hugo, clock } = community;
    await clock.to('2022-03-25T12:00');
    for (const member of [alix, noe, ines, lina, hugo]) await answers(member, sunny);
    await clock.to('2022-04-01T09:00');
    const words = textOf(community.channel('eig-coachs').at(-1));
    expect(words).toMatch(
      /en nette amélioration\.[\s\S]*Les évolutions se lisent depuis le vendredi 11.mars\./,
    );
  });

  it('withholds figures below the threshold, and says why', async () => {
    const community = await openedRound();
    const { alix, noe, ines, lina, camille, clock } = community;
    for (const member of [alix, noe, ines]) await answers(member, stormy);
    await answers(lina, sunny, withoutSigning);
    await clock.to('2022-03-18T09:00');
    const words = textOf(community.channel('eig-coachs').at(-1));
    expect(words).toContain('Les chiffres ne sont pas montrés');
    expect(words).toContain('au moins 5 réponses');
    expect(words).toContain('Quelques réponses non signées');
    expect(words).not.toMatch(/orage|soleil/i);
    expect(labelsOf(community.channel('eig-coachs').at(-1))).toContain('Voir les chiffres');
    await camille.presses('Voir les chiffres');
    expect(textOf(camille.lastWhisper())).toContain('chiffres non montrés');
    expect(textOf(camille.lastWhisper())).not.toMatch(/orage|soleil/i);
    await camille.presses('Chiffres en CSV');
    expect(textOf(camille.lastMessage())).toContain('chiffres non montrés');
    expect(textOf(camille.lastMessage())).not.toMatch(/orage|soleil/i);
    await camille.types('/meteo historique');
    expect(textOf(camille.lastWhisper())).toContain('chiffres non montrés');
  });

  it('counts signed answers only when the unsigned ones are too few, and erases those', async () => {
    const community = await openedRound();
    const { alix, noe, ines, lina, hugo, clock, database } = community;
    for (const member of [alix, noe, ines, lina]) await answers(member, sunny);
    await answers(community.sacha, sunny, 'Answer');
    await answers(hugo, stormy, withoutSigning);
    await clock.to('2022-03-18T09:00');
    const words = textOf(community.channel('eig-coachs').at(-1));
    expect(words).toContain('6 réponses sur 6');
    expect(words).toMatch(/Les défis\*\*.: plutôt «.grand soleil.» \(5 grand soleil\)/);
    expect(words).toContain('on aurait pu reconnaître quelqu’un');
    expect(await database.db.selectFrom('meteo_unsigned').selectAll().execute()).toEqual([]);
  });

  it('names who has been silent for two rounds, unless she is away, skipped, or was never reached', async () => {
    const community = await openedRound();
    const { alix, noe, ines, hugo, camille, clock, database } = community;
    await ines.presses('Je passe cette fois');
    await answers(alix, sunny);
    await clock.to('2022-03-25T12:00');
    expect(textOf(community.channel('eig-coachs').at(-1))).not.toContain('Sans nouvelles');
    await ines.presses('Je passe cette fois');
    await database.transact((tx) => addAbsence(tx, hugo.id, '2022-03-31', '2022-04-10'));
    await clock.to('2022-04-01T09:00');
    // The chat keeps what stands in the channel: a count there, and the names to the coach who asks for them.
    const inChannel = textOf(community.channel('eig-coachs').at(-1));
    expect(inChannel).toMatch(/Sans nouvelles depuis au moins deux météos\*\* : (une|\d+) personnes?\./);
    for (const { name } of [alix, noe, ines, hugo]) expect(inChannel).not.toContain(name);
    await camille.presses('Afficher les noms');
    const words = textOf(camille.lastWhisper());
    expect(words).toContain('Noé Da Silva : 2 météos de suite');
    expect(camille.lastWhisper()?.storable).toBeUndefined();
    for (const spared of [alix, ines, hugo]) expect(words).not.toContain(spared.name);
    // Of each round, one message stays: the last that asked him.
    expect(noe.messages()).toHaveLength(2);
  });

  it('after downtime comes once, in working hours; too late, it stays on demand', async () => {
    const community = await openedRound();
    const { alix, camille, clock, app } = community;
    await answers(alix, sunny);
    const wakesAt = async (iso: string) => {
      clock.set(Date.parse(iso));
      await app.scheduler.tick();
      await app.outbox.idle();
    };
    await wakesAt('2022-03-20T23:00:00+01:00');
    expect(community.channel('eig-coachs')).toEqual([]);
    await clock.to('2022-03-21T09:00');
    expect(community.channel('eig-coachs')).toHaveLength(1);
    await clock.to('2022-03-25T12:00');
    await answers(alix, sunny);
    await wakesAt('2022-04-20T10:00:00+02:00');
    expect(community.channel('eig-coachs')).toHaveLength(1);
    await camille.types('/meteo bilan');
    expect(textOf(camille.lastWhisper())).toContain('Bilan de la météo du vendredi 25 mars');
  });

  it('is not sent when there is nothing to say', async () => {
    const community = await testCommunity();
    const { alix, noe, ines, sacha, lina, hugo, clock, database } = community;
    await database.transact(async (tx) => {
      for (const { id } of [alix, noe, ines, sacha, lina, hugo])
        await addAbsence(tx, id, '2022-03-01', '2022-03-20');
    });
    await clock.to('2022-03-18T10:00');
    expect(community.channel('eig-promotion')).toHaveLength(1);
    expect(community.channel('eig-coachs')).toEqual([]);
  });
});

describe('“/meteo bilan”', () => {
  it('while a round is open follows the sending, names who was not reached, and shows no figure', async () => {
    const { alix, noe, camille, clock, database, platform, expectErrors } = await openedRound();
    expectErrors();
    await answers(alix, stormy);
    await camille.types('/meteo bilan');
    expect(textOf(camille.lastWhisper())).toContain('6 invitations envoyées sur 6');
    expect(textOf(camille.lastWhisper())).toContain('une réponse pour 6 personnes invitées');
    expect(textOf(camille.lastWhisper())).not.toMatch(/orage|pluie|Alix/i);

    await clock.to('2022-03-25T11:59');
    await database.transact(async (tx) => {
      await tx.deleteFrom('identities').where('memberId', '=', 'm-ines').execute();
    });
    platform.fault = ({ kind, to }) =>
      kind === 'post' && to.id === 'u-noe'
        ? { throw: new DeliveryError('rejected', 'user_not_found') }
        : null;
    await clock.to('2022-03-25T12:00');
    await camille.types('/meteo bilan');
    const words = textOf(camille.lastWhisper());
    expect(words).toContain('4 invitations envoyées sur 6');
    expect(words).toContain('Inès Belkacem : aucun compte de la messagerie');
    expect(words).toContain('Noé Da Silva : le message n’a pas pu être remis (user\\_not\\_found)');
    expect(noe.messages()).toHaveLength(1);
  });

  it('gives the last digest again, the same figures whatever was erased since', async () => {
    const community = await digestedRound();
    const { alix, camille, app, database } = community;
    const [before] = textOf(community.channel('eig-coachs').at(-1)).split('\nLa pratique');
    await app.transact(async (uow) => {
      const found = await memberById(uow.tx, alix.id);
      if (found) await uow.contributions.erasePersonalData(uow, found, { leaves: true });
    });
    expect(await database.db.selectFrom('meteo_signed').select('memberId').execute()).toHaveLength(2);
    await camille.types('/meteo bilan');
    expect(textOf(camille.lastWhisper())).toBe(before);
  });

  it('typed by a coach alone, “/meteo” gives it too, and says when there is none yet', async () => {
    const { camille } = await openedRound();
    await camille.types('/meteo historique');
    expect(textOf(camille.lastWhisper())).toContain('Aucune météo n’est encore close');
    await camille.types('/meteo');
    expect(textOf(camille.lastWhisper())).toContain('La météo en cours');
  });
});
