import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import {
  answers,
  digestedRound,
  labelsOf,
  openedRound,
  stormy,
  sunny,
  textOf,
  textOfForm,
  withoutSigning,
} from '../../../test/support/meteo.ts';
import { inIntake } from '../../../test/support/unsigned.ts';
import { memberById } from '../../community/members/members.ts';
import { planOf } from './load/rounds.ts';
import type { MeteoAnswer } from './rules/levels.ts';
import { recordPastRound } from './store/past-round.ts';

const TABLES = [
  'meteo_signed',
  'meteo_unsigned',
  'meteo_invitations',
  'meteo_readings',
  'meteo_loops',
] as const;

describe('retention', () => {
  it('erases what is individual once its time has passed, and leaves the figures', async () => {
    const { alix, camille, clock, database } = await digestedRound((programme) => {
      programme.meteo.retentionDays = 30;
    });
    await camille.presses('Lire les réponses');
    await camille.presses('Vous avez dit');
    await camille.fills({ said: 'a', will: 'b', withFigures: false });
    await alix.types('/meteo bilan');
    const asked = { kind: 'press', press: 'meteo/contact', ref: '', value: null } as const;
    await alix.does(asked);
    const contacts = () => database.db.selectFrom('meteo_contacts').select('id').execute();
    const rows = async () => {
      const round = await database.db
        .selectFrom('meteo_rounds')
        .select('id')
        .where('key', '=', '2022-03-11')
        .executeTakeFirstOrThrow();
      const counts = [];
      for (const table of TABLES)
        counts.push(
          (await database.db.selectFrom(table).select('roundId').where('roundId', '=', round.id).execute())
            .length,
        );
      return counts;
    };
    expect(await rows()).toEqual([3, 3, 6, 3, 1]);
    await clock.to('2022-04-16T12:00');
    expect(await rows()).toEqual([3, 3, 6, 3, 1]);
    await clock.to('2022-04-17T12:00');
    expect(await rows()).toEqual([0, 0, 0, 0, 0]);
    // Asked on Friday 18 March.
    await clock.to('2022-04-17T12:30');
    expect(await contacts()).toHaveLength(1);
    await clock.to('2022-04-18T12:00');
    expect(await contacts()).toEqual([]);
    await camille.types('/meteo historique');
    expect(textOf(camille.lastWhisper())).toContain('Vendredi 11 mars** : 6 sur 6 ; défis « contrasté »');
    await camille.presses('Lire les réponses');
    expect(textOf(camille.lastWhisper())).toContain('Aucune réponse à lire');
  });
});

describe('what is kept of a member', () => {
  it('is told to her, exported and erased, and a round that is open no longer counts her', async () => {
    const { alix, app, clock, camille, database } = await digestedRound();
    await camille.presses('Lire les réponses');
    await clock.to('2022-03-25T12:00');
    await answers(alix, { ...sunny, successes: 'encore' });
    await alix.presses('Parler à un·e coach');
    const exported = await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      return member && uow.contributions.exportPersonalData(uow, member);
    });
    expect(exported?.meteo).toEqual({
      notes: [],
      replies: [],
      participation: expect.arrayContaining([{ round: '2022-03-25', status: 'answered' }]),
      signedAnswers: expect.arrayContaining([
        {
          round: '2022-03-11',
          defi: 'sun',
          team: 'clear',
          self: 'sun',
          successes: 'Premier test utilisateur',
          difficulties: 'Peu de temps',
        },
      ]),
      readBy: [{ round: '2022-03-11', reader: 'Camille Roussel', readAt: '2022-03-18T08:00:00.000Z' }],
      contactRequests: [{ askedAt: '2022-03-25T11:00:00.000Z', takenAt: null, doneAt: null }],
      readings: [],
      off: false,
    });
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: true });
    });
    for (const table of ['meteo_signed', 'meteo_invitations', 'meteo_contacts'] as const)
      expect(
        await database.db.selectFrom(table).select('memberId').where('memberId', '=', alix.id).execute(),
      ).toEqual([]);
    await clock.to('2022-04-01T09:00');
    await camille.types('/meteo bilan');
    expect(textOf(camille.lastWhisper())).toContain('aucune réponse pour 5 personnes invitées');
  });

  it('a reader who is erased leaves no name, but the reading is still told', async () => {
    const { alix, camille, app } = await digestedRound();
    await camille.presses('Lire les réponses');
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, camille.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: true });
    });
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain(
      'une personne qui a quitté le programme, le vendredi 18 mars',
    );
  });
});

