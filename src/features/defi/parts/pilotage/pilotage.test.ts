import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import {
  demoProgramme,
  restarted,
  type TestCommunity,
  testCommunity,
} from '../../../../../test/support/community.ts';
import { leaves } from '../../../../../test/support/departures.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import { startNextPromotion } from '../../../../boot/next-promotion.ts';
import type { Message } from '../../../../chat/message.ts';
import { memberById } from '../../../../community/members/members.ts';
import { takePromotion } from '../../../../community/programme/promotions.ts';
import { refOfDefi } from '../../rules.ts';
import { ASKING, MONTHLY, steers } from './specimens/cases.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const QUESTION = 'Ouvre-t-on le code';
const PORTAIL = refOfDefi('Portail');

const community = (now: string, more: readonly string[] = []): Promise<TestCommunity> =>
  testCommunity({ now, features: allFeatures.filter(({ id }) => ['defi', ...more].includes(id)) });

const becomes = ({ app }: TestCommunity, member: Actor, row: { roles?: string; defi?: string | null }) =>
  app.transact(({ tx }) => tx.updateTable('members').set(row).where('id', '=', member.id).execute());
const said = (member: Actor, words: string) =>
  member.messages().filter((each) => read(each).includes(words)).length;
const presses = async (member: Actor, press: string, ref: string) => {
  const answer = await member.does({ kind: 'press', press, ref, value: null });
  return 'message' in answer ? read(answer.message) : answer.kind;
};
const decisions = ({ app }: TestCommunity) =>
  app.transact(({ tx }) => tx.selectFrom('defi_decisions').selectAll().orderBy('askedAt').execute());

