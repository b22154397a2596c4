import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { strictLimits } from '../../../test/support/memory-platform.ts';
import { textOf, textOfForm } from '../../../test/support/text-of.ts';
import { formFaults, messageFaults } from '../../chat/limits.ts';
import type { Message } from '../../chat/message.ts';

/** What is read, with ordinary spaces where French ties words together. */
const read = (message: Message | null) => textOf(message).replaceAll('\u00a0', ' ');

const fileIn = (message: Message | null): unknown => {
  const file = message?.blocks.find((block) => block.kind === 'file');
  return file?.kind === 'file' ? JSON.parse(file.content) : null;
};

describe('what is kept of a member', () => {
  it('is shown to her, her line of the roster and what each feature keeps', async () => {
    const { alix } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan confidentialite');
    const said = read(alix.lastWhisper());
    expect(said).toContain('Alix Moreau · alix@example.org · EIG · Design · défi Portail');
    expect(said).toContain('memory (u-alix)');
    expect(said).toContain('Vos absences du lundi 14 au vendredi 18 mars');
    expect(said).toContain('Votre langue Français');
    expect(said).not.toContain('La trace de mes messages');
  });

  it('is hers alone, in her language', async () => {
    const { alix, sacha } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await sacha.types('/magellan privacy');
    const said = read(sacha.lastWhisper());
    expect(said).toContain('What I keep about you');
    expect(said).toContain('sacha@example.org');
    expect(said).not.toContain('alix');
    expect(said).not.toContain('absences');
  });

  it('counts the messages that she was sent', async () => {
    const { alix } = await testCommunity();
    await alix.does({ kind: 'joined' });
    await alix.types('/magellan confidentialite');
    expect(read(alix.lastWhisper())).toContain('La trace de mes messages Un envoi : la date et l’arrivée');
  });
});

describe('the export', () => {
  it('is a whispered file, with a part for each feature, and never a message in the outbox', async () => {
    const { alix, app } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan confidentialite');
    const answer = await alix.presses('Exporter mes données');
    expect(answer.kind).toBe('whisper');
    expect(fileIn(alix.lastWhisper())).toMatchObject({
      roster: { email: 'alix@example.org', name: 'Alix Moreau' },
      accounts: [{ platform: 'memory', user: 'u-alix', active: true }],
      deliveries: [],
      absences: { absences: [{ fromOn: '2022-03-14', toOn: '2022-03-18' }] },
      welcome: { locale: 'fr' },
    });
    expect(alix.messages()).toEqual([]);
    const outbox = await app.transact(({ tx }) => tx.selectFrom('outbox').selectAll().execute());
    expect(outbox).toEqual([]);
  });
});

describe('the erasure', () => {
  it('says what goes and what stays, and wants the word typed', async () => {
    const { alix, app } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await alix.types('/magellan confidentialite');
    await alix.presses('Tout effacer');
    expect(textOfForm(alix.form)).toContain('Ce qui sera effacé');
    expect(textOfForm(alix.form)).toContain('Ce qui reste');
    for (const word of [null, 'oui']) {
      await alix.fills({ word });
      expect(alix.errors?.word).toContain('Rien n’a été effacé');
    }
    expect(await app.transact(({ tx }) => tx.selectFrom('absences').selectAll().execute())).toHaveLength(1);
  });

  it('names what is kept of her, and nothing else', async () => {
    const { alix, noe } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    for (const member of [alix, noe])
      await member.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    expect(textOfForm(alix.form)).toContain('- vos absences');
    expect(textOfForm(alix.form)).not.toContain('accélération');
    expect(textOfForm(noe.form)).not.toContain('- vos absences');
  });

  it('erases what the features keep of her and of nobody else, says what, and she may go on', async () => {
    const { alix, noe, app } = await testCommunity();
    await alix.types('/magellan absence du 14 au 18 mars');
    await noe.types('/magellan absence du 21 au 25 mars');
    await alix.types('/magellan langue en');
    await alix.types('/magellan privacy');
    await alix.presses('Erase everything');
    await alix.fills({ word: 'erase' });
    const said = read(alix.lastWhisper());
    expect(said).toMatch(/I’ve just erased[\s\S]*your preferences[\s\S]*your absences[\s\S]*I still keep/);
    expect(said).toMatch(
      /I still keep[\s\S]*the link with your account[\s\S]*your entry in the list of members/,
    );
    const kept = await app.transact(({ tx }) => tx.selectFrom('absences').select('memberId').execute());
    expect(kept).toEqual([{ memberId: noe.id }]);
    // Her choice is forgotten: the chat's own language holds again.
    await alix.types('/magellan');
    expect(read(alix.lastWhisper())).toContain('Bonjour Alix');
  });
});

it.each(['alix', 'sacha'] as const)('every platform can show all of it to %s', async (who) => {
  const { [who]: member } = await testCommunity();
  await member.types('/magellan away 2022-03-14 2022-03-18');
  await member.does({ kind: 'joined' });
  await member.does({ kind: 'press', press: 'privacy/show', ref: '', value: null });
  await member.does({ kind: 'press', press: 'privacy/export', ref: '', value: null });
  await member.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
  expect(member.form && formFaults(member.form, strictLimits)).toEqual([]);
  await member.fills({ word: 'EFFACER' });
  for (const whisper of member.whispers()) expect(messageFaults(whisper, strictLimits)).toEqual([]);
});