describe('a member who has her data erased, and stays', () => {
  const erases = async (member: Actor) => {
    await member.types('/magellan confidentialite');
    await member.presses('Tout effacer');
    await member.fills({ word: 'EFFACER' });
    return textOf(member.lastWhisper());
  };
  const invitationsOf = ({ database }: TestCommunity, member: Actor) =>
    database.db
      .selectFrom('meteo_invitations')
      .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_invitations.roundId')
      .select(['key', 'status'])
      .where('memberId', '=', member.id)
      .execute();

  it('having answered without signing, cannot answer that round twice, nor is she asked again', async () => {
    const community = await digestedRound();
    const { alix, clock, database } = community;
    await clock.to('2022-03-25T12:00');
    await answers(alix, stormy, withoutSigning);
    const sent = alix.messages().length;
    const said = await erases(alix);
    expect(said).toMatch(
      /Voici ce que je viens d’effacer[\s\S]*vos réponses signées à la météo[\s\S]*Je garde encore/,
    );
    expect(said).toMatch(/Je garde encore[\s\S]*votre participation à la météo en cours/);
    expect(await invitationsOf(community, alix)).toEqual([{ key: '2022-03-25', status: 'answered' }]);
    await alix.types('/meteo');
    expect(textOf(alix.lastWhisper())).toContain('votre météo est enregistrée');
    await clock.to('2022-03-30T12:00');
    expect(alix.messages()).toHaveLength(sent);
    const past = await database.db.selectFrom('meteo_unsigned').select('id').execute();
    expect(past).toHaveLength(3);
    expect(await inIntake(community, 'meteo_unsigned')).toBe(1);
  });

  it('having signed, has withdrawn her answer: she is not reminded, and may give another', async () => {
    const community = await openedRound();
    const { alix, clock, database } = community;
    await answers(alix, { ...sunny, successes: 'encore' });
    await alix.presses('Parler à un·e coach');
    await erases(alix);
    expect(await invitationsOf(community, alix)).toEqual([{ key: '2022-03-11', status: 'skipped' }]);
    for (const table of ['meteo_signed', 'meteo_contacts'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(labelsOf(alix.lastMessage())).not.toContain('Répondre');
    const sent = alix.messages().length;
    await clock.to('2022-03-17T12:00');
    expect(alix.messages()).toHaveLength(sent);
    await alix.types('/meteo');
    await alix.presses('Répondre');
    await alix.fills(sunny);
    expect(await invitationsOf(community, alix)).toEqual([{ key: '2022-03-11', status: 'answered' }]);
  });

  it('not having answered yet, is reminded as everybody', async () => {
    const community = await openedRound();
    const { alix, clock } = community;
    await erases(alix);
    expect(await invitationsOf(community, alix)).toEqual([{ key: '2022-03-11', status: 'invited' }]);
    await clock.to('2022-03-17T12:00');
    expect(alix.messages().length).toBeGreaterThan(1);
  });

  it('being a coach, is still named to those whose answers she has read', async () => {
    const { alix, camille } = await digestedRound();
    await camille.presses('Lire les réponses');
    expect(await erases(camille)).toMatch(/Je garde encore[\s\S]*la trace de vos lectures/);
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain('Camille Roussel, le vendredi 18 mars');
  });

  it('has said to her beforehand what stays', async () => {
    const { alix } = await openedRound();
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toMatch(
      /météo en cours pas encore de réponse ; gardé jusqu’à la clôture/,
    );
    await alix.presses('Tout effacer');
    expect(textOfForm(alix.form)).toContain('pour ne pas vous solliciter deux fois');
  });
});

describe('the home view', () => {
  it('offers the open round, thanks, and says when the next one opens', async () => {
    const { alix, camille, clock } = await openedRound();
    expect(textOf(await alix.opensHome())).toContain('[Répondre]');
    await answers(alix, sunny);
    expect(textOf(await alix.opensHome())).toContain('Merci, votre météo est enregistrée');
    expect(textOf(await camille.opensHome())).toContain('/meteo bilan');
    await clock.to('2022-03-19T12:00');
    expect(textOf(await alix.opensHome())).toContain('La prochaine météo ouvre vendredi 25 mars à 12 h');
  });
});

describe('a past that is recorded', () => {
  it('has figures by the same rules, and asks nobody anything again', async () => {
    const community = await testCommunity();
    const { alix, noe, ines, sacha, lina, hugo, camille, app, clock } = community;
    const ids = [alix, noe, ines, sacha, lina, hugo].map(({ id }) => id);
    const answer: MeteoAnswer = {
      defi: 'clear',
      team: 'sun',
      self: 'cloud',
      successes: null,
      difficulties: null,
    };
    await app.transact(async (uow) => {
      const [first, second] = planOf(uow).filter(({ opensAt }) => opensAt < uow.now);
      if (!first || !second) throw new Error('the demonstration has two rounds before March');
      const unsigned = { memberId: null, answer };
      await recordPastRound(
        uow,
        first,
        [...ids.slice(0, 2).map((memberId) => ({ memberId, answer })), unsigned, unsigned, unsigned],
        ids,
      );
      await recordPastRound(uow, second, [unsigned], ids);
    });
    await clock.to('2022-03-11T11:59');
    expect(alix.messages()).toEqual([]);
    await camille.types('/meteo historique');
    const words = textOf(camille.lastWhisper());
    expect(words).toContain(
      'Vendredi 28 janvier** : 5 sur 6 ; défis « éclaircies », équipes « grand soleil »',
    );
    expect(words).toContain('Vendredi 11 février** : 1 sur 6 ; chiffres non montrés');
    await alix.types('/meteo');
    expect(textOf(alix.lastWhisper())).toContain('Vendredi 28 janvier** : mon défi, éclaircies');
    await clock.to('2022-03-11T12:00');
    expect(alix.messages()).toHaveLength(1);
  });
});
