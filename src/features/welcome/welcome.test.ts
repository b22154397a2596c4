import { describe, expect, it } from 'vitest';
import { demoProgramme, testCommunity } from '../../../test/support/community.ts';
import { strictLimits } from '../../../test/support/memory-platform.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { messageFaults } from '../../chat/limits.ts';
import type { Message } from '../../chat/message.ts';

/** What is read, with ordinary spaces where French ties words together. */
const read = (message: Message | null) => textOf(message).replaceAll('\u00a0', ' ');

describe('the welcome', () => {
  it('tells an EIG who writes, how often, who reads what, how to pause and how to see what is kept', async () => {
    const { alix } = await testCommunity();
    await alix.does({ kind: 'joined' });
    const said = read(alix.lastMessage());
    expect(said).toContain('Bonjour Alix, je suis **Magellan**');
    expect(said).toContain('Toutes les 2 semaines, le vendredi à 12 h');
    expect(said).toContain('je vous relance deux fois, pas plus');
    expect(said).toContain('Les coachs uniquement');
    expect(said).toContain('/magellan absence');
    expect(said).toContain('/magellan confidentialite');
  });

  it('says what the programme says of the rhythm', async () => {
    const programme = demoProgramme();
    const meteo = { ...programme.meteo, everyWeeks: 1, at: '09:30', reminders: [] };
    const { alix } = await testCommunity({ programme: { ...programme, meteo } });
    await alix.does({ kind: 'joined' });
    expect(read(alix.lastMessage())).toContain('Chaque semaine, le vendredi à 9 h 30');
    expect(read(alix.lastMessage())).toContain('Je ne vous relance pas');
  });

  it('speaks to each of what concerns her, in her language', async () => {
    const { sacha, camille, paul } = await testCommunity();
    for (const member of [sacha, camille, paul]) await member.does({ kind: 'joined' });
    expect(read(sacha.lastMessage())).toContain('Every 2 weeks, on Friday at 12:00');
    expect(read(camille.lastMessage())).toContain('dans le canal des coachs');
    expect(read(paul.lastMessage())).toContain('lorsque quelque chose vous concerne');
    expect(read(paul.lastMessage())).not.toContain('météo');
  });

  it('is said once, whatever the platform delivers again', async () => {
    const { alix, clock } = await testCommunity();
    await alix.does({ kind: 'joined' }, 'event-1');
    await alix.does({ kind: 'joined' }, 'event-1');
    await clock.forward({ minutes: 5 });
    await alix.does({ kind: 'joined' }, 'event-2');
    expect(alix.messages()).toHaveLength(1);
  });

  it('its buttons lead to the absence form and to what is kept', async () => {
    const { alix } = await testCommunity();
    await alix.does({ kind: 'joined' });
    await alix.presses('Déclarer une absence');
    expect(alix.form?.id).toBe('absences/add');
    await alix.presses('Voir mes données');
    expect(read(alix.lastWhisper())).toContain('Ce que je garde à votre sujet');
  });
});

describe('the home view', () => {
  it('with nothing to do, says so kindly, and what one can ask', async () => {
    const { mona } = await testCommunity();
    await mona.types('/magellan');
    const said = read(mona.lastWhisper());
    expect(said).toContain('Bonjour Mona');
    expect(said).toContain('Rien ne vous attend pour l’instant');
    expect(said).toContain('/magellan absence');
    expect(said).not.toContain('/meteo');
  });

  it('shows what the features have to say, then what one can ask', async () => {
    const { paul } = await testCommunity();
    await paul.types('/magellan absence demain');
    await paul.writes('magellan');
    const said = read(paul.lastWhisper());
    expect(said).not.toContain('Rien ne vous attend');
    expect(said.indexOf('absence est notée')).toBeGreaterThan(-1);
    expect(said.indexOf('Vous pouvez me demander')).toBeGreaterThan(said.indexOf('absence est notée'));
  });
});

describe('the language', () => {
  it('changes at once, is confirmed in the new one, and lasts', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan langue en');
    expect(read(alix.lastWhisper())).toContain('from now on I’ll write to you in English');
    await alix.types('/magellan');
    expect(read(alix.lastWhisper())).toContain('Hello Alix');
    await alix.types('/magellan language français');
    expect(read(alix.lastWhisper())).toContain('je vous écris désormais en français');
  });

  it('can be chosen from a menu', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan langue');
    await alix.chooses('Langue', 'English');
    expect(read(alix.lastWhisper())).toContain('from now on');
  });

  it('that Magellan does not speak changes nothing, nor does a forged choice', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan langue _klingon_');
    expect(read(alix.lastWhisper())).toContain('Je ne parle pas encore cette langue');
    await alix.does({ kind: 'press', press: 'welcome/language', ref: '', value: 'tlh' });
    expect(read(alix.lastWhisper())).toContain('Je vous écris en français');
  });
});

it.each(['alix', 'sacha', 'camille', 'mona'] as const)(
  'every platform can show all of it to %s',
  async (who) => {
    const { [who]: member } = await testCommunity();
    await member.does({ kind: 'joined' });
    for (const args of ['', 'langue', 'langue xx', 'langue fr']) await member.types(`/magellan ${args}`);
    for (const message of [...member.messages(), ...member.whispers()]) {
      expect(messageFaults(message, strictLimits)).toEqual([]);
    }
  },
);
