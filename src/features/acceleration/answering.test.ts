import { describe, expect, it } from 'vitest';
import {
  asks,
  granted,
  moment,
  parrainsThere,
  proposed,
  searching,
} from '../../../test/support/acceleration.ts';
import { labelsOf, textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { retryFailed } from '../../engine/outbox/store.ts';
import { DeliveryError } from '../../engine/platform.ts';

describe('coaches, before a request leaves', () => {
  it('comment on it: its author changes it, or sends it as it is', async () => {
    const { alix, camille, mona, channel } = await parrainsThere();
    await asks(alix);
    await camille.presses('Lire et commenter');
    expect(textOf(camille.lastWhisper())).toContain('Que tout le monde puisse remplir');
    await camille.presses('Lire et commenter');
    await camille.presses('Commenter');
    await camille.fills({ text: 'Dites quel formulaire.' });
    expect(textOf(alix.lastMessage())).not.toContain('Dites quel formulaire.');
    await alix.presses('Voir la demande');
    expect(textOf(alix.lastWhisper())).toContain('Dites quel formulaire.');
    expect(textOf(channel('eig-coachs').at(-1))).toContain('commentée');
    await alix.presses('Modifier');
    await alix.fills({ goal: 'Que tout le monde puisse remplir la demande de bourse.' });
    await alix.presses('Envoyer telle quelle');
    expect(textOf(mona.lastMessage())).not.toContain('la demande de bourse');
    await mona.presses('Voir la demande');
    expect(textOf(mona.lastWhisper())).toContain('la demande de bourse');
    expect(textOf(mona.lastWhisper())).not.toContain('Dites quel formulaire');
    expect(labelsOf(alix.lastMessage())).not.toContain('Modifier');
  });

  it('find a button that is spent kindly answered, and nothing changed', async () => {
    const { alix, camille, driss, clock } = await parrainsThere();
    await asks(alix);
    const { ref } = camille.button('Envoyer sans commentaire');
    await clock.to('2022-03-14T10:00');
    for (const press of ['acceleration/let-go', 'acceleration/comment']) {
      const answer = await driss.does({ kind: 'press', press, ref, value: null });
      expect(textOfAnswer(answer)).toContain(
        'a avancé entre-temps : en attente d’une réponse. Rien n’a été modifié',
      );
    }
  });

  it.each([
    ['once, when it has waited too long', searching, 1],
    ['not at all, when it was granted', granted, 0],
  ])('are told %s', async (_how, arranged, times) => {
    const { channel, clock } = await arranged();
    await clock.to('2022-03-23T12:00');
    const late = channel('eig-coachs').filter((message) => textOf(message).includes('attend depuis'));
    expect(late).toHaveLength(times);
  });
});

describe('parrains who are asked', () => {
  it('decline without being asked again, and others are asked at once; coaches hear when nobody can', async () => {
    const { mona, dalila, etienne, alix, channel, clock } = await searching();
    expect(etienne.lastMessage()).toBeNull();
    await mona.presses('Pas cette fois');
    expect(textOf(mona.lastMessage())).toContain('Je ne vous la proposerai plus');
    expect(etienne.lastMessage()).toBeNull();
    await dalila.presses('Pas cette fois');
    expect(textOf(etienne.lastMessage())).toContain('personne de ce domaine n’est libre');
    await etienne.presses('Pas cette fois');
    expect(textOf(channel('eig-coachs').at(-1))).toContain('Connaissez-vous quelqu’un ?');
    expect(textOf(alix.lastMessage())).toContain('Les coachs sont prévenu·es');
    const count = mona.messages().length;
    await alix.presses('Voir la demande');
    await alix.presses('Relancer la recherche');
    await clock.forward({ days: 7 });
    expect(mona.messages()).toHaveLength(count);
  });

  it('are followed by others after some days of silence, and can still say yes', async () => {
    const { mona, etienne, alix, clock } = await searching((programme) => {
      programme.acceleration.askedAtOnce = 2;
    });
    await clock.to('2022-03-16T10:00');
    expect(textOf(etienne.lastMessage())).toContain('personne de ce domaine');
    await clock.to('2022-03-21T10:00');
    expect(textOf(alix.lastMessage())).toContain('Personne n’a pu prendre');
    await mona.presses('Je prends');
    await mona.fills(moment);
    expect(textOf(alix.lastMessage())).toContain('Mona Keller');
  });

  it('set their fields, their hours and their pauses, and are left in peace', async () => {
    const { alix, mona, dalila, camille } = await parrainsThere();
    await mona.types('/acceleration disponibilites');
    await mona.fills({ monthly: 0.25 });
    expect(mona.errors?.monthly).toContain('demi-heures');
    await mona.fills({ monthly: 2.5, pausedUntil: '2022-03-01' });
    expect(mona.errors?.pausedUntil).toContain('passée');
    await mona.fills({ monthly: 2.5, pausedUntil: '2022-03-31' });
    expect(textOf(mona.lastWhisper())).not.toContain('31 mars');
    await mona.presses('Modifier');
    expect(mona.form?.fields).toContainEqual(expect.objectContaining({ initial: '2022-03-31' }));
    await asks(alix);
    await camille.presses('Envoyer sans commentaire');
    expect(mona.lastMessage()).toBeNull();
    expect(dalila.lastMessage()).not.toBeNull();
    await camille.types('/acceleration bilan');
    expect(textOf(camille.lastWhisper())).toContain('Mona Keller : 0 h sur 2 h 30 (en pause)');
    // One pause is one: mutual aid leaves her in peace as well, and ends it for both.
    await mona.types('/entraide');
    expect(textOf(mona.lastWhisper())).toContain('31 mars');
    await mona.presses('Reprendre');
    await camille.types('/acceleration bilan');
    expect(textOf(camille.lastWhisper())).not.toContain('(en pause)');
  });

  it('are not asked while they are away', async () => {
    const { alix, mona, camille } = await parrainsThere();
    await mona.types('/magellan absence du 10 au 20 mars');
    await asks(alix);
    await camille.presses('Envoyer sans commentaire');
    expect(mona.lastMessage()).toBeNull();
  });

  it('are not asked late for what somebody else took; who is still asked is, whoever said no meanwhile', async () => {
    const community = await parrainsThere((programme) => {
      programme.acceleration.askedAtOnce = 3;
    });
    const { alix, camille, mona, dalila, etienne, app, platform } = community;
    await community.knows(etienne, 'accessibilite');
    community.expectErrors();
    await asks(alix);
    const away = [dalila.id, etienne.id].map((id) => id.replace(/^m-/, 'u-'));
    platform.fault = ({ to }) =>
      away.includes(to.id) ? { throw: new DeliveryError('rejected', 'not now') } : null;
    await camille.presses('Envoyer sans commentaire');
    platform.fault = () => null;
    const retried = async () => {
      await app.transact(({ tx, now }) => retryFailed(tx, now));
      await app.outbox.idle();
    };
    const failed = await app.transact(({ tx }) =>
      tx.selectFrom('outbox').select(['id', 'recipient']).where('state', '=', 'failed').execute(),
    );
    expect(failed.map(({ recipient }) => recipient).sort()).toEqual(away.sort());
    const hers = failed.find(({ recipient }) => recipient === away[1])?.id;
    await mona.presses('Pas cette fois');
    await app.transact(({ tx, now }) => retryFailed(tx, now, hers));
    await app.outbox.idle();
    const asked = [dalila, etienne].filter((each) => each.lastMessage() !== null);
    expect(asked).toHaveLength(1);
    await asked[0]?.presses('Je prends');
    await asked[0]?.fills(moment);
    await retried();
    expect([dalila, etienne].filter((each) => each.lastMessage() !== null)).toEqual(asked);
  });

  it('find kind words on a button that is spent', async () => {
    const { mona, dalila, alix } = await searching();
    const { ref } = dalila.button('Je prends');
    await mona.presses('Je prends');
    await mona.fills(moment);
    for (const press of ['take', 'other', 'decline']) {
      const answer = await dalila.does({ kind: 'press', press: `acceleration/${press}`, ref, value: null });
      expect(textOfAnswer(answer)).toContain(
        'Quelqu’un a déjà pris la demande « Formulaire utilisable au clavier »',
      );
    }
    const values = { ...moment };
    const late = await dalila.does({ kind: 'submit', form: 'acceleration/take', ref, values });
    expect(late.kind).toBe('rejectForm');
    expect(textOf(alix.lastMessage())).toContain('Mona Keller');
  });
});

describe('a moment', () => {
  it.each([
    [{ date: '2022-03-10' }, 'date', 'déjà passé'],
    [{ date: '2022-03-12' }, 'anyway', 'pas un jour travaillé'],
    [{ time: '03:00' }, 'anyway', 'en dehors de la journée'],
    [{ date: '2022-10-04' }, 'date', 'hors de la promotion'],
    [{ minutes: 150 }, 'minutes', 'L’équipe a souhaité 2 h au plus'],
    [{ minutes: 5 }, 'minutes', 'de 15 à'],
    [{ time: null }, 'time', 'Indiquez une heure'],
  ])('%j is refused beside its field', async (wrong, field, words) => {
    const { mona } = await searching();
    await mona.presses('Je prends');
    await mona.fills({ ...moment, ...wrong });
    expect(mona.errors?.[field]?.replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('is not agreed with by who proposed it', async () => {
    const { mona, alix } = await proposed();
    const { ref } = alix.button('Cela nous va');
    const answer = await mona.does({ kind: 'press', press: 'acceleration/agree', ref, value: null });
    expect(textOfAnswer(answer)).toContain('Rien n’a été modifié');
    expect(textOf(alix.lastMessage())).toContain('[Cela nous va]');
  });

  it('that goes by unagreed gives the hours back, and the search goes on', async () => {
    const { alix, dalila, mona, clock } = await proposed();
    await clock.to('2022-03-22T14:00');
    expect(textOf(mona.messages().at(-2))).toContain('est passé sans accord');
    expect(textOf(mona.lastMessage())).toContain('[Je prends]');
    expect(textOf(dalila.lastMessage())).toContain('[Je prends]');
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il reste **5 h sur 5**');
  });

  it('is moved by either, with notice to the other, who confirms it', async () => {
    const { alix, mona } = await granted();
    await mona.presses('Déplacer');
    await mona.fills({ ...moment, date: '2022-04-05' });
    expect(textOf(alix.lastMessage())).toContain('Mona Keller** propose un autre créneau');
    expect(textOf(alix.lastMessage())).toContain('mardi 5 avril');
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il reste **5 h sur 5**');
    await alix.presses('Cela nous va');
    expect(textOf(mona.lastMessage())).toContain('C’est fixé : mardi 5 avril');
  });

  it('that is agreed while one of them is away is told to each alone, with how to reach the others', async () => {
    const { noe, mona, alix, platform } = await proposed();
    await noe.types('/magellan absence du 10 au 20 mars');
    await alix.presses('Cela nous va');
    expect(platform.posted.some(({ conversation }) => conversation.startsWith('group:'))).toBe(false);
    expect(textOf(mona.lastMessage())).toContain('alix@example.org');
    expect(textOf(alix.lastMessage())).toContain('mona@example.org');
  });

  it('is cancelled by either, with notice to the other, and gives the hours back', async () => {
    const first = await granted();
    await first.mona.presses('Voir la demande');
    await first.mona.presses('Je ne peux plus');
    await first.mona.presses('Oui, relancer la recherche');
    expect(first.alix.messages().map(textOf).join()).toContain(
      'Mona Keller ne peut finalement plus vous aider',
    );
    expect(textOf(first.dalila.lastMessage())).toContain('[Je prends]');
    await first.alix.types('/acceleration');
    expect(textOf(first.alix.lastWhisper())).toContain('Il reste **5 h sur 5**');

    const second = await granted();
    await second.noe.types('/acceleration');
    await second.noe.presses('Voir la demande');
    await second.noe.presses('Retirer la demande');
    await second.noe.presses('Oui, retirer la demande');
    expect(textOf(second.mona.lastMessage())).toContain('Noé Da Silva a annulé');
    expect(textOf(second.alix.lastMessage())).toContain('Les heures sont rendues');
  });

  it('that falls in the night is kept when she means it', async () => {
    const { mona, alix } = await searching();
    await mona.presses('Je prends');
    await mona.fills({ ...moment, time: '03:00', minutes: 60, anyway: true });
    expect(mona.errors).toBeNull();
    expect(textOf(alix.lastMessage())).toContain('[Cela nous va]');
  });

  it('is not taken twice: what she has booked herself is refused by its title', async () => {
    const { mona, alix, camille } = await proposed();
    await asks(alix, { need: { title: 'Autre chose' } });
    await camille.presses('Envoyer sans commentaire');
    await mona.presses('Je prends');
    await mona.fills({ ...moment, anyway: true });
    expect(mona.errors?.date?.replaceAll('\u00a0', ' ')).toContain(
      'vous avez déjà « Formulaire utilisable au clavier »',
    );
  });

  it('that can no longer be had is refused in a form under the title as it was typed', async () => {
    const { alix, camille } = await parrainsThere();
    await asks(alix, { need: { title: 'Tests *A/B* de mes_pages' } });
    await camille.presses('Lire et commenter');
    await camille.presses('Commenter');
    await camille.presses('Envoyer sans commentaire');
    await camille.fills({ text: 'Précisez la démarche.' });
    expect(camille.errors?.['']?.replaceAll('\u00a0', ' ')).toContain('« Tests *A/B* de mes_pages »');
  });

  it('that is in the way of the other is refused in the same words, whatever is in the way', async () => {
    const doesNotSuit = { date: 'Ce créneau ne convient pas. Proposez-en un autre.' };
    const booked = await proposed();
    await booked.alix.presses('Cela nous va');
    await asks(booked.alix, { need: { title: 'Autre chose' } });
    await booked.camille.presses('Envoyer sans commentaire');
    await booked.dalila.presses('Je prends');
    await booked.dalila.fills({ ...moment, anyway: true });
    expect(booked.dalila.errors).toEqual(doesNotSuit);

    const away = await searching();
    await away.alix.types('/magellan absence du 22 au 22 mars');
    await away.dalila.presses('Je prends');
    await away.dalila.fills(moment);
    expect(away.dalila.errors).toEqual(doesNotSuit);
  });

  it('is agreed to in spite of one’s own absence only when she says so', async () => {
    const { alix, mona } = await proposed();
    await alix.types('/magellan absence du 22 au 22 mars');
    await alix.presses('Cela nous va');
    expect(textOf(alix.lastWhisper())).toContain('Vous avez déclaré une absence ce jour-là');
    expect(textOf(mona.lastMessage())).not.toContain('C’est fixé');
    await alix.presses('Garder quand même');
    expect(textOf(mona.lastMessage())).toContain('C’est fixé');
  });
});
