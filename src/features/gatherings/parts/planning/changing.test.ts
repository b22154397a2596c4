import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { saveAnswer } from '../../../../community/gatherings/answers.ts';
import { invitedTo } from '../../../../community/gatherings/audience.ts';
import type { Gathering, GatheringEvent } from '../../../../community/gatherings/gathering.ts';
import { recordGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById, gatheringsIn } from '../../../../community/gatherings/store.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

/** A community in which what features hear of gatherings is written down. */
async function listening(now = '2022-03-01T11:00') {
  const heard: GatheringEvent[] = [];
  const ear = {
    id: 'ear',
    async onGatheringEvent(_uow: unknown, event: GatheringEvent) {
      heard.push(event);
    },
  };
  const community = await testCommunity({ now, features: [...features, ear] });
  return { community, heard };
}

const now = ({ database }: TestCommunity, { id }: Gathering) =>
  database.transact((tx) => gatheringById(tx, id));

const opens = (coach: Actor, { id }: Gathering) =>
  coach.does({ kind: 'press', press: 'planning/open', ref: id, value: null });

describe('changing a gathering', () => {
  it.each([
    ['planned', 'planning/core', { title: 'À deux voix' }],
    ['draft', 'planning/core', { title: 'À deux voix' }],
    ['planned', 'planning/details', { place: 'Salle Vega' }],
    ['planned', 'planning/access', { directions: 'Par la cour' }],
  ] as const)(
    'of two coaches at once, %s, by %s, undoes nothing of what the first said',
    async (state, press, said) => {
      const { community } = await listening();
      const { driss, camille } = community;
      const gathering = await planned(community, {
        ...{ format: 'atelier', starts: '2022-03-31T17:00', state },
      });
      for (const coach of [driss, camille])
        await coach.does({ kind: 'press', press, ref: gathering.id, value: null });
      await camille.fills(said);
      const first = await now(community, gathering);
      expect(first).toMatchObject(said);
      await driss.fills({});
      expect(driss.errors?.['']).toContain('entre-temps');
      expect(await now(community, gathering)).toEqual(first);
      await driss.does({ kind: 'press', press, ref: gathering.id, value: null });
      expect(driss.form?.fields.map(({ initial }) => initial)).toContain(Object.values(said)[0]);
    },
  );

  it('moves its milestones with it, counts one change, and is heard by the other features', async () => {
    const { community, heard } = await listening();
    const { driss, camille } = community;
    const before = await planned(community, { format: 'atelier', starts: '2022-03-31T17:00' });
    await opens(driss, before);
    await driss.presses('Titre et date');
    await driss.fills({ on: '2022-04-07', at: '16:00', title: 'Autrement' });
    const after = await now(community, before);
    expect(after).toMatchObject({ title: 'Autrement', state: 'planned', sequence: 1, authorId: camille.id });
    const day = 24 * 3_600_000;
    expect((after?.startsAt ?? 0) - before.startsAt).toBe(7 * day - 3_600_000);
    expect((after?.announceAt ?? 0) - before.announceAt).toBe(7 * day);
    expect((after?.remindAt ?? 0) - before.remindAt).toBe(7 * day);
    expect(heard.at(-1)).toMatchObject({ kind: 'changed', before: { id: before.id, sequence: 0 } });
  });

  it('that changes nothing tells nobody', async () => {
    const { community, heard } = await listening();
    const { camille } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-31T17:00' });
    await opens(camille, gathering);
    await camille.presses('Titre et date');
    await camille.fills({});
    expect(read(camille.lastWhisper())).toContain('Vous n’avez rien modifié');
    expect(heard.map(({ kind }) => kind)).toEqual(['planned']);
    expect((await now(community, gathering))?.sequence).toBe(0);
  });

  it('to a day on which the calendar warns asks for a tick, beside the box', async () => {
    const { community } = await listening();
    const { camille } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-31T17:00' });
    await opens(camille, gathering);
    await camille.presses('Titre et date');
    await camille.fills({ on: '2022-04-18' });
    expect(camille.errors?.anyway?.replaceAll('\u00a0', ' ')).toContain(
      'ce jour est férié (Lundi de Pâques)',
    );
    expect((await now(community, gathering))?.startsAt).toBe(gathering.startsAt);
    await camille.fills({ on: '2022-04-18', anyway: true });
    expect(camille.errors).toBeNull();
    expect((await now(community, gathering))?.startsAt).not.toBe(gathering.startsAt);
  });

  it('of one that is announced says so, and those who answered hear of it', async () => {
    const { community } = await listening('2022-03-11T11:50');
    const { camille, alix } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-17T17:00' });
    await alix.presses('Je viens');
    await opens(camille, gathering);
    expect(read(camille.lastWhisper())).toContain('Réponses : 1 oui, 0 peut-être, 0 non.');
    await camille.presses('Lieu et détails');
    await camille.fills({ place: 'Salle 9' });
    expect(read(camille.lastWhisper())).toContain(
      'C’est modifié, et je préviens les personnes qui ont répondu.',
    );
    expect(read(alix.lastMessage())).toContain('Salle 9');
  });

  it('never leaves fewer seats than those who already come', async () => {
    const { community } = await listening();
    const { camille, alix, noe } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-31T17:00' });
    await community.database.transact(async (tx) => {
      await saveAnswer(tx, gathering.id, { memberId: alix.id, answer: 'yes', position: 1 });
      await saveAnswer(tx, gathering.id, { memberId: noe.id, answer: 'yes', position: 2 });
    });
    await opens(camille, gathering);
    await camille.presses('Lieu et détails');
    await camille.fills({ capacity: 1 });
    expect(camille.errors?.capacity).toContain('2 personnes viennent');
    await camille.fills({ capacity: 2 });
    expect((await now(community, gathering))?.capacity).toBe(2);
  });

  it('to a métier that has its own on that day of the rhythm makes one more; of another format, one by hand', async () => {
    const { community } = await listening();
    const { camille } = community;
    const of = (metier: string, state: Gathering['state']) =>
      planned(community, {
        ...{ format: 'entre-pairs', metier, state, starts: '2022-04-27T14:30', nominalOn: '2022-04-27' },
      });
    const [design, draft] = [await of('design', 'planned'), await of('data', 'draft')];
    await opens(camille, draft);
    await camille.presses('Pour qui');
    await camille.fills({ metier: 'design' });
    expect(await now(community, draft)).toMatchObject({ metier: 'design', nominalOn: null });
    expect(await now(community, design)).toMatchObject({ metier: 'design', nominalOn: '2022-04-27' });
    await camille.presses('Titre et date');
    await camille.fills({ format: 'atelier' });
    expect(await now(community, draft)).toMatchObject({ format: 'atelier', metier: null, nominalOn: null });
    expect(read(camille.lastWhisper())).toContain('Le format a changé');
  });

  it('to invite somebody more tells the others without counting a change', async () => {
    const { community, heard } = await listening();
    const { camille, alix, noe } = community;
    const gathering = await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-31T17:00',
      invited: [alix.id],
    });
    await opens(camille, gathering);
    await camille.presses('Pour qui');
    await camille.fills({ person1: 'u-noe' });
    const invited = await community.database.transact((tx) => invitedTo(tx, [gathering.id]));
    expect([...(invited.get(gathering.id) ?? [])].sort()).toEqual([alix.id, noe.id].sort());
    expect(heard.at(-1)).toMatchObject({ kind: 'changed', gathering: { sequence: 0 } });
  });

  it('is too late once it has begun, but for its link, and for good once it is over', async () => {
    const { community } = await listening();
    const { camille } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-01T12:00' });
    await opens(camille, gathering);
    const { ref } = camille.button('Titre et date');
    await community.clock.to('2022-03-01T12:30');
    for (const press of ['planning/core', 'planning/cancel']) {
      await camille.does({ kind: 'press', press, ref, value: null });
      expect(read(camille.lastWhisper())).toContain('Cette rencontre a déjà commencé');
    }
    await camille.presses('Lieu et détails');
    await camille.fills({ link: 'https://visio.example.org/autre' });
    expect(read(camille.lastWhisper())).toContain('https://visio.example.org/autre');
    const last = await now(community, gathering);
    if (last) await community.database.transact((tx) => recordGathering(tx, { ...last, state: 'over' }));
    await camille.does({ kind: 'press', press: 'planning/details', ref, value: null });
    expect(read(camille.lastWhisper())).toContain('Cette rencontre est terminée');
  });
});

