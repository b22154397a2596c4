import { describe, expect, it } from 'vitest';
import type { TestCommunity } from '../../../../../test/support/community.ts';
import {
  digestedRound,
  labelsOf,
  textOf,
  textOfAnswer,
  textOfForm,
} from '../../../../../test/support/meteo.ts';
import { storedTexts } from '../../../../../test/support/stored-texts.ts';
import { eraseMember } from '../../../../community/feature/member-data.ts';
import { memberById } from '../../../../community/members/members.ts';

const TO_ALIX = 'Votre essai mérite d’être montré';
const BACK = 'Volontiers en avril';

/** Camille has read, and written under Alix's answer, which comes first. */
async function replied() {
  const community = await digestedRound();
  const { camille } = community;
  await camille.presses('Lire les réponses');
  await camille.presses('Répondre');
  const answerId = camille.form?.ref ?? '';
  await camille.fills({ text: TO_ALIX });
  return { ...community, answerId };
}

const rowsIn = ({ database }: TestCommunity) =>
  database.sqlite.prepare('SELECT count(*) FROM meteo_replies').pluck().get();

const setRoles = (community: TestCommunity, id: string, roles: string[], active = 1) =>
  community.database.db
    .updateTable('members')
    .set({ roles: JSON.stringify(roles), active })
    .where('id', '=', id)
    .execute();

describe('a coach’s reply to a signed answer', () => {
  it('is told by name, read behind a button, answered by a form, and stored by no chat', async () => {
    const { alix, camille, platform } = await replied();
    expect(textOf(camille.lastWhisper())).toContain('C’est envoyé. La personne en est prévenue');
    const told = alix.lastMessage();
    expect(textOf(told)).toMatch(/Réponse[\s\S]*Camille Roussel.* vous a répondu/);
    expect(textOf(told)).not.toMatch(/météo|11 mars|essai/);
    await alix.presses('Afficher');
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    expect(textOf(alix.lastWhisper())).toMatch(
      /Après votre météo du vendredi 11 mars[\s\S]*Camille Roussel[\s\S]*mérite/,
    );
    // What she wrote in her météo is in nothing of it.
    expect(textOf(alix.lastWhisper())).not.toContain('Premier test utilisateur');
    await alix.presses('Répondre');
    expect(textOfForm(alix.form)).toContain('Les coachs uniquement');
    await alix.fills({ text: BACK });
    expect(textOf(camille.lastMessage())).toContain('Alix Moreau');
    await camille.presses('Afficher');
    expect(textOf(camille.lastWhisper())).toMatch(/mérite[\s\S]*Alix Moreau[\s\S]*Volontiers/);
    expect(storedTexts(platform).join()).not.toMatch(/mérite|Volontiers/);
  });

  it('stands under the answer, for coaches who read and for its author, and each reading is recorded', async () => {
    const { alix, driss, answerId } = await replied();
    await driss.types('/meteo bilan');
    await driss.presses('Lire les réponses');
    expect(textOf(driss.lastWhisper())).toContain('Un message sous cette réponse.');
    await driss.presses('Voir l’échange');
    expect(textOf(driss.lastWhisper())).toContain(TO_ALIX);
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toMatch(/(Driss Amrani, le .*\n?.*){2}/);
    expect(textOf(alix.lastWhisper())).toMatch(/Échanges sous une météo[\s\S]*Un message/);
    await alix.does({ kind: 'press', press: 'meteo/own', ref: '', value: null });
    await alix.presses('Voir l’échange');
    expect(alix.button('Répondre').ref).toBe(answerId);
  });

  it('can be taken back until it is answered', async () => {
    const community = await replied();
    const { alix, camille, driss, answerId } = community;
    await camille.presses('Voir l’échange');
    await camille.presses('Retirer mon message');
    expect(rowsIn(community)).toBe(0);
    expect(textOf(alix.lastMessage())).toContain('a retiré son message');
    const shown = await alix.does({ kind: 'press', press: 'meteo/thread', ref: answerId, value: null });
    expect(textOfAnswer(shown)).toContain('n’existe plus');
    const reply = {
      kind: 'submit',
      form: 'meteo/reply-back',
      ref: answerId,
      values: { text: BACK },
    } as const;
    expect(await alix.does(reply)).toMatchObject({ kind: 'rejectForm' });
    // Another coach's is not hers to take back.
    await driss.does({ kind: 'submit', form: 'meteo/reply', ref: answerId, values: { text: 'De Driss' } });
    await camille.does({ kind: 'press', press: 'meteo/thread', ref: answerId, value: null });
    expect(labelsOf(camille.lastWhisper())).not.toContain('Retirer mon message');
  });

  it('goes on for four messages, then leads to a talk with the coach who wrote', async () => {
    const { alix, driss, camille, answerId } = await replied();
    for (const [who, form] of [
      [alix, 'reply-back'],
      [driss, 'reply'],
      [alix, 'reply-back'],
    ] as const)
      await who.does({ kind: 'submit', form: `meteo/${form}`, ref: answerId, values: { text: 'Encore' } });
    for (const [who, form] of [
      [alix, 'reply-back'],
      [camille, 'reply'],
    ] as const) {
      const answer = await who.does({
        kind: 'submit',
        form: `meteo/${form}`,
        ref: answerId,
        values: { text: 'Trop' },
      });
      expect(answer).toMatchObject({
        kind: 'rejectForm',
        errors: { '': expect.stringContaining('complet') },
      });
    }
    await alix.does({ kind: 'press', press: 'meteo/thread', ref: answerId, value: null });
    await alix.presses('Se voir');
    // Her own coach is Camille; it is Driss who wrote last.
    expect(textOf(alix.lastWhisper())).toContain('Driss Amrani sait que vous souhaitez parler');
    expect(textOf(driss.lastMessage())).toContain('souhaite parler');
    await driss.presses('Je m’en occupe');
    await alix.does({ kind: 'press', press: 'meteo/reply-meet', ref: answerId, value: null });
    expect(textOf(alix.lastWhisper())).toContain('Driss Amrani s’en occupe');
  });

  it('is never offered under an unsigned answer, nor while the round is open, nor under one’s own', async () => {
    const community = await replied();
    const { camille, alix, clock, database, answerId } = community;
    await camille.presses('Lire les réponses');
    await camille.presses('Suivante');
    expect(textOf(camille.lastWhisper())).toContain('non signée');
    expect(labelsOf(camille.lastWhisper())).not.toContain('Répondre');
    const [unsigned] = await database.db.selectFrom('meteo_unsigned').select('id').execute();
    for (const form of ['reply', 'reply-back'])
      expect(
        await camille.does({
          kind: 'submit',
          form: `meteo/${form}`,
          ref: unsigned?.id ?? '',
          values: { text: 'À qui ?' },
        }),
      ).toMatchObject({ kind: 'rejectForm' });
    await setRoles(community, alix.id, ['eig', 'coach']);
    const own = await alix.does({ kind: 'press', press: 'meteo/reply', ref: answerId, value: null });
    expect(textOfAnswer(own)).toContain('Cette réponse est la vôtre');
    await clock.to('2022-03-25T12:00');
    await alix.presses('Répondre');
    await alix.fills({ defi: 'sun', team: 'sun', self: 'sun' });
    const [open] = await database.db
      .selectFrom('meteo_signed')
      .select('meteo_signed.id')
      .innerJoin('meteo_rounds', 'meteo_rounds.id', 'meteo_signed.roundId')
      .where('state', '=', 'open')
      .execute();
    const early = await camille.does({
      kind: 'press',
      press: 'meteo/reply',
      ref: open?.id ?? '',
      value: null,
    });
    expect(textOfAnswer(early)).toContain('n’existe plus, ou n’est pas le vôtre');
  });

  it('is neither read nor answered by anybody else, nor by a coach who has lost the role', async () => {
    const community = await replied();
    const { noe, paul, camille, alix, driss, answerId } = community;
    await setRoles(community, camille.id, ['alumni']);
    for (const who of [noe, paul, camille]) {
      for (const press of ['thread', 'reply', 'reply-answer', 'reply-meet'])
        await who.does({ kind: 'press', press: `meteo/${press}`, ref: answerId, value: null });
      for (const form of ['reply', 'reply-back'])
        await who.does({ kind: 'submit', form: `meteo/${form}`, ref: answerId, values: { text: 'Intrus' } });
      expect(who.form).toBeNull();
      const seen = who === camille ? [who.lastWhisper()] : who.whispers();
      expect(JSON.stringify(seen)).not.toContain(TO_ALIX);
    }
    expect(rowsIn(community)).toBe(1);
    const count = camille.messages().length;
    // What she answers goes to a coach who is one.
    await alix.presses('Afficher');
    await alix.presses('Répondre');
    await alix.fills({ text: BACK });
    expect(camille.messages()).toHaveLength(count);
    expect(textOf(driss.lastMessage())).toContain('Alix Moreau');
  });
});

