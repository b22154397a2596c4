import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import {
  declareField,
  declareFields,
  declareHelp,
  fieldsOf,
  hasDeclared,
  membersWithField,
} from './declared-fields.ts';

describe('who knows what', () => {
  it('is what the roster says until she says it herself, and from then on only what she says', async () => {
    const { app, database, alix, mona, noe } = await testCommunity();
    await database.db
      .updateTable('members')
      .set({ expertise: '["accessibilite","interface"]' })
      .where('id', '=', mona.id)
      .execute();
    await app.transact(async ({ tx }) => {
      const helping = async () => (await membersWithField(tx, 'accessibilite', 'help')).sort();
      expect(await fieldsOf(tx, mona.id)).toEqual([
        { field: 'accessibilite', level: 'help' },
        { field: 'interface', level: 'help' },
      ]);
      expect(await fieldsOf(tx, alix.id)).toEqual([]);
      expect(await helping()).toEqual([mona.id]);
      expect(await membersWithField(tx, 'accessibilite', 'interested', 'learn')).toEqual([]);

      // One press adds to what the roster said.
      await declareField(tx, mona.id, 'droit', 'learn');
      await declareFields(tx, alix.id, [{ field: 'accessibilite', level: 'help' }]);
      await declareField(tx, noe.id, 'accessibilite', 'learn');
      expect(await helping()).toEqual([alix.id, mona.id].sort());
      expect(await membersWithField(tx, 'accessibilite', 'help', 'learn')).toHaveLength(3);

      // Of acceleration's form: the other levels stay.
      await declareHelp(tx, mona.id, ['interface']);
      expect(await fieldsOf(tx, mona.id)).toEqual([
        { field: 'droit', level: 'learn' },
        { field: 'interface', level: 'help' },
      ]);
      await declareFields(tx, mona.id, []);
      expect(await fieldsOf(tx, mona.id)).toEqual([]);
      expect(await hasDeclared(tx, mona.id)).toBe(true);
      expect(await hasDeclared(tx, alix.id)).toBe(true);
      expect(await helping()).toEqual([alix.id]);
      await tx.updateTable('members').set({ active: 0 }).where('id', '=', alix.id).execute();
      expect(await helping()).toEqual([]);
    });
  });
});