describe('cancelling', () => {
  it('is confirmed by a form, with a word to those who know; the other features hear it', async () => {
    const { community, heard } = await listening();
    const { camille } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-31T17:00' });
    await opens(camille, gathering);
    await camille.presses('Annuler la rencontre');
    expect(camille.form?.intro).toContain('Atelier-conférence');
    await camille.fills({ word: 'L’intervenante est malade.' });
    expect(await now(community, gathering)).toMatchObject({ state: 'cancelled', sequence: 1 });
    expect(heard.at(-1)).toMatchObject({ kind: 'cancelled', word: 'L’intervenante est malade.' });
    expect(read(camille.lastWhisper())).toContain('C’est annulé.');
  });

  it('can be undone until it was to begin: it is planned again, and announced anew', async () => {
    const { community, heard } = await listening();
    const { camille, clock } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-31T17:00' });
    await opens(camille, gathering);
    await camille.presses('Annuler la rencontre');
    await camille.fills({});
    const { ref } = camille.button('Rétablir la rencontre');
    await camille.presses('Rétablir la rencontre');
    expect(await now(community, gathering)).toMatchObject({ state: 'planned', sequence: 2 });
    expect(heard.map(({ kind }) => kind)).toEqual(['planned', 'cancelled', 'restored']);
    await camille.does({ kind: 'press', press: 'planning/restore', ref, value: null });
    expect(read(camille.lastWhisper())).toContain('Cette rencontre est déjà planifiée');
    await camille.presses('Annuler la rencontre');
    await camille.fills({});
    await clock.to('2022-03-31T17:00');
    await camille.does({ kind: 'press', press: 'planning/restore', ref, value: null });
    expect(read(camille.lastWhisper())).toContain('Cette rencontre a déjà commencé');
  });
});