describe('the pilotage of a month', () => {
  it('is asked of each porteur on the first Thursday, filled in once for the défi, and read in it and by coaches', async () => {
    const there = await community('2022-03-02T10:00');
    const { paul, noe, alix, ines, hugo, camille, clock, app, channel } = there;
    const channels = () => ['eig-promotion', 'eig-coachs'].flatMap((name) => channel(name).map(read)).join();
    await steers(app, hugo.id, 'sponsor');
    await becomes(there, noe, { roles: '["porteur"]' });
    await clock.to('2022-03-03T09:59');
    expect([paul, noe].map((each) => said(each, 'Portail'))).toEqual([0, 0]);
    await clock.to('2022-03-03T10:00');
    expect([paul, noe, alix, hugo, ines].map((each) => said(each, 'la valeur créée'))).toEqual([
      1, 1, 0, 0, 0,
    ]);
    await paul.presses('Remplir le pilotage');
    expect(JSON.stringify(paul.form)).toContain('Jamais la météo');
    await noe.presses('Remplir le pilotage');
    await paul.fills({ ...MONTHLY, from: 'coach' });
    expect(paul.errors?.decision).toContain('Écrivez la décision');
    await paul.fills({ ...MONTHLY, decision: 'Laquelle ?' });
    expect(paul.errors?.from).toContain('de qui');
    await paul.fills(MONTHLY);
    await noe.fills({ ...MONTHLY, value: 'Autre chose' });
    expect(noe.errors?.['']).toContain('rempli par Paul Vasseur');
    await clock.to('2022-03-03T10:05');
    expect(read(noe.lastMessage())).toContain('est rempli');
    await noe.presses('Lire le pilotage');
    expect(read(noe.lastWhisper())).toContain('Enregistré par Paul Vasseur');
    await noe.presses('Modifier le pilotage');
    expect(JSON.stringify(noe.form)).toContain('déjà rempli par Paul Vasseur');
    await noe.fills({ ...MONTHLY, value: 'Quatre préfectures' });
    for (const reader of [alix, hugo, camille])
      expect(await presses(reader, 'pilotage/read', `${PORTAIL}.2022-03`)).toContain('Quatre préfectures');
    expect(await presses(ines, 'pilotage/read', `${PORTAIL}.2022-03`)).toContain('ne vous concerne pas');
    expect(await presses(alix, 'pilotage/fill', `${PORTAIL}.2022-03`)).not.toBe('openForm');
    await ines.types('/defi pilotage Portail');
    expect(read(ines.lastWhisper())).not.toContain('préfectures');
    await clock.to('2022-04-01T10:00');
    // Nobody is asked again of what is there; the month is over, and is read still.
    expect([paul, noe].map((each) => said(each, 'pas encore rempli'))).toEqual([0, 0]);
    expect(await presses(paul, 'pilotage/fill', `${PORTAIL}.2022-03`)).toContain('ne se modifie plus');
    await alix.types('/defi pilotage');
    expect(read(alix.lastWhisper())).toContain('Quatre préfectures');
    expect(channels()).not.toMatch(/pilotage|préfectures/i);
  });

  it('of a silent défi is asked for once more a week later, then told to whoever follows, and erased in its time', async () => {
    const there = await community('2022-03-02T10:00');
    const { paul, camille, clock, app, channel } = there;
    await clock.to('2022-03-10T09:59');
    const askings = () => paul.messages().filter((message) => read(message).includes('ilotage'));
    expect(askings()).toHaveLength(1);
    await camille.types('/defi suivi');
    expect(read(camille.lastWhisper())).not.toContain('pas encore rempli');
    await clock.to('2022-03-10T10:00');
    expect(said(paul, 'je ne le redemande pas')).toBe(1);
    await clock.to('2022-03-31T17:00');
    expect(askings()).toHaveLength(2);
    await camille.types('/defi suivi');
    expect(read(camille.lastWhisper())).toMatch(/\*\*Portail\*\* : .*pilotage du mois pas encore rempli/);
    expect(channel('eig-coachs')).toEqual([]);
    expect(read(camille.lastWhisper())).not.toMatch(/(Archipel|Boussole)\*\* : .*pilotage/);
    await paul.types('/defi pilotage');
    await paul.presses('Remplir le pilotage');
    await paul.fills(ASKING);
    await app.transact(({ tx }) => tx.updateTable('defi_pilotages').set({ changedAt: 0 }).execute());
    await app.transact(({ tx }) => tx.updateTable('defi_decisions').set({ changedAt: 0 }).execute());
    await clock.to('2022-04-01T04:00');
    expect(await decisions(there)).toEqual([]);
    await paul.types('/defi pilotage');
    expect(read(paul.lastWhisper())).not.toContain('préfectures');
  });

  it('filled in in the promotion that follows, in the same month, leaves what was asked of the former team as it was', async () => {
    const [over, following] = [demoProgramme(), demoProgramme()];
    Object.assign(over.promotion, { id: 'un', endsOn: '2022-03-11', pauses: [] });
    Object.assign(following.promotion, { id: 'deux', startsOn: '2022-03-14', pauses: [] });
    for (const each of [over, following]) each.phases = [];
    const there = await testCommunity({ now: '2022-03-02T10:00', programme: over });
    const { paul, noe, clock, app, database, platform } = there;
    await takePromotion(database, over.promotion);
    await clock.to('2022-03-03T10:00');
    expect(said(paul, 'la valeur créée')).toBe(1);
    await app.outbox.stop(2_000);
    clock.set(Date.parse('2022-03-14T09:00:00Z'));
    await startNextPromotion(app, following);
    const next = restarted(there, { programme: following });
    platform.host = {
      ...(platform.host as NonNullable<typeof platform.host>),
      ...next.hostFor(platform.id),
    };
    await next.transact(({ tx }) =>
      tx
        .updateTable('members')
        .set({ active: 1, listed: 1, roles: '["porteur"]', defi: 'Portail' })
        .where('id', '=', noe.id)
        .execute(),
    );
    await next.outbox.start();
    await noe.types('/defi pilotage');
    await noe.presses('Remplir le pilotage');
    await noe.fills(MONTHLY);
    expect(read(noe.lastWhisper())).toContain('enregistré');
    await next.outbox.idle();
    await next.outbox.stop(2_000);
    expect([said(paul, 'la valeur créée'), said(paul, 'est rempli')]).toEqual([1, 0]);
  });
});