describe('an exchange, when somebody leaves', () => {
  it('has no more from coaches once its author has left, and goes with her', async () => {
    const community = await replied();
    const { alix, driss, app, answerId } = community;
    await setRoles(community, alix.id, ['eig'], 0);
    await driss.does({ kind: 'press', press: 'meteo/thread', ref: answerId, value: null });
    expect(textOf(driss.lastWhisper())).toContain('a quitté le programme');
    expect(labelsOf(driss.lastWhisper())).not.toContain('Répondre');
    const late = await driss.does({
      kind: 'submit',
      form: 'meteo/reply',
      ref: answerId,
      values: { text: 'Adieu' },
    });
    expect(late).toMatchObject({ kind: 'rejectForm' });
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (member) await eraseMember(uow, member);
    });
    expect(rowsIn(community)).toBe(0);
  });

  it('loses what a coach wrote who is erased, and no more; retention takes the rest with the answer', async () => {
    const community = await replied();
    const { alix, camille, app, clock } = community;
    await alix.presses('Afficher');
    await alix.presses('Répondre');
    await alix.fills({ text: BACK });
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, camille.id);
      if (member) await eraseMember(uow, member);
    });
    expect(rowsIn(community)).toBe(1);
    await clock.leap('2023-03-19T09:00');
    expect(rowsIn(community)).toBe(0);
  });
});