describe('a gathering that was announced, moved, cancelled, and restored', () => {
  it('is not told to its coach as something that nobody knows of', async () => {
    const { community, heard } = await listening('2022-03-11T11:50');
    const { camille, alix, clock } = community;
    const gathering = await planned(community, { format: 'atelier', starts: '2022-03-17T17:00' });
    await opens(camille, gathering);
    expect(read(camille.lastWhisper())).toContain('Réponses');
    await alix.presses('Je viens');
    await opens(camille, gathering);
    await camille.presses('Titre et date');
    await camille.fills({ on: '2022-03-31' });
    await camille.presses('Annuler la rencontre');
    await camille.fills({});
    await camille.presses('Rétablir la rencontre');
    expect(read(alix.lastMessage())).toContain('aura bien lieu');
    const said = read(camille.lastWhisper());
    expect(said).toContain('Les personnes qui avaient répondu');
    expect(said).not.toContain('connue des coachs uniquement');
    // It is announced anew at its lead time, and answers are asked for again then.
    expect(await now(community, gathering)).toMatchObject({ state: 'planned' });
    await alix.presses('Modifier ma réponse');
    await clock.to('2022-03-17T12:00');
    expect(heard.map(({ kind }) => kind).filter((kind) => kind !== 'answered')).toEqual([
      ...['planned', 'announced', 'changed', 'cancelled', 'restored', 'announced'],
    ]);
    expect(community.channel('eig-promotion').map(read).join()).toContain('jeudi 31 mars, de 17 h');
  });
});

describe('what is kept of who plans and who is invited', () => {
  it('is told, exported, and erased; the gatherings stay', async () => {
    const { community } = await listening();
    const { camille, alix } = community;
    const gathering = await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-31T17:00',
      title: 'Le point',
      invited: [alix.id],
    });
    await camille.types('/magellan confidentialite');
    expect(read(camille.lastWhisper())).toContain('Vous avez planifié une rencontre.');
    await alix.types('/magellan confidentialite');
    // Once, with her answers.
    expect(read(alix.lastWhisper()).match(/invité|invitation/g)).toEqual(['invitation']);
    for (const person of [camille, alix]) {
      await person.presses('Tout effacer');
      await person.fills({ word: 'EFFACER' });
    }
    expect(await now(community, gathering)).toMatchObject({ title: 'Le point', authorId: null });
    const invited = await community.database.transact((tx) => invitedTo(tx, [gathering.id]));
    expect(invited.get(gathering.id)).toEqual(new Set());
  });
});

describe('a past gathering', () => {
  it('is held again as a new draft, with all that was said of it and those who were invited', async () => {
    const { community } = await listening();
    const { camille, driss, alix, clock } = community;
    await planned(community, {
      format: 'mentorat-collectif',
      starts: '2022-03-02T17:00',
      title: 'Le point',
      place: 'Salle 4',
      invited: [alix.id],
      authorId: driss.id,
    });
    await camille.types('/rencontre planifier');
    await camille.presses('Dupliquer une rencontre passée');
    expect(read(camille.lastWhisper())).toContain('Aucune rencontre n’a encore eu lieu.');
    await clock.to('2022-03-03T09:00');
    await camille.presses('Tout ce qui est planifié');
    await camille.presses('Dupliquer une rencontre passée');
    const menu = camille.lastWhisper()?.blocks.find((block) => block.kind === 'choice');
    await camille.chooses('Rencontre à dupliquer', menu?.options[0]?.label ?? '');
    expect(camille.form?.fields[0]).toMatchObject({ initial: 'Le point' });
    await camille.fills({ on: '2022-04-06' });
    const [draft] = await community.database.transact((tx) => gatheringsIn(tx, ['draft']));
    expect(draft).toMatchObject({ title: 'Le point', place: 'Salle 4', authorId: camille.id, sequence: 0 });
    expect(read(camille.lastWhisper())).toContain('Personnes invitées Alix Moreau');
  });
});