describe('a decision asked of the sponsor', () => {
  it('is answered once, told to the team, and shown to those of the défi', async () => {
    const there = await community('2022-03-07T10:00', ['privacy']);
    const { paul, alix, ines, lina, hugo, camille, clock, app } = there;
    await steers(app, hugo.id, 'sponsor');
    await steers(app, lina.id, 'sponsor');
    await paul.types('/defi');
    await paul.presses('Remplir le pilotage');
    await paul.fills(ASKING);
    expect(read(paul.lastWhisper())).toContain('La question est chez votre sponsor');
    await clock.to('2022-03-07T10:05');
    expect([hugo, lina].map((each) => said(each, QUESTION))).toEqual([1, 1]);
    await camille.types('/defi suivi');
    expect(read(camille.lastWhisper())).toMatch(/\*\*Portail\*\* : .*1 décision en attente/);
    const [asked] = await decisions(there);
    const ref = `${asked?.id}.${asked?.version}`;
    // Who is no sponsor, or another défi's, decides nothing.
    await becomes(there, ines, { roles: '["sponsor"]' });
    expect(await presses(ines, 'pilotage/decide', ref)).toContain('ne vous concerne pas');
    expect(await presses(alix, 'pilotage/decide', ref)).not.toBe('openForm');
    expect(await presses(paul, 'pilotage/discuss', ref)).not.toContain('C’est noté');
    await hugo.presses('Je décide');
    await lina.presses('Je décide');
    await hugo.fills({ text: 'Oui-en-avril' });
    await lina.fills({ text: 'Non-en-mai' });
    expect(lina.errors?.['']).toContain('Hugo Perrin a déjà décidé');
    await clock.to('2022-03-07T10:10');
    expect([paul, alix, ines].map((each) => said(each, 'Oui-en-avril'))).toEqual([1, 1, 0]);
    expect(read(lina.lastMessage())).toContain('Cette décision est prise');
    expect(read(lina.lastMessage())).not.toContain('Hugo');
    for (const reader of [alix, hugo, paul]) {
      await reader.types('/defi');
      expect(read(reader.lastWhisper())).toContain('Décidé par Hugo Perrin');
    }
    await alix.types('/defi pilotage');
    expect(read(alix.lastWhisper())).toContain('Oui-en-avril');
    // What was decided is not asked again by a change of something else.
    await paul.types('/defi pilotage');
    await paul.presses('Modifier le pilotage');
    await paul.fills({ ...ASKING, value: 'Quatre préfectures' });
    expect(await decisions(there)).toHaveLength(1);
    await hugo.types('/magellan confidentialite');
    expect(read(hugo.lastWhisper())).toContain('sous 1 décision');
  });

  it('is taken to the next committee, whose preparation lists it, and noted there by a porteur', async () => {
    const there = await community('2022-03-07T10:00', ['gatherings']);
    const { paul, alix, hugo, camille, clock, app } = there;
    await steers(app, hugo.id, 'sponsor');
    const { id } = await planned(there, {
      format: 'comite-evaluation',
      starts: '2022-03-24T10:00',
      defi: 'Portail',
    });
    await paul.types('/defi');
    await paul.presses('Remplir le pilotage');
    await paul.fills(ASKING);
    await clock.to('2022-03-07T10:05');
    await hugo.presses('À en parler');
    expect(read(hugo.lastWhisper())).toContain('Comité d’évaluation, jeudi 24 mars');
    await clock.to('2022-03-07T10:10');
    expect(said(alix, 'propose d’en parler en comité')).toBe(1);
    for (const reader of [alix, camille]) {
      const dossier = await presses(reader, 'evaluation/read-dossier', id);
      expect(dossier).toContain('Trois préfectures');
      expect(dossier).toContain(QUESTION);
    }
    expect(await presses(hugo, 'evaluation/read-dossier', id)).not.toContain(QUESTION);
    const later = await planned(there, {
      ...{ format: 'comite-evaluation', starts: '2022-06-24T10:00', defi: 'Portail' },
    });
    expect(await presses(alix, 'evaluation/read-dossier', later.id)).toContain(QUESTION);
    const [taken] = await decisions(there);
    const ref = `${taken?.id}.${taken?.version}`;
    expect(await presses(hugo, 'pilotage/decide', ref)).toContain('déjà portée au comité');
    expect(await presses(paul, 'pilotage/settle', ref)).toContain('Le comité est le jeudi 24 mars');
    await clock.to('2022-03-24T11:00');
    await paul.types('/defi');
    await paul.presses('Noter la décision');
    await paul.fills({ text: 'Oui-au-comité' });
    expect(await presses(alix, 'evaluation/read-dossier', later.id)).not.toContain(QUESTION);
    await hugo.types('/defi');
    expect(read(hugo.lastWhisper())).toContain('noté par Paul Vasseur');
  });

  it('changes or is withdrawn while the sponsor answers: nothing of what was asked before is answered', async () => {
    const there = await community('2022-03-07T10:00');
    const { paul, hugo, noe, clock, app } = there;
    await steers(app, hugo.id, 'sponsor');
    await paul.types('/defi');
    await paul.presses('Remplir le pilotage');
    await paul.fills(ASKING);
    await clock.to('2022-03-07T10:05');
    await hugo.presses('Je décide');
    await paul.types('/defi pilotage');
    await paul.presses('Modifier le pilotage');
    await paul.fills({ ...ASKING, decision: 'Ouvre-t-on les données ?' });
    await hugo.fills({ text: 'Oui-au-code' });
    expect(hugo.errors?.['']).toContain('a changé entre-temps');
    await clock.to('2022-03-07T10:10');
    expect(read(hugo.lastMessage())).toContain('les données');
    await hugo.presses('Je décide');
    await paul.types('/defi');
    await paul.presses('Retirer la demande');
    await hugo.fills({ text: 'Oui-aux-données' });
    expect(hugo.errors?.['']).toContain('n’est plus demandée');
    await clock.to('2022-03-07T10:15');
    expect(read(hugo.lastMessage())).not.toContain('données');
    expect((await decisions(there)).map(({ state, answer }) => [state, answer])).toEqual([
      ['withdrawn', null],
    ]);
    // A former sponsor's message answers nothing; who came instead is asked.
    await paul.types('/defi pilotage');
    await paul.presses('Modifier le pilotage');
    await paul.fills({ ...ASKING, decision: 'Avec qui ?' });
    await clock.to('2022-03-07T10:20');
    expect(said(hugo, 'Avec qui')).toBe(1);
    await becomes(there, hugo, { defi: 'Boussole' });
    await steers(app, noe.id, 'sponsor');
    await hugo.presses('Je décide');
    expect(read(hugo.lastWhisper())).toContain('ne vous concerne pas, ou plus');
    await clock.to('2022-03-08T09:30');
    expect(said(noe, 'Avec qui')).toBe(1);
    expect(said(hugo, 'Avec qui')).toBe(0);
  });

  it('that reaches nobody is told at once to whoever asked, and is not lost', async () => {
    const there = await community('2022-03-07T10:00');
    const { paul, hugo, clock, app } = there;
    const asks = async (decision: string) => {
      await paul.types('/defi pilotage');
      await paul.presses(
        /(Remplir|Modifier) le pilotage/.exec(read(paul.lastWhisper()))?.[0] ?? 'Remplir le pilotage',
      );
      await paul.fills({ ...ASKING, decision });
    };
    await asks('Une ?');
    expect(read(paul.lastWhisper())).toContain('n’a pas de sponsor');
    await steers(app, hugo.id, 'sponsor');
    await clock.to('2022-03-08T09:30');
    expect(said(hugo, 'Une ?')).toBe(1);
    await hugo.presses('Je décide');
    await hugo.fills({ text: 'Oui' });
    await clock.to('2022-03-08T10:00');
    await asks('Deux ?');
    await clock.to('2022-03-08T10:10');
    await hugo.presses('Je décide');
    await hugo.fills({ text: 'Oui' });
    await asks('Trois ?');
    expect(read(paul.lastWhisper())).toContain(
      'déjà reçu ses messages du mois : la question lui est envoyée le vendredi 1er avril',
    );
    await clock.to('2022-03-31T17:00');
    expect(hugo.messages()).toHaveLength(2);
    await clock.to('2022-04-01T09:30');
    expect(said(hugo, 'Trois ?')).toBe(1);
  });

  it('is nobody else’s to move, whatever their buttons and forms name; who is erased or leaves takes a name along, and no text', async () => {
    const there = await community('2022-03-07T10:00', ['departures']);
    const { paul, alix, ines, hugo, camille, clock, app } = there;
    await steers(app, hugo.id, 'sponsor');
    await becomes(there, ines, { roles: '["porteur","sponsor"]' });
    await app.transact(({ tx }) => tx.deleteFrom('identities').where('memberId', '=', hugo.id).execute());
    await paul.types('/defi pilotage');
    await paul.presses('Remplir le pilotage');
    await paul.fills(ASKING);
    expect(read(paul.lastWhisper())).toContain('n’a pas encore de compte');
    const [asked] = await decisions(there);
    const ref = `${asked?.id}.1`;
    const before = JSON.stringify(asked);
    const crafted = [
      ['withdraw', ref],
      ['bring', ref],
      ['settle', ref],
      ['decide', ref],
      ['discuss', ref],
      ['decide', asked?.id ?? ''],
      ['fill', `${PORTAIL}.2022-03`],
      ['read', `${PORTAIL}.2022-03`],
      ['month', PORTAIL],
    ] as const;
    for (const [press, named] of crafted)
      expect(await presses(ines, `pilotage/${press}`, named)).toContain('ne vous concerne pas');
    for (const form of ['pilotage/decide', 'pilotage/settle', 'pilotage/monthly'])
      for (const named of [ref, `${PORTAIL}.2022-03.1`, ''])
        expect(
          (await ines.does({ kind: 'submit', form, ref: named, values: { ...ASKING, text: 'Non' } })).kind,
        ).toBe('rejectForm');
    expect(JSON.stringify((await decisions(there))[0])).toBe(before);
    // The sponsor who was never reached leaves: the porteur hears that nobody has the question.
    await leaves(there, hugo);
    await clock.to('2022-03-08T10:00');
    expect(said(paul, 'n’a plus de sponsor')).toBe(1);
    await paul.types('/defi');
    expect(read(paul.lastWhisper())).toContain('n’a pas de sponsor');
    await paul.presses('Porter au comité');
    expect(read(paul.lastWhisper())).toContain('aucun n’est encore planifié');
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, paul.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: true });
    });
    await alix.types('/defi pilotage');
    expect(read(alix.lastWhisper())).toContain('Trois préfectures');
    expect(read(alix.lastWhisper())).not.toContain('Paul');
    await camille.types('/defi Portail');
    expect(read(camille.lastWhisper())).toContain(QUESTION);
  });
});
