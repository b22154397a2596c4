import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/text-of.ts';
import type { Message } from '../../chat/message.ts';
import { DEFAULT_PRACTICES, DEFAULT_VALUES } from '../../community/programme/default-charter.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

describe('the charter', () => {
  it('is read by anybody, in her language, whole and article by article, and the welcome leads to it', async () => {
    const { alix, sacha } = await testCommunity({ now: '2022-03-07T10:00' });
    await alix.types('/magellan charte');
    const whole = read(alix.lastWhisper());
    for (const { fr } of [...DEFAULT_VALUES, ...DEFAULT_PRACTICES])
      expect(whole).toContain(fr.says.replaceAll('\u00a0', ' '));
    expect(alix.lastWhisper()?.storable).toBe(true);
    await alix.chooses('En lire plus', 'Dire «\u00a0je ne sais pas\u00a0»');
    expect(read(alix.lastWhisper())).toContain('**Pourquoi.** Là où l’on peut ne pas savoir');
    await sacha.types('/magellan charter');
    expect(read(sacha.lastWhisper())).toContain('Understand before you solve');
    // One that programme.yaml has no longer: the whole is shown.
    await sacha.does({ kind: 'press', press: 'charter/article', ref: '', value: 'former' });
    expect(read(sacha.lastWhisper())).toContain('The cohort’s charter');
  });
});
